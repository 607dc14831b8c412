import { createServer, type Socket } from 'node:net'
import type { Log } from '#platform/log.ts'
import type { LiveInput } from '#transcoder/live/ports.ts'
import { keepListening, type Listening } from '../keep-listening.ts'
import { newSender, newSenders, type Sender } from '../senders.ts'
import { firstPacket, telling } from './transport-stream.ts'

/** MPEG-TS over TCP, sent to a port of ours. Nobody is asked who they are: who reaches the port may send. */

export type ListenerOptions = {
  host: string
  /** 0 takes a free one. */
  port: number
  log: Log
  /** A sender that says nothing for so long has gone. */
  silentAfterMs?: number
}

export type ListeningInput = LiveInput & Pick<Listening, 'port' | 'ready'>

export function openTsTcp({ host, port, log, silentAfterMs = 5000 }: ListenerOptions): ListeningInput {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined).once('close', () => sockets.delete(socket))
    void serve(socket, silentAfterMs, senders.offer).then((why) =>
      log.info({ why }, 'a connection with MPEG-TS over TCP is over'),
    )
  })
  const listening = keepListening(server, { host, port, log, what: 'MPEG-TS over TCP' })
  const senders = newSenders(async () => {
    const closed = listening.close()
    for (const socket of sockets) socket.destroy()
    await closed
  })
  return { ...senders.input, port: listening.port, ready: listening.ready }
}

/** Resolves with why it is over. Never rejects. */
async function serve(
  socket: Socket,
  silentAfterMs: number,
  offer: (sender: Sender) => boolean,
): Promise<string> {
  const sender = newSender('mpegts')
  let waiting = false
  const watch = () => socket.setTimeout(silentAfterMs)
  watch()
  socket.on('timeout', () => {
    // While we do not read, nothing can come.
    if (waiting) return void watch()
    sender.end('the sender fell silent')
  })
  sender.over.addEventListener('abort', () => socket.destroy(), { once: true })
  let head: Buffer | null = Buffer.alloc(0)
  try {
    for await (const chunk of socket as AsyncIterable<Buffer>) {
      let bytes = chunk
      if (head) {
        head = Buffer.concat([head, chunk])
        if (head.length < telling) continue
        const start = firstPacket(head)
        if (start === null) return refuse(sender, 'it is no MPEG-TS')
        if (!offer(sender)) return refuse(sender, 'nobody takes it')
        bytes = head.subarray(start)
        head = null
      }
      waiting = true
      await sender.write(bytes)
      waiting = false
    }
    sender.end('the sender has gone')
  } catch {
    sender.end('the connection broke off')
  }
  return sender.connection.ended
}

function refuse(sender: Sender, why: string): Promise<string> {
  sender.end(why)
  return sender.connection.ended
}
