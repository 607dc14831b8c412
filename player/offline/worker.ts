import {
  cacheNames,
  dated,
  forgetCatalogue,
  forgetTitles,
  inAnyLanguage,
  keptCacheName,
  openCache,
  prune,
} from './caches.ts'
import { bounds, handlingOf, keptTitleIn, keyOf, mayKeep, saysGone, titleIn } from './keeping-rules.ts'
import { ask } from './network-first.ts'
import type { Built, LifeEvent, RequestEvent, Wish, WorkerScope } from './worker-scope.ts'

/**
 * The service worker: pages that were seen, and titles that are kept, without a connection. With one, it asks the network
 * first and gets out of the way: media and whatever is not in the table never come here.
 */
declare const self: unknown
declare const __BUILT__: Built
const scope = self as WorkerScope
const built = __BUILT__
const shellAddress = '/shell.html'
/** One shell a version: a new one must not change what plays by the old one. */
const shellName = `${cacheNames.shell}-${built.version}`

/** Longer than this nobody looks at nothing while a kept copy lies ready, ms. */
const [pagePatience, answerPatience] = [6000, 5000]
/** The hub, or what stands before it, is not there. */
const isAway = ({ status }: Response) => status === 502 || status === 503 || status === 504

/** Files with their content in their name: taken from the browser's own cache where a page has just loaded them. */
async function keepAssets(urls: readonly string[]): Promise<void> {
  const cache = await openCache('assets')
  await Promise.all(
    urls.map(async (url) => {
      if (await cache.match(url)) return
      const answer = await fetch(url)
      if (answer.ok) await cache.put(url, await dated(answer))
    }),
  )
}

async function install(): Promise<void> {
  await keepAssets(built.shell)
  const shell = await fetch(shellAddress, { cache: 'no-cache' })
  if (!shell.ok) throw new Error(`shell ${shell.status}`)
  await (await caches.open(shellName)).put(shellAddress, shell)
}

/** What tabs of the version before may still ask for stays: files are thrown out by age alone. */
async function activate(): Promise<void> {
  const old = (await caches.keys()).filter((name) => name.startsWith(cacheNames.shell) && name !== shellName)
  await Promise.all(old.map((name) => caches.delete(name)))
  await scope.registration.navigationPreload?.enable()
  await scope.clients.claim()
  await prune('assets', [...built.shell, ...built.player])
  await Promise.all([prune('answers'), prune('posters')])
}

/** The page from the hub; the empty shell, which draws it from what is kept, where the hub does not answer. */
function page(event: RequestEvent): Promise<Response> {
  return ask({
    network: async () => (await event.preloadResponse) ?? fetch(event.request),
    kept: async () => (await caches.open(shellName)).match(shellAddress),
    isAway,
    patience: pagePatience,
  })
}

async function asset({ request }: RequestEvent): Promise<Response> {
  const cache = await openCache('assets')
  const kept = await cache.match(request.url)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) await cache.put(request.url, await dated(answer.clone()))
  return answer
}

type Kind = 'answers' | 'posters'

/** Puts an answer away, or drops what the hub no longer shows. */
async function note(name: Kind, key: string, request: Request, answer: Response): Promise<void> {
  const id = titleIn(request.url)
  if (mayKeep(answer)) {
    const cache = await openCache(name)
    await cache.put(key, await dated(answer))
    if ((await cache.keys()).length > bounds[name].most) await prune(name)
  } else if (id !== null && saysGone(answer.status)) await forgetTitles([id])
}

function answer(event: RequestEvent, name: Kind): Promise<Response> {
  const { request } = event
  const key = name === 'answers' ? keyOf(request.url, request.headers.get('accept-language')) : request.url
  return ask({
    network: async () => {
      const got = await fetch(request)
      event.waitUntil(note(name, key, request, got.clone()))
      return got
    },
    kept: async () => {
      const cache = await openCache(name)
      return (await cache.match(key)) ?? (await keptPage(key, request.url)) ?? inAnyLanguage(cache, key)
    },
    isAway,
    patience: answerPatience,
  })
}

/** Of a title that is kept, its page and picture are, too. */
async function keptPage(key: string, url: string): Promise<Response | undefined> {
  const id = titleIn(url)
  if (id === null || !(await caches.has(keptCacheName(id)))) return undefined
  const cache = await caches.open(keptCacheName(id))
  return (await cache.match(key)) ?? inAnyLanguage(cache, url)
}

async function kept({ request }: RequestEvent): Promise<Response> {
  const id = keptTitleIn(request.url)
  const found =
    id && (await caches.has(keptCacheName(id))) && (await caches.open(keptCacheName(id))).match(request.url)
  return (await found) || new Response(null, { status: 404 })
}

/** Whoever signs in or out: the pages of the one before are not theirs. */
async function session({ request }: RequestEvent): Promise<Response> {
  const answer = await fetch(request)
  if (answer.ok) await forgetCatalogue()
  return answer
}

const answers = {
  page,
  asset,
  kept,
  session,
  answer: (event: RequestEvent) => answer(event, 'answers'),
  poster: (event: RequestEvent) => answer(event, 'posters'),
} as const

async function grant(wish: Wish): Promise<void> {
  if (wish.wish === 'take-over') return scope.skipWaiting()
  return keepAssets(wish.wish === 'keep-player' ? built.player : wish.urls)
}

scope.addEventListener('install', (event) => {
  const aside = [
    '/p/*',
    '/metrics',
    '/api/v1/uploads*',
    '/api/v1/titles/*/events',
    '/api/v1/titles/*/playback',
  ]
  const rules = aside.map((urlPattern) => ({ condition: { urlPattern }, source: 'network' }) as const)
  event.waitUntil(Promise.all([install(), event.addRoutes?.(rules).catch(() => undefined)]))
})
scope.addEventListener('activate', (event: LifeEvent) => event.waitUntil(activate()))
scope.addEventListener('message', (event) => event.waitUntil(grant(event.data as Wish)))
scope.addEventListener('fetch', (event) => {
  const handling = handlingOf(event.request, scope.location.origin)
  if (handling !== 'leave') event.respondWith(answers[handling](event))
})
