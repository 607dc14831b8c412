import { defaultTimeZone, type Licence, type TitleView } from '#catalog/contract/title.ts'
import type { Words } from '#player/words/words.ts'
import type { StudioWords } from '../words/words.ts'

/** What licences allow, in words. Pure. */
export type LicenceStanding = 'running' | 'coming' | 'over' | 'revoked' | 'never'

/** What a clock in a zone shows, `YYYY-MM-DDTHH:MM`. */
export function clockIn(zone: string, now: Date): string {
  const format = new Intl.DateTimeFormat('en-CA', {
    ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit' },
  } as const)
  const part = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]))
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`
}

type Terms = Pick<Licence, 'from' | 'until' | 'timeZone' | 'revokedAt'>

export function standingOfLicence({ from, until, timeZone, revokedAt }: Terms, now: Date): LicenceStanding {
  if (revokedAt !== null) return 'revoked'
  if (from !== undefined && until !== undefined && from >= until) return 'never'
  const clock = clockIn(timeZone ?? defaultTimeZone, now)
  if (until !== undefined && until <= clock) return 'over'
  return from !== undefined && from > clock ? 'coming' : 'running'
}

const dayMs = 86_400_000

/** Whole days until a licence ends, by its own calendar: 0 on its last one. null where it has no end, or is over. */
export function daysLeft(licence: Terms, now: Date): number | null {
  const { until, timeZone } = licence
  if (until === undefined || standingOfLicence(licence, now) !== 'running') return null
  const today = clockIn(timeZone ?? defaultTimeZone, now).slice(0, 10)
  return Math.max(0, Math.round((Date.parse(lastDayOf(until)) - Date.parse(today)) / dayMs))
}

/** The last day inside: `until` is the first moment outside. */
export function lastDayOf(until: string): string {
  const [day = '', time = ''] = until.split('T')
  return time === '00:00' ? new Date(Date.parse(day) - dayMs).toISOString().slice(0, 10) : day
}

/** "in Kazakhstan", "everywhere", "in these countries: …". */
export function placesOf(
  territories: readonly string[],
  { countries }: Words,
  { licences }: StudioWords,
): string {
  if (territories.includes('WORLD')) return licences.world
  if (territories.length === 1 && territories[0] === 'KZ') return licences.kz
  const names: Readonly<Record<string, string>> = countries
  return licences.list(territories.map((code) => names[code] ?? code).join(', '))
}

const partsOf = (local: string): [day: number, month: number, year: number, time: string | null] => {
  const [date = '', time = '00:00'] = local.split('T')
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return [day, month, year, time === '00:00' ? null : time]
}

/** "In Kazakhstan, until 1 May 2027": where and when, in one phrase. */
export function whereAndWhen(
  { territories, from, until }: Pick<Licence, 'territories' | 'from' | 'until'>,
  words: Words,
  studio: StudioWords,
): string {
  const { licences } = studio
  const times = [
    from === undefined ? null : licences.fromDay(...partsOf(from)),
    until === undefined ? null : licences.untilDay(...partsOf(until)),
  ].filter((part) => part !== null)
  return [placesOf(territories, words, studio), times.length > 0 ? times.join(' ') : licences.forever].join(
    ', ',
  )
}

/** All a licence says, as sentences. */
export function licenceSentences(licence: Licence, words: Words, studio: StudioWords): string[] {
  const { licences } = studio
  const { uses, licensor, exclusive, revocable, documentSha256, timeZone = defaultTimeZone } = licence
  const allowed = uses.map((use) => licences.uses[use]).join(', ')
  const more = [
    exclusive ? licences.exclusive : null,
    revocable === false ? licences.notRevocable : null,
    documentSha256 === null ? null : licences.document,
    timeZone === defaultTimeZone ? null : licences.zone(timeZone),
  ].filter((part) => part !== null)
  return [
    `${whereAndWhen(licence, words, studio)}: ${allowed}.`,
    licences.by(licensor),
    ...(more.length > 0 ? [`${capital(more.join(', '))}.`] : []),
  ]
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)

/** Of the licences to play that run, the one that lasts longest; the first where several have no end. */
function longest(licences: readonly Licence[], now: Date): Licence | null {
  const running = licences.filter(
    (licence) => licence.uses.includes('stream') && standingOfLicence(licence, now) === 'running',
  )
  return running.find(({ until }) => until === undefined) ?? running.toSorted(byEnd).at(-1) ?? null
}

const byEnd = (a: Licence, b: Licence) => ((a.until ?? '') < (b.until ?? '') ? -1 : 1)

/** One line for a list: what is in force, or why nothing is. */
export function licenceLine(
  { licences }: Pick<TitleView, 'licences'>,
  now: Date,
  words: Words,
  studio: StudioWords,
): string {
  const running = longest(licences, now)
  if (running) {
    const left = daysLeft(running, now)
    const ends = left !== null && left <= 30 ? ` · ${studio.licences.endsIn(left)}` : ''
    return whereAndWhen(running, words, studio) + ends
  }
  const [next] = licences.filter((licence) => standingOfLicence(licence, now) === 'coming').toSorted(byStart)
  if (next) return `${studio.licences.standing.coming}: ${whereAndWhen(next, words, studio)}`
  const [last] = licences
  return last ? studio.licences.standing[standingOfLicence(last, now)] : studio.licences.without
}

const byStart = (a: Licence, b: Licence) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1)

/** What all licences together come to for viewers now. */
export function readsNow(title: TitleView, now: Date, words: Words, studio: StudioWords): string[] {
  const { reads } = studio.licences
  const running = title.licences.filter(
    (licence) => licence.uses.includes('stream') && standingOfLicence(licence, now) === 'running',
  )
  const places = [...new Set(running.flatMap(({ territories }) => territories))]
  const coming = title.licences
    .filter((licence) => licence.uses.includes('stream') && standingOfLicence(licence, now) === 'coming')
    .toSorted(byStart)
  const [next] = coming
  return [
    places.length === 0 ? reads.closed : reads.open(placesOf(places, words, studio)),
    next?.from === undefined ? null : reads.opens(whereAndWhen(next, words, studio)),
    title.hidden ? reads.hidden : null,
  ].filter((part) => part !== null)
}
