import type { ChannelState } from '#catalog/contract/channel.ts'
import type { LiveSource } from '#catalog/contract/live.ts'

/**
 * What a live process says of a channel that it holds: JSON in Redis at `liveStateKey`, with a time to live, and every change of
 * it on `liveStateChannel`. Times are ms since 1970.
 */
export type LiveState = {
  state: Exclude<ChannelState, 'stopped'>
  source: LiveSource | null
  /** Of this state and source. */
  since: number
  song: string | null
  renditions: { name: string; kind: 'video' | 'audio'; height: number | null; averageBandwidth: number }[]
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

export const liveStateKey = (channelId: string): string => `nar:live-state:${channelId}`
export const liveStateChannel = (channelId: string): string => `nar:channel:${channelId}`
