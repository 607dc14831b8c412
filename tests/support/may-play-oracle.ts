import type { Question, Verdict } from '#catalog/rules/may-play.ts'
import { slowInstant } from './slow-clock.ts'

type Licence = Question['licences'][number]

/** The rules of `mayPlay` written once more, slowly and plainly, with another reading of the clock. */
export function oracle(question: Question): string {
  const { licences, restrictions, title, asset, viewer, use, now } = question
  const watchable = asset !== null && ['watchable', 'complete'].includes(asset.state)
  const own =
    viewer.account !== null &&
    (viewer.account.role === 'admin' ||
      viewer.account.role === 'moderator' ||
      viewer.account.owner.id === title.ownerId)
  if (own && (use === 'stream' || use === 'download')) return watchable ? 'allowed for ever' : 'not-watchable'

  if (title.hidden) return 'hidden'

  const startOf = ({ from, timeZone = 'Asia/Almaty' }: Licence) =>
    from === undefined ? -Infinity : slowInstant(from, timeZone)
  const endOf = ({ until, timeZone = 'Asia/Almaty' }: Licence) =>
    until === undefined ? Infinity : slowInstant(until, timeZone)
  let anyAlive = false
  let anyUse = false
  let anyPlace = false
  let anyAhead = false
  let opens = Infinity
  let lasts = -Infinity
  const elsewhere = new Set<string>()
  for (const licence of licences) {
    if (licence.revokedAt !== null || startOf(licence) >= endOf(licence)) continue
    anyAlive = true
    if (!licence.uses.includes(use)) continue
    anyUse = true
    const over = endOf(licence) <= now.getTime()
    if (!over) for (const territory of licence.territories) elsewhere.add(territory)
    const place =
      licence.territories.includes('WORLD') ||
      (viewer.country !== 'ZZ' && licence.territories.includes(viewer.country))
    if (!place) continue
    anyPlace = true
    if (over) continue
    if (startOf(licence) > now.getTime()) {
      anyAhead = true
      opens = Math.min(opens, startOf(licence))
    } else lasts = Math.max(lasts, endOf(licence))
  }
  if (!anyAlive) return 'no-licence'
  if (!anyUse) return 'use-not-licensed'
  if (!anyPlace)
    return elsewhere.size > 0 ? `not-in-territory ${[...elsewhere].sort().join(', ')}` : 'no-longer'
  if (lasts === -Infinity) return anyAhead ? `not-yet ${opens}` : 'no-longer'
  if (!watchable) return 'not-watchable'

  let closed = false
  let closedUntil = -Infinity
  for (const { liftedAt, territories, from, until } of restrictions) {
    if (liftedAt !== null) continue
    let listed = false
    for (const territory of territories)
      if (territory === 'WORLD' || (territory === viewer.country && territory !== 'ZZ')) listed = true
    if (!listed) continue
    const end = until === null ? Infinity : Date.parse(until)
    if (Date.parse(from) > now.getTime()) lasts = Math.min(lasts, Date.parse(from))
    else if (now.getTime() < end) {
      closed = true
      closedUntil = Math.max(closedUntil, end)
    }
  }
  if (closed) return `restricted ${closedUntil}`
  if (title.ageMark === 18 && !(viewer.ageConfirmed !== null && viewer.ageConfirmed >= 18))
    return 'age-unconfirmed'
  const price = priceOf(question, lasts)
  if (price !== null) return price
  lasts = Math.min(lasts, paidFor(question))
  return lasts === Infinity ? 'allowed for ever' : `allowed until ${lasts}`
}

/** Until when it is paid, ms; without end where it is free. */
function paidFor({ offers, title, viewer: { passes }, now }: Question): number {
  if (offers.length === 0) return Infinity
  let paid = -Infinity
  for (const { scope, subject, from, until, endedAt } of passes) {
    let about = false
    if (scope === 'title') about = subject === title.id
    if (scope === 'series') about = title.seriesId !== null && subject === title.seriesId
    if (scope === 'owner') about = subject === title.ownerId
    const runs = from.getTime() <= now.getTime() && until.getTime() > now.getTime()
    if (about && runs && endedAt === null) paid = Math.max(paid, until.getTime())
  }
  return paid
}

/** What is asked for it, and until when that would do; null where nothing is. */
function priceOf(question: Question, lasts: number): string | null {
  const { offers, now } = question
  if (paidFor(question) > now.getTime()) return null
  for (const of of ['title', 'series'])
    for (const offer of offers)
      if (offer.of === of && offer.amount !== null)
        return `payment-required ${of} ${offer.amount} ${offer.currency} ${Math.min(lasts, now.getTime() + offer.days * 86_400_000)}`
  return `payment-required ${offers.some(({ of }) => of === 'title') ? 'title' : 'series'}`
}

/** A verdict in the same words. */
export function worded(verdict: Verdict): string {
  if (verdict.allowed) return verdict.until ? `allowed until ${verdict.until.getTime()}` : 'allowed for ever'
  const { code, details } = verdict
  if (code === 'not-in-territory') return `${code} ${details.territories}`
  if (code === 'restricted')
    return `${code} ${details.until === undefined ? Infinity : Date.parse(String(details.until))}`
  if (code === 'payment-required') {
    const { of, amount, currency, until } = details
    return amount === undefined
      ? `${code} ${of}`
      : `${code} ${of} ${amount} ${currency} ${Date.parse(String(until))}`
  }
  if (code !== 'not-yet') return code
  const [, day, time, zone] = /^(\S+) (\S+) \((.+)\)$/.exec(String(details.from)) ?? []
  return `${code} ${slowInstant(`${day}T${time}`, zone ?? '')}`
}
