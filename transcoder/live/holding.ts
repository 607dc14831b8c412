import type { Log } from '#platform/log.ts'
import { type Leases, renewMs } from './lease.ts'

/** What of a channel's row a change of makes it begin again. */
export type StartedChannel = { id: string; version: string }

/** A channel on air by this process. */
export type OnAirChannel = {
  /** Rejects when another process has taken it. */
  fenced: Promise<never>
  stop(): Promise<void>
}

export type Holding<C extends StartedChannel> = {
  /** The channels that are to be on air, now. */
  wanted(channels: readonly C[]): void
  /** A push for it has come to this process: it is taken as soon as its holder lets go. */
  urge(channelId: string): void
  /** A push for it has come to another process. */
  yieldTo(channelId: string, holder: string): void
  held(): string[]
  stop(): Promise<void>
}

/** After this process has let go, others go first, ms. */
const restMs = 6000
/** What could not be started is not tried again at once, ms. */
const failedMs = 3000
const stepMs = 500
/** A push that is waited for, ms. */
const [urgentStepMs, urgentForMs] = [100, 5000]

type Held = { version: string; channel: Promise<OnAirChannel>; renewedAt: number; stopping: boolean }

type Hands<C extends StartedChannel> = {
  leases: Leases
  start: (channel: C) => Promise<OnAirChannel>
  log: Log
  channels: Map<string, C>
  held: Map<string, Held>
  /** Until when a channel is left to others, ms since 1970. */
  rests: Map<string, number>
  /** Until when it is tried often. */
  urgent: Map<string, number>
  busy: boolean
  over: boolean
}

/** Takes channels that nobody holds, renews what it has, and lets go of what is not to be on air any more. */
export function holdChannels<C extends StartedChannel>(
  leases: Leases,
  start: (channel: C) => Promise<OnAirChannel>,
  log: Log,
): Holding<C> {
  const hands: Hands<C> = {
    ...{ leases, start, log, busy: false, over: false },
    ...{ channels: new Map(), held: new Map(), rests: new Map(), urgent: new Map() },
  }
  const often = () => {
    if (hands.urgent.size > 0) turn(hands)
  }
  const timers = [setInterval(() => turn(hands), stepMs), setInterval(often, urgentStepMs)]
  return {
    wanted: (now) => {
      hands.channels = new Map(now.map((channel) => [channel.id, channel]))
      turn(hands)
    },
    urge: (id) => {
      hands.rests.delete(id)
      if (!hands.held.has(id)) hands.urgent.set(id, Date.now() + urgentForMs)
    },
    yieldTo: (id, holder) => {
      if (holder === leases.holder) return
      void drop(hands, id, 'a push has come to another process', { restFor: restMs })
    },
    held: () => [...hands.held.keys()],
    stop: async () => {
      hands.over = true
      for (const timer of timers) clearInterval(timer)
      await Promise.all([...hands.held.keys()].map((id) => drop(hands, id, 'this process stops')))
    },
  }
}

/** Never rejects. */
async function drop<C extends StartedChannel>(
  { held, rests, leases, log }: Hands<C>,
  id: string,
  why: string,
  { lost = false, restFor = 0 } = {},
): Promise<void> {
  const one = held.get(id)
  if (!one || one.stopping) return
  one.stopping = true
  log.info({ channel: id, why }, 'channel is let go')
  if (restFor > 0) rests.set(id, Date.now() + restFor)
  try {
    await (await one.channel).stop()
  } catch (error) {
    log.warn({ err: error, channel: id }, 'channel did not stop well')
  }
  held.delete(id)
  if (!lost) await leases.release(id)
}

async function take<C extends StartedChannel>(hands: Hands<C>, channel: C): Promise<void> {
  const { leases, log, held, rests, urgent } = hands
  const { id, version } = channel
  if (held.has(id) || (rests.get(id) ?? 0) > Date.now() || !(await leases.take(id))) return
  if (held.has(id) || hands.over) return
  rests.delete(id)
  urgent.delete(id)
  log.info({ channel: id }, 'channel is taken')
  const started = hands.start(channel)
  held.set(id, { version, channel: started, renewedAt: Date.now(), stopping: false })
  try {
    const { fenced } = await started
    fenced.catch((error: unknown) => {
      log.warn({ err: error, channel: id }, 'another process writes this channel')
      return drop(hands, id, 'fenced', { restFor: restMs })
    })
  } catch (error) {
    log.error({ err: error, channel: id }, 'channel does not start')
    held.delete(id)
    rests.set(id, Date.now() + failedMs)
    await leases.release(id)
  }
}

async function renew<C extends StartedChannel>(hands: Hands<C>, id: string, one: Held): Promise<void> {
  if (Date.now() - one.renewedAt < renewMs || one.stopping) return
  one.renewedAt = Date.now()
  if ((await hands.leases.renew(id)) === 'lost')
    await drop(hands, id, 'another process has its lease', { lost: true, restFor: restMs })
}

async function step<C extends StartedChannel>(hands: Hands<C>): Promise<void> {
  const { held, channels } = hands
  for (const [id, one] of held) {
    const channel = channels.get(id)
    if (!channel) void drop(hands, id, 'it was stopped')
    else if (channel.version !== one.version) void drop(hands, id, 'it was changed')
    else void renew(hands, id, one)
  }
  const free = [...channels.values()].filter(({ id }) => !held.has(id))
  await Promise.all(free.map((channel) => take(hands, channel)))
}

function turn<C extends StartedChannel>(hands: Hands<C>): void {
  for (const [id, until] of hands.urgent) if (until < Date.now()) hands.urgent.delete(id)
  if (hands.busy || hands.over) return
  hands.busy = true
  step(hands)
    .catch((error: unknown) => hands.log.error({ err: error }, 'holding channels'))
    .finally(() => {
      hands.busy = false
    })
}
