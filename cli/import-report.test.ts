import { expect, test } from 'vitest'
import { reportLines, summaryLine } from './import-report.ts'

const report = {
  ...{ dryRun: false, encoding: 'windows-1251', made: 2, there: 0, bad: 1 },
  rows: [
    { row: 2, state: 'made' as const, findings: [] },
    {
      row: 12,
      state: 'bad' as const,
      findings: [{ place: 'kind', code: 'cell-missing', message: 'Fill it in.' }],
    },
  ],
}

test('what is wrong is a table, and a line counts', () => {
  expect(reportLines(report)).toEqual(['row  place  what is wrong', ' 12  kind   Fill it in.', ''])
  expect(summaryLine(report)).toBe('2 new, 0 already there, 1 bad (windows-1251): nothing was kept')
})

test('a table is not endless', () => {
  const rows = Array.from({ length: 300 }, () => report.rows[1]).filter((row) => row !== undefined)
  const lines = reportLines({ ...report, rows })
  expect([lines.length, lines.at(-2)]).toEqual([203, 'and 100 more; --json prints them all'])
})

test('nothing wrong is no table', () => {
  expect(reportLines({ ...report, rows: [] })).toEqual([])
  expect(summaryLine({ ...report, bad: 0, dryRun: true })).toContain(
    'nothing was kept since this was a dry run',
  )
})
