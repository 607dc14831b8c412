import { showEnclosed } from '#player/api/early.ts'
import { currentlyAccepted } from '#player/words/words.ts'
import { handlingOf } from './keeping-rules.ts'
import { startReconnecting } from './reconnect.ts'
import { connection } from './state.ts'
import { tell, wish } from './wish.ts'

/** What this page has loaded so far, by a look at the browser's own list. */
const loadedAssets = (): string[] =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith(`${location.origin}/assets/`))

/** A worker is in charge of this page. */
const inCharge = ({ controller }: ServiceWorkerContainer) =>
  new Promise<void>((resolve) => {
    if (controller) resolve()
    else navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true })
  })

/**
 * The page that was there before its worker is one that was seen, too: what it was made of passes by the worker once more,
 * out of the browser's own cache.
 */
async function keepFirstPage(): Promise<void> {
  await inCharge(navigator.serviceWorker)
  const seen = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((url) =>
      ['answer', 'poster'].includes(handlingOf({ method: 'GET', mode: 'cors', url }, location.origin)),
    )
  const headers = { 'Accept-Language': currentlyAccepted() }
  for (const url of new Set(seen)) await fetch(url, { cache: 'force-cache', headers })
}

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
      const isFirst = navigator.serviceWorker.controller === null
      followUpdates(await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }))
      await wish({ wish: 'keep-assets', urls: loadedAssets() })
      if (isFirst) await keepFirstPage()
      await inCharge(navigator.serviceWorker)
      await showEnclosed()
    } catch {
      // Refused by the browser or not to be had: the pages work without it.
    }
  }
  startReconnecting()
}
