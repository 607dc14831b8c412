import type { CreditRole } from '#catalog/contract/credit.ts'
import type { AlikeReason } from '#catalog/contract/lists.ts'

/** Of a title, what others are compared by. */
export type Traits = {
  id: string
  kind: string
  region: string | null
  series: { id: string } | null
  season: number | null
  episode: number | null
  credits: readonly { role: CreditRole; person: { id: string } }[]
  createdAt: Date
}

/** What each reason counts; nobody's behaviour is among them. The page `/order` says so in words. */
const weights: Readonly<Record<AlikeReason, number>> = {
  'next-episode': 8,
  'same-akyn': 5,
  'same-series': 4,
  'same-person': 3,
  'same-region': 2,
  'same-kind': 1,
  new: 0,
}

/**
 * The titles most like one, each with the reasons, the weightiest first; among equals the newest. Every akyn and other person
 * that both have counts; what has nothing in common comes last, as `new`.
 */
export function alike<T extends Traits>(
  to: Traits,
  others: readonly T[],
  limit: number,
): { title: T; why: AlikeReason[] }[] {
  const unique = [...new Map(others.map((other) => [other.id, other])).values()]
  return unique
    .filter(({ id }) => id !== to.id)
    .map((title) => ({ title, reasons: reasonsFor(to, title) }))
    .sort((a, b) => sum(b.reasons) - sum(a.reasons) || Number(b.title.createdAt) - Number(a.title.createdAt))
    .slice(0, limit)
    .map(({ title, reasons }) => ({ title, why: [...new Set(reasons)].sort(byWeight) }))
}

/** One entry for each thing in common. */
function reasonsFor(to: Traits, other: Traits): AlikeReason[] {
  const inSeries = to.series !== null && to.series.id === other.series?.id
  const found: AlikeReason[] = [
    ...(inSeries && isNext(to, other) ? (['next-episode'] as const) : []),
    ...(inSeries ? (['same-series'] as const) : []),
    ...sharedPeople(to, other),
    ...(to.region !== null && to.region === other.region ? (['same-region'] as const) : []),
    ...(to.kind === other.kind ? (['same-kind'] as const) : []),
  ]
  return found.length > 0 ? found : ['new']
}

function isNext(to: Traits, other: Traits): boolean {
  if (to.episode === null || other.episode === null) return false
  const [season, otherSeason] = [to.season ?? 1, other.season ?? 1]
  return otherSeason === season && other.episode === to.episode + 1
}

function sharedPeople(to: Traits, other: Traits): AlikeReason[] {
  const theirs = new Set(other.credits.map(({ person }) => person.id))
  const shared = new Set(to.credits.map(({ person }) => person.id).filter((id) => theirs.has(id)))
  const isAkyn = (title: Traits, id: string) =>
    title.credits.some(({ role, person }) => role === 'akyn' && person.id === id)
  return [...shared].map((id) => (isAkyn(to, id) && isAkyn(other, id) ? 'same-akyn' : 'same-person'))
}

const sum = (reasons: readonly AlikeReason[]) => reasons.reduce((total, reason) => total + weights[reason], 0)
const byWeight = (a: AlikeReason, b: AlikeReason) => weights[b] - weights[a]
