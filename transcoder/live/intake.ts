import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { InputStream } from './ports.ts'
import { type Units, unitsOf } from './units.ts'

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

type Taken = {
  units: Units
  received: number
  probed: number
  over: boolean
  /** Somebody has read: the head is gone. */
  fed: boolean
  head: Buffer[]
  headBytes: number
  reader: Writable | null
  waiting: (() => void)[]
}

export function intake({ demuxer, stream }: InputStream): Intake {
  const taken: Taken = {
    ...{ units: unitsOf(demuxer), received: 0, probed: 0, over: false, fed: false },
    ...{ head: [], headBytes: 0, reader: null, waiting: [] },
  }
  return {
    demuxer,
    received: () => taken.received,
    head: () => {
      taken.probed = taken.headBytes
      return Buffer.concat(taken.head)
    },
    probed: () => taken.probed,
    grown: async (bytes) => {
      while (!taken.over && !taken.fed && taken.headBytes <= bytes) await change(taken)
    },
    feed: (to) => feed(taken, to),
    joinable: () => taken.units.preamble() !== null,
    ended: readAll(taken, stream),
    isOver: () => taken.over,
  }
}

const change = ({ waiting }: Taken) => new Promise<void>((resolve) => waiting.push(resolve))

function awake({ waiting }: Taken): void {
  for (const one of waiting.splice(0)) one()
}

async function readAll(taken: Taken, stream: Readable): Promise<void> {
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      taken.received += chunk.length
      const whole = taken.units.push(chunk)
      if (whole.length > 0) await pass(taken, whole)
    }
  } catch {
    // A connection that broke off: why is told by the connection.
  }
  taken.over = true
  taken.reader?.end()
  awake(taken)
}

async function pass(taken: Taken, whole: Buffer): Promise<void> {
  if (!taken.fed) {
    taken.head.push(whole)
    taken.headBytes += whole.length
    awake(taken)
    while (!taken.fed && taken.headBytes > mostHead) await change(taken)
    return
  }
  // Between two readers what comes is lost.
  const to = taken.reader
  if (!to || to.destroyed || to.writableEnded || to.write(whole)) return
  await roomIn(to)
}

/** A reader that ends does not drain. */
async function roomIn(to: Writable): Promise<void> {
  const over = new AbortController()
  const { signal } = over
  const either = [once(to, 'drain', { signal }), once(to, 'close', { signal })]
  await Promise.race(either).catch(() => undefined)
  // The other one would stay for as long as the reader does.
  over.abort()
  await Promise.allSettled(either)
}

function feed(taken: Taken, to: Writable): boolean {
  const preamble = taken.fed ? taken.units.preamble() : nothing
  if (preamble === null) return false
  if (preamble.length > 0) to.write(preamble)
  for (const piece of taken.head) to.write(piece)
  taken.head = []
  taken.reader = to
  taken.fed = true
  awake(taken)
  if (taken.over) to.end()
  return true
}
