import type { LiveSource } from '#catalog/contract/live.ts'
import type { LiveStateSeen } from '#catalog/contract/live-state.ts'

/**
 * What a live process says of a channel that it holds: JSON in Redis (catalog/contract/live-state.ts).
 * Times are ms since 1970.
 */
export type LiveState = Omit<LiveStateSeen, 'renditions'> & {
  source: LiveSource | null
  /** Of this state and source. */
  since: number
  renditions: (LiveStateSeen['renditions'][number] & { kind: 'video' | 'audio' })[]
  health: LiveHealth
}

/** How the channel is doing; sums are since this process has held it. */
export type LiveHealth = {
  /** bit/s that came in over the last seconds. */
  inbound: number
  frames: number
  dropped: number
  late: number
  /** Seconds without anything from an input (the slate was shown, or nothing). */
  gapSeconds: number
  gaps: number
  /** Of the last look at the picture and the sound; null before it. */
  black: boolean | null
  silent: boolean | null
  /** The last sender: when it came, and how it went; null while it is there. */
  sender: { input: 'main' | 'standby'; since: number; ended: string | null } | null
  /** `copy`, `sound` (only that is encoded) or `ladder`. */
  way: 'copy' | 'sound' | 'ladder' | null
}
