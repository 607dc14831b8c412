import type { Account } from '#catalog/contract/account.ts'
import {
  type AgeMark,
  adultAge,
  defaultTimeZone,
  type LicenceUse,
  type TitleState,
} from '#catalog/contract/title.ts'
import type { ErrorCode, ErrorDetails } from '#platform/errors.ts'
import { covers, isEmpty, type Terms, type Window, windowOf } from './licence-terms.ts'
import { mainOffer, type OfferTerms, type Passable, type PassTerms, paidUntil } from './pass-terms.ts'
import { inForce, nextRestriction, type RestrictionTerms, restrictionIn } from './restriction-terms.ts'

export type Question = {
  licences: readonly Terms[]
  restrictions: readonly RestrictionTerms[]
  /** `hidden`: by its owner. */
  title: Passable & { ageMark: AgeMark; hidden: boolean }
  /** What it is sold for; none where it is free. */
  offers: readonly OfferTerms[]
  /** The asset that would play; null for a draft. */
  asset: { state: TitleState } | null
  /**
   * `country` is ISO 3166-1 alpha-2; `ZZ` when it is not known, which no licence or restriction lists. `ageConfirmed`:
   * the years viewers say they have; null when nobody has said anything. `passes`: those they hold, of whatever.
   */
  viewer: {
    country: string
    account: Account | null
    ageConfirmed: number | null
    passes: readonly PassTerms[]
  }
  use: LicenceUse
  now: Date
}

/** `until` is the first moment it is no longer allowed; null when no end is set. */
export type Verdict =
  | { allowed: true; until: Date | null }
  | { allowed: false; code: ErrorCode; details: ErrorDetails }

/**
 * The one decision whether a viewer may have a title. Default deny: it takes a licence in force that covers
 * the use, the place and the moment; any one that does is enough, and none is while a restriction by law holds there.
 * Owners see their own titles, moderators everybody's, to judge them before others can.
 *
 * What its owner has hidden is as if it were not there, whatever its licences say.
 *
 * The order is what may be told: a restriction is answered only where everything else would have let the title through,
 * so that it betrays no draft; then the age; money is asked for last, so that nobody pays for what they would not be let
 * see all the same.
 */
export function mayPlay(question: Question): Verdict {
  const { licences, title, asset, viewer, use, now } = question
  const preview = mayPreview(viewer.account, title, use)
  if (title.hidden && !preview) return deny('hidden')
  const verdict = preview
    ? ({ allowed: true, until: null } as const)
    : byLicence(licences, viewer.country, use, now)
  if (!verdict.allowed) return verdict
  const ready = asset?.state === 'watchable' || asset?.state === 'complete'
  if (!ready) return deny('not-watchable')
  return preview ? verdict : byLaw(question, verdict.until)
}

/** A title is shown to who may play it, and to who has only their age to confirm or to pay: its page is where they do. */
export const maySee = (verdict: Verdict): boolean =>
  verdict.allowed || verdict.code === 'age-unconfirmed' || verdict.code === 'payment-required'

/** Whether an account may see everything of a title and change it. */
export function mayEdit(account: Account | null, title: { ownerId: string }): boolean {
  if (!account) return false
  return account.role !== 'owner' || account.owner.id === title.ownerId
}

/** Embedding and live are shown to others, so the owner's own eyes are no reason for them. */
function mayPreview(account: Account | null, title: { ownerId: string }, use: LicenceUse): boolean {
  return (use === 'stream' || use === 'download') && mayEdit(account, title)
}

/** Of what a licence allows, until `until`, what the law leaves. */
function byLaw(question: Question, until: Date | null): Verdict {
  const { restrictions, title, viewer, now } = question
  const restriction = restrictionIn(restrictions, viewer.country, now)
  if (restriction) return deny('restricted', { ...toldOf(restriction), ...availability(question) })
  if (title.ageMark >= adultAge && (viewer.ageConfirmed ?? 0) < adultAge)
    return deny('age-unconfirmed', { age: adultAge })
  return byPayment(question, earlier(nextRestriction(restrictions, viewer.country, now), until))
}

/** Of what the law leaves, until `until`, what is free or paid. A pass that is bought may outlive the licence: it is told. */
function byPayment({ offers, title, viewer, now }: Question, until: Date | null): Verdict {
  const offer = mainOffer(offers)
  if (!offer) return { allowed: true, until }
  const paid = paidUntil(viewer.passes, title, now)
  if (paid) return { allowed: true, until: earlier(paid, until) }
  const { of, amount, currency, days } = offer
  const end = earlier(new Date(now.getTime() + days * dayMs), until)
  const sold = amount === null ? {} : { amount, currency, days, until: (end ?? now).toISOString() }
  return deny('payment-required', { of, ...sold })
}

const dayMs = 86_400_000

/** null, no end, is later than all. */
const earlier = (a: Date | null, b: Date | null): Date | null => (a && b ? (a < b ? a : b) : (a ?? b))

const toldOf = ({ authority, decision, decidedOn, reason, until }: RestrictionTerms): ErrorDetails => ({
  ...{ authority, decision, decidedOn, reason },
  ...(until === null ? {} : { until }),
})

/** Where licences let it be seen now and no restriction holds; of the whole world all but `except`. */
export function openIn({
  licences,
  restrictions,
  use,
  now,
}: Pick<Question, 'licences' | 'restrictions' | 'use' | 'now'>): { territories: string[]; except: string[] } {
  const closed = new Set(inForce(restrictions, now).flatMap(({ territories }) => territories))
  if (closed.has('WORLD')) return { territories: [], except: [] }
  const open = licences
    .filter((licence) => !licence.revokedAt && licence.uses.includes(use) && isOpen(windowOf(licence), now))
    .flatMap(({ territories }) => territories)
  const territories = [...new Set(open)].filter((territory) => !closed.has(territory)).sort()
  return { territories, except: territories.includes('WORLD') ? [...closed].sort() : [] }
}

/** The same as details of a refusal. */
function availability(question: Question): ErrorDetails {
  const { territories, except } = openIn(question)
  if (territories.length === 0) return {}
  const listed = { territories: territories.join(', ') }
  return territories.includes('WORLD') ? { ...listed, except: except.join(', ') } : listed
}

/** A licence with its window, which takes the rules of a time zone to find. */
type Alive = Window & { licence: Terms }

function byLicence(licences: readonly Terms[], country: string, use: LicenceUse, now: Date): Verdict {
  const alive = licences
    .filter(({ revokedAt }) => !revokedAt)
    .map((licence): Alive => ({ licence, ...windowOf(licence) }))
    .filter((window) => !isEmpty(window))
  if (alive.length === 0) return deny('no-licence')
  const forUse = alive.filter(({ licence }) => licence.uses.includes(use))
  if (forUse.length === 0) return deny('use-not-licensed', { use })
  const here = forUse.filter(({ licence }) => covers(licence.territories, country))
  if (here.length > 0) return byWindow(here, now)
  // Only places where it plays now or will: sending somebody to a licence that has ended helps nobody.
  const elsewhere = forUse.filter(({ until }) => isBefore(now, until))
  if (elsewhere.length === 0) return byWindow(forUse, now)
  const territories = [...new Set(elsewhere.flatMap(({ licence }) => licence.territories))].sort()
  return deny('not-in-territory', { territories: territories.join(', ') })
}

function byWindow(windows: readonly Alive[], now: Date): Verdict {
  const open = windows.filter((window) => isOpen(window, now))
  if (open.length > 0) return { allowed: true, until: latest(open.map(({ until }) => until)) }
  const [next] = windows
    .filter(({ from }) => from && from > now)
    .sort((a, b) => Number(a.from) - Number(b.from))
  if (next) return deny('not-yet', { from: said(next.licence.from, next.licence.timeZone) })
  const [last] = windows.toSorted((a, b) => Number(b.until) - Number(a.until))
  return last
    ? deny('no-longer', { until: said(last.licence.until, last.licence.timeZone) })
    : deny('no-licence')
}

const isOpen = ({ from, until }: Window, now: Date) => (!from || from <= now) && isBefore(now, until)
const isBefore = (now: Date, until: Date | null) => !until || now < until

/** null, no end, is the latest of all. */
function latest(ends: readonly (Date | null)[]): Date | null {
  return ends.reduce((a, b) => (a && b ? new Date(Math.max(Number(a), Number(b))) : null))
}

const said = (local: string | undefined, zone = defaultTimeZone) =>
  `${(local ?? '').replace('T', ' ')} (${zone})`

const deny = (code: ErrorCode, details: ErrorDetails = {}): Verdict => ({ allowed: false, code, details })
