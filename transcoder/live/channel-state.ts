import type { LiveSource } from '#catalog/contract/live.ts'
import type { LiveHealth, LiveStateSeen } from '#catalog/contract/live-state.ts'

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
