import { setTimeout as sleep } from 'node:timers/promises'
import { LiveFenced, type LiveSource } from '#catalog/contract/live.ts'
import type { Log } from '#platform/log.ts'
import type { InputName } from './decide.ts'
import type { HeldChannel, OpenRun, RenditionFeed } from './ports.ts'
import type { Production } from './production.ts'
import type { Slate } from './slate.ts'
import { slateFeed } from './slate-feed.ts'

/** What a channel shows: one run after the other. */
export type Air = {
  source(): LiveSource | null
  /** Since when that is so, ms since 1970. */
  since(): number
  opening(): InputName | null
  /** At its next picture that stands alone. */
  open(input: InputName, production: Production): void
  drop(): void
  slate(slate: Slate): Promise<void>
  end(): Promise<void>
  /** Rejects with LiveFenced when another process has taken the channel. */
  fenced: Promise<never>
}

/** The end of a run is written down while the next one begins: nobody waits for a disk or a bucket, ms. */
const closeMs = 250

type Shown = { source: LiveSource; run: OpenRun; stop: () => void }

export function onAir(held: HeldChannel, log: Log, changed: () => void): Air {
  let shown: Shown | null = null
  /** What is being put on air: the one before has ended, and it has not begun yet. */
  let coming: LiveSource | null = null
  let since = Date.now()
  let opening: { input: InputName; production: Production } | null = null
  let fail: (error: unknown) => void = () => undefined
  const fenced = new Promise<never>((_, reject) => {
    fail = reject
  })
  fenced.catch(() => undefined)
  /** One change after the other. */
  let turn: Promise<void> = Promise.resolve()
  const inTurn = (change: () => Promise<void>): Promise<void> => {
    turn = turn.then(change).catch((error: unknown) => {
      if (error instanceof LiveFenced) fail(error)
      else log.error({ err: error }, 'what is on air could not be changed')
    })
    return turn
  }

  const take = async (): Promise<void> => {
    const old = shown
    shown = null
    if (!old) return
    old.stop()
    const closed = old.run.close()
    closed.catch((error: unknown) =>
      error instanceof LiveFenced ? fail(error) : log.warn({ err: error }, 'run'),
    )
    await Promise.race([closed, sleep(closeMs)])
  }

  const show = async (source: LiveSource, feeds: RenditionFeed[], stop: () => void): Promise<void> => {
    coming = source
    const run = await take()
      .then(() => held.openRun(source, feeds))
      .catch((error: unknown) => {
        stop()
        throw error
      })
      .finally(() => {
        coming = null
      })
    const now: Shown = { source, run, stop }
    shown = now
    since = Date.now()
    run.ended
      .catch((error: unknown) =>
        error instanceof LiveFenced ? fail(error) : log.warn({ err: error }, 'run'),
      )
      .then(() => {
        if (shown === now) shown = null
        changed()
      })
      .catch(() => undefined)
    changed()
  }

  return {
    source: () => coming ?? shown?.source ?? null,
    since: () => since,
    opening: () => opening?.input ?? null,
    open: (input, production) => {
      const mine = { input, production }
      opening = mine
      production.taps
        .open(shown === null && coming === null)
        .then((feeds) =>
          inTurn(async () => {
            if (opening !== mine) return
            opening = null
            await show(input, feeds, production.taps.shut)
          }),
        )
        .catch(() => {
          if (opening === mine) opening = null
        })
    },
    drop: () => {
      const waiting = opening
      opening = null
      if (waiting && shown?.source !== waiting.input) waiting.production.taps.shut()
    },
    slate: (slate) =>
      inTurn(async () => {
        // Asked for again while it was its turn.
        if (shown?.source === 'slate') return
        const feed = slateFeed(slate)
        await show('slate', feed.feeds, feed.stop)
      }),
    end: () => inTurn(take),
    fenced,
  }
}
