/**
 * What a service worker has beyond a page (Service Workers, W3C): TypeScript's own library of it cannot stand beside that of
 * pages, so the little that is used is said here.
 */
export type LifeEvent = Event & { waitUntil(done: Promise<unknown>): void }

/** ServiceWorker Static Routing API; browsers that have it do not wake the worker for what it leaves alone anyway. */
export type InstallEvent = LifeEvent & {
  addRoutes?(rules: { condition: object; source: 'network' }[]): Promise<void>
}
export type RequestEvent = LifeEvent & {
  readonly request: Request
  /** The answer that the browser has asked for while the worker was waking up; undefined when it has not. */
  readonly preloadResponse: Promise<Response | undefined>
  respondWith(answer: Promise<Response>): void
}
export type MessageEventOfPage = LifeEvent & { readonly data: unknown }

export type WorkerScope = {
  readonly location: { readonly origin: string }
  readonly registration: { readonly navigationPreload?: { enable(): Promise<void> } }
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install', listener: (event: InstallEvent) => void): void
  addEventListener(type: 'activate', listener: (event: LifeEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void
  addEventListener(type: 'message', listener: (event: MessageEventOfPage) => void): void
}

/** What the build says of itself (player/build/service-worker.ts). Addresses of files, each with its content in its name. */
export type Built = {
  version: string
  /** What every page needs. */
  shell: readonly string[]
  /** What plays a kept title, beside that. */
  player: readonly string[]
}

/** What pages ask of the worker. */
export type Wish =
  /** A page has loaded these before there was a worker to see it. */
  | { wish: 'keep-assets'; urls: readonly string[] }
  /** A title is kept: what plays it must be there, too. */
  | { wish: 'keep-player' }
  /** The viewer wants the new version now. */
  | { wish: 'take-over' }
