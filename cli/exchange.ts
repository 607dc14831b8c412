import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Check } from 'typebox/value'
import { ImportRefusal, ImportReport, type ImportReport as Report } from '#catalog/contract/exchange.ts'
import { apiBase } from '#catalog/contract/routes.ts'
import { CommandError } from '#platform/errors.ts'
import { askHub, briefly, fetchHub, type Hub, HubProblem, patiently, problemOf } from './api-client.ts'
import { reportLines, summaryLine } from './import-report.ts'
import { sizeText } from './progress-bar.ts'

/** Files to the hub and from it, for `./nar catalogue` and `./nar licences`. */

/** Five thousand titles take a hub some seconds. */
const importTimeoutMs = 300_000

type Import = { path: string; route: string; type: string; dryRun: boolean; json: boolean }

/**
 * Sends a file and prints what came of its rows. @returns the exit code
 * @throws CommandError with one clear line
 */
export async function importFile(hub: Hub, { path, route, type, dryRun, json }: Import): Promise<number> {
  const bytes = await readFile(path).catch(() => {
    throw new CommandError(`${path}: there is no such file`, 2)
  })
  if (!json)
    process.stderr.write(
      `${basename(path)}: sending ${sizeText(bytes.length)}, which is checked row by row\n`,
    )
  const report = await patiently(hub, briefly, () =>
    sendFile(hub, `${route}${dryRun ? '?dryRun=true' : ''}`, { bytes, type }),
  ).catch(worded(path))
  const lines = json
    ? report.rows.map((row) => JSON.stringify({ event: 'row', ...row }))
    : reportLines(report)
  const { rows: _, ...counts } = report
  const last = json ? JSON.stringify({ event: 'report', ...counts }) : summaryLine(report)
  process.stdout.write(`${[...lines, last].join('\n')}\n`)
  return report.bad > 0 ? 1 : 0
}

async function sendFile(
  hub: Hub,
  route: string,
  { bytes, type }: { bytes: Buffer; type: string },
): Promise<Report> {
  const response = await askHub(hub, `${apiBase}${route}`, {
    method: 'POST',
    headers: { 'content-type': type },
    body: new Uint8Array(bytes),
    signal: AbortSignal.timeout(importTimeoutMs),
  })
  const text = await response.text()
  const answer: unknown = response.ok || response.status === 422 ? parse(text) : undefined
  if (response.ok && Check(ImportReport, answer)) return answer
  if (Check(ImportRefusal, answer)) return answer.report
  throw problemOf(response.status, text)
}

/** Writes what the hub answers to a file, or to standard output. @throws CommandError */
export async function exportFile(hub: Hub, route: string, to: string | undefined): Promise<void> {
  const answer = async () => Buffer.from(await (await fetchHub(hub, `${apiBase}${route}`, {})).arrayBuffer())
  const bytes = await patiently(hub, briefly, answer).catch(worded(route))
  if (to === undefined) process.stdout.write(bytes)
  else {
    await writeFile(to, bytes)
    process.stderr.write(`${to}: ${sizeText(bytes.length)}\n`)
  }
}

/** `?separator=semicolon` for what Excel in Kazakhstan opens with a click. @throws CommandError */
export function separatorQuery(separator: string | undefined): string {
  if (separator === undefined || separator === ',') return ''
  if (separator === ';') return '?separator=semicolon'
  throw new CommandError("--separator must be ',' or ';'", 2)
}

const worded =
  (what: string) =>
  (error: unknown): never => {
    throw error instanceof HubProblem ? new CommandError(`${what}: ${error.message}`) : error
  }

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
