import type { ErrorCode } from '#platform/errors.ts'

/**
 * How long a copy plays without asking the hub, days. So long a withdrawn licence or a restriction may go unheard of on a
 * device that stays away; so long a village without a connection has what it took along.
 */
export const keepDays = 14

const dayMs = 86_400_000

/** The first moment a copy may no longer be played. `until`: the end of what allows it; null when none is set. */
export function keptUntil(until: Date | null, now: Date): Date {
  const days = new Date(now.getTime() + keepDays * dayMs)
  return until && until < days ? until : days
}

/** What a permit says: a copy of this asset, made at `issued` (ms since 1970). */
export type Permit = { titleId: string; assetId: string; issued: number }

/** What speaks against keeping a title whose asset is now this one; null when nothing does. */
export function unkeepable(shown: { state: string } | null): ErrorCode | null {
  if (!shown) return 'not-watchable'
  return shown.state === 'complete' ? null : 'keep-not-whole'
}

/** What speaks against renewing a permit although the title itself may still be kept; null when nothing does. */
export function unrenewable(permit: Permit, titleId: string, shown: { id: string } | null): ErrorCode | null {
  if (permit.titleId !== titleId) return 'keep-unknown'
  return permit.assetId === shown?.id ? null : 'keep-replaced'
}

/** As it is sealed. */
export const permitText = ({ titleId, assetId, issued }: Permit): string => `${titleId} ${assetId} ${issued}`

/** null for what is no permit. */
export function readPermit(text: string | null): Permit | null {
  const [, titleId, assetId, issued] = /^([0-9a-z]{12}) ([0-9a-z]{12}) (\d{1,15})$/.exec(text ?? '') ?? []
  return titleId && assetId && issued ? { titleId, assetId, issued: Number(issued) } : null
}
