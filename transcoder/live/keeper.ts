import { setTimeout as sleep } from 'node:timers/promises'
import {
  LiveFenced,
  type LiveLedger,
  type LiveRun,
  type LiveSegment,
  liveInitKey,
  liveSegmentKey,
} from '#catalog/contract/live.ts'
import type { Log } from '#platform/log.ts'
import type { ObjectStorage } from '#platform/storage/port.ts'

/**
 * Takes what was on air to object storage and to the ledger, in its order, the bytes first. While either is away it tries
 * again, and what is on air goes on.
 */
export type Keeper = {
  keepRun(run: LiveRun, inits: ReadonlyMap<string, Buffer>, kept: () => void): void
  /** `bytes` reads what of it this rendition has. */
  keepSegment(segment: LiveSegment, bytes: (rendition: string) => Promise<Buffer>, kept: () => void): void
  /** Resolves when all of it is kept; rejects with LiveFenced once another process holds the channel. */
  settled(): Promise<void>
  /** The same, as soon as it is known; never resolves otherwise. */
  fenced: Promise<never>
  /** Gives up what is not kept yet: it stays in the journal. */
  abandon(): void
}

const longestPauseMs = 2000

export function openKeeper({
  storage,
  ledger,
  log,
}: {
  storage: ObjectStorage
  ledger: LiveLedger
  log: Log
}): Keeper {
  const gone = new AbortController()
  let last: Promise<void> = Promise.resolve()
  let fence: (error: LiveFenced) => void = () => {}
  const fenced = new Promise<never>((_, reject) => {
    fence = reject
  })
  fenced.catch(() => undefined)
  const inTurn = (work: () => Promise<void>) => {
    last = last.then(() => insist(work, gone.signal, log))
    last.catch((error: unknown) => {
      if (error instanceof LiveFenced) fence(error)
    })
  }
  return {
    keepRun: (run, inits, kept) =>
      inTurn(async () => {
        for (const [name, init] of inits) await storage.put(liveInitKey(run, name), init)
        await ledger.openRun(run)
        kept()
      }),
    keepSegment: (segment, bytes, kept) =>
      inTurn(async () => {
        const run = { channelId: segment.channelId, id: segment.runId }
        await Promise.all(
          Object.keys(segment.media).map(async (name) =>
            storage.put(liveSegmentKey(run, name, segment.start), await bytes(name)),
          ),
        )
        await ledger.addSegment(segment)
        kept()
      }),
    settled: () => last,
    fenced,
    abandon: () => gone.abort(),
  }
}

/** Again and again with growing pauses. @throws LiveFenced, and whatever ended it once it was abandoned */
async function insist(work: () => Promise<void>, signal: AbortSignal, log: Log): Promise<void> {
  for (let pauseMs = 100; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    try {
      signal.throwIfAborted()
      return await work()
    } catch (error) {
      if (error instanceof LiveFenced || signal.aborted) throw error
      log.warn({ err: error }, 'what was on air is not stored yet')
      await sleep(pauseMs, undefined, { ref: false })
    }
  }
}
