/** A row of a file, and what is wrong with it. */
export type CheckedRow = {
  row: number
  state: string
  findings: readonly { place: string; message: string }[]
}

type Props = {
  rows: readonly CheckedRow[]
  /** What the columns are called. */
  words: { row: string; place: string; advice: string }
  /** A file that is wrong everywhere has thousands; who has corrected these looks again. */
  most: number
}

/** Every row that is wrong, with its place and what to do about it. */
export function BadRows({ rows, words, most }: Props) {
  const bad = rows.filter(({ state }) => state === 'bad').slice(0, most)
  return (
    <table className="bad-rows">
      <thead>
        <tr>
          <th scope="col">{words.row}</th>
          <th scope="col">{words.place}</th>
          <th scope="col">{words.advice}</th>
        </tr>
      </thead>
      <tbody>
        {bad.flatMap(({ row, findings }) =>
          findings.map(({ place, message }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two findings of one cell have nothing else
            <tr key={`${row} ${index}`}>
              <th scope="row">
                <span className="bad-label">{words.row} </span>
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
  )
}
