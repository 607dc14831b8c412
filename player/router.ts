import { type RegionCode, regionCodes, type TitleKind, titleKinds } from '#catalog/contract/title.ts'
import { createStore } from './store.ts'
import { useStore } from './use-store.ts'

/** What the front page shows: `q` is null when nothing is searched for, '' when the search page is open. */
export type Browse = { q: string | null; kind: TitleKind | null; region: RegionCode | null }

export type Route =
  | ({ page: 'home' } & Browse)
  | { page: 'watch'; id: string }
  | { page: 'upload' }
  | { page: 'connection' }
  | { page: 'missing' }

/** Which page an address means. Unknown filter values are ignored, as an old link should still show something. */
export function parseRoute(pathname: string, search: string): Route {
  const path = pathname.replace(/\/+$/, '') || '/'
  if (path === '/') {
    const query = new URLSearchParams(search)
    return {
      page: 'home',
      q: query.get('q')?.slice(0, 200) ?? null,
      kind: titleKinds.find((kind) => kind === query.get('kind')) ?? null,
      region: regionCodes.find((code) => code === query.get('region')) ?? null,
    }
  }
  if (path === '/upload') return { page: 'upload' }
  if (path === '/connection') return { page: 'connection' }
  const watch = /^\/watch\/([0-9a-z]{12})$/.exec(path)
  return watch?.[1] ? { page: 'watch', id: watch[1] } : { page: 'missing' }
}

export function homeAddress(browse: Partial<Browse> = {}): string {
  const query = new URLSearchParams()
  if (browse.q !== null && browse.q !== undefined) query.set('q', browse.q)
  if (browse.kind) query.set('kind', browse.kind)
  if (browse.region) query.set('region', browse.region)
  return query.size > 0 ? `/?${query}` : '/'
}

export function watchAddress(id: string): string {
  return `/watch/${id}`
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
