import { isThinLink } from './connection.ts'

/**
 * Requests that the first few lines of the page send before React is there. On a thin link the code takes seconds;
 * the answers travel meanwhile. Each is used once, by the call that would have sent the same request.
 */
const sent = new Map<string, Promise<Response>>()
const nameOf = (...request: (string | null)[]) => JSON.stringify(request)

/** What the hub has written into the page: an answer for each of these requests. */
export type Enclosed = { address: string; language: string; answer: unknown }

/** What was asked for so, and has not passed by the service worker, which keeps what was seen. */
let unkept: Pick<Enclosed, 'address' | 'language'>[] = []

/** Shows the worker what came inside the page. */
export async function showEnclosed(): Promise<void> {
  const shown = unkept
  unkept = []
  for (const { address, language } of shown)
    await fetch(address, {
      headers: { 'Accept-Language': language, Accept: 'application/json' },
      priority: 'low',
    })
}

/** Takes out what came with the page. */
export function takeEnclosed(text: string | null | undefined): void {
  if (!text) return
  for (const { address, language, answer } of JSON.parse(text) as Enclosed[]) {
    unkept.push({ address, language })
    const headers = { 'content-type': 'application/json' }
    const response = new Response(JSON.stringify(answer), { headers })
    sent.set(nameOf('GET', address, language, null), Promise.resolve(response))
  }
  // On a thin link it waits until the picture plays (offline/register.ts).
  if (isThinLink() || !navigator.serviceWorker?.controller) return
  const show = () => void showEnclosed().catch(() => undefined)
  if (document.readyState === 'complete') show()
  else addEventListener('load', show, { once: true })
}

/** `body`: JSON; null for none. What has come with the page is not asked for. */
export function sendEarly(
  method: string,
  address: string,
  acceptLanguage: string,
  body: string | null = null,
): Promise<Response> {
  const key = nameOf(method, address, acceptLanguage, body)
  const known = sent.get(key)
  if (known) return known
  const answer = fetch(address, {
    method,
    headers: {
      'Accept-Language': acceptLanguage,
      Accept: 'application/json',
      ...(body === null ? {} : { 'Content-Type': 'application/json' }),
    },
    body,
  })
  // Nobody may be listening yet when it fails; whoever takes it gets the failure.
  answer.catch(() => undefined)
  sent.set(key, answer)
  return answer
}

/** The answer to a request sent early, or null when it was not, or has been taken. */
export function takeEarly(
  method: string,
  address: string,
  acceptLanguage: string,
  body: string | null = null,
): Promise<Response> | null {
  const key = nameOf(method, address, acceptLanguage, body)
  const answer = sent.get(key) ?? null
  sent.delete(key)
  return answer
}
