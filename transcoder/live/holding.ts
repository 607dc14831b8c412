import type { Log } from '#platform/log.ts'
import { type Leases, leaseMs, renewMs } from './lease.ts'

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

/** Takes channels that nobody holds, renews what it has, and lets go of what is not to be on air any more. */
export function holdChannels<C extends StartedChannel>(
  leases: Leases,
  start: (channel: C) => Promise<OnAirChannel>,
  log: Log,
): Holding<C> {
  let channels = new Map<string, C>()
  const held = new Map<string, Held>()
  const rests = new Map<string, number>()
  const urgent = new Map<string, number>()
  let over = false

  const drop = async (id: string, why: string, { lost = false, restFor = 0 } = {}): Promise<void> => {
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

  const take = async (channel: C): Promise<void> => {
    const { id, version } = channel
    if (held.has(id) || (rests.get(id) ?? 0) > Date.now() || !(await leases.take(id))) return
    if (held.has(id) || over) return
    rests.delete(id)
    urgent.delete(id)
    log.info({ channel: id }, 'channel is taken')
    const started = start(channel)
    held.set(id, { version, channel: started, renewedAt: Date.now(), stopping: false })
    try {
      const { fenced } = await started
      fenced.catch((error: unknown) => {
        log.warn({ err: error, channel: id }, 'another process writes this channel')
        drop(id, 'fenced', { restFor: restMs }).catch(() => undefined)
      })
    } catch (error) {
      log.error({ err: error, channel: id }, 'channel does not start')
      held.delete(id)
      rests.set(id, Date.now() + failedMs)
      await leases.release(id)
    }
  }

  const renew = async (id: string, one: Held): Promise<void> => {
    if (Date.now() - one.renewedAt < renewMs || one.stopping) return
    const before = one.renewedAt
    one.renewedAt = Date.now()
    const answer = await leases.renew(id)
    if (answer === 'lost') await drop(id, 'another process has its lease', { lost: true, restFor: restMs })
    else if (answer === 'away' && Date.now() - before > leaseMs)
      log.debug({ channel: id }, 'renewed without Redis')
  }

  const step = async (): Promise<void> => {
    for (const [id, one] of held) {
      const channel = channels.get(id)
      if (!channel) void drop(id, 'it was stopped')
      else if (channel.version !== one.version) void drop(id, 'it was changed')
      else void renew(id, one)
    }
    await Promise.all([...channels.values()].filter(({ id }) => !held.has(id)).map(take))
  }
  let busy = false
  const turn = (only: boolean) => {
    for (const [id, until] of urgent) if (until < Date.now()) urgent.delete(id)
    if (busy || over || (only && urgent.size === 0)) return
    busy = true
    step()
      .catch((error: unknown) => log.error({ err: error }, 'holding channels'))
      .finally(() => {
        busy = false
      })
  }
  const timers = [setInterval(() => turn(false), stepMs), setInterval(() => turn(true), urgentStepMs)]

  return {
    wanted: (now) => {
      channels = new Map(now.map((channel) => [channel.id, channel]))
      turn(false)
    },
    urge: (id) => {
      rests.delete(id)
      if (!held.has(id)) urgent.set(id, Date.now() + urgentForMs)
    },
    yieldTo: (id, holder) => {
      if (holder !== leases.holder) void drop(id, 'a push has come to another process', { restFor: restMs })
    },
    held: () => [...held.keys()],
    stop: async () => {
      over = true
      for (const timer of timers) clearInterval(timer)
      await Promise.all([...held.keys()].map((id) => drop(id, 'this process stops')))
    },
  }
}
