import type { KeyedTitle } from './catalogue.ts'
import type { Finding, Reading } from './finding.ts'

export type TitleOutcome = { row: number; titleId?: string; findings: Finding[] } & (
  | { state: 'made'; value: KeyedTitle }
  | { state: 'there' | 'bad' }
)

/**
 * What becomes of the rows of a catalogue. A title whose name is known is left as it is, whatever the row says of it now.
 * @param known ids of the owner's titles by every name they have
 */
export function decideTitles(
  rows: readonly Reading<KeyedTitle>[],
  known: ReadonlyMap<string, { id: string }>,
): TitleOutcome[] {
  const rowOf = new Map<string, number>()
  return rows.map(({ row, value, findings }) => {
    const before = rowOf.get(value.key)
    if (before === undefined) rowOf.set(value.key, row)
    const twice: Finding[] =
      before === undefined || value.key === ''
        ? []
        : [{ place: 'key', code: 'key-repeated', details: { row: before } }]
    const found = [...findings, ...twice]
    if (found.length > 0) return { row, state: 'bad', findings: found }
    const there = known.get(value.key)
    return there
      ? { row, titleId: there.id, state: 'there', findings: [] }
      : { row, state: 'made', findings: [], value }
  })
}
