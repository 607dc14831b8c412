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
const lookEveryMs = 30_000

const none: FlowCounts = { bytes: 0, frames: 0, dropped: 0, late: 0, gapSeconds: 0 }
const sumOf = (a: FlowCounts, b: FlowCounts): FlowCounts => ({
  ...{ bytes: a.bytes + b.bytes, frames: a.frames + b.frames, dropped: a.dropped + b.dropped },
  ...{ late: a.late + b.late, gapSeconds: a.gapSeconds + b.gapSeconds },
})

export function healthMeter(log: Log, signal: AbortSignal) {
  let rate = { at: 0, received: 0, bits: 0 }
  let [past, current] = [none, null as Production | null]
  let dark: { at: number } | null = null
  const gap = { seconds: 0, count: 0, began: false }
  let lookedAt = Date.now() - lookEveryMs + 5000
  let looked: { black: boolean | null; silent: boolean | null } = { black: null, silent: null }
  let sender: LiveHealth['sender'] = null
  let renditions: LiveState['renditions'] = []

  const noteRate = (now: number, received: number) => {
    if (now - rate.at < rateMs) return
    if (rate.at > 0)
      rate.bits = Math.max(0, Math.round(((received - rate.received) * 8000) / (now - rate.at)))
    rate = { at: now, received, bits: rate.bits }
  }
  const noteGap = (now: number, shown: LiveSource | null) => {
    const there = shown === 'main' || shown === 'standby'
    gap.began ||= there
    if (!gap.began) return
    if (!there && !dark) gap.count += 1
    if (dark) gap.seconds += (now - dark.at) / 1000
    dark = there ? null : { at: now }
  }
  const look = (now: number, production: Production) => {
    if (now - lookedAt < lookEveryMs) return
    lookedAt = now
    lookAtSample(production, signal).then(
      (seen) => {
        looked = seen
      },
      (error: unknown) => log.debug({ err: error }, 'not looked at'),
    )
  }

  return {
    note: ({ now, received, production, shown, sender: last }: HealthNote): void => {
      noteRate(now, received)
      noteGap(now, shown)
      sender = last
      if (production !== current) {
        past = current ? sumOf(past, current.flow()) : past
        current = production
      }
      if (!production) return
      renditions = production.renditions()
      look(now, production)
    },
    renditions: (): LiveState['renditions'] => renditions,
    health: (): LiveHealth => {
      const { frames, dropped, late, gapSeconds } = current ? sumOf(past, current.flow()) : past
      return {
        ...{ inbound: rate.bits, frames, dropped, late },
        gapSeconds: Math.round((gap.seconds + gapSeconds) * 10) / 10,
        ...{ gaps: gap.count, ...looked, sender, way: current?.plan.way ?? null },
      }
    },
  }
}
