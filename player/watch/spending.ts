import { recall, remember } from '#player/device.ts'

/**
 * What pages that play have taken over the link this month, as this browser measured it, and the limit that the viewer has
 * set. Kept on this device alone, one number for the month.
 */
export type Spent = { month: string; bytes: number }

/** Megabytes a month that a viewer may choose for a limit. */
export const limits = [500, 1000, 2000, 5000, 10_000, 20_000] as const

const [spentKey, limitKey] = ['spent', 'spent.limit']

/** `2026-11`, by the clock of this device: that is how packages are counted. */
export const monthOf = (moment: Date): string =>
  `${moment.getFullYear()}-${String(moment.getMonth() + 1).padStart(2, '0')}`

/** What was kept of this month; nothing of another one. */
export function parseSpent(text: string | null, month: string): Spent {
  const [, kept, bytes] = /^(\d{4}-\d{2}) (\d{1,15})$/.exec(text ?? '') ?? []
  return { month, bytes: kept === month ? Number(bytes) : 0 }
}

/** The total with `bytes` more: of the month they were taken in. */
export function withBytes(text: string | null, month: string, bytes: number): string {
  return `${month} ${Math.round(parseSpent(text, month).bytes + bytes)}`
}

export const spentThisMonth = (now = new Date()): number => parseSpent(recall(spentKey), monthOf(now)).bytes

/** Read anew each time: another tab counts as well. */
export const noteSpent = (bytes: number, now = new Date()): void =>
  remember(spentKey, withBytes(recall(spentKey), monthOf(now), bytes))

/** Bytes; null without a limit. */
export function spendingLimit(): number | null {
  const megabytes = limits.find((limit) => String(limit) === recall(limitKey))
  return megabytes === undefined ? null : megabytes * 1e6
}

export const setSpendingLimit = (megabytes: number | null): void =>
  remember(limitKey, megabytes === null ? null : String(megabytes))
