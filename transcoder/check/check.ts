import type { CheckReport, CheckResult } from '#catalog/contract/check.ts'
import { collectStream, type Progress } from './collect.ts'
import type { Read } from './fetch.ts'
import type { Rule } from './rules/rule.ts'
import { rules } from './rules/table.ts'
import type { Stream } from './stream.ts'

/** Findings kept for a rule; a broken stream breaks a rule in every segment. */
const mostFindings = 20

/** What the rules say of a stream that has been collected. */
export function judgeStream(stream: Stream): CheckReport {
  const results = rules.map((rule) => judge(rule, stream))
  const count = (verdict: CheckResult['verdict']) =>
    results.filter((result) => result.verdict === verdict).length
  return { passed: count('pass'), failed: count('fail'), notApplicable: count('not-applicable'), results }
}

function judge({ check, ...rule }: Rule, stream: Stream): CheckResult {
  const found = check(stream)
  const verdict = found === null ? 'not-applicable' : found.length === 0 ? 'pass' : 'fail'
  const findings = (found ?? []).slice(0, mostFindings)
  return { ...rule, verdict, findings, more: (found?.length ?? 0) - findings.length }
}

/**
 * Reads a whole HLS stream and checks it against every rule. Broken streams are reported, not thrown.
 * @param read `httpRead()`, or `storedRead(get)` for an asset where it is stored
 * @param master address of the multivariant playlist, or of one media playlist; below a stored asset, its path
 * @param progress told after each file read
 * @throws TypeError when `master` is no address; whatever `get` of a stored asset rejects with
 */
export async function checkStream(
  read: Read,
  master: string,
  progress: Progress = () => {},
): Promise<CheckReport> {
  return judgeStream(await collectStream(read, master, progress))
}
