import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { type EncodedRendition, keys } from '#catalog/contract/encoding.ts'
import { type LiveSegment, liveInitKey, liveSegmentKey, maxSegmentMs } from '#catalog/contract/live.ts'
import { type RecordedChunk, type RecordedPlan, recordedTrack } from '#catalog/contract/recorded.ts'
import { Problem } from '#platform/errors.ts'
import { ObjectMissing } from '#platform/storage/port.ts'
import { codecsOf } from './check/init.ts'
import { type JobContext, type PlannedAsset, plannedAsset } from './job-context.ts'
import type { JobData } from './jobs.ts'
import { noRendition } from './plan/progress.ts'
import { advance } from './progress-step.ts'
import { placeSegment } from './run/place-recording.ts'
import { endOf, firstDecodeTime, fragmentsOf, untilTicks } from './run/trim-fragments.ts'

/** The first fragment's header is in here: a second of 50 pictures takes 1 kB. Bytes. */
const headBytes = 64 * 1024
/** Segments copied at once: object storage waits more than it works. */
const parallel = 4

type Run = RecordedPlan['runs'][number] & { number: number }
type Source = Run['sources'][string]
type Fragments = ReturnType<typeof fragmentsOf>

/** One stretch of a recording, and all that is needed to copy it. */
type Cutting = {
  asset: PlannedAsset
  recorded: RecordedPlan
  chunk: RecordedChunk
  run: Run
  segments: LiveSegment[]
  /** Microseconds by which the run is moved. */
  shift: number
  context: JobContext
}

const place = ({ recorded, run }: Cutting) => ({ channelId: recorded.channelId, id: run.id })

/** The title's renditions, its pictures first. */
const namesOf = ({ plan }: PlannedAsset): string[] =>
  [...plan.video, ...plan.audio].flatMap(({ rungs }) => rungs.map(({ name }) => name))

async function read({ storage, signal }: JobContext, key: string, first?: number): Promise<Buffer> {
  signal.throwIfAborted()
  if (first === undefined) return buffer(await storage.get(key))
  const info = await storage.head(key)
  if (!info) throw new ObjectMissing(key)
  return buffer(await storage.get(key, { first: 0, last: Math.min(first, info.bytes) - 1 }))
}

/** The earliest first sample of the run's renditions, microseconds of the channel's clock: the run begins there. */
async function beginningOf(channelId: string, run: Run, context: JobContext): Promise<number> {
  const begins = Object.values(run.sources).map(async ({ name, timescale }) => {
    const key = liveSegmentKey({ channelId, id: run.id }, name, run.from)
    const ticks = firstDecodeTime(await read(context, key, headBytes))
    return Math.floor((Number(ticks) * 1e6) / timescale)
  })
  return Math.min(...(await Promise.all(begins)))
}

const ticksOf = (microseconds: number, { timescale }: Source): number =>
  Math.round((microseconds * timescale) / 1e6)
const microsecondsOf = (ticks: number, { timescale }: Source): number => (ticks * 1e6) / timescale

/**
 * The last segment of a run, cut so that picture and sound end together: where the first of them does, and in the last run
 * no later than what was to be recorded. To the nearest sample, so to a frame of the picture, and the sound with it.
 */
function endTogether(
  of: ReadonlyMap<string, Fragments>,
  segment: LiveSegment,
  cutting: Cutting,
): Map<string, Fragments> {
  const { recorded, run } = cutting
  const sourceOf = (name: string) => run.sources[name] as Source
  const ends = [...of].map(([name, fragments]) => microsecondsOf(endOf(fragments), sourceOf(name)))
  const [lead, fragments] = [...of][0] ?? []
  const begin = fragments?.[0] ? Number(firstDecodeTime(fragments[0].moof)) : 0
  const isLast = run.number === recorded.runs.length - 1
  const stop = microsecondsOf(begin, sourceOf(lead ?? '')) + (recorded.until - segment.start) * 1000
  let end = Math.min(...ends, isLast ? stop : Number.POSITIVE_INFINITY)
  const cut = new Map<string, Fragments>()
  for (const [name, whole] of of) {
    const kept = untilTicks(whole, ticksOf(end, sourceOf(name)))
    // The picture comes first, and its frames are longer: the sound ends where it does.
    if (cut.size === 0) end = microsecondsOf(endOf(kept), sourceOf(name))
    cut.set(name, kept)
  }
  return cut
}

/** All renditions of one segment, at their place in the title. */
async function copySegment(cutting: Cutting, order: number): Promise<Map<string, EncodedSegment>> {
  const { asset, chunk, run, segments, shift, context } = cutting
  const segment = segments[order] as LiveSegment
  const number = chunk.firstSegment + order
  const reading = namesOf(asset).map(async (name): Promise<[string, Fragments]> => {
    const source = run.sources[name] as Source
    return [
      name,
      fragmentsOf(await read(context, liveSegmentKey(place(cutting), source.name, segment.start))),
    ]
  })
  const whole = new Map(await Promise.all(reading))
  const ends = order === segments.length - 1 && endsRun(cutting)
  const done = new Map<string, EncodedSegment>()
  for (const [name, fragments] of ends ? endTogether(whole, segment, cutting) : whole) {
    const ticks = BigInt(ticksOf(shift, run.sources[name] as Source))
    const { data, ...facts } = placeSegment(fragments, { ticks, number })
    await context.storage.put(keys.segment(asset.id, asset.version, name, number), data)
    done.set(name, { ...facts, bytes: data.length })
  }
  return done
}

type EncodedSegment = Omit<ReturnType<typeof placeSegment>, 'data'> & { bytes: number }

const endsRun = ({ recorded, chunk }: Cutting): boolean => {
  const next = recorded.chunks[recorded.chunks.indexOf(chunk) + 1]
  return next?.run !== chunk.run
}

async function copyInit(cutting: Cutting, name: string): Promise<EncodedRendition> {
  const { asset, run, context } = cutting
  const source = run.sources[name] as Source
  const init = await read(context, liveInitKey(place(cutting), source.name))
  await context.storage.put(keys.init(asset.id, asset.version, name, run.number), init)
  const initSha256 = createHash('sha256').update(init).digest('hex')
  return { ...structuredClone(noRendition), codecs: codecsOf(init), initBytes: init.length, initSha256 }
}

async function copyChunk(cutting: Cutting): Promise<Record<string, EncodedRendition>> {
  const { segments, asset } = cutting
  const names = namesOf(asset)
  const inits = await Promise.all(names.map((name) => copyInit(cutting, name)))
  const copied: Map<string, EncodedSegment>[] = []
  for (let from = 0; from < segments.length; from += parallel) {
    const orders = segments.slice(from, from + parallel).map((_, order) => from + order)
    copied.push(...(await Promise.all(orders.map((order) => copySegment(cutting, order)))))
  }
  const pictures = new Set(asset.plan.video.flatMap(({ rungs }) => rungs.map(({ name }) => name)))
  const entries = names.map((name, order): [string, EncodedRendition] => {
    const mine = copied.map((segment) => segment.get(name) as EncodedSegment)
    return [
      name,
      {
        ...(inits[order] as EncodedRendition),
        segments: mine.map(({ ticks, bytes }) => [ticks, bytes]),
        ...(pictures.has(name) ? { keyframes: mine.map(({ keyframes }) => keyframes) } : {}),
      },
    ]
  })
  return Object.fromEntries(entries)
}

/** The segments of a chunk, as they were planned. @throws Problem `broken` where they are gone */
async function segmentsOf(
  { channelId }: RecordedPlan,
  chunk: RecordedChunk,
  run: Run,
  { live }: JobContext,
): Promise<LiveSegment[]> {
  const until = chunk.from + chunk.segments * maxSegmentMs
  const { segments } = await live.segments(channelId, chunk.from, until)
  const mine = segments.filter(({ runId, start }) => runId === run.id && start >= chunk.from)
  if (mine.length < chunk.segments || mine[0]?.start !== chunk.from)
    throw new Problem('broken', { what: 'what was on air is gone' })
  return mine.slice(0, chunk.segments)
}

/**
 * Copies one stretch of what was on air into a title; nothing is encoded. The same bytes under the same keys however often
 * it is done, so that a worker may die at any moment; the part that is written down last says that all of it is there.
 */
export async function cutJob(data: JobData<'cut'>, context: JobContext): Promise<void> {
  const asset = await plannedAsset(data, context.ledger)
  const recorded = asset?.plan.recorded
  const chunk = recorded?.chunks[data.chunk]
  const planned = chunk && recorded?.runs[chunk.run]
  if (!asset || !recorded || !planned || asset.state === 'complete') return
  const done = (await context.ledger.parts(asset.id)).some(
    ({ track, part, done }) => track === recordedTrack && part === data.chunk && done,
  )
  if (!done) {
    const run = { ...planned, number: chunk.run }
    const segments = await segmentsOf(recorded, chunk, run, context)
    const shift = run.offset - (await beginningOf(recorded.channelId, run, context))
    const renditions = await copyChunk({ asset, recorded, chunk, run, segments, shift, context })
    const part = { track: recordedTrack, part: data.chunk, done: true, renditions }
    await context.ledger.savePart(asset.id, part)
  }
  await advance(asset, context)
}
