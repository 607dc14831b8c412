import Type, { type Static } from 'typebox'

/**
 * How an edge is, from the looks at it: one a second or so. Pure; the hub that looks writes states down, so that the next look may be
 * another hub's. Moments are ms since 1970, rates bit/s.
 */
export const EdgeState = Type.Object({
  ok: Type.Boolean(),
  /** Of `ok`. */
  since: Type.Number(),
  /** Answers in a row that say otherwise than `ok`. */
  against: Type.Integer(),
  /** Bytes that each of its interfaces had sent at `at`; null: it did not say. */
  sent: Type.Union([Type.Record(Type.String(), Type.Number()), Type.Null()]),
  at: Type.Number(),
  /** What it sends now; null until it was seen twice. */
  rate: Type.Union([Type.Number(), Type.Null()]),
  /** So many fifths of its viewers are sent elsewhere, and since when it is so many. */
  shed: Type.Integer({ minimum: 0, maximum: 5 }),
  shedAt: Type.Number(),
})
export type EdgeState = Static<typeof EdgeState>
export const EdgeStates = Type.Record(Type.String(), EdgeState)
export type EdgeStates = Static<typeof EdgeStates>

/** What an edge answered; null: nothing, or that it is not well. */
export type Look = { sent: EdgeState['sent'] } | null

/** Viewers are told apart into so many shares, by nothing but chance. */
export const shares = 5

/** One lost answer is no illness, and one answer no recovery. */
const [missesToIll, answersToBack] = [2, 3]
/** Shares of its capacity: above the first it is full; below the second it takes viewers back. */
const [full, roomy] = [0.9, 0.7]
/** Viewers that were sent away have gone by then, and those that may come back have come, ms. */
const [shedMs, takeBackMs] = [10_000, 30_000]
/** Two looks that are closer measure nothing, ms. */
const leastMs = 500

/** Of an edge that nobody has looked at yet it is believed that it is well. */
const unseen = (now: number): EdgeState => ({
  ...{ ok: true, since: now, against: 0, sent: null, at: now, rate: null, shed: 0, shedAt: 0 },
})

type Edge = { url: string; capacity: number }

export function nextState(
  before: EdgeState | null,
  look: Look,
  { url, capacity }: Edge,
  now: number,
): EdgeState {
  const state = before ?? unseen(now)
  const health = nextHealth(state, look !== null, now)
  // It was away: what it sends is measured anew.
  if (look === null) return { ...state, ...health, sent: null, rate: null }
  const { sent } = look
  const spanMs = now - state.at
  if (state.sent && sent && spanMs < leastMs) return { ...state, ...health }
  const rate = state.sent && sent ? rateOf(state.sent, sent, url, spanMs) : null
  return { ...state, ...health, sent, at: now, rate, ...nextShed(state, rate, capacity, now) }
}

function nextHealth({ ok, since, against }: EdgeState, isWell: boolean, now: number) {
  if (isWell === ok) return { ok, since, against: 0 }
  const enough = against + 1 >= (ok ? missesToIll : answersToBack)
  return enough ? { ok: isWell, since: now, against: 0 } : { ok, since, against: against + 1 }
}

/**
 * By the interface that sends most: a bridge, or a bond, counts again what its parts send. What a machine sends to itself counts
 * only where that is where its viewers are.
 */
function rateOf(
  before: Record<string, number>,
  sent: Record<string, number>,
  url: string,
  spanMs: number,
): number | null {
  const isLoopback = /^(127\.|\[::1\]$|localhost$)/.test(new URL(url).hostname)
  const rates = Object.entries(sent).flatMap(([name, bytes]) => {
    const old = before[name]
    // A counter that went back began anew.
    const counts = old !== undefined && bytes >= old && (name === 'lo') === isLoopback
    return counts ? [((bytes - old) * 8000) / spanMs] : []
  })
  return rates.length > 0 ? Math.round(Math.max(...rates)) : null
}

/** A step at a time, so that what follows from one is seen before the next. */
function nextShed({ shed, shedAt }: EdgeState, rate: number | null, capacity: number, now: number) {
  if (rate === null) return { shed, shedAt }
  if (rate > capacity * full && shed < shares && now - shedAt >= shedMs)
    return { shed: shed + 1, shedAt: now }
  if (rate < capacity * roomy && shed > 0 && now - shedAt >= takeBackMs)
    return { shed: shed - 1, shedAt: now }
  return { shed, shedAt }
}
