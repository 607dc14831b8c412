import { setTimeout as sleep } from 'node:timers/promises'
import type { LiveSource } from '#catalog/contract/live.ts'
import type { ChannelOnAir } from '#catalog/store/live-channels.ts'
import { openRtmpServer } from '#ingest/live/rtmp/server.ts'
import { channelWithKey } from '#ingest/live/stream-key.ts'
import type { Config } from '#platform/config.ts'
import type { Log } from '#platform/log.ts'
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
  log: Log
  /** A push has come for a channel that this process does not hold. */
  urge(channelId: string): void
  held(channelId: string): boolean
}

/** So long a sender waits for its channel to come over from another process, ms. */
const [comesWithinMs, lookMs] = [8000, 50]

const nothingComes: LiveInput = {
  next: (signal) =>
    new Promise((_, reject) => {
      if (signal.aborted) return reject(signal.reason)
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    }),
  close: async () => undefined,
}

export async function openLiveInputs({ config, log, urge, held }: LiveInputsDeps): Promise<LiveInputs> {
  let channels: readonly ChannelOnAir[] = []
  const channelOfKey = async (key: string): Promise<string | null> => {
    const id = channelWithKey(
      key,
      channels.map(({ id: channelId, keyHash }) => ({ channelId, keyHash })),
    )
    if (id === null || held(id)) return id
    urge(id)
    for (let waited = 0; waited < comesWithinMs && !held(id); waited += lookMs) await sleep(lookMs)
    return id
  }
  const rtmp = openRtmpServer({ host: config.sendersHost, port: config.rtmpPort, channelOfKey, log })
  const openOne = (channel: ChannelOnAir, order: number, source: LiveSource): LiveInput =>
    channel.inputs[order]?.kind === 'rtmp' ? rtmp.input(channel.id, source) : nothingComes
  return {
    open: (channel) => ({
      main: openOne(channel, 0, 'main'),
      standby: channel.inputs.length > 1 ? openOne(channel, 1, 'standby') : null,
    }),
    known: (now) => {
      channels = now
    },
    close: () => rtmp.close(),
  }
}
