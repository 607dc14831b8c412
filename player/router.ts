import { type TermsDocument, termsDocuments } from '#catalog/contract/terms.ts'
import {
  type AgeMark,
  ageMarks,
  type RegionCode,
  regionCodes,
  type TitleKind,
  titleKinds,
} from '#catalog/contract/title.ts'
import { type LiveRoute, liveRoute } from './live/addresses.ts'
import { createStore } from './store.ts'
import { useStore } from './use-store.ts'

/** What the front page shows: `q` is null when nothing is searched for, '' when the search page is open. */
export type Browse = {
  q: string | null
  kind: TitleKind | null
  region: RegionCode | null
  /** Of the sound, and of the subtitles: BCP 47. */
  lang: string | null
  textLang: string | null
  /** Years, both included. */
  from: number | null
  to: number | null
  /** The highest mark. */
  age: AgeMark | null
  /** Only what may be played here and now. */
  here: boolean
}

/** Whether a page shows something else than everything there is. */
export const isNarrowed = (browse: Browse): boolean => homeAddress(browse) !== '/'

const plainPages = [
  ...(['upload', 'order', 'desk', 'desk/terms', 'desk/breaches', 'desk/lists', 'account'] as const),
  ...(['desk/people', 'desk/mail', 'invited', 'reset', 'confirm'] as const),
  ...([
    'desk/restrictions',
    'desk/ages',
    'desk/clocks',
    'desk/audit',
    'desk/operations',
    'desk/traffic',
  ] as const),
  ...(['transparency', 'connection', 'passes', 'vouchers', 'earnings', 'kept'] as const),
] as const

export type Route =
  | ({ page: 'home' } & Browse)
  /** `at`: seconds to begin at. `order`: the viewer comes back from paying with it. */
  | { page: 'watch'; id: string; at: number; order: string | null }
  | { page: 'series' | 'person' | 'collection' | 'publisher' | 'embed'; id: string }
  | { page: 'region'; region: RegionCode }
  | LiveRoute
  /** `at`: seconds into the title. */
  | { page: 'complain'; titleId: string | null; channelId: string | null; at: number | null }
  | { page: 'complaints'; number: string }
  /** `version`: null for the one in force. */
  | { page: 'terms'; document: TermsDocument; version: number | null }
  | { page: (typeof plainPages)[number] }
  | { page: StudioPage }
  | { page: 'studioTitle'; id: string }
  /** Of a title, of a series, of everything. */
  | { page: 'figures'; of: 'title' | 'series' | 'owner'; id: string }
  | { page: 'missing' }

/** Pages of `/studio/`; the studio itself is `/upload`. */
export type StudioPage = 'titles' | 'imports' | 'webhooks'
const studioPages = ['titles', 'imports', 'webhooks'] as const
export const studioAddress = (page: StudioPage | 'upload'): string =>
  page === 'upload' ? '/upload' : `/studio/${page}`
/** One title of one's own, to be worked on. */
export const titleInStudio = (id: string): string => `/studio/titles/${id}`

/** Figures of a title or a series, or of everything. */
export const figuresAddress = (of?: 'title' | 'series', id = ''): string =>
  of ? `/studio/figures?${of}=${id}` : '/studio/figures'

export const isStudio = ({ page }: Route): boolean =>
  page === 'upload' ||
  page === 'studioTitle' ||
  page === 'studioChannels' ||
  page === 'studioChannel' ||
  page === 'figures' ||
  page === 'vouchers' ||
  page === 'earnings' ||
  studioPages.some((each) => each === page)

const idIn = (query: URLSearchParams, name: string): string | null =>
  /^[0-9a-z]{12}$/.exec(query.get(name) ?? '')?.[0] ?? null

/** Which page an address means. Unknown filter values are ignored, as an old link should still show something. */
export function parseRoute(pathname: string, search: string): Route {
  const path = pathname.replace(/\/+$/, '') || '/'
  const query = new URLSearchParams(search)
  if (path === '/') return { page: 'home', ...browseOf(query) }
  if (path === '/complain') {
    const at = query.get('at') ?? ''
    return {
      page: 'complain',
      titleId: idIn(query, 'title'),
      channelId: idIn(query, 'channel'),
      at: /^\d{1,6}$/.test(at) ? Number(at) : null,
    }
  }
  if (path === '/complaints') return { page: 'complaints', number: query.get('number')?.slice(0, 20) ?? '' }
  if (path === '/terms') {
    const version = query.get('version') ?? ''
    return {
      page: 'terms',
      document: termsDocuments.find((one) => one === query.get('document')) ?? 'terms',
      version: /^\d{1,6}$/.test(version) ? Number(version) : null,
    }
  }
  const region = regionCodes.find((code) => path === regionAddress(code))
  if (region) return { page: 'region', region }
  if (path === '/studio/figures') {
    const [of, id] = [...query].find(([name]) => name === 'title' || name === 'series') ?? []
    if (!/^[0-9a-z]{12}$/.test(id ?? '')) return { page: 'figures', of: 'owner', id: '' }
    return { page: 'figures', of: of === 'series' ? 'series' : 'title', id: id ?? '' }
  }
  const live = liveRoute(path, query)
  if (live) return live
  const plain = plainPages.find((each) => path === `/${each}`)
  if (plain) return { page: plain }
  const studio = studioPages.find((each) => path === studioAddress(each))
  if (studio) return { page: studio }
  const mine = /^\/studio\/titles\/([0-9a-z]{12})$/.exec(path)?.[1]
  if (mine) return { page: 'studioTitle', id: mine }
  const [, place = '', id = ''] = /^\/(\w+)\/([0-9a-z]{12})$/.exec(path) ?? []
  const page = pagesOfOne[place]
  if (!page) return { page: 'missing' }
  return page === 'watch' ? { page, id, at: momentOf(search), order: orderOf(query) } : { page, id }
}

function browseOf(query: URLSearchParams): Browse {
  return {
    q: query.get('q')?.slice(0, 200) ?? null,
    kind: titleKinds.find((kind) => kind === query.get('kind')) ?? null,
    region: regionCodes.find((code) => code === query.get('region')) ?? null,
    lang: languageOf(query.get('lang')),
    textLang: languageOf(query.get('textLang')),
    from: yearOf(query.get('from')),
    to: yearOf(query.get('to')),
    age: ageMarks.find((mark) => String(mark) === query.get('age')) ?? null,
    here: query.get('here') === '1',
  }
}

const languageOf = (typed: string | null) => /^[a-z]{2,3}$/.exec(typed ?? '')?.[0] ?? null

/** As the catalogue takes them. */
function yearOf(typed: string | null): number | null {
  const year = /^\d{4}$/.test(typed ?? '') ? Number(typed) : 0
  return year >= 1880 && year <= 2200 ? year : null
}

function momentOf(search: string): number {
  const at = Number(new URLSearchParams(search).get('t'))
  return Number.isFinite(at) && at > 0 ? at : 0
}

const orderOf = (query: URLSearchParams): string | null =>
  /^[0-9a-z]{12}$/.exec(query.get('order') ?? '')?.[0] ?? null

const pagesOfOne: Readonly<
  Record<string, 'watch' | 'series' | 'person' | 'collection' | 'publisher' | 'embed'>
> = {
  watch: 'watch',
  series: 'series',
  people: 'person',
  lists: 'collection',
  owners: 'publisher',
  embed: 'embed',
}

export function homeAddress(browse: Partial<Browse> = {}): string {
  const query = new URLSearchParams()
  if (browse.q !== null && browse.q !== undefined) query.set('q', browse.q)
  if (browse.kind) query.set('kind', browse.kind)
  for (const name of ['region', 'lang', 'textLang', 'from', 'to', 'age'] as const) {
    const value = browse[name]
    if (value !== null && value !== undefined) query.set(name, String(value))
  }
  if (browse.here) query.set('here', '1')
  return query.size > 0 ? `/?${query}` : '/'
}

/** `at`: seconds to begin at, whole ones. */
export function watchAddress(id: string, at = 0): string {
  return at >= 1 ? `/watch/${id}?t=${Math.floor(at)}` : `/watch/${id}`
}

export const seriesAddress = (id: string): string => `/series/${id}`
export const personAddress = (id: string): string => `/people/${id}`
export const ownerAddress = (id: string): string => `/owners/${id}`
export const regionAddress = (code: RegionCode): string => `/regions/${code}`
/** Of an RSS feed: of everything new, else of one of these. */
export const feedAddress = (
  of?: 'kinds' | 'series' | 'people' | 'owners' | 'regions' | 'lists',
  which = '',
): string => (of === undefined ? '/feeds/titles.xml' : `/feeds/${of}/${which}.xml`)
/** `version`: unless the one in force. */
export function termsAddress(document: TermsDocument, version?: number): string {
  return `/terms?document=${document}${version === undefined ? '' : `&version=${version}`}`
}
export const collectionAddress = (id: string): string => `/lists/${id}`
/** `at`: seconds into the title. */
export const complainOfChannel = (id: string): string => `/complain?channel=${id}`

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
