/**
 * What the service worker does with a request. Pure: one table, in which what is not named goes to the network as if there
 * were no worker.
 *
 * Answers of the API are kept by two rules at once: the route stands in `keptRoutes`, and the hub has marked the answer as
 * one it gives to anybody (`nar-keep`, catalog/routes/keepable.ts). So nothing of an account, of money, of complaints, of a
 * desk or a studio is ever kept; nor is what somebody searched for.
 */
export const apiPrefix = '/api/v1'
/** Copies that play without a connection: `/kept-media/<title>/<path below the asset>`. */
export const keptPrefix = '/kept-media/'

/** Routes of the contract whose answers are pages of the catalogue, by their address there. */
export const keptRoutes = {
  listTitles: '/titles',
  title: '/titles/:id',
  chapters: '/titles/:id/chapters',
  alike: '/titles/:id/alike',
  listSeries: '/series',
  series: '/series/:id',
  person: '/people/:id',
  listCollections: '/collections',
  collection: '/collections/:id',
  owner: '/owners/:owner',
} as const

/** Questions whose answers are nobody's business later: words looked for, what is one's own, how each was found. */
const neverKept = ['q', 'scope', 'why', 'cursor']

const patterns = Object.values(keptRoutes).map(
  (url) => new RegExp(`^${apiPrefix}${url.replace(/:\w+/g, '[^/]+')}$`),
)
const poster = new RegExp(`^${apiPrefix}/titles/[0-9a-z]{12}/poster\\.jpg$`)
/** Addresses of pages have no dot in them; those of files do. */
const noPage = /^\/(?:api|p|kept-media|metrics|healthz|readyz)(?:\/|$)|\./

export type Handling = 'page' | 'asset' | 'answer' | 'poster' | 'kept' | 'session' | 'leave'

export type Asked = { method: string; mode: string; url: string }

/** `home`: the origin of the hub. */
export function handlingOf({ method, mode, url }: Asked, home: string): Handling {
  const { origin, pathname, searchParams } = new URL(url)
  if (origin !== home) return 'leave'
  // Whoever signs in or out leaves no page of theirs behind, nor finds one.
  if (method !== 'GET') return pathname.startsWith(`${apiPrefix}/session`) ? 'session' : 'leave'
  if (mode === 'navigate') return noPage.test(pathname) ? 'leave' : 'page'
  if (pathname.startsWith('/assets/')) return 'asset'
  if (pathname.startsWith(keptPrefix)) return 'kept'
  if (poster.test(pathname)) return 'poster'
  if (!patterns.some((pattern) => pattern.test(pathname))) return 'leave'
  return neverKept.some((name) => searchParams.has(name)) ? 'leave' : 'answer'
}

/** The name of the mark, and of what says since when an answer is kept. */
export const [markHeader, keptAtHeader] = ['nar-keep', 'nar-kept-at']

/** Whether an answer may be kept: whole, marked, and not one the hub forbids to store (`no-store`, RFC 9111, 5.2.2.5). */
export function mayKeep({ status, headers }: { status: number; headers: Headers }): boolean {
  return (
    status === 200 &&
    headers.get(markHeader) === 'anybody' &&
    !/\bno-store\b/.test(headers.get('cache-control') ?? '')
  )
}

/** What a title's own address answers once its page may not be shown any more. */
export const saysGone = (status: number): boolean => [403, 404, 410, 451].includes(status)

/** An answer is one of its address and of the language that was asked for. */
export function keyOf(url: string, language: string | null): string {
  const key = new URL(url)
  key.searchParams.set('nar-language', language ?? '')
  return key.href
}

export function withoutLanguage(key: string): string {
  const url = new URL(key)
  url.searchParams.delete('nar-language')
  return url.href
}

/** Whose page or picture an address is; null for lists. */
export const titleIn = (url: string): string | null => /\/titles\/([0-9a-z]{12})/.exec(url)?.[1] ?? null
export const keptTitleIn = (url: string): string | null =>
  /\/kept-media\/([0-9a-z]{12})\//.exec(url)?.[1] ?? null

/** What is kept at most: so many entries, for so many days. */
export type Bound = { most: number; days: number }
export const bounds: Readonly<Record<'answers' | 'posters' | 'assets', Bound>> = {
  answers: { most: 120, days: 30 },
  posters: { most: 200, days: 30 },
  assets: { most: 300, days: 60 },
}

export type Entry = { url: string; at: number }

/** Of what is kept, what has to go: what is too old, then the oldest of what is too much. `at`, `now`: ms. */
export function surplus(entries: readonly Entry[], { most, days }: Bound, now: number): string[] {
  const oldest = now - days * 86_400_000
  const old = entries.filter(({ at }) => at < oldest)
  const young = entries.filter(({ at }) => at >= oldest).sort((a, b) => a.at - b.at)
  return [...old, ...young.slice(0, Math.max(0, young.length - most))].map(({ url }) => url)
}
