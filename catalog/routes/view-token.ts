import type { View } from '#catalog/rules/plays.ts'
import type { ChannelPlay } from '#catalog/store/channel-audience.ts'
import { newId } from '#catalog/store/ids.ts'
import type { Sealing } from '#catalog/store/vouchers.ts'

/**
 * A view as its player holds it: sealed by the hub with every answer that lets somebody play, so that reports come of nothing
 * else, and each view counts once. It says nothing of who plays.
 */
export function newView(
  sealing: Sealing,
  { titleId, duration, now }: { titleId: string; duration: number; now: Date },
): string {
  const parts = [newId(), titleId, now.getTime(), Math.max(1, Math.round(duration))]
  return sealing.seal(parts.join(' ')).toString('base64url')
}

/** In place of a length. */
const live = 'live'

/** The same of a channel. */
export const newChannelView = (
  sealing: Sealing,
  { channelId, now }: { channelId: string; now: Date },
): string => sealing.seal([newId(), channelId, now.getTime(), live].join(' ')).toString('base64url')

/** null for what is none of ours. */
export function readView(sealing: Sealing, token: string): View | ChannelPlay | null {
  const text = sealing.unseal(Buffer.from(token, 'base64url'))
  const [id, of, begun, duration] = text?.split(' ') ?? []
  if (!id || !of) return null
  const since = new Date(Number(begun))
  return duration === live
    ? { id, channelId: of, begun: since }
    : { id, titleId: of, begun: since, duration: Number(duration) }
}
