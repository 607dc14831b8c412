import type { Account } from '#catalog/contract/account.ts'
import { defaultTimeZone, type LicenceUse, type TitleState } from '#catalog/contract/title.ts'
import type { ErrorCode, ErrorDetails } from '#platform/errors.ts'
import { covers, isEmpty, type Terms, type Window, windowOf } from './licence-terms.ts'

export type Question = {
  licences: readonly Terms[]
  title: { ownerId: string }
  /** The asset that would play; null for a draft. */
  asset: { state: TitleState } | null
  /** `country` is ISO 3166-1 alpha-2; `ZZ` when it is not known, which no licence lists. */
  viewer: { country: string; account: Account | null }
  use: LicenceUse
  now: Date
}

/** `until` is the first moment it is no longer allowed; null when no end is set. */
export type Verdict =
  | { allowed: true; until: Date | null }
  | { allowed: false; code: ErrorCode; details: ErrorDetails }

/**
 * The one decision whether a viewer may have a title. Default deny: it takes a licence in force that covers
 * the use, the place and the moment; any one that does is enough. Owners see their own titles, moderators
 * everybody's, to judge them before others can.
 */
export function mayPlay({ licences, title, asset, viewer, use, now }: Question): Verdict {
  const verdict = mayPreview(viewer.account, title, use)
    ? { allowed: true as const, until: null }
    : byLicence(licences, viewer.country, use, now)
  if (!verdict.allowed) return verdict
  const ready = asset?.state === 'watchable' || asset?.state === 'complete'
  return ready ? verdict : deny('not-watchable')
}

/** Whether an account may see everything of a title and change it. */
export function mayEdit(account: Account | null, title: { ownerId: string }): boolean {
  if (!account) return false
  return account.role !== 'owner' || account.owner.id === title.ownerId
}

/** Embedding and live are shown to others, so the owner's own eyes are no reason for them. */
function mayPreview(account: Account | null, title: { ownerId: string }, use: LicenceUse): boolean {
  return (use === 'stream' || use === 'download') && mayEdit(account, title)
}

/** A licence with its window, which takes the rules of a time zone to find. */
type InForce = Window & { licence: Terms }

function byLicence(licences: readonly Terms[], country: string, use: LicenceUse, now: Date): Verdict {
  const inForce = licences
    .filter(({ revokedAt }) => !revokedAt)
    .map((licence): InForce => ({ licence, ...windowOf(licence) }))
    .filter((window) => !isEmpty(window))
  if (inForce.length === 0) return deny('no-licence')
  const forUse = inForce.filter(({ licence }) => licence.uses.includes(use))
  if (forUse.length === 0) return deny('use-not-licensed', { use })
  const here = forUse.filter(({ licence }) => covers(licence.territories, country))
  if (here.length > 0) return byWindow(here, now)
  // Only places where it plays now or will: sending somebody to a licence that has ended helps nobody.
  const elsewhere = forUse.filter(({ until }) => isBefore(now, until))
  if (elsewhere.length === 0) return byWindow(forUse, now)
  const territories = [...new Set(elsewhere.flatMap(({ licence }) => licence.territories))].sort()
  return deny('not-in-territory', { territories: territories.join(', ') })
}

function byWindow(windows: readonly InForce[], now: Date): Verdict {
  const open = windows.filter(({ from, until }) => (!from || from <= now) && isBefore(now, until))
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

const isBefore = (now: Date, until: Date | null) => !until || now < until

/** null, no end, is the latest of all. */
function latest(ends: readonly (Date | null)[]): Date | null {
  return ends.reduce((a, b) => (a && b ? new Date(Math.max(Number(a), Number(b))) : null))
}

const said = (local: string | undefined, zone = defaultTimeZone) =>
  `${(local ?? '').replace('T', ' ')} (${zone})`

const deny = (code: ErrorCode, details: ErrorDetails = {}): Verdict => ({ allowed: false, code, details })
