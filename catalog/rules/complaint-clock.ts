import { answerHours, appealDays, type ComplaintState, type Instance } from '#catalog/contract/complaint.ts'

const hourMs = 3600_000

/** What the rules need of a review; `decidedAt` is null while it is waited for. */
type Judged = { instance: Instance; answerBy: Date; decidedAt: Date | null; decidedBy: { id: string } | null }

export const answerBy = (asked: Date): Date => new Date(asked.getTime() + answerHours * hourMs)

/** The last moment of the clock is still in time. */
export const isOverdue = ({ answerBy, decidedAt }: Judged, now: Date): boolean =>
  (decidedAt ?? now) > answerBy

/** The review that is waited for; null when every one has its answer. */
export const awaited = <R extends Judged>(reviews: readonly R[]): R | null =>
  reviews.find(({ decidedAt }) => decidedAt === null) ?? null

/** The first moment the outcome stands for good; null while there is none, and when an appeal was made. */
export function appealBy(reviews: readonly Judged[]): Date | null {
  const [first, appeal] = reviews
  if (!first?.decidedAt || appeal) return null
  return new Date(first.decidedAt.getTime() + appealDays * 24 * hourMs)
}

export function mayAppeal(reviews: readonly Judged[], now: Date): boolean {
  const end = appealBy(reviews)
  return end !== null && now < end
}

export function stateOf(reviews: readonly Judged[], now: Date): ComplaintState {
  const open = awaited(reviews)
  if (open) return open.instance === 'first' ? 'open' : 'appealed'
  return mayAppeal(reviews, now) ? 'decided' : 'closed'
}

/** Nobody judges an appeal against themselves. */
export function mayDecide(reviews: readonly Judged[], accountId: string): boolean {
  return awaited(reviews) !== null && !isOwnAppeal(reviews, accountId)
}

export function isOwnAppeal(reviews: readonly Judged[], accountId: string): boolean {
  return awaited(reviews)?.instance === 'appeal' && reviews[0]?.decidedBy?.id === accountId
}
