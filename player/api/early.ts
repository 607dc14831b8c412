/**
 * Requests that the first few lines of the page send before React is there. On a thin link the code takes seconds;
 * the answers travel meanwhile. Each is used once, by the call that would have sent the same request.
 */
const sent = new Map<string, Promise<Response>>()

export function sendEarly(method: string, address: string, language: string): Promise<Response> {
  const answer = fetch(address, {
    method,
    headers: { 'Accept-Language': language, Accept: 'application/json' },
  })
  // Nobody may be listening yet when it fails; whoever takes it gets the failure.
  answer.catch(() => undefined)
  sent.set(`${method} ${address} ${language}`, answer)
  return answer
}

/** The answer to a request sent early, or null when it was not, or has been taken. */
export function takeEarly(method: string, address: string, language: string): Promise<Response> | null {
  const key = `${method} ${address} ${language}`
  const answer = sent.get(key) ?? null
  sent.delete(key)
  return answer
}
