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

type OnAir = {
  held: HeldChannel
  log: Log
  changed: () => void
  shown: Shown | null
  /** What is being put on air: the one before has ended, and it has not begun yet. */
  coming: LiveSource | null
  since: number
  opening: { input: InputName; production: Production } | null
  fail: (error: unknown) => void
  /** One change after the other. */
  turn: Promise<void>
}

export function onAir(held: HeldChannel, log: Log, changed: () => void): Air {
  let fail: (error: unknown) => void = () => undefined
  const fenced = new Promise<never>((_, reject) => {
    fail = reject
  })
  fenced.catch(() => undefined)
  const air: OnAir = {
    ...{ held, log, changed, fail, shown: null, coming: null, opening: null },
    ...{ since: Date.now(), turn: Promise.resolve() },
  }
  return {
    source: () => air.coming ?? air.shown?.source ?? null,
    since: () => air.since,
    opening: () => air.opening?.input ?? null,
    open: (input, production) => open(air, input, production),
    drop: () => {
      const { opening, shown } = air
      air.opening = null
      if (opening && shown?.source !== opening.input) opening.production.taps.shut()
    },
    slate: (slate) =>
      inTurn(air, async () => {
        // Asked for again while it was its turn.
        if (air.shown?.source === 'slate') return
        const feed = slateFeed(slate)
        await show(air, 'slate', feed.feeds, feed.stop)
      }),
    end: () => inTurn(air, () => take(air)),
    fenced,
  }
}

function inTurn(air: OnAir, change: () => Promise<void>): Promise<void> {
  air.turn = air.turn
    .then(change)
    .catch((error: unknown) => trouble(air, error, 'what is on air could not be changed'))
  return air.turn
}

function trouble({ fail, log }: OnAir, error: unknown, what: string): void {
  if (error instanceof LiveFenced) fail(error)
  else log.error({ err: error }, what)
}

function open(air: OnAir, input: InputName, production: Production): void {
  const mine = { input, production }
  air.opening = mine
  production.taps
    .open(air.shown === null && air.coming === null)
    .then((feeds) =>
      inTurn(air, async () => {
        if (air.opening !== mine) return
        air.opening = null
        await show(air, input, feeds, production.taps.shut)
      }),
    )
    .catch(() => {
      if (air.opening === mine) air.opening = null
    })
}

/** Ends what is shown. */
async function take(air: OnAir): Promise<void> {
  const old = air.shown
  air.shown = null
  if (!old) return
  old.stop()
  const closed = old.run.close().catch((error: unknown) => trouble(air, error, 'a run did not end well'))
  await Promise.race([closed, sleep(closeMs)])
}

async function show(air: OnAir, source: LiveSource, feeds: RenditionFeed[], stop: () => void): Promise<void> {
  air.coming = source
  const run = await take(air)
    .then(() => air.held.openRun(source, feeds))
    .catch((error: unknown) => {
      stop()
      throw error
    })
    .finally(() => {
      air.coming = null
    })
  const now: Shown = { source, run, stop }
  air.shown = now
  air.since = Date.now()
  run.ended
    .catch((error: unknown) => trouble(air, error, 'a run did not end well'))
    .then(() => {
      if (air.shown === now) air.shown = null
      air.changed()
    })
    .catch(() => undefined)
  air.changed()
}
