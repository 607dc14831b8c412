import type { Webhook, WebhookTrouble } from '#catalog/contract/webhook.ts'

/**
 * When a message is sent again, and when nobody is asked any more. The pauses are those that Standard Webhooks 1.0
 * recommends ("Retry schedule"): ten attempts in a little more than three days.
 */
const [second, minute, hour] = [1000, 60_000, 3_600_000]
export const pausesMs = [
  ...[5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour],
  ...[10 * hour, 14 * hour, 20 * hour, 24 * hour],
] as const

/** Every pause is longer by up to this share, so that what failed together does not come again together. */
const jitter = 0.2

/** A webhook none of whose attempts succeeded for so long is switched off, ms. */
export const offAfterMs = 5 * 24 * hour

/** How long the secret before the last one signs, too, ms. */
export const overlapMs = 24 * hour

/** When the next try is, after so many before this one; null: there is none. `random` from 0 to 1. */
export function nextTry(attempts: number, now: Date, random: number): Date | null {
  const pause = pausesMs[attempts]
  return pause === undefined ? null : new Date(now.getTime() + Math.round(pause * (1 + jitter * random)))
}

export type AttemptResult = { status: number | null; trouble: WebhookTrouble | null }
type Before = { attempts: number; failingSince: Date | null }
export type After = {
  state: 'delivered' | 'waiting' | 'given-up'
  nextAt: Date | null
  failingSince: Date | null
  /** The webhook is switched off, and why. */
  off: Webhook['offReason']
}

/** What an attempt leads to. `random` from 0 to 1; `attempts` counts those before this one. */
export function afterAttempt(
  { status }: AttemptResult,
  { attempts, failingSince }: Before,
  now: Date,
  random: number,
): After {
  if (status !== null && status >= 200 && status < 300)
    return { state: 'delivered', nextAt: null, failingSince: null, off: null }
  const since = failingSince ?? now
  // "410 Gone: the webhook consumer no longer wants to receive webhooks" (Standard Webhooks 1.0).
  const off =
    status === 410 ? 'gone' : now.getTime() - since.getTime() >= offAfterMs ? ('failing' as const) : null
  const nextAt = nextTry(attempts, now, random)
  if (nextAt === null || off) return { state: 'given-up', nextAt: null, failingSince: since, off }
  return { state: 'waiting', nextAt, failingSince: since, off }
}
