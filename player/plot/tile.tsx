import type { ReactNode } from 'react'
import '#player/styles/plot.css'

/** One number with its name, and what it is to be seen against. */
export type Tile = { name: string; value: string; note?: string | undefined }

export function Tiles({
  tiles,
  label,
  children,
}: {
  tiles: readonly Tile[]
  label: string
  children?: ReactNode
}) {
  return (
    <section className="figure-tiles" aria-label={label}>
      <dl>
        {tiles.map(({ name, value, note }) => (
          <div key={name} className="figure-tile">
            <dt>{name}</dt>
            <dd className="figure-value">
              <bdi>{value}</bdi>
            </dd>
            {note && <dd className="small">{note}</dd>}
          </div>
        ))}
      </dl>
      {children}
    </section>
  )
}
