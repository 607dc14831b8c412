import type { LiveSource } from '#catalog/contract/live.ts'
import type { Log } from '#platform/log.ts'
import type { LiveHealth, LiveState } from './channel-state.ts'
import type { FlowCounts } from './flow.ts'
import { lookAtSample } from './look-at-sample.ts'
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

/** bit/s are of the last seconds. */
const rateMs = 5000
/** One segment's pictures that stand alone, and its sound, are decoded so often, ms. */
const [lookEveryMs, firstLookMs] = [30_000, 5000]

const none: FlowCounts = { bytes: 0, frames: 0, dropped: 0, late: 0, gapSeconds: 0 }
const sumOf = (a: FlowCounts, b: FlowCounts): FlowCounts => ({
  ...{ bytes: a.bytes + b.bytes, frames: a.frames + b.frames, dropped: a.dropped + b.dropped },
  ...{ late: a.late + b.late, gapSeconds: a.gapSeconds + b.gapSeconds },
})

/** bit/s of the last seconds. */
function rateMeter() {
  let rate = { at: 0, received: 0, bits: 0 }
  return {
    note: (now: number, received: number) => {
      if (now - rate.at < rateMs) return
      const bits = Math.round(((received - rate.received) * 8000) / (now - rate.at))
      rate = { at: now, received, bits: rate.at > 0 ? Math.max(0, bits) : 0 }
    },
    bits: () => rate.bits,
  }
}

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

/** A look now and then; the first when there is something to be seen. */
function onlooker(log: Log, signal: AbortSignal) {
  let at = Date.now() - lookEveryMs + firstLookMs
  let seen: { black: boolean | null; silent: boolean | null } = { black: null, silent: null }
  return {
    seen: () => seen,
    note: (now: number, production: Production) => {
      if (now - at < lookEveryMs) return
      at = now
      lookAtSample(production, signal).then(
        (found) => {
          seen = found
        },
        (error: unknown) => log.debug({ err: error }, 'not looked at'),
      )
    },
  }
}

export function healthMeter(log: Log, signal: AbortSignal) {
  const [rate, { gap, note: noteGap }, looks] = [rateMeter(), gapMeter(), onlooker(log, signal)]
  let [past, current] = [none, null as Production | null]
  let sender: LiveHealth['sender'] = null
  let renditions: LiveState['renditions'] = []
  return {
    note: ({ now, received, production, shown, sender: last }: HealthNote): void => {
      rate.note(now, received)
      noteGap(now, shown)
      sender = last
      if (production !== current) {
        past = current ? sumOf(past, current.flow()) : past
        current = production
      }
      if (!production) return
      renditions = production.renditions()
      looks.note(now, production)
    },
    renditions: (): LiveState['renditions'] => renditions,
    health: (): LiveHealth => {
      const { frames, dropped, late, gapSeconds } = current ? sumOf(past, current.flow()) : past
      return {
        ...{ inbound: rate.bits(), frames, dropped, late },
        gapSeconds: Math.round((gap.seconds + gapSeconds) * 10) / 10,
        ...{ gaps: gap.count, ...looks.seen(), sender, way: current?.plan.way ?? null },
      }
    },
  }
}
