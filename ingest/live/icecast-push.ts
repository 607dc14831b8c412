import { createServer, type Socket } from 'node:net'
import type { LiveSource } from '#catalog/contract/live.ts'
import type { Log } from '#platform/log.ts'
import type { LiveInput } from '#transcoder/live/ports.ts'
import { type IcecastPlaces, type SourceLimits, serveSource } from './icecast-source.ts'
import { keepListening } from './keep-listening.ts'
import { openPlace, placeOf, type Senders } from './senders.ts'

/**
 * One port for all stations that send to us as to an Icecast server: butt, ices2, liquidsoap, ffmpeg (`icecast://`). The
 * password is the channel's stream key; the user and the mount may be anything, but the mount `/standby` is the standby.
 */

export type IcecastOptions = {
  host: string
  /** 0 takes a free one. The next one takes senders of Shoutcast, as they expect. */
  port: number
  /** The channel that a stream key belongs to; asked before a byte of sound is taken. */
  channelOfKey(key: string): Promise<string | null> | string | null
  log: Log
  /** Until a sender has said who it is, ms. */
  headWithinMs?: number
  silentAfterMs?: number
  wrongKeyMs?: number
}

export type IcecastServer = {
  /** Where senders reach it; null while another process has the port. */
  port(): number | null
  /** Resolves when it has its port. */
  listening: Promise<void>
  input(channelId: string, source: LiveSource): LiveInput
  close(): Promise<void>
}

/** Connections that have not shown a key yet: of all, and from one address. */
const [mostStrangers, mostFromOne] = [200, 20]

export function openIcecastServer(options: IcecastOptions): IcecastServer {
  const places = new Map<string, Senders>()
  const sockets = new Set<Socket>()
  const strangers = new Map<Socket, string>()
  const known = knownPlaces(options, places)
  const serve = (socket: Socket) => {
    const from = socket.remoteAddress ?? ''
    const others = [...strangers.values()].filter((address) => address === from).length
    if (strangers.size >= mostStrangers || others >= mostFromOne) return void socket.destroy()
    strangers.set(socket, from)
    sockets.add(socket)
    socket
      .on('error', () => undefined)
      .once('close', () => {
        sockets.delete(socket)
        strangers.delete(socket)
      })
    const limits: Omit<SourceLimits, 'onKnown'> = {
      headWithinMs: options.headWithinMs ?? 10_000,
      silentAfterMs: options.silentAfterMs ?? 10_000,
      wrongKeyMs: options.wrongKeyMs ?? 1000,
    }
    serveSource(socket, known, { ...limits, onKnown: () => strangers.delete(socket) }).then(
      ({ place, why }) => options.log.info({ place, why }, 'a connection of Icecast'),
      (error: unknown) => options.log.warn({ err: error }, 'a connection of Icecast broke'),
    )
  }
  const servers = [createServer(serve), ...(options.port > 0 ? [createServer(serve)] : [])]
  const ports = servers.map((server, order) => {
    const what = order === 0 ? 'Icecast' : 'Shoutcast'
    return keepListening(server, { ...options, port: options.port + order, what })
  })
  return {
    port: () => ports[0]?.port() ?? null,
    listening: ports[0]?.ready ?? Promise.resolve(),
    input: (channelId, source) => openPlace(places, placeOf(channelId, source)),
    close: async () => {
      await Promise.all([...places.values()].map(({ input }) => input.close()))
      for (const socket of sockets) socket.destroy()
      await Promise.all(ports.map((port) => port.close()))
    },
  }
}

function knownPlaces(options: IcecastOptions, places: ReadonlyMap<string, Senders>): IcecastPlaces {
  const titles = new Map<string, (title: string) => void>()
  return {
    channelOfKey: async (key) => options.channelOfKey(key),
    offer: (place, { sender, tell }) => {
      const taken = places.get(place)?.offer(sender) ?? false
      if (!taken) return false
      titles.set(place, tell)
      sender.over.addEventListener('abort', () => {
        if (titles.get(place) === tell) titles.delete(place)
      })
      return true
    },
    waits: (place) => places.has(place),
    tell: (place, title) => titles.get(place)?.(title),
  }
}
