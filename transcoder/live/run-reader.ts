import type { LiveRendition } from '#catalog/contract/live.ts'
import type { Log } from '#platform/log.ts'
import { readInit, type Track } from '../check/init.ts'
import { topLevelBoxes } from '../run/segments.ts'
import { type CutEvent, type CutRules, type CutTrack, type Cutter, openCutter } from './cutter.ts'
import { type Fragment, readFragment, ticksOf } from './fragments.ts'
import type { RenditionFeed } from './ports.ts'
import { notBefore, type RunStart, runStart } from './run-start.ts'

/** Reads the feeds of a run, puts them on the channel's clock and cuts them. */
export type OpenedTrack = CutTrack & { init: Buffer; rendition: LiveRendition }

export type RunReaderOptions = {
  /** Media time 0, ms since 1970. */
  epoch: number
  rules: CutRules
  now: () => number
  log: Log
  /** The end of what is on record, ms since 1970. */
  floor: () => number
  /** Once, before the first cut; `start` in ms since 1970. What comes meanwhile is kept. */
  opened: (start: number, tracks: OpenedTrack[]) => Promise<void>
  cut: (events: CutEvent[]) => void
}

export type RunReader = { lastFragmentAt(): number | null; ended: Promise<void>; close(): void }

/** So long nothing more comes: what came at once was kept somewhere, and is over. */
const quietMs = 150
/** A burst that does not end. */
const longestBurstMs = 1000
/** How long a rendition is waited for that gives no init segment. */
const initPatienceMs = 5000
/** Fragments kept of a picture that does not begin. */
const mostPending = 300
/** A source whose clock is put elsewhere begins another run, s. */
const jumpSeconds = 0.5

type Lane = {
  feed: RenditionFeed
  track: Track | null
  init: Buffer | null
  pending: Fragment[]
  /** Where the next fragment begins, ticks; null before the first. */
  next: number | null
  over: boolean
}

type Reading = RunReaderOptions & {
  lanes: Lane[]
  state: 'waiting' | 'opening' | 'on'
  start: RunStart | null
  cutter: Cutter | null
  lastAt: number | null
  firstAt: number | null
  timer: NodeJS.Timeout | null
  /** The opening that is under way. */
  begun: Promise<void>
  closed: boolean
}

export function readRun(feeds: readonly RenditionFeed[], options: RunReaderOptions): RunReader {
  const lanes = feeds.map(
    (feed): Lane => ({
      ...{ feed, track: null, init: null, pending: [], next: null, over: false },
    }),
  )
  const reading: Reading = {
    ...options,
    ...{ lanes, state: 'waiting', start: null, cutter: null, lastAt: null, firstAt: null, timer: null },
    ...{ begun: Promise.resolve(), closed: false },
  }
  const all = Promise.all(lanes.map((lane) => readLane(reading, lane)))
  return {
    lastFragmentAt: () => reading.lastAt,
    ended: all.then(() => finish(reading)),
    close: () => close(reading),
  }
}

function close(reading: Reading): void {
  reading.closed = true
  for (const { feed } of reading.lanes) feed.stream.destroy()
}

async function finish(reading: Reading): Promise<void> {
  if (reading.timer) clearTimeout(reading.timer)
  if (reading.state === 'waiting') begin(reading)
  await reading.begun
  if (reading.cutter) reading.cut(reading.cutter.end())
}

/** Never rejects: what cannot be read ends the feed. */
async function readLane(reading: Reading, lane: Lane): Promise<void> {
  const head: Buffer[] = []
  let moof: Buffer | null = null
  try {
    for await (const { type, data } of topLevelBoxes(lane.feed.stream)) {
      if (type === 'ftyp' || type === 'moov') head.push(data)
      if (type === 'moov') {
        lane.init = Buffer.concat(head)
        lane.track = readInit(lane.init)[0] ?? null
      } else if (type === 'moof') moof = data
      else if (type === 'mdat' && moof && lane.track)
        take(reading, lane, readFragment(moof, data, lane.track))
    }
  } catch (error) {
    if (!reading.closed) reading.log.info({ err: error, rendition: lane.feed.name }, 'a live feed broke off')
  }
  lane.over = true
}

function take(reading: Reading, lane: Lane, fragment: Fragment): void {
  const { track, next } = lane
  if (!track || reading.closed) return
  if (next !== null && Math.abs(fragment.time - next) > jumpSeconds * track.timescale) {
    reading.log.info(
      { rendition: lane.feed.name, from: next, to: fragment.time },
      'the clock of a source jumped',
    )
    close(reading)
    return
  }
  lane.next = fragment.time + ticksOf(fragment)
  reading.lastAt = reading.now()
  reading.firstAt ??= reading.lastAt
  if (reading.state === 'on') {
    place(reading, lane, fragment)
    return
  }
  lane.pending.push(fragment)
  if (lane.pending.length > mostPending) lane.pending.shift()
  if (reading.state === 'waiting') wait(reading)
}

/** Begins once the first burst is over and every rendition is there. */
function wait(reading: Reading): void {
  const since = reading.now() - (reading.firstAt ?? 0)
  if (reading.timer && since < longestBurstMs) clearTimeout(reading.timer)
  else if (reading.timer) return
  reading.timer = setTimeout(() => {
    reading.timer = null
    begin(reading)
  }, quietMs)
}

const cutTrack = ({ feed, track }: Lane): CutTrack[] =>
  track ? [{ name: feed.name, kind: feed.kind, track }] : []

function begin(reading: Reading): void {
  const { lanes, now, floor, firstAt, lastAt } = reading
  const ready = lanes.filter(({ track, pending }) => track && pending.length > 0)
  const late = now() - (firstAt ?? now()) > initPatienceMs
  if (!late && lanes.some((lane) => !lane.over && !ready.includes(lane))) return
  const leading = ready.find(({ feed }) => feed.kind === 'video') ?? ready[0]
  const [leader] = leading ? cutTrack(leading) : []
  if (!leading || !leader) return
  const start = runStart(leader, leading.pending, lastAt ?? now(), floor())
  if (!start) return
  reading.state = 'opening'
  reading.start = start
  reading.begun = open(reading, leader, ready, start)
  // Whoever waits for the end hears of it.
  reading.begun.catch(() => close(reading))
}

async function open(reading: Reading, leader: CutTrack, ready: Lane[], start: RunStart): Promise<void> {
  const { epoch, rules } = reading
  const first = Math.round(((start.shift - epoch + start.from) / 1000) * leader.track.timescale)
  await reading.opened(
    Math.round(epoch + (first / leader.track.timescale) * 1000),
    ready.flatMap((lane) => cutTrack(lane).map((track) => openedTrack(track, lane))),
  )
  reading.cutter = openCutter(ready.flatMap(cutTrack), rules)
  reading.state = 'on'
  const seconds = (lane: Lane, { time }: Fragment) => time / (lane.track?.timescale ?? 1)
  const pending = ready.flatMap((lane) => lane.pending.splice(0).map((fragment) => ({ lane, fragment })))
  pending.sort((a, b) => seconds(a.lane, a.fragment) - seconds(b.lane, b.fragment))
  for (const { lane, fragment } of pending) place(reading, lane, fragment)
}

function place({ epoch, start, cutter, cut, now }: Reading, lane: Lane, fragment: Fragment): void {
  const [track] = cutTrack(lane)
  const kept = track && start && notBefore(track, fragment, start.from)
  if (!kept || !cutter) return
  const shift = Math.round(((start.shift - epoch) / 1000) * track.track.timescale)
  const events = cutter.push(track.name, { ...kept, time: kept.time + shift }, now())
  if (events.length > 0) cut(events)
}

/** Before it could be measured: the highest rate beside the average, and what heads of parts add, bit/s. */
const expectedPeak = 1.3
const headsBandwidth = 6000

function openedTrack(cut: CutTrack, { feed, init, pending }: Lane): OpenedTrack {
  const { track } = cut
  const ticks = pending.reduce((sum, fragment) => sum + ticksOf(fragment), 0)
  const bytes = pending.reduce((sum, { data }) => sum + data.length, 0)
  const samples = pending.reduce((sum, fragment) => sum + fragment.samples.length, 0)
  const seen = Math.round((bytes * 8 * track.timescale) / Math.max(1, ticks))
  const average = (feed.bandwidth ?? seen) + headsBandwidth
  const video = feed.kind === 'video'
  const frameRate = Math.round((samples * track.timescale * 1000) / Math.max(1, ticks)) / 1000
  const rendition: LiveRendition = {
    ...{ name: feed.name, kind: feed.kind, codecs: track.codec.codecs, timescale: track.timescale },
    ...{ bandwidth: Math.round(average * expectedPeak), averageBandwidth: average },
    ...(video ? { width: track.width, height: track.height, frameRate } : { channels: track.channels }),
  }
  return { ...cut, init: init ?? Buffer.alloc(0), rendition }
}
