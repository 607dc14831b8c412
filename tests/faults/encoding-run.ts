import { execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { TitleView } from '#catalog/contract/title.ts'
import { briefly } from '#cli/api-client.ts'
import { followTitle } from '#cli/upload-follow.ts'
import { masterAddress, readRenditions } from '#tests/support/playlist-reader.ts'
import { childrenOf, familyOf, kill9, until } from '#tests/support/processes.ts'
import { startProxy } from '#tests/support/proxy.ts'
import { call, nar, type RunningHub, startHub, waitForState } from '#tests/support/running-hub.ts'

/**
 * One upload and its encoding, with one process killed (-9) at one point of it. Whatever is killed, the title
 * must end complete, its segments the same bytes as without the kill.
 */
export const targets = ['worker', 'ffmpeg', 'redis', 'postgres', 'hub'] as const
export type Target = (typeof targets)[number]
export const points = ['upload', 'probe', 'first chunk', 'watchable', 'late'] as const
export type Point = (typeof points)[number]

export type Outcome = {
  state: string
  /** `v240/0.m4s` → SHA-256. */
  segments: Map<string, string>
  /** Bytes of the request bodies and headers that went to the hub, against the bytes of the file. */
  sent: number
  bytes: number
  /** Jobs of picture or sound that were begun more than once, with how often. */
  repeated: string[]
  seconds: number
}

/** Moving picture, by default a minute, small enough that a run takes seconds; two rungs, three chunks, sound. */
export async function faultClip(path: string, seconds = 60): Promise<void> {
  await promisify(execFile)('ffmpeg', [
    ...[
      '-nostdin',
      '-v',
      'error',
      '-y',
      '-f',
      'lavfi',
      '-i',
      `testsrc2=s=640x360:r=25:d=${seconds},noise=alls=4:allf=t`,
    ],
    ...[
      '-f',
      'lavfi',
      '-i',
      `sine=330:d=${seconds}:r=48000`,
      '-c:v',
      'libx264',
      '-preset',
      'ultrafast',
      '-g',
      '50',
      '-b:v',
      '900k',
    ],
    ...['-pix_fmt', 'yuv420p', '-c:a', 'aac', path],
  ])
}

/** Those that write renditions; not the sandbox around them. */
export async function encodersBelow(hub: RunningHub): Promise<number[]> {
  const family = await familyOf(hub.process.pid ?? 0)
  return family.filter(({ command }) => /^\/usr\/bin\/ffmpeg .*pipe:3/.test(command)).map(({ pid }) => pid)
}

const ffmpegBelow = async (hub: RunningHub): Promise<number | null> => (await encodersBelow(hub))[0] ?? null

/** Waits for the point; true when ffmpeg is at work there (or need not be). */
async function reached(hub: RunningHub, token: string, id: string, point: Point): Promise<boolean> {
  const { state, upload, encoded } = await followTitle({ url: hub.url, token }, id, briefly, () => true)
  if (point === 'upload') return state === 'uploading' && (upload?.bytes ?? 0) > (upload?.total ?? 1) * 0.4
  if (point === 'probe') return ['probing', 'encoding', 'watchable'].includes(state)
  const busy = (await ffmpegBelow(hub)) !== null
  if (point === 'first chunk') return busy && ['encoding', 'watchable'].includes(state)
  if (point === 'watchable') return busy && state === 'watchable'
  return busy && state === 'watchable' && encoded > 0.3
}

async function kill(hub: RunningHub, target: Target): Promise<void> {
  if (target === 'hub') return hub.kill9()
  const { postgres, redis, workers } = await childrenOf(hub.process.pid ?? 0)
  const ffmpeg = await ffmpegBelow(hub)
  const pid = { postgres, redis, worker: workers[0], ffmpeg }[target]
  // Nothing encodes during an upload: then there is no ffmpeg to kill, which is as good.
  // What has ended in the moment between is as good as killed.
  if (pid) kill9(pid)
}

/** SHA-256 of every file a viewer gets of a title, by its name: `v240/0.m4s`. */
export async function segmentSums(hub: RunningHub, id: string): Promise<Map<string, string>> {
  const sums = new Map<string, string>()
  for (const rendition of await readRenditions(await masterAddress(hub, id)))
    for (const address of [rendition.init, ...rendition.segments]) {
      const body = Buffer.from(await (await fetch(address)).arrayBuffer())
      sums.set(address.split('/').slice(-2).join('/'), createHash('sha256').update(body).digest('hex'))
    }
  return sums
}

/** Video and audio jobs begun more than once, from the workers' log. */
function repeatedJobs(log: string): string[] {
  const begun = [...log.matchAll(/"job":"((?:video|audio)[^"]*)","msg":"begins"/g)].map(
    ([, job]) => job ?? '',
  )
  const counts = new Map<string, number>()
  for (const job of begun) counts.set(job, (counts.get(job) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count > 1)
    .map(([job, count]) => `${job.replace(/\.[0-9a-z]{12}/, '')} ×${count}`)
}

/** @param fault null for the undisturbed run that others are compared with */
export async function encodeWithFault(
  clip: string,
  fault: { target: Target; point: Point } | null,
): Promise<Outcome> {
  const started = Date.now()
  const settings = { workers: 1, env: { NAR_LOG_LEVEL: 'debug' } }
  let hub = await startHub(settings)
  let log = ''
  const proxy = await startProxy(hub.url)
  const token = await hub.token()
  try {
    const { size } = await stat(clip)
    if (fault?.point === 'upload') proxy.limit(size / 2)
    const env = {
      ...process.env,
      NAR_URL: proxy.url,
      NAR_TOKEN: token,
      NAR_LOG_LEVEL: 'warn',
      XDG_STATE_HOME: hub.data,
    }
    const upload = spawn(nar, ['upload', clip, '--territory', 'WORLD', '--title', 'fault'], {
      env,
      stdio: 'ignore',
    })
    const uploaded = new Promise((resolve) => upload.once('close', resolve))
    let id = ''
    await until('a title', 30, async () => {
      const { body } = await call<{ titles: TitleView[] }>(hub, token, 'GET', '/titles?scope=mine')
      id = body.titles[0]?.id ?? ''
      return id !== ''
    })
    if (fault) {
      await until(`${fault.point}`, 150, () => reached(hub, token, id, fault.point))
      await kill(hub, fault.target)
      if (fault.target === 'hub') {
        log += hub.log()
        hub = await startHub({ ...settings, data: hub.data })
        proxy.retarget(hub.url)
      }
    }
    proxy.limit(null)
    const title = await waitForState(hub, token, id, ['complete', 'refused'], 150)
    await uploaded
    return {
      state: title.state,
      segments: title.state === 'complete' ? await segmentSums(hub, id) : new Map(),
      sent: proxy.sent(),
      bytes: size,
      repeated: repeatedJobs(log + hub.log()),
      seconds: (Date.now() - started) / 1000,
    }
  } finally {
    await proxy.close()
    await hub.remove()
  }
}

/** What is wrong with an outcome, in words; empty when all is well. */
export function complaints(outcome: Outcome, undisturbed: Outcome): string[] {
  const found: string[] = []
  if (outcome.state !== 'complete') found.push(`ends ${outcome.state}`)
  const differing = [...undisturbed.segments].filter(([name, sum]) => outcome.segments.get(name) !== sum)
  if (differing.length > 0 || outcome.segments.size !== undisturbed.segments.size)
    found.push(`${differing.length} segments differ`)
  // What was on its way in socket buffers when a hub was killed (at most a few hundred kB) was never taken.
  if (outcome.sent > outcome.bytes * 1.05 + 1_000_000)
    found.push(`${outcome.sent} bytes sent for ${outcome.bytes}`)
  const chunks = outcome.repeated.filter((job) => job.startsWith('video'))
  if (chunks.length > 1) found.push(`encoded again: ${chunks.join(', ')}`)
  return found
}
