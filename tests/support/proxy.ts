import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** A TCP proxy between a client and a hub that counts, slows down and cuts. */
export type CountingProxy = {
  url: string
  /** Bytes passed on to the hub so far, headers included. */
  sent(): number
  /** Bytes a second towards the hub, over each connection; null lets everything through. */
  limit(bytesPerSecond: number | null): void
  /** Where new connections go: a hub that came back may listen elsewhere. */
  retarget(hubUrl: string): void
  /**
   * The next request that begins like this (`POST /path `) reaches the hub; its answer is lost with the connection,
   * and the promise resolved.
   */
  loseAnswerTo(beginning: string): Promise<void>
  /** Ends every connection there is. What was passed on before still reaches the hub. */
  cut(): void
  close(): Promise<void>
}

export async function startProxy(hubUrl: string): Promise<CountingProxy> {
  let target = Number(new URL(hubUrl).port)
  let sent = 0
  let rate: number | null = null
  let lose: { beginning: string; done: () => void } | null = null
  const clients = new Set<Socket>()
  const losing = new Map<Socket, () => void>()
  const server = createServer((client) => {
    clients.add(client)
    const hub = connect(target, '127.0.0.1')
    client.on('close', () => clients.delete(client))
    // An orderly end, so that the hub reads what is still on its way.
    client.on('error', () => hub.end())
    client.on('close', () => hub.end())
    hub.on('error', () => client.destroy())
    hub.on('close', () => client.destroy())
    hub.pipe(client)
    hub.prependListener('data', () => {
      if (losing.has(client)) client.destroy()
      losing.get(client)?.()
    })
    void passOn(client, hub)
  })

  async function passOn(client: Socket, hub: Socket): Promise<void> {
    try {
      for await (const piece of client as AsyncIterable<Buffer>) {
        if (rate !== null) await sleep((1000 * piece.length) / rate)
        if (hub.destroyed) return
        sent += piece.length
        if (lose && piece.toString('latin1').startsWith(lose.beginning)) {
          losing.set(client, lose.done)
          lose = null
        }
        if (!hub.write(piece)) await Promise.race([once(hub, 'drain'), once(hub, 'close')])
      }
    } catch {
      // A client that was killed: its connection is over either way.
    }
    hub.end()
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const cut = () => {
    for (const client of clients) client.destroy()
  }
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent: () => sent,
    limit: (bytesPerSecond) => {
      rate = bytesPerSecond
    },
    retarget: (url) => {
      target = Number(new URL(url).port)
    },
    loseAnswerTo: (beginning) =>
      new Promise((done) => {
        lose = { beginning, done }
      }),
    cut,
    close: async () => {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}
