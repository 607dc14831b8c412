import type { Wish } from './worker-scope.ts'

export const tell = (worker: ServiceWorker | null, wish: Wish): void => worker?.postMessage(wish)

/** Asks of the worker that is in charge, once there is one. */
export async function wish(what: Wish): Promise<void> {
  if ('serviceWorker' in navigator) tell((await navigator.serviceWorker.ready).active, what)
}
