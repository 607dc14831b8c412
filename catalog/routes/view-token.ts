import type { View } from '#catalog/rules/plays.ts'
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

/** null for what is none of ours. */
export function readView(sealing: Sealing, token: string): View | null {
  const text = sealing.unseal(Buffer.from(token, 'base64url'))
  const [id, titleId, begun, duration] = text?.split(' ') ?? []
  if (!id || !titleId) return null
  return { id, titleId, begun: new Date(Number(begun)), duration: Number(duration) }
}
