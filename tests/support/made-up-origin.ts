import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type MadeUpOrigin = Awaited<ReturnType<typeof startMadeUpOrigin>>

/**
 * An origin of made-up bytes for what an edge does by itself. It counts what it is asked for, and holds back what is on air until
 * `release`, as a hub does with what is not there yet. `status`: what it answers from now on.
 */
export async function startMadeUpOrigin({ bytes = 100_000 }: { bytes?: number } = {}) {
  const asked: string[] = []
  const held = new Set<() => void>()
  const state = { status: 200, isHeld: false }
  const segment = Buffer.alloc(bytes, 'нар ')
  const send = (url: string, response: ServerResponse) => {
    const isList = url.includes('.m3u8')
    if (state.status !== 200)
      return void response.writeHead(state.status, { 'cache-control': 'no-store' }).end()
    const type = isList ? 'application/vnd.apple.mpegurl' : 'video/mp4'
    const keep = url.includes('_HLS_msn=') ? 12 : isList ? 1 : 31_536_000
    response.writeHead(200, { 'content-type': type, 'cache-control': `public, max-age=${keep}`, etag: '"1"' })
    response.end(isList ? `#EXTM3U\n${'# what is packed well\n'.repeat(100)}` : segment)
  }
  const server = createServer(({ url = '' }, response) => {
    asked.push(url)
    if (state.isHeld) held.add(() => send(url, response))
    else send(url, response)
  })
  const listenAt = (port: number) =>
    new Promise<void>((done) => server.listen(port, '127.0.0.1', () => done()))
  await listenAt(0)
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done())
      server.closeAllConnections()
    })
  return {
    ...{ url: `http://127.0.0.1:${port}`, bytes, close },
    /** Addresses it was asked for since it was asked last. */
    taken: () => asked.splice(0),
    held: () => held.size,
    hold: () => {
      state.isHeld = true
    },
    release: () => {
      state.isHeld = false
      for (const answer of held) answer()
      held.clear()
    },
    answerWith: (status: number) => {
      state.status = status
    },
    /** After `close`, under the same address. */
    open: () => listenAt(port),
  }
}
