import type { LiveSource } from '#catalog/contract/live.ts'
import type { LiveFinding, LiveHealth } from '#catalog/contract/live-state.ts'
import type { Log } from '#platform/log.ts'
import { newDoubts, type Rates, rateMeter } from './channel-rates.ts'
import type { LiveState } from './channel-state.ts'
import type { FlowCounts } from './flow.ts'
import { lookAtSample } from './look-at-sample.ts'
import { openTurns } from './look-turns.ts'
import type { Production } from './production.ts'

/** How a channel is doing, from what its runner sees ten times a second. */
export type HealthNote = {
  now: number
  /** Bytes of all senders so far. */
  received: number
  /** Of what is shown; null while that is the slate or nothing. */
  production: Production | null
  shown: LiveSource | null
  sender: LiveHealth['sender']
}

/**
 * One group of the smallest pictures, and a stretch of the sound, are decoded so often, ms. What is black or silent is looked at
 * more often until it is over: so a short pause is not taken for a long one.
 */
const [lookEveryMs, doubtfulLookMs, firstLookMs] = [30_000, 10_000, 5000]

const none: FlowCounts = { bytes: 0, frames: 0, dropped: 0, late: 0, gapSeconds: 0 }
const sumOf = (a: FlowCounts, b: FlowCounts): FlowCounts => ({
  ...{ bytes: a.bytes + b.bytes, frames: a.frames + b.frames, dropped: a.dropped + b.dropped },
  ...{ late: a.late + b.late, gapSeconds: a.gapSeconds + b.gapSeconds },
})

/** Time without an input on air, since there was one. */
function gapMeter() {
  const gap = { seconds: 0, count: 0, began: false }
  let darkAt: number | null = null
  return {
    gap,
    note: (now: number, shown: LiveSource | null) => {
      const there = shown === 'main' || shown === 'standby'
      gap.began ||= there
      if (!gap.began) return
      if (!there && darkAt === null) gap.count += 1
      if (darkAt !== null) gap.seconds += (now - darkAt) / 1000
      darkAt = there ? null : now
    },
  }
}

type Looks = { black: LiveFinding | null; silent: LiveFinding | null }

/** Since when it is so: as long as every look has found the same. */
const lookedAt = (before: LiveFinding | null, is: boolean | null, now: number): LiveFinding | null =>
  is === null ? null : before?.is === is ? before : { is, since: now }

/** Of all channels of this process. */
const inTurn = openTurns()

/** A look now and then, of each sender anew; the first when there is something to be seen. */
function onlooker(log: Log, signal: AbortSignal) {
  let seen: Looks = { black: null, silent: null }
  let [of, dueAt, isWaiting] = [null as Production | null, 0, false]
  const look = async () => {
    isWaiting = false
    const production = of
    if (!production || signal.aborted) return
    const { black, silent } = await lookAtSample(production, signal)
    if (of !== production) return
    const now = Date.now()
    seen = { black: lookedAt(seen.black, black, now), silent: lookedAt(seen.silent, silent, now) }
    const nothing = black === null && silent === null
    dueAt = now + (nothing ? firstLookMs : black || silent ? doubtfulLookMs : lookEveryMs)
  }
  const isDoubtful = () => seen.black?.is === true || seen.silent?.is === true
  return {
    seen: () => seen,
    note: (now: number, production: Production) => {
      if (production !== of) {
        ;[of, dueAt] = [production, now + firstLookMs]
        seen = { black: null, silent: null }
      }
      if (now < dueAt || isWaiting) return
      ;[isWaiting, dueAt] = [true, Number.POSITIVE_INFINITY]
      inTurn({
        urgent: isDoubtful(),
        look: () =>
          look().catch((error: unknown) => {
            dueAt = Date.now() + lookEveryMs
            log.debug({ err: error }, 'not looked at')
          }),
      })
    },
  }
}

const rateOf = (production: Production | null): number | null => {
  const rate = production?.facts.video?.frameRate
  return rate ? Math.round((rate.num / rate.den) * 100) / 100 : null
}

export function healthMeter(log: Log, signal: AbortSignal) {
  const [meter, { gap, note: noteGap }, looks] = [rateMeter(), gapMeter(), onlooker(log, signal)]
  const doubts = newDoubts()
  let [past, current] = [none, null as Production | null]
  let [shows, sender] = [false, null as LiveHealth['sender']]
  let renditions: LiveState['renditions'] = []
  const flow = () => (current ? sumOf(past, current.flow()) : past)
  return {
    note: ({ now, received, production, shown, sender: last }: HealthNote): void => {
      noteGap(now, shown)
      sender = last
      shows = production !== null
      // A sender that is back after the slate goes on with its own sums.
      if (production && production !== current) {
        past = flow()
        current = production
      }
      const { frames, dropped, gapSeconds } = flow()
      meter.note({ now, received, frames, dropped, lostSeconds: gapSeconds, gaps: gap.count, shows })
      doubts.note(now, meter.rates())
      if (!production) return
      renditions = production.renditions()
      looks.note(now, production)
    },
    renditions: (): LiveState['renditions'] => renditions,
    health: (): LiveHealth => {
      const { frames, dropped, late, gapSeconds } = flow()
      const { inbound, usual, lastMinute, frameRate }: Rates = meter.rates()
      const promisedRate = rateOf(current)
      return {
        ...{ inbound, usual, promisedRate, lastMinute, frames, dropped, late },
        pictureRate: promisedRate === null ? null : frameRate,
        gapSeconds: Math.round((gap.seconds + gapSeconds) * 10) / 10,
        ...{ gaps: gap.count, ...looks.seen(), ...doubts.found(), sender },
        way: current?.plan.way ?? null,
      }
    },
  }
}
