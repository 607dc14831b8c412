import type { LiveLedger, LiveRun, LiveSegment } from '#catalog/contract/live.ts'
import type { Log } from '#platform/log.ts'
import type { ObjectStorage } from '#platform/storage/port.ts'
import type { Answering } from './answers.ts'
import type { CutEvent } from './cutter.ts'
import { ticksOf, writeFragment } from './fragments.ts'
import type { Journal, SegmentName } from './journal.ts'
import type { Keeper } from './keeper.ts'
import type { RunReader } from './run-reader.ts'
import { isWhole, secondsOf, trim, type WindowSegment } from './window.ts'

/** What is cut of a run goes into the channel's window, its journal, and to storage. */

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

/** A channel that is held. */
export type Held = Answering & {
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

/** @param numbers of the run's segments, in the channel */
export function applyCut(held: Held, numbers: number[], event: CutEvent): void {
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
