import type { ChannelHealth } from '#catalog/contract/channel-health.ts'
import { type LiveHealth, type LiveStateWhole, liveStateKey } from '#catalog/contract/live-state.ts'
import { alarmWatch } from '#cli/hub-alarms.ts'
import { wholeStateReader } from '#cli/hub-live-states.ts'
import { tidyUp } from '#cli/hub-rounds.ts'
import type { Config } from '#platform/config.ts'
import { loadConfig } from '#platform/config.ts'
import { openShop } from './paid-titles.ts'

type Said = Partial<Omit<LiveStateWhole, 'health'>> & { health?: Partial<LiveHealth> }

/** Channels that have been on air, and live processes that say of them what a test wants; a clock that can be moved. */
export async function openChannels(settings: Partial<Config> = {}) {
  const shop = await openShop(settings)
  const { servers, api, who, done, now } = shop
  const { db, redis, storage, log, data } = servers
  const ago = (seconds: number) => now().getTime() - seconds * 1000
  const aired = async (name: string): Promise<string> => {
    const { id } = await done('POST', '/channels', who.owner, {
      ...{ kind: 'tv', texts: { kk: { title: name } }, inputs: [{ kind: 'rtmp' }] },
      licence: { licensor: 'Studio', territories: ['WORLD'], uses: ['live'] },
    })
    await api.call('PATCH', `/channels/${id}`, who.owner, { started: true })
    const run = { id: `run-${id}`, channel_id: id, number: 1, source: 'main', start: 0 } as const
    await db
      .insertInto('live_run')
      .values({ ...run, renditions: '[]' })
      .execute()
    return id
  }
  const well = (): LiveHealth => ({
    ...{ inbound: 2_612_000, usual: 2_600_000, pictureRate: 24.8, promisedRate: 25, frames: 90_000 },
    ...{ dropped: 31, late: 2, gapSeconds: 7.4, gaps: 1 },
    lastMinute: { lostSeconds: 0, dropped: 0, gaps: 0 },
    ...{ black: { is: false, since: ago(600) }, silent: { is: false, since: ago(600) } },
    ...{ thin: { is: false, since: ago(600) }, lossy: { is: false, since: ago(600) }, way: 'copy' },
    sender: { input: 'main', since: ago(600), ended: 'KUPIA srt://10.0.0.1' },
  })
  /** As the process that holds it would; nothing is wrong but what is said. */
  const says = async (id: string, { health = {}, ...state }: Said = {}): Promise<void> => {
    const whole = {
      ...{ state: 'on-air', source: 'main', since: ago(600), song: null, renditions: [], ...state },
      health: { ...well(), ...health },
    }
    await redis.set(liveStateKey(id), JSON.stringify(whole), 'EX', 300)
  }
  /** Another hub's look at all channels. */
  const watch = () =>
    alarmWatch({
      ...{ db, now, log, sender: { base: 'https://nar.kz', hub: 'Nar' } },
      wholeLiveStates: wholeStateReader(redis),
      ...{ mailDue: () => undefined, webhooksDue: () => undefined },
    })
  const tidy = (): Promise<void> => {
    const uploads = {
      ...{ db, storage, authenticate: async () => null, maxBytes: 1000, expirySeconds: 3600, now },
      ...{ channel: { publish: () => undefined }, onUploaded: async () => undefined },
    }
    const config = { ...loadConfig({}), data }
    return tidyUp({ config, log, uploads, audience: { save: async () => 0 } }, now())
  }
  const healthOf = (id: string): Promise<ChannelHealth> => api.get(`/channels/${id}/health`, who.owner)
  const seconds = (count: number) => shop.later(count / 3600)
  return { ...shop, aired, says, watch, tidy, healthOf, ago, seconds }
}
