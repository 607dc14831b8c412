import type { FastifyInstance } from 'fastify'
import type { LiveStateWhole } from '#catalog/contract/live-state.ts'
import type { CatalogDeps } from '#catalog/routes/deps.ts'
import { type AlarmStep, alarmSteps, type ChannelSeen } from '#catalog/rules/alarms.ts'
import { takeAlarmStep, type WatchedChannel, watchedChannels } from '#catalog/store/alarms.ts'
import type { Log } from '#platform/log.ts'
import { lookEvery } from './hub-looks.ts'

/**
 * Tells stations what is wrong with their channels (docs/decisions/40-channel-health.md). Every hub looks; the database says who
 * was first. What a live process says carries since when it is so, so that a hub that has just begun knows it, too.
 */
type Deps = Pick<CatalogDeps, 'db' | 'sender' | 'wholeLiveStates' | 'now' | 'mailDue' | 'webhooksDue'> & {
  log: Log
}

const lookMs = 5000

/** Looks for as long as the hub is up. */
export function keepAlarms(app: FastifyInstance, deps: Deps): void {
  lookEvery(app, lookMs, alarmWatch(deps))
}

/** One look at all channels; never rejects. */
export function alarmWatch(deps: Deps): () => Promise<void> {
  const { db, sender, wholeLiveStates, now, mailDue, webhooksDue, log } = deps
  /** Since when nobody has held a channel, as far as this hub has seen, ms since 1970. */
  let missing = new Map<string, number>()
  const seen = (id: string, state: LiveStateWhole | undefined): ChannelSeen =>
    state ? { state } : { state: null, since: missing.get(id) ?? now().getTime() }
  const lookOnce = async (): Promise<void> => {
    const channels = await watchedChannels(db)
    const states = await wholeLiveStates(channels.filter(({ onAir }) => onAir).map(({ id }) => id))
    const gone = channels.filter(({ id, onAir }) => onAir && !states.has(id))
    missing = new Map(gone.map(({ id }) => [id, missing.get(id) ?? now().getTime()]))
    for (const channel of channels) {
      const state = states.get(channel.id)
      if (state === null) continue
      for (const step of stepsOf(channel, seen(channel.id, state), now())) {
        const taken = await takeAlarmStep(db, { channelId: channel.id, step, sender, now: now() })
        if (!taken) continue
        log.info({ channel: channel.id, alarm: step.kind, phase: step.do }, 'alarm of a channel')
        mailDue()
        webhooksDue()
      }
    }
  }
  return async () => {
    try {
      await lookOnce()
    } catch (error) {
      // Nobody knows how channels are: what was missing is not counted on.
      missing = new Map()
      log.warn({ err: error }, 'alarms not looked for')
    }
  }
}

/** Of a channel that is not to be on air any more, everything is over. */
const stepsOf = ({ onAir, open }: WatchedChannel, seen: ChannelSeen, now: Date): AlarmStep[] =>
  onAir ? alarmSteps(seen, { open, now }) : open.map((kind) => ({ do: 'end', kind, at: now }))
