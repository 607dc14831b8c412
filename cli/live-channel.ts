import { join } from 'node:path'
import type { Redis } from 'ioredis'
import type { LiveLedger } from '#catalog/contract/live.ts'
import { liveStateChannel, liveStateKey } from '#catalog/contract/live-state.ts'
import { newId } from '#catalog/store/ids.ts'
import type { ChannelOnAir } from '#catalog/store/live-channels.ts'
import type { Log } from '#platform/log.ts'
import type { ObjectStorage } from '#platform/storage/port.ts'
import { runChannel } from '#transcoder/live/channel.ts'
import type { LiveState } from '#transcoder/live/channel-state.ts'
import { openHeldChannel, type ServedChannel, targetSecondsOf } from '#transcoder/live/held-channel.ts'
import type { OnAirChannel } from '#transcoder/live/holding.ts'
import { makeSlate } from '#transcoder/live/slate.ts'
import { shapeOfRenditions } from '#transcoder/live/slate-shape.ts'
import type { LiveInputs } from './live-inputs.ts'

export type ChannelParts = {
  ledger: LiveLedger
  storage: ObjectStorage
  /** Commands fail while it is away. */
  redis: Redis
  log: Log
  /** `<data>/live` */
  folder: string
  /** Writes a song down. */
  played: (channelId: string, song: { at: Date; text: string }) => void
  /** Where the HTTP of this process finds the channels it holds. */
  served: Map<string, ServedChannel>
  inputs: LiveInputs
}

/** A state that nobody says again is over, ms. */
const stateMs = 8000

/** Puts a channel on air whose lease this process has. */
export function channelStarter(parts: ChannelParts): (channel: ChannelOnAir) => Promise<OnAirChannel> {
  const { ledger, storage, folder, served, inputs } = parts
  return async (channel) => {
    const { id, kind, encoding, languages } = channel
    const log = parts.log.child({ channel: id })
    const before = (await ledger.next(id)).lastRun
    const held = await openHeldChannel(id, {
      ...{ ledger, storage, log, languages, newId },
      ...{ journal: join(folder, 'journal'), targetSeconds: targetSecondsOf(kind) },
    })
    served.set(id, held)
    const name = nameOf(channel)
    const teller = stateTeller(parts.redis, id)
    const running = runChannel({
      ...{ id, kind, encoding, held, log, tell: teller.tell },
      played: ({ at, text }) => parts.played(id, { at: new Date(at), text }),
      inputs: inputs.open(channel, log),
      slateOf: (shape, signal) => makeSlate(join(folder, 'slates'), name, shape, signal),
      before: before && shapeOfRenditions(before.renditions),
    })
    const fenced = Promise.race([running.fenced, held.fenced])
    fenced.catch(() => undefined)
    return {
      fenced,
      stop: async () => {
        await running.stop().finally(() => served.delete(id))
        await teller.forget()
      },
    }
  }
}

/** As it is in Kazakh, or in whatever language it has one. */
const nameOf = ({ texts }: ChannelOnAir): string => (texts.kk ?? Object.values(texts)[0])?.title ?? ''

/** What changed is told at once; what stays is only kept alive. */
function stateTeller(redis: Redis, id: string) {
  let last = ''
  const said = ({ health, ...state }: LiveState) =>
    JSON.stringify([state, health.black?.is, health.silent?.is])
  return {
    tell: (state: LiveState): void => {
      if (redis.status !== 'ready') return
      redis.set(liveStateKey(id), JSON.stringify(state), 'PX', stateMs).catch(() => undefined)
      const now = said({ ...state, renditions: [] })
      if (now === last) return
      last = now
      redis.publish(liveStateChannel(id), 'state').catch(() => undefined)
    },
    forget: async () => {
      if (redis.status === 'ready') await redis.del(liveStateKey(id)).catch(() => undefined)
    },
  }
}
