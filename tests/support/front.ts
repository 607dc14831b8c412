import { once } from 'node:events'
import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What stands before a hub, by HTTP: notes what is asked, holds answers back, and serves another version of a file. */
export type Front = {
  url: string
  /** Paths asked so far. */
  asked: string[]
  /** Requests whose path matches get no answer until it is null again; then they are cut. */
  hold(path: RegExp | null): void
  /** Added to the end of the file at this path. */
  append(path: string, text: string): void
  close(): Promise<void>
}

export async function startFront(hubUrl: string): Promise<Front> {
  const asked: string[] = []
  const appended = new Map<string, string>()
  const held = new Set<ServerResponse>()
  let holding: RegExp | null = null
  const pass = (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '/'
    const more = appended.get(path)
    const headers = { ...request.headers, ...(more ? { 'accept-encoding': 'identity' } : {}) }
    const onward = forward(new URL(path, hubUrl), { method: request.method ?? 'GET', headers }, (answer) => {
      const { 'content-length': _, ...rest } = answer.headers
      response.writeHead(answer.statusCode ?? 502, more ? rest : answer.headers)
      if (!more) return answer.pipe(response)
      answer.pipe(response, { end: false })
      return answer.on('end', () => response.end(more))
    })
    onward.on('error', () => response.destroy())
    response.on('close', () => onward.destroy())
    request.pipe(onward)
  }
  const server = createServer((request, response) => {
    // Without what a player says of itself, which changes with how it plays.
    asked.push((request.url ?? '/').replace(/\?CMCD=.*$/, ''))
    if (holding?.test(request.url ?? '/')) held.add(response)
    else pass(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    hold(path) {
      holding = path
      if (path !== null) return
      for (const response of held) response.destroy()
      held.clear()
    },
    append: (path, text) => void appended.set(path, text),
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
