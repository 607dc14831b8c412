import { defaultTimeZone, type Licence, type NewLicence } from '#catalog/contract/title.ts'
import { instantOf, isLocalTime, isTimeZone } from './local-time.ts'

/** Of a licence, what decides. */
export type Terms = Pick<Licence, 'territories' | 'uses' | 'from' | 'until' | 'timeZone' | 'revokedAt'>

/** null where no end is set. `until` is the first moment outside. */
export type Window = { from: Date | null; until: Date | null }

export function windowOf({
  from,
  until,
  timeZone = defaultTimeZone,
}: Pick<Terms, 'from' | 'until' | 'timeZone'>): Window {
  return { from: from ? instantOf(from, timeZone) : null, until: until ? instantOf(until, timeZone) : null }
}

/** It would open after it has closed, as when clocks are to be moved between the two: nobody is told to wait for that. */
export const isEmpty = ({ from, until }: Window) => from !== null && until !== null && from >= until

/** The field that no licence may have so, of what its schema lets through; null when all is well. */
export function wrongField({
  from,
  until,
  timeZone = defaultTimeZone,
}: NewLicence): 'timeZone' | 'from' | 'until' | null {
  if (!isTimeZone(timeZone)) return 'timeZone'
  if (from !== undefined && !isLocalTime(from)) return 'from'
  if (until !== undefined && !isLocalTime(until)) return 'until'
  return from && until && isEmpty(windowOf({ from, until, timeZone })) ? 'until' : null
}

/** `country` is ISO 3166-1 alpha-2; `ZZ` when it is not known, which no licence lists. */
export const covers = (territories: readonly string[], country: string): boolean =>
  territories.includes('WORLD') || (country !== 'ZZ' && territories.includes(country))

type Exclusive = Terms & Pick<Licence, 'exclusive'>

/**
 * The first of `others` that promises to somebody else what `licence` promises to one: both exclusive and in force, with a
 * place, a use and a moment in common. null where there is none.
 */
export function clashing<L extends Exclusive>(
  licence: Omit<Exclusive, 'revokedAt'>,
  others: readonly L[],
): L | null {
  if (!licence.exclusive) return null
  const clashes = (other: Exclusive) =>
    other.exclusive === true &&
    !other.revokedAt &&
    sharePlace(licence.territories, other.territories) &&
    licence.uses.some((use) => other.uses.includes(use)) &&
    shareMoment(windowOf(licence), windowOf(other))
  return others.find(clashes) ?? null
}

/** Of another licence, what the words of `licence-overlaps` name. */
export const overlapDetails = ({
  licensor,
  territories,
  from = '…',
  until = '…',
}: Pick<Licence, 'licensor' | 'territories' | 'from' | 'until'>) => ({
  licensor,
  territories: territories.join(', '),
  window: `${from.replace('T', ' ')} – ${until.replace('T', ' ')}`,
})

const sharePlace = (some: readonly string[], others: readonly string[]): boolean =>
  some.includes('WORLD') || others.includes('WORLD') || some.some((territory) => others.includes(territory))

const endsBefore = (until: Date | null, from: Date | null) => until !== null && from !== null && until <= from

const shareMoment = (one: Window, other: Window): boolean =>
  ![one, other].some(isEmpty) && !endsBefore(one.until, other.from) && !endsBefore(other.until, one.from)
