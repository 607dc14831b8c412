import '#player/styles/plot.css'

export type Share = { name: string; told: string; share: number }

/** Parts of a whole, each with its words; the bars only repeat them. */
export function ShareList({
  heading,
  note,
  rows,
}: {
  heading: string
  note?: string
  rows: readonly Share[]
}) {
  return (
    <section className="shares" aria-label={heading}>
      <h3>{heading}</h3>
      {note && <p className="small">{note}</p>}
      <ul>
        {rows.map(({ name, told, share }) => (
          <li key={name}>
            <span>{name}</span>
            <b>
              <bdi>{told}</bdi>
            </b>
            <span className="share-bar" aria-hidden="true">
              <span style={{ inlineSize: `${Math.min(100, Math.max(0, share * 100))}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
