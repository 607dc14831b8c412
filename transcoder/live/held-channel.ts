import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { LivePath, LiveRun, LiveSource } from '#catalog/contract/live.ts'
import { answerLive, type LiveAnswer, type LiveQuery } from './answers.ts'
import { applyCut, type Held, type HeldChannelDeps } from './held.ts'
import { openJournal } from './journal.ts'
import { openKeeper } from './keeper.ts'
import type { HeldChannel, OpenRun, RenditionFeed } from './ports.ts'
import { type OpenedTrack, readRun } from './run-reader.ts'
import { takeOver } from './take-over.ts'
import { type LiveWindow, measure, openWindow, recalled, trim } from './window.ts'

/** PART-TARGET: no part is longer, and none shorter than 85 % of it but the last of a segment (RFC 8216bis 4.4.4.9). */
const partSeconds = 0.35

/** EXT-X-TARGETDURATION for the life of a channel, s. Segments of sound alone are longer: they are many. */
export const targetSecondsOf = (kind: 'tv' | 'radio'): number => (kind === 'tv' ? 2 : 4)

/** A channel that this process holds, and what it answers of it. */
export type ServedChannel = HeldChannel & {
  /** Rejects with LiveFenced once another process holds the channel; never resolves. */
  fenced: Promise<never>
  answer(path: LivePath, query: LiveQuery): Promise<LiveAnswer>
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
      await letGo(held)
    },
    fenced: keeper.fenced,
    answer: (path, query) => answerLive(held, path, query),
  }
}

/** What could not be stored by then is in the journal, for the next process here. */
const letGoMs = 10_000

async function letGo(held: Held): Promise<void> {
  const { keeper, journal } = held
  const late = new AbortController()
  // Of a channel that another process holds there is nothing to keep.
  const settled = keeper.settled().catch(() => undefined)
  await Promise.race([settled, sleep(letGoMs, undefined, { signal: late.signal }).catch(() => undefined)])
  late.abort()
  keeper.abandon()
  held.closed = true
  changed(held)
  await journal.flushed()
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
      for (const event of events) applyCut(held, numbers, event)
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
