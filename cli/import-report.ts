import type { ImportReport } from '#catalog/contract/exchange.ts'

/** What `./nar catalogue import` and `./nar licences import` print. */

const shownRows = 200

/** A table of what is wrong: row, place, words. Nothing when nothing is. */
export function reportLines({ rows }: ImportReport): string[] {
  const findings = rows.flatMap(({ row, findings }) =>
    findings.map((finding) => ({ row: String(row), ...finding })),
  )
  if (findings.length === 0) return []
  const shown = findings.slice(0, shownRows)
  const width = (texts: readonly string[], least: string) =>
    Math.max(least.length, ...texts.map(({ length }) => length))
  const rowWidth = width(
    shown.map(({ row }) => row),
    'row',
  )
  const placeWidth = width(
    shown.map(({ place }) => place),
    'place',
  )
  const line = (row: string, place: string, message: string) =>
    `${row.padStart(rowWidth)}  ${place.padEnd(placeWidth)}  ${message}`
  const more = findings.length - shown.length
  return [
    line('row', 'place', 'what is wrong'),
    ...shown.map(({ row, place, message }) => line(row, place, message)),
    ...(more > 0 ? [`and ${more} more; --json prints them all`] : []),
    '',
  ]
}

export function summaryLine({ dryRun, encoding, made, there, bad }: ImportReport): string {
  const counts = `${made} new, ${there} already there, ${bad} bad (${encoding})`
  if (bad > 0) return `${counts}: nothing was kept`
  return dryRun ? `${counts}: all is well, and nothing was kept since this was a dry run` : counts
}
