import { readFile } from 'node:fs/promises'
import { Check } from 'typebox/value'
import { GuideImportRefusal, GuideImportReport } from '#catalog/contract/guide.ts'
import { apiBase, streams } from '#catalog/contract/routes.ts'
import { CommandError } from '#platform/errors.ts'
import { askHub, briefly, type Hub, HubProblem, patiently, problemOf } from './api-client.ts'

/** A guide of some weeks takes a hub a second or two. */
const importTimeoutMs = 120_000

/** Sends XMLTV and prints what came of its programmes. @returns the exit code @throws CommandError */
export async function importGuide(
  hub: Hub,
  id: string,
  { path, dryRun, json }: { path: string; dryRun: boolean; json: boolean },
): Promise<number> {
  const bytes = await readFile(path).catch(() => {
    throw new CommandError(`${path}: there is no such file`, 2)
  })
  const report = await patiently(hub, briefly, () => send(hub, id, bytes, dryRun)).catch((error: unknown) => {
    throw error instanceof HubProblem ? new CommandError(`${path}: ${error.message}`) : error
  })
  const { rows, ...counts } = report
  const lines = json
    ? [
        ...rows.map((row) => JSON.stringify({ event: 'row', ...row })),
        JSON.stringify({ event: 'report', ...counts }),
      ]
    : [
        ...rows.flatMap(({ row, findings }) =>
          findings.map(({ place, message }) => `programme ${row}, ${place}: ${message}`),
        ),
        summaryOf(report),
      ]
  process.stdout.write(`${lines.join('\n')}\n`)
  return report.bad > 0 ? 1 : 0
}

function summaryOf({ made, changed, same, removed, bad, dryRun }: GuideImportReport): string {
  const counts = `${made} new, ${changed} changed, ${same} as they were, ${removed} taken out, ${bad} bad`
  if (bad > 0) return `${counts}: nothing was kept`
  return dryRun ? `${counts}: all is well, and nothing was kept since this was a dry run` : counts
}

async function send(hub: Hub, id: string, bytes: Buffer, dryRun: boolean): Promise<GuideImportReport> {
  const path = streams.importGuide.replace(':id', encodeURIComponent(id))
  const response = await askHub(hub, `${apiBase}${path}${dryRun ? '?dryRun=true' : ''}`, {
    method: 'POST',
    headers: { 'content-type': 'application/xml' },
    body: new Uint8Array(bytes),
    signal: AbortSignal.timeout(importTimeoutMs),
  })
  const text = await response.text()
  const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '')
  const answer: unknown = isJson ? JSON.parse(text) : null
  if (response.ok && Check(GuideImportReport, answer)) return answer
  if (Check(GuideImportRefusal, answer)) return answer.report
  throw problemOf(response.status, text)
}
