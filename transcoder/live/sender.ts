import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '#platform/log.ts'
import { wayOf } from './facts.ts'
import { framesFacts } from './frames-stream.ts'
import { type Intake, intake } from './intake.ts'
import type { LiveConnection } from './ports.ts'
import { probeLive } from './probe-live.ts'
import { type Production, startProduction } from './production.ts'

/** One sender, from its first byte to its last, with the process that reads it: another one when that dies. */
export type Sender = {
  /** null while it is looked at, and between two processes. */
  production(): Production | null
  /** What came in so far, bytes. */
  received(): number
  since: number
  /** Resolves with why it is over, when its last bytes are read. */
  ended: Promise<string>
  /** Ends the connection, too. */
  close(why: string): void
}

export type SenderOf = {
  kind: 'tv' | 'radio'
  encoding: 'copy' | 'ladder'
  /** What was learnt of this input before, and goes on to the next sender. */
  learnt: { sparse: boolean }
}

/** A process that dies so often on one sender is killed by what it sends: the sender has to begin again. */
const [mostDeaths, deathsWithinMs] = [3, 30_000]
/** What is still in the pipes when a sender has gone, ms. */
const drainMs = 3000

export function openSender(connection: LiveConnection, of: SenderOf, log: Log): Sender {
  const intakes = connection.streams.map(intake)
  const closing = new AbortController()
  let production: Production | null = null
  let why = ''
  const close = (reason: string) => {
    why ||= reason
    closing.abort()
    production?.close()
    connection.close()
  }
  const gone = connection.ended.then(async (reason) => {
    why ||= reason
    await Promise.race([Promise.all(intakes.map(({ ended }) => ended)), sleep(drainMs)])
    await sleep(drainMs)
    closing.abort()
    production?.close()
  })
  const ended = read(intakes, of, log, closing.signal, (one) => {
    production = one
  })
    .catch((error: unknown) => {
      if (!closing.signal.aborted) log.warn({ err: error }, 'a sender was given up')
      return 'it could not be read'
    })
    .then((reason) => {
      close(reason)
      return why
    })
  gone.catch(() => undefined)
  return {
    production: () => production,
    received: () => intakes.reduce((sum, one) => sum + one.received(), 0),
    since: Date.now(),
    ended,
    close,
  }
}

/** Resolves with why it is over. */
async function read(
  intakes: readonly Intake[],
  { kind, encoding, learnt }: SenderOf,
  log: Log,
  signal: AbortSignal,
  tell: (production: Production | null) => void,
): Promise<string> {
  const frames = kind === 'radio' && encoding === 'copy' ? await framesFacts(intakes, signal) : null
  const facts = frames ?? (await probeLive(intakes, kind, signal))
  if (!facts) return 'nothing came that can be read'
  const deaths: number[] = []
  while (!signal.aborted) {
    const way = wayOf(facts, encoding, learnt.sparse)
    log.info({ way, ...facts }, 'a sender is read')
    const one = await startProduction(intakes, facts, way, log)
    if (signal.aborted) one.close()
    tell(one)
    const { why, sparse } = await one.ended
    tell(null)
    if (signal.aborted || intakes.every((input) => input.isOver())) return 'its sender has ended'
    learnt.sparse ||= sparse
    log.warn({ why, sparse }, 'ffmpeg ended while its sender goes on')
    const now = Date.now()
    deaths.push(now)
    if (deaths.filter((at) => now - at < deathsWithinMs).length > mostDeaths) return 'it cannot be read on'
    if (!intakes.every((input) => input.joinable())) return 'its container cannot be taken up in its middle'
  }
  return 'it was closed'
}
