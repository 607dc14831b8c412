import { execFile } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { CheckReport } from '#catalog/contract/check.ts'
import type { TitleView } from '#catalog/contract/title.ts'
import {
  masterAddress,
  type ReadRendition,
  readRenditions,
  renditionBytes,
} from '#tests/support/playlist-reader.ts'
import { until } from '#tests/support/processes.ts'
import { call, uploadFile, waitForState } from '#tests/support/running-hub.ts'

const run = promisify(execFile)

/** What became of one file, judged from outside: by what the hub serves and by what ffprobe says of both ends. */
export type Verdict = {
  file: string
  state: 'complete' | 'refused' | 'stuck'
  /** Refusal code, or the rungs. */
  what: string
  duration: number | null
  /** Empty when all is as it should be. */
  complaints: string[]
}

type Stream = {
  index?: number
  codec_type?: string
  codec_name?: string
  duration?: string
  avg_frame_rate?: string
  nb_read_frames?: string
  width?: number
  height?: number
  sample_aspect_ratio?: string
  pix_fmt?: string
  color_transfer?: string
  side_data_list?: { rotation?: number }[]
  disposition?: { attached_pic?: number }
}

async function probe(
  path: string,
  ...options: string[]
): Promise<{ streams: Stream[]; format: { start_time?: string } }> {
  const args = ['-v', 'quiet', '-show_streams', '-show_format', '-of', 'json', ...options, path]
  const { stdout } = await run('ffprobe', args, { maxBuffer: 1 << 26 }).catch(() => ({ stdout: '{}' }))
  const { streams = [], format = {} } = JSON.parse(stdout || '{}') as {
    streams?: Stream[]
    format?: { start_time?: string }
  }
  return { streams, format }
}

/** Perceptual quantizer and hybrid log-gamma (ITU-R BT.2100): nothing that we serve is in them. */
const hdr: ReadonlySet<string> = new Set(['smpte2084', 'arib-std-b67'])

/** Width to height as a viewer sees it: turned, with square pixels. Null where the file does not say. */
function shownAspect({ width, height, sample_aspect_ratio, side_data_list }: Stream): number | null {
  if (!width || !height) return null
  const [num = 1, den = 1] = (sample_aspect_ratio ?? '1:1').split(':').map(Number)
  const aspect = (width / height) * (num > 0 && den > 0 ? num / den : 1)
  const turn = Math.abs(side_data_list?.find(({ rotation }) => rotation !== undefined)?.rotation ?? 0)
  return turn === 90 || turn === 270 ? 1 / aspect : aspect
}

/** The largest rung must have the shape of the source, to the two pixels that even sides cost. */
function wrongShape(
  source: Stream | undefined,
  rungs: readonly { width: number | null; height: number | null }[],
) {
  const aspect = source && shownAspect(source)
  const largest = rungs.findLast((rung) => rung.width !== null)
  if (!aspect || !largest?.width || !largest.height) return []
  const off = Math.abs(largest.height * aspect - largest.width)
  return off > 2 * Math.max(1, aspect)
    ? [`${largest.width}×${largest.height} of an aspect of ${aspect.toFixed(3)}`]
    : []
}

/** One rendition as served: every frame its playlist promises must decode. */
async function checkRendition(rendition: ReadRendition, folder: string): Promise<string[]> {
  const path = join(folder, `${Math.random()}.mp4`)
  await writeFile(path, await renditionBytes(rendition))
  const { streams } = await probe(path, '-count_frames')
  await rm(path)
  const stream = streams[0]
  if (streams.length !== 1 || !stream) return [`${rendition.name} holds ${streams.length} streams`]
  const frames = Number(stream.nb_read_frames)
  const [num = 0, den = 1] = (stream.avg_frame_rate ?? '').split('/').map(Number)
  const rate = stream.codec_type === 'audio' ? 48_000 / 1024 : num / den
  const promised = Math.round(rendition.seconds * rate)
  const found: string[] = []
  if (
    stream.codec_type === 'video' &&
    !(stream.pix_fmt === 'yuv420p' && !hdr.has(stream.color_transfer ?? ''))
  )
    found.push(`${rendition.name}: ${stream.pix_fmt}, ${stream.color_transfer}`)
  if (!rendition.ended) found.push(`${rendition.name} has no end`)
  // A rendition of one frame has no rate of its own.
  if (frames > 1 && Math.abs(frames - promised) > 1)
    found.push(`${rendition.name}: ${frames} of ${promised} frames`)
  return found
}

/**
 * Seconds of the source by a count of our own: where the packets of its pictures and sounds end (a container's
 * length may be that of its subtitles, or invented). Null where nobody can say (no timestamps).
 */
async function sourceSeconds(path: string, taken: readonly Stream[], start: number): Promise<number | null> {
  const entries = ['-show_entries', 'packet=stream_index,pts_time,duration_time,flags', '-of', 'csv=p=0']
  const { stdout } = await run('ffprobe', ['-v', 'quiet', ...entries, path], { maxBuffer: 1 << 28 })
  let end = Number.NEGATIVE_INFINITY
  for (const line of stdout.split('\n')) {
    const [index, pts, duration, flags = ''] = line.split(',')
    const stream = taken.find((candidate) => candidate.index === Number(index))
    if (!stream || flags.includes('D') || Number.isNaN(Number(pts))) continue
    const [num = 0, den = 0] = (stream.avg_frame_rate ?? '').split('/').map(Number)
    const frame = Number(duration) || (num > 0 && num / den < 200 ? den / num : 0)
    end = Math.max(end, Number(pts) + frame)
  }
  return Number.isFinite(end) ? end - start : null
}

async function checkComplete(
  hub: { url: string },
  title: TitleView,
  path: string,
  folder: string,
): Promise<string[]> {
  const renditions = await readRenditions(await masterAddress(hub, title.id))
  const found = (await Promise.all(renditions.map((rendition) => checkRendition(rendition, folder)))).flat()
  const { streams, format } = await probe(path)
  const pictures = streams.filter(
    (stream) => stream.codec_type === 'video' && stream.disposition?.attached_pic !== 1,
  )
  found.push(...wrongShape(pictures[0], title.renditions))
  const tracks = new Set(
    renditions.filter(({ name }) => name.startsWith('a')).map(({ name }) => name.split('-')[1] ?? '0'),
  )
  const sounds = streams.filter((stream) => stream.codec_type === 'audio' && stream.codec_name)
  if (tracks.size > sounds.length) found.push(`${tracks.size} sound tracks from ${sounds.length}`)
  if (pictures.length > 0 && sounds.length > 0 && tracks.size === 0) found.push('the sound is lost')
  const seconds = await sourceSeconds(
    path,
    [...pictures.slice(0, 1), ...sounds],
    Number(format.start_time) || 0,
  )
  const longest = Math.max(...renditions.map((rendition) => rendition.seconds))
  // Two frames of the slowest rung, or of the AAC (its last one is padded to 1024 samples).
  const slack = title.audioOnly ? 0.06 : 0.1
  if (seconds !== null && Math.abs(longest - seconds) > Math.max(slack, seconds * 0.001))
    found.push(`${longest.toFixed(2)} s from ${seconds.toFixed(2)} s`)
  return found
}

/** Six minutes of hard 4K take two cores most of an hour, s. */
const patience = 5400

/** Rules of HLS that must be kept and are not, as the hub's own validator tells the owner. */
async function brokenRules(hub: { url: string }, token: string, id: string): Promise<string[]> {
  let report: CheckReport | null = null
  await until('the validator', patience, async () => {
    const { status, body } = await call<CheckReport>(hub, token, 'GET', `/titles/${id}/check`)
    report = status === 200 ? body : null
    return report !== null
  })
  const { results } = report as unknown as CheckReport
  return results
    .filter(({ verdict, level }) => verdict === 'fail' && level === 'must')
    .map(({ id: rule, findings }) => `${rule}: ${findings[0] ?? ''}`)
}

/** Waits for the end of a title that was made of a file, and looks at what the hub then serves. */
export async function judgeTitle(
  hub: { url: string },
  token: string,
  { id, path, file, folder }: { id: string; path: string; file: string; folder: string },
): Promise<Verdict> {
  const title = await waitForState(hub, token, id, ['complete', 'refused'], patience).catch(() => null)
  if (!title)
    return { file, state: 'stuck', what: '', duration: null, complaints: ['neither complete nor refused'] }
  if (title.state === 'refused')
    return {
      file,
      state: 'refused',
      what: title.refusal?.code ?? '',
      duration: title.duration,
      complaints: title.refusal?.code ? [] : ['refused without a reason'],
    }
  const rungs = title.renditions.map(({ name, width, height }) => (width ? `${width}×${height}` : name))
  const complaints = [
    ...(await checkComplete(hub, title, path, folder)),
    ...(await brokenRules(hub, token, id)),
  ]
  return { file, state: 'complete', what: rungs.join(', '), duration: title.duration, complaints }
}

/** Uploads one file to a running hub and judges it. */
export async function judge(
  hub: { url: string },
  token: string,
  path: string,
  file: string,
  folder: string,
): Promise<Verdict> {
  return judgeTitle(hub, token, { id: await uploadFile(hub, token, path), path, file, folder })
}
