import { setTimeout as sleep } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import { portOf, readPortRange } from '#catalog/rules/live-ports.ts'
import { type ChannelSecrets, channelPurpose, openedSecrets } from '#catalog/store/channel-secrets.ts'
import type { ChannelOnAir } from '#catalog/store/live-channels.ts'
import { portsOfChannels } from '#catalog/store/live-ports.ts'
import type { Database } from '#catalog/store/schema.ts'
import { openSecrets } from '#cdn-config/tokens.ts'
import { icecastPull } from '#ingest/live/icecast-pull.ts'
import { type IcecastServer, openIcecastServer } from '#ingest/live/icecast-push.ts'
import { openInput } from '#ingest/live/open-input.ts'
import { openRtmpServer, type RtmpServer } from '#ingest/live/rtmp/server.ts'
import { channelWithKey } from '#ingest/live/stream-key.ts'
import { catalogTitles } from '#ingest/live/titles/catalog-titles.ts'
import type { Config } from '#platform/config.ts'
import type { Log } from '#platform/log.ts'
import { unseal } from '#platform/sealed.ts'
import type { ObjectStorage } from '#platform/storage/port.ts'
import type { LiveInput } from '#transcoder/live/ports.ts'

/** The ways in of every channel that this process holds. */
export type LiveInputs = {
  open(channel: ChannelOnAir): Promise<{ main: LiveInput; standby: LiveInput | null }>
  /** The channels that are to be on air, here or elsewhere: whose keys are good. */
  known(channels: readonly ChannelOnAir[]): void
  close(): Promise<void>
}

export type LiveInputsDeps = {
  config: Config
  db: Kysely<Database>
  storage: ObjectStorage
  log: Log
  /** A push has come for a channel that this process does not hold. */
  urge(channelId: string): void
  held(channelId: string): boolean
}

type Servers = { rtmp: RtmpServer; icecast: IcecastServer }

/** So long a sender waits for its channel to come over from another process, ms. */
const [comesWithinMs, lookMs] = [8000, 50]

export async function openLiveInputs(deps: LiveInputsDeps): Promise<LiveInputs> {
  const { config, log, urge, held } = deps
  let channels: readonly ChannelOnAir[] = []
  const channelOfKey = async (key: string): Promise<string | null> => {
    const keys = channels.map(({ id: channelId, keyHash }) => ({ channelId, keyHash }))
    const id = channelWithKey(key, keys)
    if (id === null || held(id)) return id
    urge(id)
    for (let waited = 0; waited < comesWithinMs && !held(id); waited += lookMs) await sleep(lookMs)
    return id
  }
  const host = config.liveHost ?? config.host
  const rtmp = openRtmpServer({ host, port: config.rtmpPort, channelOfKey, log })
  const icecast = openIcecastServer({ host, port: config.icecastPort, channelOfKey, log })
  const secrets = await openSecrets(config.data)
  return {
    open: (channel) => openBoth(channel, deps, { rtmp, icecast }, secretsOf(channel, secrets, log)),
    known: (now) => {
      channels = now
    },
    close: async () => {
      await Promise.all([rtmp.close(), icecast.close()])
    },
  }
}

/** Without them what needs none of them is on air nevertheless. */
function secretsOf(channel: ChannelOnAir, secrets: readonly string[], log: Log): ChannelSecrets | null {
  try {
    return openedSecrets(channel.secrets, { unseal: (sealed) => unseal(secrets, channelPurpose, sealed) })
  } catch (error) {
    log.warn({ err: error, channel: channel.id }, 'secrets of a channel')
    return null
  }
}

async function openBoth(
  channel: ChannelOnAir,
  { config, db, storage, log }: LiveInputsDeps,
  { rtmp, icecast }: Servers,
  secrets: ChannelSecrets | null,
): Promise<{ main: LiveInput; standby: LiveInput | null }> {
  const { id: channelId, kind } = channel
  const ports = await portsOfChannels(db, readPortRange(config.livePorts))
  const open = (source: 'main' | 'standby'): LiveInput | null => {
    const order = source === 'main' ? 0 : 1
    const input = channel.inputs[order]
    if (!input) return null
    const passphrase = input.kind === 'srt' ? secrets?.passphrase : secrets?.inputs[order]
    return openInput(
      { ...input, ...(passphrase ? { passphrase } : {}) },
      {
        ...{ channelId, source, rtmp, log, reach: config.liveAddresses },
        listen: {
          srtHost: config.liveHost ?? config.host,
          tsHost: config.tsHost,
          // Beyond its range no port is given: such an input cannot be opened, which is told.
          port: portOf(ports, channelId, source) ?? -1,
        },
        titles: { storage, titleOf: catalogTitles(db, { channelId, kind }) },
        icecast: { push: (id, of) => icecast.input(id, of), pull: icecastPull },
      },
    )
  }
  const main = open('main')
  if (!main) throw new RangeError(`channel ${channelId} without an input`)
  return { main, standby: open('standby') }
}
