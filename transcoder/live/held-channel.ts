import { join } from 'node:path'
import type { LiveLedger, LivePath, LiveRun, LiveSegment, LiveSource } from '#catalog/contract/live.ts'
import type { Log } from '#platform/log.ts'
import type { ObjectStorage } from '#platform/storage/port.ts'
import { type Answering, answerLive, type LiveAnswer, type LiveQuery } from './answers.ts'
import type { CutEvent } from './cutter.ts'
import { ticksOf, writeFragment } from './fragments.ts'
import { type Journal, openJournal, type SegmentName } from './journal.ts'
import { type Keeper, openKeeper } from './keeper.ts'
import type { HeldChannel, OpenRun, RenditionFeed } from './ports.ts'
import { type OpenedTrack, type RunReader, readRun } from './run-reader.ts'
import { takeOver } from './take-over.ts'
import {
  isWhole,
  type LiveWindow,
  measure,
  openWindow,
  recalled,
  secondsOf,
  trim,
  type WindowSegment,
} from './window.ts'

/** PART-TARGET: no part is longer, and none shorter than 85 % of it but the last of a segment (RFC 8216bis 4.4.4.9). */
const partSeconds = 0.35

/** EXT-X-TARGETDURATION for the life of a channel, s. Segments of sound alone are longer: they are many. */
export const targetSecondsOf = (kind: 'tv' | 'radio'): number => (kind === 'tv' ? 2 : 4)

export type HeldChannelDeps = {
  ledger: LiveLedger
  storage: ObjectStorage
  /** A folder on the local disk for what is not stored yet, of all channels. */
  journal: string
  newId: () => string
  log: Log
  now?: () => number
  targetSeconds: number
  /** Of its sound, BCP 47. */
  languages: readonly string[]
}

/** A channel that this process holds, and what it answers of it. */
export type ServedChannel = HeldChannel & {
  /** Rejects with LiveFenced once another process holds the channel; never resolves. */
  fenced: Promise<never>
  answer(path: LivePath, query: LiveQuery): Promise<LiveAnswer>
}

/** Of a run: which of its numbers are the channel's. */
type Held = Answering & {
  channelId: string
  deps: HeldChannelDeps & { now: () => number }
  epoch: number
  keeper: Keeper
  journal: Journal
  nextRun: number
  nextSegment: number
  /** Of all there is, ms since 1970. */
  end: number
  /** Runs that are over and still in the journal. */
  over: string[]
  /** The first run here is written down before it is shown: it keeps others out. */
  announced: boolean
  open: { reader: RunReader; run: LiveRun | null } | null
}

/**
 * Takes a channel: closes what another process left open, and goes on behind it.
 * @throws LiveFenced when another process writes at the same time, and whatever the ledger or storage throws
 */
export async function openHeldChannel(channelId: string, options: HeldChannelDeps): Promise<ServedChannel> {
  const { ledger, storage, log, targetSeconds } = options
  const deps = { ...options, now: options.now ?? Date.now }
  const folder = join(deps.journal, channelId)
  const taken = await takeOver(channelId, { ...deps, folder })
  const window = openWindow({ targetSeconds, partSeconds })
  window.segments = recalled(taken.runs, taken.segments)
  trim(window)
  const keeper = openKeeper({ storage, ledger, log })
  const journal = openJournal(folder, (error) =>
    log.error({ err: error, channelId }, 'journal of a live channel'),
  )
  const held: Held = {
    ...{ channelId, deps, epoch: taken.epoch, keeper, journal, window, languages: deps.languages },
    ...{ nextRun: taken.run, nextSegment: taken.segment, end: taken.end ?? 0, over: taken.leftRuns },
    ...{ announced: false, open: null, waiting: new Set(), closed: false },
  }
  return {
    openRun: (source, feeds) => openRun(held, source, feeds),
    mark: (range) => {
      window.marks = [...window.marks.filter(({ id }) => id !== range.id), range].slice(-200)
      changed(held)
    },
    close: async () => {
      held.open?.reader.close()
      await held.open?.reader.ended.catch(() => undefined)
      await keeper.settled().finally(() => {
        held.closed = true
        changed(held)
      })
      await journal.flushed()
    },
    fenced: keeper.fenced,
    answer: (path, query) => answerLive(held, path, query),
  }
}

/** Whoever waits for news looks again. */
function changed({ waiting }: Held): void {
  for (const look of waiting) look()
}

async function openRun(held: Held, source: LiveSource, feeds: RenditionFeed[]): Promise<OpenRun> {
  if (held.open) throw new Error(`a run of ${held.channelId} is on already`)
  const { deps, epoch, window, keeper } = held
  const numbers: number[] = []
  const reader = readRun(feeds, {
    ...{ epoch, rules: window, now: deps.now, log: deps.log, floor: () => held.end },
    opened: (start, tracks) => beginRun(held, source, start, tracks),
    cut: (events) => {
      for (const event of events) apply(held, numbers, event)
      changed(held)
    },
  })
  held.open = { reader, run: null }
  const over = reader.ended.finally(() => endRun(held)).then(() => keeper.settled())
  const ended = Promise.race([over, keeper.fenced])
  ended.catch(() => reader.close())
  return {
    lastFragmentAt: reader.lastFragmentAt,
    ended,
    close: async () => {
      reader.close()
      await ended
    },
  }
}

async function beginRun(held: Held, source: LiveSource, start: number, tracks: OpenedTrack[]): Promise<void> {
  const { channelId, deps, window, keeper, journal } = held
  const renditions = tracks.map(({ rendition }) => rendition)
  const run: LiveRun = { ...{ id: deps.newId(), channelId, number: held.nextRun, source, start }, renditions }
  const inits = new Map(tracks.map(({ name, init }) => [name, init]))
  if (!held.announced) {
    await deps.ledger.openRun(run)
    held.nextSegment = (await deps.ledger.next(channelId)).segment
    held.announced = true
  }
  const before = held.over.splice(0)
  journal.begin(run, inits)
  keeper.keepRun(run, inits, () => before.forEach(journal.drop))
  held.nextRun += 1
  window.run = run
  window.parts = new Map()
  window.rates = new Map()
  window.inits = inits
  window.tracks = new Map(tracks.map((track) => [track.name, track.track]))
  if (held.open) held.open.run = run
}

function endRun(held: Held): void {
  const { window, journal, keeper } = held
  const run = held.open?.run
  held.open = null
  if (run) {
    journal.end(run.id)
    held.over.push(run.id)
    // What it really took, for playlists of the past.
    keeper.keepRun(measuredRun(window, run), new Map(), () => undefined)
  }
  window.run = null
  changed(held)
}

function measuredRun(window: LiveWindow, run: LiveRun): LiveRun {
  const rates = measure(window)
  return {
    ...run,
    renditions: run.renditions.map((one) => {
      const { peak, average } = rates.get(one.name) ?? { peak: 0, average: 0 }
      return average > 0 ? { ...one, bandwidth: peak, averageBandwidth: average } : one
    }),
  }
}

/** @param numbers of the run's segments, in the channel */
function apply(held: Held, numbers: number[], event: CutEvent): void {
  const { window, epoch } = held
  const { run } = window
  if (!run) return
  if (event.kind === 'open') {
    numbers[event.segment] = held.nextSegment
    const start = Math.max(held.end, Math.round(epoch + event.start * 1000))
    window.segments.push({ run, number: held.nextSegment, start, media: new Map(), past: false })
    held.nextSegment += 1
    held.end = start
    trim(window)
    return
  }
  const segment = window.segments.findLast(({ number }) => number === numbers[event.segment])
  if (!segment) return
  if (event.kind === 'part') addPart(held, run, segment, event)
  else closeMedia(held, segment, event.rendition)
}

const emptyMedia = () => ({
  ...{ ticks: 0, bytes: 0, frames: 0, keyframes: [], parts: [], independent: false, closed: false },
})

function addPart(
  { window, journal }: Held,
  run: LiveRun,
  segment: WindowSegment,
  { rendition, fragment, independent }: Extract<CutEvent, { kind: 'part' }>,
): void {
  const track = window.tracks.get(rendition)
  if (!track) return
  const number = window.parts.get(rendition) ?? 0
  window.parts.set(rendition, number + 1)
  const media = segment.media.get(rendition) ?? emptyMedia()
  segment.media.set(rendition, media)
  const { bytes: data, pictureBytes } = writeFragment(fragment, track.id, number + 1)
  const ticks = ticksOf(fragment)
  if (media.bytes === 0) media.independent = independent
  if (independent && track.kind === 'video') media.keyframes.push([media.frames, media.bytes, pictureBytes])
  media.parts.push({ number, seconds: ticks / track.timescale, independent, data })
  media.ticks += ticks
  media.bytes += data.length
  media.frames += fragment.samples.length
  journal.add(run.id, segment, rendition, data)
}

function closeMedia(held: Held, segment: WindowSegment, rendition: string): void {
  const media = segment.media.get(rendition) ?? emptyMedia()
  media.closed = true
  segment.media.set(rendition, media)
  if (!isWhole(segment)) return
  held.end = Math.max(held.end, segment.start + durationOf(segment))
  keep(held, segment)
}

const durationOf = (segment: WindowSegment): number => Math.max(1, Math.round(secondsOf(segment) * 1000))

function keep({ channelId, keeper, journal }: Held, segment: WindowSegment): void {
  const { run, number, start } = segment
  const name: SegmentName = { number, start }
  const media: LiveSegment['media'] = {}
  for (const [rendition, { ticks, bytes, keyframes }] of segment.media) {
    if (bytes > 0) media[rendition] = { ticks, bytes, ...(keyframes.length > 0 ? { keyframes } : {}) }
  }
  const bytes = async (rendition: string): Promise<Buffer> => {
    const parts = segment.media.get(rendition)?.parts ?? []
    // After a long while without storage they are on the disk alone.
    return parts.length > 0
      ? Buffer.concat(parts.map(({ data }) => data))
      : journal.read(run.id, name, rendition)
  }
  const row = { channelId, runId: run.id, number, start, duration: durationOf(segment), media }
  keeper.keepSegment(row, bytes, () => journal.forget(run.id, name, Object.keys(media)))
}
