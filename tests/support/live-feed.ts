import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { newId } from '#catalog/store/ids.ts'
import { liveLedger } from '#catalog/store/live-ledger.ts'
import { openHeldChannel, targetSecondsOf } from '#transcoder/live/held-channel.ts'
import { fragmentMicroseconds } from '#transcoder/live/part-length.ts'
import type { RenditionFeed } from '#transcoder/live/ports.ts'
import type { TestServers } from './servers.ts'

/** A channel on air in tests: it is held here, and an ffmpeg's pipes are the feeds of a run. */

/** Holds it in this process. */
export const holdChannel = (
  servers: TestServers,
  channelId: string,
  kind: 'tv' | 'radio' = 'tv',
  more: { journal?: string; now?: () => number } = {},
) =>
  openHeldChannel(channelId, {
    ...{ ledger: liveLedger(servers.db), storage: servers.storage, log: servers.log, newId },
    ...{ journal: `${servers.data}/live`, targetSeconds: targetSecondsOf(kind), languages: ['kk'] },
    ...more,
  })

export type Source = {
  /** Seconds; without, until it is killed. */
  seconds?: number
  /** As fast as a clock, not as fast as it can. */
  realTime?: boolean
  fps?: number
  size?: string
  /** A second picture, for thin links, `v1`. */
  thin?: boolean
  gopSeconds?: number
  video?: boolean
  audio?: boolean
}

/** A test card with a tone, as feeds: the picture on one pipe, the sound on another. */
export function startSource(source: Source = {}): { feeds: RenditionFeed[]; child: ChildProcess } {
  const { seconds, realTime = false, fps = 25, size = '320x180', gopSeconds = 2 } = source
  const { video = true, audio = true, thin = false } = source
  const length = seconds ? ['-t', String(seconds)] : []
  const pace = realTime ? ['-re'] : []
  const gop = String(Math.round(fps * gopSeconds))
  const muxer = [
    ...['-output_ts_offset', '10', '-avoid_negative_ts', 'disabled', '-use_editlist', '0', '-movflags'],
    'empty_moov+default_base_moof+frag_keyframe+skip_trailer+frag_discont',
    ...['-frag_duration', String(fragmentMicroseconds), '-flush_packets', '1', '-f', 'mp4'],
  ]
  const inputs = [
    ...[...pace, '-f', 'lavfi', '-i', `testsrc2=s=${size}:r=${fps}`],
    ...[...pace, '-f', 'lavfi', '-i', 'sine=330:r=48000'],
  ]
  const encoder = ['-c:v', 'libx264', '-preset', 'ultrafast', '-tune', 'zerolatency', '-pix_fmt', 'yuv420p']
  const groups = ['-g', gop, '-keyint_min', gop, '-sc_threshold', '0']
  const picture = (rate: string, pipe: number, ...more: string[]) => [
    ...['-map', '0:v', ...encoder, ...groups, '-b:v', rate, '-maxrate', rate, '-bufsize', rate],
    ...[...more, ...length, ...muxer, `pipe:${pipe}`],
  ]
  const sound = ['-map', '1:a', '-c:a', 'aac', '-b:a', '32k', '-ac', '2', ...length, ...muxer, 'pipe:4']
  const child = spawn(
    'ffmpeg',
    [
      ...['-nostdin', '-v', 'error', '-y', ...inputs, ...(video ? picture('300k', 3) : [])],
      ...(thin ? picture('50k', 5, '-s', '160x90') : []),
      ...(audio ? sound : []),
    ],
    { stdio: ['ignore', 'ignore', 'inherit', 'pipe', 'pipe', 'pipe'] },
  )
  const pipe = (number: number) => (child.stdio as unknown as Readable[])[number] as Readable
  const feeds: RenditionFeed[] = [
    ...(video ? [{ name: 'v0', kind: 'video' as const, bandwidth: 300_000, stream: pipe(3) }] : []),
    ...(thin ? [{ name: 'v1', kind: 'video' as const, bandwidth: 50_000, stream: pipe(5) }] : []),
    ...(audio ? [{ name: 'a0', kind: 'audio' as const, bandwidth: 32_000, stream: pipe(4) }] : []),
  ]
  return { feeds, child }
}
