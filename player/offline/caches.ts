import type { LocalTexts } from '#catalog/contract/title.ts'
import { bounds, keptAtHeader, keyOf, surplus, titleIn, withoutLanguage } from './keeping-rules.ts'

/** The caches of this hub on this device, for the worker and for pages. */
export const cacheNames = {
  shell: 'nar-shell',
  assets: 'nar-assets',
  answers: 'nar-answers',
  posters: 'nar-posters',
} as const
export type CacheName = keyof typeof cacheNames

/** One cache a kept title, so that it goes at once and whole. */
export const keptCacheName = (titleId: string): string => `nar-kept-${titleId}`

export const openCache = (name: CacheName): Promise<Cache> => caches.open(cacheNames[name])

/** A copy of an answer that says since when it is one. */
export async function dated(answer: Response): Promise<Response> {
  const headers = new Headers(answer.headers)
  headers.set(keptAtHeader, new Date().toISOString())
  return new Response(await answer.blob(), { status: answer.status, headers })
}

/** When a copy was made, ms; 0 when it does not say. */
const madeAt = (copy: Response | undefined): number => Date.parse(copy?.headers.get(keptAtHeader) ?? '') || 0

/** Throws out what is too old or too much. */
export async function prune(name: 'answers' | 'posters' | 'assets', spared: readonly string[] = []) {
  const cache = await openCache(name)
  const keys = await cache.keys()
  const entries = await Promise.all(
    keys.map(async (key) => ({ url: key.url, at: madeAt(await cache.match(key)) })),
  )
  const going = surplus(entries, bounds[name], Date.now())
  await Promise.all(
    going.filter((url) => !spared.includes(new URL(url).pathname)).map((url) => cache.delete(url)),
  )
}

/** Drops all that is kept of the catalogue, not the titles that a viewer keeps. */
export async function forgetCatalogue(): Promise<void> {
  await Promise.all([caches.delete(cacheNames.answers), caches.delete(cacheNames.posters)])
}

/** Drops the pages and pictures of titles, and every list that one of them stands in. */
export async function forgetTitles(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const isOne = (text: string) => ids.some((id) => text.includes(id))
  const [answers, posters] = await Promise.all([openCache('answers'), openCache('posters')])
  for (const key of await posters.keys()) if (ids.includes(titleIn(key.url) ?? '')) await posters.delete(key)
  for (const key of await answers.keys())
    if (isOne(key.url) || isOne((await (await answers.match(key))?.text()) ?? '')) await answers.delete(key)
}

/** Titles in an answer of the API: whatever in it has what only titles have. */
export function titleIdsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const { id, renditions } = value as { id?: unknown; renditions?: unknown }
  const own = typeof id === 'string' && Array.isArray(renditions) ? [id] : []
  return [...own, ...Object.values(value).flatMap(titleIdsIn)]
}

/** All titles that kept pages tell of. */
export async function seenTitles(): Promise<string[]> {
  const cache = await openCache('answers')
  const answers = await Promise.all((await cache.keys()).map((key) => cache.match(key)))
  const found = await Promise.all(
    answers.map(async (answer) => titleIdsIn(await answer?.json().catch(() => null))),
  )
  return [...new Set(found.flat())]
}

/** A kept answer of this address in whatever language there is. */
export async function inAnyLanguage(cache: Cache, key: string): Promise<Response | undefined> {
  const address = withoutLanguage(key)
  const other = (await cache.keys()).find(({ url }) => withoutLanguage(url) === address)
  return other && cache.match(other)
}

type Seen = { id: string; texts: LocalTexts }

/** Titles whose own page is kept, the last seen first; of one in several languages, that which is wanted. */
export async function seenPages(language: string): Promise<Seen[]> {
  const cache = await openCache('answers')
  const keys = (await cache.keys()).filter(({ url }) => /\/titles\/[0-9a-z]{12}$/.test(new URL(url).pathname))
  const pages = await Promise.all(
    keys.map(async (key) => {
      const copy = await cache.match(key)
      const wanted = key.url === keyOf(withoutLanguage(key.url), language)
      return { at: madeAt(copy), wanted, title: (await copy?.json()) as Seen }
    }),
  )
  // What is wanted comes last, and takes the place of what was there.
  const inOrder = pages.sort((a, b) => b.at - a.at).sort((a, b) => Number(a.wanted) - Number(b.wanted))
  return [...new Map(inOrder.map(({ title }) => [title.id, title])).values()]
}
