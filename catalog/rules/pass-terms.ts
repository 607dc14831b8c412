import type { Price } from '#catalog/contract/money.ts'
import type { PassScope } from '#catalog/contract/pass.ts'

/** What a title is sold for, by itself or as one of its series. */
export type OfferTerms = Price & { of: 'title' | 'series' }

/** Of a pass, what decides. `until` is the first moment outside; `endedAt`: it was taken back. */
export type PassTerms = {
  scope: PassScope
  subject: string
  from: Date
  until: Date
  endedAt: Date | null
}

/** What passes are about. */
export type Passable = { id: string; seriesId: string | null; ownerId: string }

export function opens({ scope, subject }: Pick<PassTerms, 'scope' | 'subject'>, title: Passable): boolean {
  return subject === { title: title.id, series: title.seriesId, owner: title.ownerId }[scope]
}

/** Whether it opens anything at a moment. */
export const isInForce = ({ from, until, endedAt }: PassTerms, now: Date): boolean =>
  endedAt === null && from <= now && now < until

/** The first moment at which none of these passes opens the title any more; null when none does now. */
export function paidUntil(passes: readonly PassTerms[], title: Passable, now: Date): Date | null {
  const ends = passes.filter((pass) => isInForce(pass, now) && opens(pass, title)).map(({ until }) => until)
  return ends.length === 0 ? null : new Date(Math.max(...ends.map(Number)))
}

/** The offer that a refusal names: what can be bought before what cannot, the title itself before its series. */
export function mainOffer(offers: readonly OfferTerms[]): OfferTerms | null {
  const rank = ({ of, amount }: OfferTerms) => (amount === null ? 2 : 0) + (of === 'series' ? 1 : 0)
  return offers.toSorted((a, b) => rank(a) - rank(b))[0] ?? null
}
