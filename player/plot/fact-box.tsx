import type { ReactNode } from 'react'

/** Facts under a heading. `note`: what they are of. */
export function FactBox({
  heading,
  note,
  children,
}: {
  heading: string
  note?: string | false
  children?: ReactNode
}) {
  return (
    <section className="fact-box" aria-label={heading}>
      <h3>{heading}</h3>
      {note && <p className="small">{note}</p>}
      {children}
    </section>
  )
}
