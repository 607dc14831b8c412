import type { ImportRow } from '#catalog/contract/exchange.ts'
import { useSpeech } from '#player/words/words.ts'

/** A file with a column that is wrong everywhere has thousands; who has corrected these looks again. */
const shown = 200

/** Every row that is wrong, with its place and what to do about it. */
export function BadRows({ rows }: { rows: readonly ImportRow[] }) {
  const { words } = useSpeech()
  const { imports } = words
  const bad = rows.filter(({ state }) => state === 'bad')
  return (
    <>
      <table className="bad-rows">
        <thead>
          <tr>
            <th scope="col">{imports.row}</th>
            <th scope="col">{imports.place}</th>
            <th scope="col">{imports.advice}</th>
          </tr>
        </thead>
        <tbody>
          {bad.slice(0, shown).flatMap(({ row, findings }) =>
            findings.map(({ place, message }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two findings of one cell have nothing else
              <tr key={`${row} ${index}`}>
                <th scope="row">
                  <span className="bad-label">{imports.row} </span>
                  {row}
                </th>
                <td>
                  <bdi>{place}</bdi>
                </td>
                <td>{message}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
      {bad.length > shown && <p>{imports.more(bad.length - shown)}</p>}
    </>
  )
}
