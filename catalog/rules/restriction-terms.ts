import type { Restriction } from '#catalog/contract/restriction.ts'
import { covers } from './licence-terms.ts'

/** Of a restriction, what decides and what is told. */
export type RestrictionTerms = Pick<
  Restriction,
  'authority' | 'decision' | 'decidedOn' | 'reason' | 'territories' | 'from' | 'until' | 'liftedAt'
>

const startOf = ({ from }: RestrictionTerms) => new Date(from)
/** ms since 1970. */
const endOf = ({ until }: RestrictionTerms) => (until === null ? Number.POSITIVE_INFINITY : Date.parse(until))

export const inForce = (restrictions: readonly RestrictionTerms[], now: Date): RestrictionTerms[] =>
  restrictions.filter((one) => !one.liftedAt && startOf(one) <= now && now.getTime() < endOf(one))

/** Of those in force in a country the one that lasts longest: before its end the title does not come back there. */
export function restrictionIn(
  restrictions: readonly RestrictionTerms[],
  country: string,
  now: Date,
): RestrictionTerms | null {
  const here = inForce(restrictions, now).filter(({ territories }) => covers(territories, country))
  return here.toSorted((a, b) => (endOf(a) === endOf(b) ? 0 : endOf(b) - endOf(a)))[0] ?? null
}

/** The first moment at which another one begins in a country; null when none will. */
export function nextRestriction(
  restrictions: readonly RestrictionTerms[],
  country: string,
  now: Date,
): Date | null {
  const starts = restrictions
    .filter((one) => !one.liftedAt && startOf(one) > now && covers(one.territories, country))
    .map(startOf)
  return starts.toSorted((a, b) => Number(a) - Number(b))[0] ?? null
}
