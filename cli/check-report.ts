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
    const advice = result.verdict === 'fail' && result.level === 'should' ? ' (advice)' : ''
    return [[...columns, `${result.says}${advice}`].join('  '), ...findingLines(result)]
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

/** Why the command fails, in one line; null when every rule is kept that must be (RFC 2119: the others are advice). */
export function failureLine(report: CheckReport): string | null {
  const musts = report.results.filter(({ level }) => level === 'must')
  const broken = musts.filter(({ verdict }) => verdict === 'fail').length
  if (broken === 0) return null
  const judged = musts.filter(({ verdict }) => verdict !== 'not-applicable').length
  const missing = report.results.find(({ id }) => id === 'rfc-available')?.findings[0]
  const rules = `${broken} of the ${judged} rules that must be kept ${broken === 1 ? 'is' : 'are'} broken`
  return missing ? `not all of the stream can be read (${missing}); ${rules}` : rules
}
