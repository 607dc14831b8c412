import type { Loaded } from './estimate.ts'
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
/** Where another host has the same. */
const silenceOfOneMs = 5000

/** So much of a segment is there when the next one is asked for: the round trip passes while the rest comes. */
const nearly = 0.75

/** A segment that was asked for. */
export type Asked = { address: string; response: Promise<Response>; abort(): void }

export function askSegment(address: string, signal: AbortSignal): Asked {
  const abort = new AbortController()
  signal.addEventListener('abort', () => abort.abort(), { once: true })
  const response = fetch(address, { signal: abort.signal })
  // Whoever reads it hears of a failure.
  response.catch(() => undefined)
  return { address, response, abort: () => abort.abort() }
}

type Hooks = {
  onFragments(bytes: Uint8Array<ArrayBuffer>): void
  onNearly(): void
  isPatient: boolean
}

/**
 * Hands a segment on fragment by fragment, as it comes. Resolves with its bytes, and when they came.
 * @throws Refused; anything else is a lost connection
 */
export async function loadSegment(
  { response: asked, abort }: Asked,
  { onFragments, onNearly, isPatient }: Hooks,
): Promise<Loaded> {
  const patienceMs = isPatient ? silenceMs : silenceOfOneMs
  let silence = setTimeout(abort, patienceMs)
  try {
    const response = await asked
    if (!response.ok || !response.body) throw new Refused(response.status)
    const whole = Number(response.headers.get('content-length'))
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
      silence = setTimeout(abort, patienceMs)
      const joined = new Uint8Array(rest.length + value.length)
      joined.set(rest)
      joined.set(value, rest.length)
      const end = wholeFragments(joined)
      if (end > 0) onFragments(joined.slice(0, end))
      rest = joined.slice(end)
      if (bytes > whole * nearly) onNearly()
    }
    if (rest.length > 0) throw new Error('cut short')
    return { bytes, began, ended: performance.now() }
  } finally {
    clearTimeout(silence)
  }
}
