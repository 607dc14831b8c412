import { recall, remember } from '#player/device.ts'
import { type Clock, laterFloor } from './permit-state.ts'

const key = 'kept-clock'

function noted(): { skew: number; floor: number } {
  try {
    const { skew, floor } = JSON.parse(recall(key) ?? '') as Record<string, unknown>
    return { skew: Number(skew) || 0, floor: Number(floor) || 0 }
  } catch {
    return { skew: 0, floor: 0 }
  }
}

const note = (skew: number, floor: number) => remember(key, JSON.stringify({ skew, floor }))

/** The hub has said what time it is: that is so, whatever this device thought. */
export function noteHubTime(iso: string): void {
  const hub = Date.parse(iso)
  note(Date.now() - hub, hub)
}

/** The time, once looked at, never goes back. */
export function lookAtClock(): Clock {
  const { skew, floor } = noted()
  const clock = { now: Date.now(), skew, floor }
  note(skew, laterFloor(clock))
  return clock
}
