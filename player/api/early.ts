/**
 * Requests that the first few lines of the page send before React is there. On a thin link the code takes seconds;
 * the answers travel meanwhile. Each is used once, by the call that would have sent the same request.
 */
const sent = new Map<string, Promise<Response>>()
const nameOf = (...request: (string | null)[]) => JSON.stringify(request)

/** `body`: JSON; null for none. */
export function sendEarly(
  method: string,
  address: string,
  acceptLanguage: string,
  body: string | null = null,
): Promise<Response> {
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
  sent.set(nameOf(method, address, acceptLanguage, body), answer)
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
