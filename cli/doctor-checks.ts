import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { access, readFile, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { openCountryDatabase } from '#cdn-config/country-database.ts'
import type { Config } from '#platform/config.ts'
import { runningHub } from '#platform/data-folder.ts'
import { findPostgres } from '#platform/postgres-binaries.ts'
import { sandboxKind } from '#platform/sandbox.ts'
import { openStorage, s3Settings } from '#platform/storage/open.ts'
import { unprivileged } from '#platform/unprivileged.ts'

export type Finding = { state: 'ok' | 'warn' | 'fail'; detail: string }
export type Checkup = { name: string; check: (config: Config) => Promise<Finding> }

const runFile = promisify(execFile)
const ok = (detail: string): Finding => ({ state: 'ok', detail })
const warn = (detail: string): Finding => ({ state: 'warn', detail })
const fail = (detail: string): Finding => ({ state: 'fail', detail })

const installAll = 'npm start installs it'
/** Encoders and filters that the transcoder's argument lists name. */
const encoders = ['libx264', 'aac', 'mjpeg']
/** Of what an operator may switch on. */
const extraEncoders = ['libsvtav1']
const filters = [
  'scale',
  'fps',
  'format',
  'setpts',
  'split',
  'transpose',
  'bwdif',
  'zscale',
  'tonemap',
  'aresample',
]
/** Below this, an upload of an evening's concert may not fit any more; bytes. */
const littleSpace = 20e9
const noSpace = 1e9
const answerMs = 3000

export const checkups: readonly Checkup[] = [
  { name: 'node', check: async () => nodeVersion(process.versions.node) },
  { name: 'ffmpeg', check: ffmpeg },
  { name: 'sandbox', check: sandbox },
  { name: 'redis-server', check: redisServer },
  { name: 'srt', check: srt },
  { name: 'postgres', check: postgres },
  { name: 'player', check: player },
  { name: 'countries', check: countries },
  { name: 'data folder', check: dataFolder },
  { name: 'disk space', check: diskSpace },
  { name: 'bucket', check: bucket },
  { name: 'operator', check: operator },
  { name: 'hub', check: hub },
]

/** The terms of a hub name who runs it. */
async function operator({ operatorName, operatorAddress, operatorContact }: Config): Promise<Finding> {
  const missing = [
    operatorName === null && 'NAR_OPERATOR_NAME',
    operatorAddress === null && 'NAR_OPERATOR_ADDRESS',
    operatorContact === null && 'NAR_OPERATOR_CONTACT',
  ].filter((name) => name !== false)
  return missing.length === 0
    ? ok(operatorName ?? '')
    : warn(`the terms do not say who runs this hub: set ${missing.join(', ')}`)
}

export function nodeVersion(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 20 || (major === 20 && minor >= 12)
    ? ok(version)
    : fail(`${version}; Nar needs 20.12 or later`)
}

async function ffmpeg(): Promise<Finding> {
  const ask = async (...args: string[]) => (await runFile('ffmpeg', ['-hide_banner', ...args])).stdout
  try {
    const version = /version (\S+)/.exec(await ask('-version'))?.[1] ?? 'of unknown version'
    const table = await ask('-encoders')
    const missing = missingFrom(table, encoders).concat(missingFrom(await ask('-filters'), filters))
    await runFile('ffprobe', ['-version'])
    if (missing.length > 0) return fail(`${version} is built without ${missing.join(', ')}`)
    return missingFrom(table, extraEncoders).length === 0
      ? ok(version)
      : warn(`${version} is built without libsvtav1: leave AV1 off`)
  } catch (error) {
    return fail(`${reason(error)}; ${installAll}`)
  }
}

/** The names of `wanted` that ffmpeg's table (flags, name, what it is) does not list. */
export function missingFrom(table: string, wanted: readonly string[]): string[] {
  const there = new Set(table.split('\n').map((line) => line.trim().split(/\s+/)[1]))
  return wanted.filter((name) => !there.has(name))
}

async function sandbox(): Promise<Finding> {
  if ((await sandboxKind()) === 'bwrap')
    return ok('uploads are read in bubblewrap: no network, no other files')
  return warn(
    'UPLOADED FILES ARE READ WITHOUT ISOLATION, under resource limits alone: bubblewrap is missing or user namespaces are forbidden here',
  )
}

/** Without it channels come in by every other way. */
async function srt(): Promise<Finding> {
  try {
    const { stdout, stderr } = await runFile('srt-live-transmit', ['-version'])
    return ok(/(\d+\.\d+\.\d+)/.exec(`${stdout}${stderr}`)?.[1] ?? 'of unknown version')
  } catch (error) {
    return warn(`${reason(error)}; no channel comes in by SRT: ${installAll}`)
  }
}

async function redisServer({ redisUrl }: Config): Promise<Finding> {
  if (redisUrl) return ok('NAR_REDIS_URL is used instead')
  try {
    const { stdout } = await runFile('redis-server', ['--version'])
    return ok(/v=(\S+)/.exec(stdout)?.[1] ?? stdout.trim())
  } catch (error) {
    return fail(`${reason(error)}; ${installAll}`)
  }
}

async function postgres({ databaseUrl }: Config): Promise<Finding> {
  if (databaseUrl) return ok('NAR_DATABASE_URL is used instead')
  try {
    const { stdout } = await runFile((await findPostgres()).postgres, ['--version'])
    const { way } = await unprivileged()
    const how = {
      direct: '',
      namespace: ' (root: in a user namespace)',
      nobody: ' (root: as the user nobody)',
    }[way]
    return ok(`${stdout.trim().replace('postgres (PostgreSQL) ', '')}${how}`)
  } catch (error) {
    return fail(reason(error))
  }
}

/** Addresses change hands; a database this old sends too many of them to the wrong country. */
const oldDays = 365

async function countries({ countryDatabase }: Config): Promise<Finding> {
  try {
    const { builtAt } = openCountryDatabase(countryDatabase)
    const days = Math.floor((Date.now() - builtAt.getTime()) / 86_400_000)
    const said = `database of ${builtAt.toISOString().slice(0, 10)}`
    return days < oldDays ? ok(said) : warn(`${said}; NAR_COUNTRY_DATABASE takes a newer one`)
  } catch (error) {
    return fail(reason(error))
  }
}

async function player(): Promise<Finding> {
  const page = join(import.meta.dirname, '..', 'player', 'dist', 'index.html')
  return stat(page).then(
    (found) => ok(`built ${found.mtime.toISOString().slice(0, 16).replace('T', ' ')} UTC`),
    () => fail('not built; npm start builds it'),
  )
}

async function dataFolder({ data }: Config): Promise<Finding> {
  const running = await runningHub(data)
  if (running) return ok(`${data}, in use by the hub at ${running.url} (process ${running.pid})`)
  try {
    await access(data, constants.R_OK | constants.W_OK | constants.X_OK)
    const version = await readFile(join(data, 'postgres', 'PG_VERSION'), 'utf8').catch(() => null)
    return ok(version ? `${data}, no hub runs on it` : `${data}, no hub has run on it yet`)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return ok(`${data}, made at the first start`)
    }
    return fail(`${data}: ${reason(error)}`)
  }
}

async function diskSpace({ data }: Config): Promise<Finding> {
  const disk = await statfs(await existingPart(data))
  return spaceFinding(disk.bavail * disk.bsize)
}

export function spaceFinding(freeBytes: number): Finding {
  const detail = `${(freeBytes / 1e9).toFixed(1)} GB free for the data folder`
  if (freeBytes < noSpace) return fail(detail)
  return freeBytes < littleSpace ? warn(detail) : ok(detail)
}

async function existingPart(path: string): Promise<string> {
  return access(path).then(
    () => path,
    () => (dirname(path) === path ? path : existingPart(dirname(path))),
  )
}

async function bucket(config: Config): Promise<Finding> {
  if (!s3Settings(config)) return ok('none: objects are kept in the data folder')
  try {
    await openStorage(config)
    return ok(`${config.s3Bucket} at ${config.s3Endpoint}`)
  } catch (error) {
    return fail(reason(error))
  }
}

/** The hub of the data folder if one runs there, else the one of NAR_URL. None at all is no fault. */
async function hub({ url, data }: Config): Promise<Finding> {
  const running = await runningHub(data)
  const address = running?.url ?? url
  try {
    const answer = await fetch(`${address}/readyz`, { signal: AbortSignal.timeout(answerMs) })
    const said = (await answer.text()).slice(0, 300)
    return answer.ok ? ok(`${address} is ready`) : fail(`${address} is not ready (${answer.status}): ${said}`)
  } catch (error) {
    return running ? fail(`${address} does not answer: ${reason(error)}`) : ok(`none runs at ${address}`)
  }
}

/** The first line of what went wrong, with the cause that fetch hides. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause instanceof Error ? error.cause : error
  return cause.message.split('\n')[0] ?? cause.message
}
