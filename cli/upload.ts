import { readFile, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { loadConfig } from '#platform/config.ts'
import { CommandError } from '#platform/errors.ts'
import { callHub, type Hub, HubProblem, patiently, shortly } from './api-client.ts'
import type { Screen } from './progress-bar.ts'
import { Refused, type UploadJob, uploadOne } from './upload-one.ts'
import { parseUpload, uploadUsage } from './upload-options.ts'
import { createReport } from './upload-report.ts'
import { seriesNamed } from './upload-series.ts'
import { pruneStates, stateFolder } from './upload-state.ts'
import { readSubtitleFiles } from './upload-subtitles.ts'

export const summary = 'upload video or sound files; goes on after an interruption'
export const usage = uploadUsage

const licenceMaxBytes = 20 * 1024 * 1024

/** @throws CommandError: exit code 2 for wrong usage, 1 when any file failed or was refused */
export async function run(args: string[]): Promise<void> {
  const options = parseUpload(args)
  const hub = hubOf(process.env)
  const licence = options.licence === null ? null : await readLicence(options.licence)
  const subtitles = await readSubtitleFiles(options.subtitles)
  const out = (line: string) => void process.stdout.write(`${line}\n`)
  const report = createReport(options.json, (id) => `${hub.url}/watch/${id}`, out, terminal())
  const session = await patiently(hub, shortly(report.patience), () => callHub(hub, 'session', {})).catch(
    signInHelp,
  )
  const states = stateFolder(process.env.XDG_STATE_HOME, homedir())
  pruneStates(states, Date.now())
  const { series, kind } = options
  const seriesId = series === null ? null : (await seriesNamed(hub, report.patience, series, kind)).id
  const job = { hub, options, report, licensor: session.owner.name, seriesId, states, licence, subtitles }
  await uploadAll(job)
}

/**
 * The hub and token of `NAR_URL` and `NAR_TOKEN`.
 * @throws CommandError when there is no token
 */
export function hubOf(env: Readonly<Record<string, string | undefined>>): Hub {
  const { url, token } = loadConfig(env)
  if (token === null) {
    throw new CommandError(
      'NAR_TOKEN is not set. Make a token with `./nar token --role owner --name "Your studio"` ' +
        'and put it into NAR_TOKEN',
    )
  }
  return { url: url.replace(/\/+$/, ''), token }
}

/** Where progress goes: standard error, so that standard output holds results alone. */
export function terminal(): Screen {
  const { stderr } = process
  return {
    isTTY: stderr.isTTY === true,
    columns: stderr.columns ?? 80,
    write: (text) => void stderr.write(text),
  }
}

async function uploadAll(job: UploadJob): Promise<void> {
  const failures: string[] = []
  for (const [index, path] of job.options.files.entries()) {
    try {
      await uploadOne(job, path, index)
    } catch (error) {
      if (!(error instanceof Error)) throw error
      if (!(error instanceof Refused)) {
        job.report.event({ event: 'failed', file: path, message: error.message })
      }
      failures.push(`${path}: ${error.message}`)
      if (job.options.files.length > 1) job.report.bar.say(failures.at(-1) ?? '')
    }
  }
  if (failures.length === 0) return
  const one = job.options.files.length === 1
  throw new CommandError(
    one ? (failures[0] ?? '') : `${failures.length} of ${job.options.files.length} files failed`,
  )
}

async function readLicence(path: string): Promise<Buffer> {
  const bytes = (await stat(path).catch(() => null))?.size
  if (bytes === undefined) throw new CommandError(`--licence ${path}: there is no such file`, 2)
  if (bytes > licenceMaxBytes) throw new CommandError(`--licence ${path}: it is larger than 20 MiB`, 2)
  return readFile(path)
}

function signInHelp(error: unknown): never {
  if (error instanceof HubProblem && error.status === 401) {
    throw new CommandError('NAR_TOKEN is not a token of this hub. Make one with ./nar token', 1)
  }
  throw error
}
