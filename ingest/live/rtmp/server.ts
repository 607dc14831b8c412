import { createServer, type Socket } from 'node:net'
import type { LiveSource } from '#catalog/contract/live.ts'
import type { Log } from '#platform/log.ts'
import type { LiveInput } from '#transcoder/live/ports.ts'
import { keepListening } from '../keep-listening.ts'
import { openPlace, placeOf, type Senders } from '../senders.ts'
import { servePublisher } from './publisher.ts'

/** One port for the senders of all channels: which channel it is for, a sender says by its key. */

export type RtmpOptions = {
  host: string
  /** 0 takes a free one. */
  port: number
  /** The channel that a stream key belongs to; asked before a byte of media is taken. */
  channelOfKey(key: string): Promise<string | null> | string | null
  log: Log
  /** Defaults: what is said in the decision. */
  publishWithinMs?: number
  silentAfterMs?: number
}

export type RtmpServer = {
  /** Where senders reach it; null while another process has the port. */
  port(): number | null
  /** Resolves when it has its port. */
  ready: Promise<void>
  /** What is sent for a channel: by the app `standby` (`rtmp://host/standby`) for its standby, by any other for the main input. */
  input(channelId: string, source: LiveSource): LiveInput
  close(): Promise<void>
}

/** Connections that have not published yet. */
const mostStrangers = 200

const standbyApp = 'standby'

export function openRtmpServer(options: RtmpOptions): RtmpServer {
  const places = new Map<string, Senders>()
  const sockets = new Set<Socket>()
  let strangers = 0
  const server = createServer((socket) => {
    if (strangers >= mostStrangers) return void socket.destroy()
    strangers += 1
    let known = false
    const settle = () => {
      if (!known) strangers -= 1
      known = true
    }
    sockets.add(socket)
    socket.on('error', () => undefined).once('close', () => sockets.delete(socket))
    void serve(options, places, socket, settle).finally(settle)
  })
  const listening = keepListening(server, { ...options, what: 'RTMP' })
  return {
    port: listening.port,
    ready: listening.ready,
    input: (channelId, source) => openPlace(places, placeOf(channelId, source)),
    close: async () => {
      const closed = listening.close()
      await Promise.all([...places.values()].map(({ input }) => input.close()))
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

/** A database that is away is no wrong key, but nothing is taken either. */
async function channelOf({ channelOfKey, log }: RtmpOptions, key: string): Promise<string | null> {
  try {
    return await channelOfKey(key)
  } catch (error) {
    log.warn({ err: error }, 'no stream key can be looked up')
    return null
  }
}

async function serve(
  options: RtmpOptions,
  places: ReadonlyMap<string, Senders>,
  socket: Socket,
  onKnown: () => void,
): Promise<void> {
  let channel: string | null = null
  const why = await servePublisher(socket, {
    publishWithinMs: options.publishWithinMs ?? 10_000,
    silentAfterMs: options.silentAfterMs ?? 8000,
    admit: async ({ app, name }, sender) => {
      channel = name === '' ? null : await channelOf(options, name)
      if (channel === null) return 'There is no channel with this stream key'
      onKnown()
      const source = app.split(/[/?]/)[0] === standbyApp ? 'standby' : 'main'
      const taken = places.get(placeOf(channel, source))?.offer(sender) ?? false
      if (!taken) return 'The channel does not take this input now: start it, and try again'
      options.log.info({ channel, source }, 'a sender has come by RTMP')
      return null
    },
  })
  options.log.info({ channel, why }, 'a connection by RTMP is over')
}
