import type { AddressBook } from './address.ts'
import type { Pathway } from './pathways.ts'

/** What a manifest says to us; null where it says nothing that we understand. */
export type Steered = { seconds: number; pathways: Pathway[] }

/** s: whatever a manifest says. */
const [least, most, without] = [2, 300, 10]
/** A host that takes longer to send so little is ill, ms. */
const patienceMs = 4000

/** Checked here: it comes from the network, and pages have no schemas. */
export function readManifest(told: unknown): Steered | null {
  const { VERSION, TTL, 'X-PATHWAYS': named } = (told ?? {}) as Record<string, unknown>
  if (VERSION !== 1 || typeof TTL !== 'number' || !Array.isArray(named)) return null
  const pathways = named.filter(isPathway)
  if (pathways.length === 0 || pathways.length < named.length) return null
  return { seconds: Math.min(most, Math.max(least, TTL)), pathways }
}

function isPathway(value: unknown): value is Pathway {
  const { id, baseUrl, domestic } = (value ?? {}) as Record<string, unknown>
  const isAddress = typeof baseUrl === 'string' && (baseUrl === '' || /^https?:\/\/[^/]+$/.test(baseUrl))
  return typeof id === 'string' && isAddress && typeof domestic === 'boolean'
}

/** A host that answers so is of no use now, whatever it was asked for. */
export const isHostFault = (status: number): boolean => status >= 500 || status === 429 || status === 403

/**
 * Reads the manifest of the pathway that is used now, as long as something plays, and does as it says. A host that does not give it
 * has failed: so one that dies is left before the buffer needs it. Returns how to stop.
 */
export function followSteering(book: AddressBook, isWanted: () => boolean): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  const ask = async (address: string): Promise<number> => {
    try {
      const signal = AbortSignal.timeout(patienceMs)
      const answer = await fetch(address, { signal, cache: 'no-store', credentials: 'omit' })
      if (isHostFault(answer.status)) book.fail(address)
      const steered = answer.ok ? readManifest(await answer.json()) : null
      if (steered) book.obey(steered.pathways)
      return steered?.seconds ?? without
    } catch {
      // Another host may say it at once; without any connection there is none.
      return navigator.onLine && book.fail(address) ? 0 : without
    }
  }
  const next = (seconds: number) => {
    if (!stopped) timer = setTimeout(look, seconds * 1000)
  }
  const look = () => {
    const address = isWanted() ? book.beside('steering.json') : null
    if (address === null) next(least)
    else void ask(address).then(next)
  }
  next(least)
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}

/** Says when a request shows that its host has failed, and ends one that hears nothing for `patienceMs`, so that it is tried anew. */
export function watchRequest(xhr: XMLHttpRequest, patienceMs: number, onFailed: () => boolean): void {
  let late: ReturnType<typeof setTimeout> | undefined
  xhr.addEventListener('loadstart', () => {
    late = setTimeout(() => {
      if (xhr.readyState < XMLHttpRequest.HEADERS_RECEIVED && navigator.onLine && onFailed()) xhr.abort()
    }, patienceMs)
  })
  xhr.addEventListener('loadend', () => clearTimeout(late))
  xhr.addEventListener('error', () => navigator.onLine && onFailed())
  xhr.addEventListener('load', () => isHostFault(xhr.status) && onFailed())
}
