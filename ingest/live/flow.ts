import type { Readable } from 'node:stream'
import type { LiveConnection } from '#transcoder/live/ports.ts'
import { newSender } from './senders.ts'

/** What flows to us by itself, as one connection that ends when it does or when nothing comes for a while. */
export type Flow = {
  demuxer: string
  source: Readable
  silentAfterMs: number
  /** Lets go of what the source comes from. */
  release: () => void
}

export function flowing({ demuxer, source, silentAfterMs, release }: Flow): LiveConnection {
  const sender = newSender(demuxer)
  let waiting = false
  let timer: NodeJS.Timeout | undefined
  const watch = () => {
    clearTimeout(timer)
    timer = setTimeout(() => (waiting ? watch() : sender.end('nothing came any more')), silentAfterMs)
  }
  const read = async () => {
    watch()
    try {
      for await (const chunk of source as AsyncIterable<Buffer>) {
        waiting = true
        await sender.write(chunk)
        waiting = false
        watch()
      }
      sender.end('it has ended')
    } catch {
      sender.end('the connection broke off')
    } finally {
      clearTimeout(timer)
    }
  }
  sender.over.addEventListener(
    'abort',
    () => {
      clearTimeout(timer)
      source.destroy()
      release()
    },
    { once: true },
  )
  void read()
  return sender.connection
}
