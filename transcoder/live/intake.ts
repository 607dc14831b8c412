import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type { InputStream } from './ports.ts'
import { unitsOf } from './units.ts'

/** The bytes of one input stream: the first of them are kept until they have been looked at, then all go to whoever reads. */
export type Intake = {
  demuxer: string
  /** So far, bytes. */
  received(): number
  /** The first bytes, until somebody reads. */
  head(): Buffer
  /** How many of them were looked at. */
  probed(): number
  /** Resolves when there are more first bytes than that, or none will come, or nobody needs them any more. */
  grown(bytes: number): Promise<void>
  /**
   * From now on everything goes there, the first time with what was kept, later from the next whole unit on. `false`: this
   * container cannot be taken up in its middle.
   */
  feed(to: Writable): boolean
  /** Whether another reader can go on where one has ended. */
  joinable(): boolean
  ended: Promise<void>
  isOver(): boolean
}

/** What is kept of a stream that nobody reads yet, bytes; then its sender has to wait. */
const mostHead = 8 * 1024 * 1024

const nothing = Buffer.alloc(0)

export function intake({ demuxer, stream }: InputStream): Intake {
  const units = unitsOf(demuxer)
  let [received, probed, over, fed] = [0, 0, false, false]
  let head: Buffer[] = []
  let headBytes = 0
  const reading: { by: Writable | null } = { by: null }
  const wake: (() => void)[] = []
  const awake = () => {
    for (const one of wake.splice(0)) one()
  }
  const change = () => new Promise<void>((resolve) => wake.push(resolve))

  const pass = async (whole: Buffer): Promise<void> => {
    if (!fed) {
      head.push(whole)
      headBytes += whole.length
      awake()
      while (!fed && headBytes > mostHead) await change()
      return
    }
    // Between two readers what comes is lost.
    const to = reading.by
    if (!to || to.destroyed || to.writableEnded || to.write(whole)) return
    // A reader that ends does not drain.
    await Promise.race([once(to, 'drain'), once(to, 'close')]).catch(() => undefined)
  }

  const ended = (async () => {
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        received += chunk.length
        const whole = units.push(chunk)
        if (whole.length > 0) await pass(whole)
      }
    } catch {
      // A connection that broke off: why is told by the connection.
    }
    over = true
    reading.by?.end()
    awake()
  })()

  return {
    demuxer,
    received: () => received,
    head: () => {
      probed = headBytes
      return Buffer.concat(head)
    },
    probed: () => probed,
    grown: async (bytes) => {
      while (!over && !fed && headBytes <= bytes) await change()
    },
    feed: (to) => {
      const preamble = fed ? units.preamble() : nothing
      if (preamble === null) return false
      if (preamble.length > 0) to.write(preamble)
      for (const piece of head) to.write(piece)
      head = []
      reading.by = to
      fed = true
      awake()
      if (over) to.end()
      return true
    },
    joinable: () => units.preamble() !== null,
    ended,
    isOver: () => over,
  }
}
