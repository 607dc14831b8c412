import {
  LiveFenced,
  type LiveLedger,
  type LiveRun,
  type LiveSegment,
  liveInitKey,
  liveSegmentKey,
} from '#catalog/contract/live.ts'
import type { ObjectStorage } from '#platform/storage/port.ts'
import { type LeftRun, leftRuns } from './journal.ts'

/** What a process does first that takes a channel: it closes what the one before has left open. */
export type TakenOver = {
  epoch: number
  /** Numbers that come next. */
  run: number
  segment: number
  /** Of what is on record, ms since 1970. */
  end: number | null
  /** What of it may still be listed. */
  runs: LiveRun[]
  segments: LiveSegment[]
  /** What is in the journal of runs that are over. */
  leftRuns: string[]
}

type Deps = { ledger: LiveLedger; storage: ObjectStorage; folder: string; now: () => number }

/** So much of the past may still be in a player's list, ms. */
const recentMs = 120_000

export async function takeOver(channelId: string, deps: Deps): Promise<TakenOver> {
  const { ledger, folder, now } = deps
  const { epoch } = await ledger.next(channelId)
  const left = await leftRuns(folder, epoch)
  for (const one of left) await keepLeft(channelId, one, deps)
  let next = await ledger.next(channelId)
  const recent = async () => ledger.segments(channelId, now() - recentMs, now() + recentMs)
  let past = await recent()
  const last = next.lastRun
  const known = left.find(({ run }) => run.id === last?.id)
  // Its viewers may have parts of a segment that is lost: its number is theirs, and stays with the old run.
  const isOpen = last !== null && !known?.ended && (known?.segments.length ?? 0) === 0
  if (last && isOpen && now() - (next.end ?? last.start) < recentMs) {
    await ledger.addSegment(lostSegment(last, next, now()))
    next = await ledger.next(channelId)
    past = await recent()
  }
  return { ...next, ...past, leftRuns: left.map(({ run }) => run.id) }
}

function lostSegment(
  run: LiveRun,
  { end, segment }: { segment: number; end: number | null },
  now: number,
): LiveSegment {
  const start = Math.max(end ?? run.start, run.start)
  const duration = Math.min(1000, Math.max(1, Math.round(now - start)))
  return { channelId: run.channelId, runId: run.id, number: segment, start, duration, media: {} }
}

/** What is on record already, or came after another process had taken the channel, is left alone. */
async function keepLeft(channelId: string, left: LeftRun, { ledger, storage }: Deps): Promise<void> {
  const { run, inits, segments } = left
  const next = await ledger.next(channelId)
  const fresh = segments.filter(({ segment }) => segment.number >= next.segment)
  if (fresh.length === 0 || run.channelId !== channelId) return
  try {
    for (const [name, init] of inits) await storage.put(liveInitKey(run, name), init)
    await ledger.openRun(run)
    for (const { segment, bytes } of fresh) {
      for (const [name, data] of bytes) await storage.put(liveSegmentKey(run, name, segment.start), data)
      await ledger.addSegment(segment)
    }
  } catch (error) {
    if (!(error instanceof LiveFenced)) throw error
  }
}
