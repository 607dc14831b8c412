import type { KeepPermit } from '#catalog/contract/keep.ts'

/**
 * Times in ms. `skew`: how far this device's clock was ahead of the hub's when they last met. `floor`: the latest moment, by
 * the hub's clock, that this device has ever known: it cannot be earlier now.
 */
export type Clock = { now: number; skew: number; floor: number }

/** Clocks are set right by so much without anybody meaning anything by it, ms. */
const tolerance = 5 * 60_000

export type PermitState = 'good' | 'expired' | 'clock-back'

/** Whether a copy may be played now. A clock that was set back counts as none: the hub has to be asked. */
export function permitState(permit: Pick<KeepPermit, 'expiresAt'>, clock: Clock): PermitState {
  const here = clock.now - clock.skew
  if (here < clock.floor - tolerance) return 'clock-back'
  return Math.max(here, clock.floor) < Date.parse(permit.expiresAt) ? 'good' : 'expired'
}

/** The floor after a look at the clock. */
export const laterFloor = ({ now, skew, floor }: Clock): number => Math.max(floor, now - skew)
