import { setTimeout as sleep } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { ChannelInputKind } from '#catalog/contract/channel.ts'
import { portOf, readPortRange } from '#catalog/rules/live-ports.ts'
import { type ChannelSecrets, channelPurpose, openedSecrets } from '#catalog/store/channel-secrets.ts'
import type { ChannelOnAir } from '#catalog/store/live-channels.ts'
import { portsOfChannels } from '#catalog/store/live-ports.ts'
import type { Database } from '#catalog/store/schema.ts'
import { icecastPull } from '#ingest/live/icecast-pull.ts'
import { openIcecastServer } from '#ingest/live/icecast-push.ts'
import { laterInput } from '#ingest/live/later-input.ts'
import { type InputDeps, openInput, type SecretInput } from '#ingest/live/open-input.ts'
import { openRtmpServer } from '#ingest/live/rtmp/server.ts'
import { channelWithKey } from '#ingest/live/stream-key.ts'
import { catalogTitles } from '#ingest/live/titles/catalog-titles.ts'
import type { Config } from '#platform/config.ts'
import type { Log } from '#platform/log.ts'
import { sealingFor } from '#platform/sealed.ts'
import type { ObjectStorage } from '#platform/storage/port.ts'
import type { LiveInput } from '#transcoder/live/ports.ts'

/** The ways in of every channel that this process holds. */
export type LiveInputs = {
  open(channel: ChannelOnAir, log: Log): { main: LiveInput; standby: LiveInput | null }
  /** The channels that are to be on air, here or elsewhere: whose keys are good. */
  known(channels: readonly ChannelOnAir[]): void
  close(): Promise<void>
}

export type LiveInputsDeps = {
  config: Config
  db: Kysely<Database>
  storage: ObjectStorage
  /** Of the hub: they open what is sealed of channels. */
  secrets: readonly string[]
  log: Log
  /** A push has come for a channel that this process does not hold. */
  urge(channelId: string): void
  held(channelId: string): boolean
}

/** So long a sender waits for its channel to come over from another process, ms. */
const [comesWithinMs, lookMs] = [8000, 50]

const places = ['main', 'standby'] as const

/** Those that listen at a port of their own. */
const atOwnPort: ReadonlySet<ChannelInputKind> = new Set(['srt', 'ts-tcp', 'ts-udp'])

export async function openLiveInputs(deps: LiveInputsDeps): Promise<LiveInputs> {
  const { config, log, urge, held } = deps
  let channels: readonly ChannelOnAir[] = []
  const channelOfKey = async (key: string): Promise<string | null> => {
    const known = channels.map(({ id, keyHash }) => ({ channelId: id, keyHash }))
    const id = channelWithKey(key, known)
    if (id === null || held(id)) return id
    urge(id)
    for (let waited = 0; waited < comesWithinMs && !held(id); waited += lookMs) await sleep(lookMs)
    return id
  }
  const host = config.sendersHost ?? config.host
  const rtmp = openRtmpServer({ host, port: config.rtmpPort, channelOfKey, log })
  const icecast = openIcecastServer({ host, port: config.icecastPort, channelOfKey, log })
  const servers: Servers = { rtmp, icecast: { push: icecast.input, pull: icecastPull } }
  return {
    open: (channel, channelLog) => {
      const [main, standby = null] = places.map((source, order) =>
        channel.inputs[order] ? inputOf(deps, servers, { channel, source, order, log: channelLog }) : null,
      )
      if (!main) throw new RangeError(`channel ${channel.id} without an input`)
      return { main, standby }
    },
    known: (now) => {
      channels = now
    },
    close: async () => {
      await Promise.all([rtmp.close(), icecast.close()])
    },
  }
}

type Servers = Pick<InputDeps, 'rtmp' | 'icecast'>
type Place = { channel: ChannelOnAir; source: (typeof places)[number]; order: number; log: Log }

function inputOf(deps: LiveInputsDeps, servers: Servers, { channel, source, order, log }: Place): LiveInput {
  const { config, db, storage, secrets } = deps
  const { id: channelId, kind } = channel
  const input = secretInput(channel, order, sealingFor(secrets, channelPurpose))
  const open = (port: number) =>
    openInput(input, {
      ...{ channelId, source, log, reach: config.liveAddresses, ...servers },
      listen: { srtHost: config.sendersHost ?? config.host, tsHost: config.tsHost, port },
      titles: { storage, titleOf: catalogTitles(db, { channelId, kind }) },
    })
  if (!atOwnPort.has(input.kind)) return open(0)
  return laterInput(async () => {
    const port = portOf(await portsOfChannels(db, readPortRange(config.livePorts)), channelId, source)
    if (port === null) throw new RangeError('no port is left in NAR_LIVE_PORTS')
    return open(port)
  }, log)
}

/** With its passphrase: of `srt` that of the channel. */
function secretInput(
  { inputs, secrets }: ChannelOnAir,
  order: number,
  sealing: Parameters<typeof openedSecrets>[1],
): SecretInput {
  const input = inputs[order] ?? { kind: 'rtmp' as const }
  const isSecret = input.kind === 'srt' || input.kind === 'srt-pull'
  if (!isSecret) return input
  const opened = openedSecrets(secrets, sealing)
  const passphrase = passphraseOf(opened, input.kind, order)
  return passphrase === null ? input : { ...input, passphrase }
}

const passphraseOf = ({ passphrase, inputs }: ChannelSecrets, kind: ChannelInputKind, order: number) =>
  kind === 'srt' ? passphrase : (inputs[order] ?? null)
