import type { ChannelView, Programme } from '#catalog/contract/channel.ts'
import { watchAddress } from '#player/router.ts'
import { channelAddress } from './addresses.ts'
import { oldestOf, type Reach } from './place.ts'
import { endOf, startOf } from './programmes.ts'

/** A day of the guide and the moment it is looked at; moments are ms since 1970. */
export type Day = { day: string; from: number; until: number; now: number }

/** Where a programme is watched: its recording, what is kept of it, or the channel. */
export function programmeAddress(
  programme: Programme,
  { id, ...reach }: Pick<ChannelView, 'id'> & Reach,
  now: number,
): string {
  if (programme.titleId) return watchAddress(programme.titleId)
  const start = startOf(programme)
  const kept = endOf(programme) <= now && start >= oldestOf(reach, now)
  return channelAddress(id, kept ? start : undefined)
}
