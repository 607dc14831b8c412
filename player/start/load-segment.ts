import { wholeFragments } from './whole-fragments.ts'

/** The server's answer, where it is none of the usual ones. */
export class Refused extends Error {
  readonly status: number
  constructor(status: number) {
    super(`${status}`)
    this.status = status
  }
}

/** A connection that says nothing for so long is tried anew, ms. */
const silenceMs = 12_000

/**
 * Fetches a segment and hands it on fragment by fragment, as it comes. Resolves with its bytes and the ms from the first of
 * them to the last.
 * @throws Refused; anything else is a lost connection
 */
export async function loadSegment(
  address: string,
  signal: AbortSignal,
  onFragments: (bytes: Uint8Array<ArrayBuffer>) => void,
): Promise<{ bytes: number; began: number; ended: number }> {
  const abort = new AbortController()
  const give = () => abort.abort()
  signal.addEventListener('abort', give)
  let silence = setTimeout(give, silenceMs)
  try {
    const response = await fetch(address, { signal: abort.signal })
    if (!response.ok || !response.body) throw new Refused(response.status)
    const reader = response.body.getReader()
    let began = 0
    let bytes = 0
    let rest = new Uint8Array(0)
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      began ||= performance.now()
      bytes += value.length
      clearTimeout(silence)
      silence = setTimeout(give, silenceMs)
      const joined = new Uint8Array(rest.length + value.length)
      joined.set(rest)
      joined.set(value, rest.length)
      const end = wholeFragments(joined)
      if (end > 0) onFragments(joined.slice(0, end))
      rest = joined.slice(end)
    }
    if (rest.length > 0) throw new Error('cut short')
    return { bytes, began, ended: performance.now() }
  } finally {
    clearTimeout(silence)
    signal.removeEventListener('abort', give)
  }
}
