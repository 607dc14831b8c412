import type { ReactNode } from 'react'
import { ScrollBox } from './scroll-box.tsx'

/** Numbers by rows, under the names of their columns. `children`: the rows. */
export function FigureTable({
  label,
  columns,
  children,
}: {
  label: string
  columns: readonly string[]
  children: ReactNode
}) {
  return (
    <ScrollBox label={label}>
      <table className="figure-table">
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </ScrollBox>
  )
}
