import { type RegionCode, regionCodes, type TitleKind, titleKinds } from '#catalog/contract/title.ts'
import { createStore } from './store.ts'
import { useStore } from './use-store.ts'

/** What the front page shows: `q` is null when nothing is searched for, '' when the search page is open. */
export type Browse = { q: string | null; kind: TitleKind | null; region: RegionCode | null }

export type Route =
  | ({ page: 'home' } & Browse)
  /** `at`: seconds to begin at. */
  | { page: 'watch'; id: string; at: number }
  | { page: 'series' | 'person'; id: string }
  /** `at`: seconds into the title. */
  | { page: 'complain'; titleId: string | null; at: number | null }
  | { page: 'complaints'; number: string }
  | { page: 'upload' | 'order' | 'desk' | 'transparency' | 'connection' | StudioPage }
  | { page: 'missing' }

/** Pages of `/studio/`; the studio itself is `/upload`. */
export type StudioPage = 'imports' | 'webhooks'
const studioPages = ['imports', 'webhooks'] as const
export const studioAddress = (page: StudioPage | 'upload'): string =>
  page === 'upload' ? '/upload' : `/studio/${page}`

export const isStudio = ({ page }: Route): boolean =>
  page === 'upload' || studioPages.some((each) => each === page)

/** Which page an address means. Unknown filter values are ignored, as an old link should still show something. */
export function parseRoute(pathname: string, search: string): Route {
  const path = pathname.replace(/\/+$/, '') || '/'
  const query = new URLSearchParams(search)
  if (path === '/') {
    return {
      page: 'home',
      q: query.get('q')?.slice(0, 200) ?? null,
      kind: titleKinds.find((kind) => kind === query.get('kind')) ?? null,
      region: regionCodes.find((code) => code === query.get('region')) ?? null,
    }
  }
  if (path === '/complain') {
    const at = query.get('at') ?? ''
    return {
      page: 'complain',
      titleId: /^[0-9a-z]{12}$/.exec(query.get('title') ?? '')?.[0] ?? null,
      at: /^\d{1,6}$/.test(at) ? Number(at) : null,
    }
  }
  if (path === '/complaints') return { page: 'complaints', number: query.get('number')?.slice(0, 20) ?? '' }
  const plain =
    plainPages.find((each) => path === `/${each}`) ?? studioPages.find((each) => path === studioAddress(each))
  if (plain) return { page: plain }
  const [, place = '', id = ''] = /^\/(\w+)\/([0-9a-z]{12})$/.exec(path) ?? []
  const page = pagesOfOne[place]
  if (!page) return { page: 'missing' }
  return page === 'watch' ? { page, id, at: momentOf(search) } : { page, id }
}

function momentOf(search: string): number {
  const at = Number(new URLSearchParams(search).get('t'))
  return Number.isFinite(at) && at > 0 ? at : 0
}

const plainPages = ['upload', 'order', 'desk', 'transparency', 'connection'] as const

const pagesOfOne: Readonly<Record<string, 'watch' | 'series' | 'person'>> = {
  watch: 'watch',
  series: 'series',
  people: 'person',
}

export function homeAddress(browse: Partial<Browse> = {}): string {
  const query = new URLSearchParams()
  if (browse.q !== null && browse.q !== undefined) query.set('q', browse.q)
  if (browse.kind) query.set('kind', browse.kind)
  if (browse.region) query.set('region', browse.region)
  return query.size > 0 ? `/?${query}` : '/'
}

/** `at`: seconds to begin at, whole ones. */
export function watchAddress(id: string, at = 0): string {
  return at >= 1 ? `/watch/${id}?t=${Math.floor(at)}` : `/watch/${id}`
}

export const seriesAddress = (id: string): string => `/series/${id}`
export const personAddress = (id: string): string => `/people/${id}`
/** `at`: seconds into the title. */
export function complainAddress(titleId: string, at: number): string {
  return `/complain?title=${titleId}${at >= 1 ? `&at=${Math.floor(at)}` : ''}`
}

const here = () => parseRoute(location.pathname, location.search)

/** `visit` grows with every step, so that a page knows it was entered anew. */
const current = createStore<{ route: Route; visit: number }>({ route: { page: 'missing' }, visit: 0 })

/** Reads the first address and follows the browser's back and forward. */
export function startRouter(): void {
  current.set({ route: here(), visit: 0 })
  addEventListener('popstate', () => current.set((old) => ({ route: here(), visit: old.visit + 1 })))
}

/** Goes to another address of ours, from its top. */
export function navigate(address: string): void {
  if (address === location.pathname + location.search) {
    scrollTo({ top: 0 })
    return
  }
  history.pushState(null, '', address)
  current.set((old) => ({ route: here(), visit: old.visit + 1 }))
  scrollTo({ top: 0, behavior: 'instant' })
}

export function useRoute(): { route: Route; visit: number } {
  return useStore(current)
}
