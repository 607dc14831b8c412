import type { CheckReport, CheckResult } from '#catalog/contract/check.ts'

/** What `./nar check` prints. */

const shownFindings = 5

const words: Readonly<Record<CheckResult['verdict'], string>> = {
  pass: 'pass',
  fail: 'fail',
  'not-applicable': 'not applicable',
}

/** One line for each rule, what breaks it below, and a line that counts them. */
export function reportLines({ results, ...report }: CheckReport): string[] {
  const width = (column: 'id' | 'source') => Math.max(0, ...results.map((result) => result[column].length))
  const [idWidth, sourceWidth] = [width('id'), width('source')]
  const lines = results.flatMap((result) => {
    const columns = [
      words[result.verdict].padEnd(14),
      result.id.padEnd(idWidth),
      result.source.padEnd(sourceWidth),
    ]
    return [[...columns, result.says].join('  '), ...findingLines(result)]
  })
  return [
    ...lines,
    '',
    `${report.passed} passed, ${report.failed} failed, ${report.notApplicable} not applicable`,
  ]
}

function findingLines({ findings, more }: CheckResult): string[] {
  const hidden = Math.max(0, findings.length - shownFindings) + more
  const shown = findings.slice(0, shownFindings).map((finding) => `    ${finding}`)
  return hidden > 0 ? [...shown, `    and ${hidden} more`] : shown
}

/** Why the command fails, in one line; null when it does not. */
export function failureLine(report: CheckReport): string | null {
  if (report.failed === 0) return null
  const judged = report.passed + report.failed
  const missing = report.results.find(({ id }) => id === 'rfc-available')?.findings[0]
  const rules = `${report.failed} of the ${judged} rules that apply ${report.failed === 1 ? 'is' : 'are'} broken`
  return missing ? `not all of the stream can be read (${missing}); ${rules}` : rules
}
