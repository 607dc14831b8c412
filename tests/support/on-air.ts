import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import {
  type LiveRendition,
  type LiveRun,
  type LiveSegment,
  type LiveSource,
  liveInitKey,
  liveSegmentKey,
} from '#catalog/contract/live.ts'
import { newId } from '#catalog/store/ids.ts'
import type { Database } from '#catalog/store/schema.ts'
import type { ObjectStorage } from '#platform/storage/port.ts'
import { codecsOf } from '#transcoder/check/init.ts'
import { boxes, decodeTime, fragmentTicks, startsWithKeyframe } from '#transcoder/run/boxes.ts'
import { placeSegment } from '#transcoder/run/place-recording.ts'
import { timescaleIn } from '#transcoder/run/segments.ts'
import { fragmentsOf } from '#transcoder/run/trim-fragments.ts'
import { blank, ffmpeg, paintFrom } from './numbered-frames.ts'

/** What was on air, as a live process leaves it: real ffmpeg, cut into segments of two seconds, in rows and objects. */
export type Stored = { db: Kysely<Database>; storage: ObjectStorage }

export type OnAirOptions = {
  channelId: string
  /** ms since 1970: media time 0. */
  epoch: number
  /** ms since 1970 */
  start: number
  seconds: number
  /** Numbers of the run and of its first segment. */
  run: number
  segment: number
  source?: LiveSource
  /** Pixels of each picture, the smallest first; none: sound alone. */
  sizes?: readonly string[]
  /** Number painted into the first picture. */
  frame?: number
  /** µs; by default a frame, since sound is cut between frames. */
  soundFragment?: number
  /** Seconds by which the sound is shorter: its sender died. */
  soundMisses?: number
}

export const onAirRate = 25
/** A picture that stands alone every two seconds. */
const gop = 50
/** `fragment`: how long one is, µs. */
const movie = (fragment: number) => [
  ...['-movflags', 'empty_moov+default_base_moof+frag_keyframe+skip_trailer'],
  ...['-frag_duration', String(fragment), '-f', 'mp4'],
]

type Fragments = ReturnType<typeof fragmentsOf>
type Feed = { rendition: LiveRendition; init: Buffer; fragments: Fragments }

async function feedOf(path: string, rendition: Omit<LiveRendition, 'codecs' | 'timescale'>): Promise<Feed> {
  const file = await readFile(path)
  const end = boxes(file).find(({ type }) => type === 'moof')?.start ?? 0
  const init = Buffer.from(file.subarray(0, end))
  const fragments = fragmentsOf(file)
  return {
    rendition: { ...rendition, codecs: codecsOf(init), timescale: timescaleIn(init) },
    init,
    fragments,
  }
}

async function feedsOf(options: OnAirOptions, folder: string): Promise<Feed[]> {
  const {
    seconds,
    sizes = ['192x120', '384x240'],
    frame = 0,
    soundMisses = 0,
    soundFragment = 20_000,
  } = options
  const sound = join(folder, 'a.mp4')
  await ffmpeg(
    ...['-f', 'lavfi', '-i', `sine=440:r=48000:d=${seconds - soundMisses}`, '-ac', '2'],
    ...['-c:a', 'aac', '-b:a', '128k', ...movie(soundFragment), sound],
  )
  const heard = await feedOf(sound, {
    ...{ name: 'a128', kind: 'audio', bandwidth: 140_000, averageBandwidth: 128_000, channels: 2 },
  })
  const path = (size: string) => join(folder, `${size}.mp4`)
  const split = `${paintFrom(frame)},split=${sizes.length}${sizes.map((_, n) => `[s${n}]`).join('')}`
  const scaled = sizes.map((size, n) => `[s${n}]scale=${size.replace('x', ':')}:flags=neighbor[v${n}]`)
  const h264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-tune', 'zerolatency', '-pix_fmt', 'yuv420p']
  const keys = ['-g', String(gop), '-keyint_min', String(gop), '-sc_threshold', '0']
  const outputs = sizes.flatMap((size, n) => [
    '-map',
    `[v${n}]`,
    ...h264,
    ...keys,
    ...movie(333_000),
    path(size),
  ])
  if (sizes.length > 0)
    await ffmpeg(
      ...[...blank(String(onAirRate), seconds, '48x30'), '-filter_complex', [split, ...scaled].join(';')],
      ...outputs,
    )
  const seen = await Promise.all(
    sizes.map((size) => {
      const [width = 0, height = 0] = size.split('x').map(Number)
      const rates = { bandwidth: height * 1000, averageBandwidth: height * 500 }
      const kind = 'video' as const
      return feedOf(path(size), { name: `v${height}`, kind, width, height, frameRate: onAirRate, ...rates })
    }),
  )
  return [...seen, heard]
}

const ticksOf = (fragments: Fragments) => fragments.reduce((sum, { moof }) => sum + fragmentTicks(moof), 0)
const secondsAt = (fragment: Fragments[number], { timescale }: LiveRendition) =>
  Number(decodeTime(fragment.moof)) / timescale

/** The lead cuts where a picture stands alone, every two seconds where there is none; the others at the first moment after. */
function cut(feeds: Feed[]): Fragments[][] {
  const [lead] = feeds as [Feed]
  const borders: number[] = []
  for (const fragment of lead.fragments) {
    const at = secondsAt(fragment, lead.rendition)
    const due = at >= (borders.at(-1) ?? -2) + 1.99
    if (due && (lead.rendition.kind === 'audio' || startsWithKeyframe(fragment.moof))) borders.push(at)
  }
  return feeds.map(({ fragments, rendition }) => {
    const found: Fragments[] = borders.map(() => [])
    let order = 0
    for (const fragment of fragments) {
      const at = secondsAt(fragment, rendition)
      while (at >= (borders[order + 1] ?? Number.POSITIVE_INFINITY) - 1e-6) order += 1
      found[order]?.push(fragment)
    }
    return found
  })
}

/** Writes one run. Resolves with its rows, as the ledger tells them. */
export async function putOnAir(
  { db, storage }: Stored,
  options: OnAirOptions,
): Promise<{ run: LiveRun; segments: LiveSegment[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'nar-on-air-'))
  const { channelId, epoch, start, source = 'main' } = options
  try {
    const feeds = await feedsOf(options, folder)
    const cuts = cut(feeds)
    const renditions = feeds.map(({ rendition }) => rendition)
    const run: LiveRun = { id: newId(), channelId, number: options.run, source, start, renditions }
    for (const { init, rendition } of feeds) await storage.put(liveInitKey(run, rendition.name), init)
    const count = cuts[0]?.length ?? 0
    const segments: LiveSegment[] = []
    const puts: Promise<unknown>[] = []
    for (let order = 0; order < count; order += 1) {
      const begins = secondsAt(cuts[0]?.[order]?.[0] as Fragments[number], renditions[0] as LiveRendition)
      const at = Math.round(start + begins * 1000)
      const media: LiveSegment['media'] = {}
      let longest = 0
      for (const [index, { rendition }] of feeds.entries()) {
        const fragments = cuts[index]?.[order] ?? []
        const shift = BigInt(Math.round(((start - epoch) * rendition.timescale) / 1000))
        const { data, keyframes } = placeSegment(fragments, { ticks: shift, number: order })
        puts.push(storage.put(liveSegmentKey(run, rendition.name, at), data))
        const ticks = ticksOf(fragments)
        longest = Math.max(longest, ticks / rendition.timescale)
        const pictures = rendition.kind === 'video' ? { keyframes } : {}
        media[rendition.name] = { ticks, bytes: data.length, ...pictures }
      }
      const number = options.segment + order
      segments.push({
        channelId,
        runId: run.id,
        number,
        start: at,
        duration: Math.round(longest * 1000),
        media,
      })
    }
    await Promise.all(puts)
    await writeDown(db, run, segments)
    return { run, segments }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function writeDown(db: Kysely<Database>, run: LiveRun, segments: LiveSegment[]): Promise<void> {
  const { channelId: channel_id, renditions, ...of } = run
  await db
    .insertInto('live_run')
    .values({ ...of, channel_id, renditions: JSON.stringify(renditions) })
    .execute()
  const rows = segments.map(({ channelId, runId, media, ...segment }) => ({
    ...{ ...segment, channel_id: channelId, run_id: runId, media: JSON.stringify(media) },
  }))
  await db.insertInto('live_segment').values(rows).execute()
}
