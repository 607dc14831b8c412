import { PassThrough } from 'node:stream'
import type { LiveSource } from '#catalog/contract/live.ts'
import type { LiveConnection, LiveInput } from '#transcoder/live/ports.ts'

/** Inputs that are sent to us: whoever comes newest is the sender, until it ends or another one comes. */

/** A sender as whoever reads its socket sees it. */
export type Sender = {
  connection: LiveConnection
  /** Bytes of its container. Resolves when there is room for more; false once it is over. */
  write(bytes: Buffer): Promise<boolean>
  /** It is over: what was written is still read. The first reason is the one that is told. */
  end(why: string): void
  /** Aborted when it is over. */
  over: AbortSignal
}

/** Bytes that may wait for whoever reads: a second or so of a good picture. */
const roomBytes = 1024 * 1024

export function newSender(demuxer: string): Sender {
  const stream = new PassThrough({ highWaterMark: roomBytes })
  const over = new AbortController()
  let tell: (why: string) => void = () => undefined
  const ended = new Promise<string>((resolve) => {
    tell = resolve
  })
  const end = (why: string) => {
    if (over.signal.aborted) return
    tell(why)
    over.abort()
    stream.end()
  }
  stream.on('error', () => undefined)
  stream.once('close', () => end('it is not read any more'))
  return {
    connection: {
      streams: [{ demuxer, stream }],
      ended,
      close: () => {
        end('closed by the hub')
        stream.destroy()
      },
    },
    over: over.signal,
    end,
    write: async (bytes) => {
      if (over.signal.aborted) return false
      if (!stream.write(bytes)) await roomIn(stream, over.signal)
      return !over.signal.aborted
    },
  }
}

function roomIn(stream: PassThrough, over: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      stream.off('drain', done)
      over.removeEventListener('abort', done)
      resolve()
    }
    stream.once('drain', done)
    over.addEventListener('abort', done, { once: true })
  })
}

export type Senders = {
  /** A sender has come. The one before it ends; false when nobody reads here any more. */
  offer(sender: Sender): boolean
  input: LiveInput
}

/** A sender that nobody takes is let go after this long, ms. */
const untakenMs = 10_000

function letGo(sender: Sender, untaken: () => boolean): void {
  const late = setTimeout(() => {
    if (untaken()) sender.end('nobody takes it')
  }, untakenMs)
  late.unref()
  sender.over.addEventListener('abort', () => clearTimeout(late), { once: true })
}

/** @param onClose the input was closed: nobody reads here any more */
export function newSenders(onClose: () => Promise<void> | void = () => undefined): Senders {
  let closed = false
  let live: Sender | null = null
  let untaken: Sender | null = null
  let waiting: ((sender: Sender) => void) | null = null

  const offer = (sender: Sender): boolean => {
    if (closed) return false
    for (const before of [live, untaken]) before?.end('a newer sender has come')
    if (waiting) {
      live = sender
      untaken = null
      waiting(sender)
    } else {
      untaken = sender
      letGo(sender, () => untaken === sender)
    }
    return true
  }

  const next = async (signal: AbortSignal): Promise<LiveConnection> => {
    signal.throwIfAborted()
    if (untaken && !untaken.over.aborted) {
      live = untaken
      untaken = null
      return live.connection
    }
    const sender = await new Promise<Sender>((resolve, reject) => {
      const stop = () => {
        waiting = null
        reject(signal.reason)
      }
      signal.addEventListener('abort', stop, { once: true })
      waiting = (come) => {
        waiting = null
        signal.removeEventListener('abort', stop)
        resolve(come)
      }
    })
    return sender.connection
  }

  const close = async () => {
    closed = true
    for (const sender of [live, untaken]) sender?.end('closed by the hub')
    await onClose()
  }
  return { offer, input: { next, close } }
}

/** Which of a channel's inputs senders are for. */
export const placeOf = (channelId: string, source: LiveSource): string => `${channelId}/${source}`

/** The input at a place, which takes senders until it is closed. */
export function openPlace(places: Map<string, Senders>, place: string): LiveInput {
  const senders = newSenders(() => {
    if (places.get(place) === senders) places.delete(place)
  })
  places.set(place, senders)
  return senders.input
}
