import { stringify } from 'csv-stringify/sync'
import type { QuarterReport } from '#catalog/contract/transparency.ts'
import { guarded } from '#catalog/exchange/table.ts'

type Row = readonly (string | number)[]

/** Who restricts is named as a moderator typed it, which no spreadsheet is to calculate. */
const safe = (cell: string | number) => (typeof cell === 'string' ? guarded(cell) : cell)

/** One figure a line, so that quarters and sources can be put below each other (RFC 4180). */
export function transparencyCsv(quarters: readonly QuarterReport[]): string {
  const rows: Row[] = [['quarter', 'figure', 'of', 'by', 'value'], ...quarters.flatMap(rowsOf)]
  const cells = rows.map((row) => row.map(safe))
  return stringify(cells, { record_delimiter: '\r\n', quoted_match: /[\r\n]/ })
}

function rowsOf({
  quarter,
  received,
  outcomes,
  hours,
  overdue,
  appeals,
  restrictions,
  audience,
}: QuarterReport): Row[] {
  const each = (figure: string, values: Readonly<Record<string, number | null>>): Row[] =>
    Object.entries(values).map(([of, value]) => [quarter, figure, of, '', value ?? ''])
  return [
    ...each('received', received.byCategory),
    ...each('outcomes', outcomes),
    ...each('hours', hours),
    ...each('overdue', { complaints: overdue }),
    ...each('appeals', appeals),
    ...restrictions.made.map(
      ({ reason, authority, count }): Row => [quarter, 'restrictions made', reason, authority, count],
    ),
    ...each('restrictions', { lifted: restrictions.lifted }),
    ...audience.flatMap(({ month, average, days, incomplete }): Row[] => [
      [quarter, 'users in Kazakhstan', 'average a day', month, average],
      [quarter, 'users in Kazakhstan', 'days counted', month, days],
      [quarter, 'users in Kazakhstan', 'days counted in part', month, incomplete],
    ]),
  ]
}
