import type { ChannelInput, ChannelInputKind } from '#catalog/contract/channel.ts'
import type { LiveSource } from '#catalog/contract/live.ts'
import type { Log } from '#platform/log.ts'
import type { Reach } from '#platform/outbound-policy.ts'
import type { LiveInput } from '#transcoder/live/ports.ts'
import { openHlsPull } from './hls/pull.ts'
import type { RtmpServer } from './rtmp/server.ts'
import { openSrtListener, openSrtPull } from './srt/srt.ts'
import { openTitles, type TitlesDeps } from './titles/titles.ts'
import { openTsPull } from './ts/pull.ts'
import { openTsTcp } from './ts/tcp-listener.ts'
import { openTsUdp } from './ts/udp-listener.ts'

/** Every way in, by its kind. */

/** `passphrase`: of `srt`, the channel's; of `srt-pull`, the input's. */
export type SecretInput = ChannelInput & { passphrase?: string }

export type InputDeps = {
  channelId: string
  source: LiveSource
  /** One for all channels of the process. */
  rtmp: RtmpServer
  /** Where senders by SRT and MPEG-TS reach this input; the port is its own (catalog/rules/live-ports.ts). */
  listen: { srtHost: string; tsHost: string; port: number }
  reach: Reach
  titles: TitlesDeps
  /** Icecast (ingest/live/icecast…): sources that push, and streams that are fetched. */
  icecast: {
    push(channelId: string, source: LiveSource): LiveInput
    pull(address: string, deps: { reach: Reach; log: Log }): LiveInput
  }
  log: Log
}

type Opening = (input: SecretInput, deps: InputDeps) => LiveInput

const openings: Record<ChannelInputKind, Opening> = {
  rtmp: (_, { rtmp, channelId, source }) => rtmp.input(channelId, source),
  srt: (input, { listen, log }) =>
    openSrtListener({ host: listen.srtHost, port: listen.port, passphrase: secretOf(input), log }),
  'icecast-push': (_, { icecast, channelId, source }) => icecast.push(channelId, source),
  'ts-tcp': (_, { listen, log }) => openTsTcp({ host: listen.tsHost, port: listen.port, log }),
  'ts-udp': (_, { listen, log }) => openTsUdp({ host: listen.tsHost, port: listen.port, log }),
  'srt-pull': (input, deps) =>
    openSrtPull(addressOf(input), { ...deps, passphrase: input.passphrase ?? null }),
  'hls-pull': (input, deps) => openHlsPull(addressOf(input), deps),
  'icecast-pull': (input, deps) => deps.icecast.pull(addressOf(input), deps),
  'ts-pull': (input, deps) => openTsPull(addressOf(input), deps),
  titles: ({ titleIds = [] }, { titles, log }) => openTitles(titleIds, { ...titles, log }),
}

/**
 * Opens an input of a channel. What is wrong with its address or its secrets is told once and never comes: a channel with a bad
 * input is a channel whose input is away.
 */
export function openInput(input: SecretInput, deps: InputDeps): LiveInput {
  const log = deps.log.child({ channel: deps.channelId, source: deps.source, input: input.kind })
  try {
    return openings[input.kind](input, { ...deps, log })
  } catch (error) {
    log.warn({ err: error }, 'an input that cannot be opened')
    return nothingComes
  }
}

const nothingComes: LiveInput = {
  next: (signal) =>
    new Promise((_, reject) => {
      if (signal.aborted) return reject(signal.reason)
      signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    }),
  close: async () => undefined,
}

function addressOf({ kind, address }: SecretInput): string {
  if (address === undefined) throw new RangeError(`${kind} without an address`)
  return address
}

function secretOf({ kind, passphrase }: SecretInput): string {
  if (passphrase === undefined) throw new RangeError(`${kind} without a passphrase`)
  return passphrase
}
