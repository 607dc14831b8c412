import { startReconnecting } from './reconnect.ts'
import { connection } from './state.ts'
import { tell, wish } from './wish.ts'

/** What this page has loaded so far, by a look at the browser's own list. */
const loadedAssets = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith(`${location.origin}/assets/`))

/**
 * A new version waits until no tab plays by the old one, or until the viewer says so: then it takes over, and the tab where
 * they said it is loaded anew. Others go on with the files they have.
 */
function followUpdates(registration: ServiceWorkerRegistration): void {
  const { serviceWorker } = navigator
  const offer = (waiting: ServiceWorker) => {
    const update = () => {
      serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
      tell(waiting, { wish: 'take-over' })
    }
    connection.set((old) => ({ ...old, update }))
  }
  const look = () => {
    // The first one ever has nothing to wait for.
    if (registration.waiting && serviceWorker.controller) offer(registration.waiting)
  }
  look()
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', look),
  )
}

/** Registers the service worker. Where there can be none (no TLS, a private window), pages do without. */
export async function startOffline(): Promise<void> {
  if ('serviceWorker' in navigator) {
    try {
      followUpdates(await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }))
      await wish({ wish: 'keep-assets', urls: loadedAssets() })
    } catch {
      // Refused by the browser or not to be had: the pages work without it.
    }
  }
  startReconnecting()
}
