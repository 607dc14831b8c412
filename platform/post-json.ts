/** What another server answered. */
export type PostAnswer = { status: number; body: unknown }

/**
 * Posts JSON to another server, and takes JSON of at most `limitBytes` from it; redirects are not followed.
 * @throws when no answer comes in time, or it is none that can be read
 */
export async function postJson(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  { timeoutMs, limitBytes }: { timeoutMs: number; limitBytes: number },
): Promise<PostAnswer> {
  const answer = await fetch(url, {
    ...{ method: 'POST', redirect: 'error', body, signal: AbortSignal.timeout(timeoutMs) },
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
  })
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of answer.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true })
    if (text.length > limitBytes) throw new Error(`an answer of more than ${limitBytes} bytes`)
  }
  return { status: answer.status, body: text === '' ? null : JSON.parse(text) }
}
