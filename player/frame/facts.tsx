import '#player/styles/duties.css'

/** What is known, each under its name; what is null is left out. */
export function Facts({ rows }: { rows: readonly (readonly [string, string | null])[] }) {
  return (
    <dl className="facts">
      {rows.map(
        ([name, said]) =>
          said !== null && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{said}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
