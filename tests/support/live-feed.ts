import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { sql } from 'kysely'
import { newId } from '#catalog/store/ids.ts'
import { liveLedger } from '#catalog/store/live-ledger.ts'
import { openHeldChannel, targetSecondsOf } from '#transcoder/live/held-channel.ts'
import { fragmentMicroseconds } from '#transcoder/live/part-length.ts'
import type { RenditionFeed } from '#transcoder/live/ports.ts'
import type { TestServers } from './servers.ts'

/** A channel on air in tests: the row that others write, and an ffmpeg whose pipes are the feeds of a run. */
export async function channelRow(servers: TestServers, kind: 'tv' | 'radio', epoch: number): Promise<string> {
  const [id, owner] = [newId(), newId()]
  await sql`insert into owner (id, name) values (${owner}, ${owner})`.execute(servers.db)
  await sql`insert into channel (id, owner_id, kind, texts, languages, age_mark, inputs, secrets, key_hash, encoding,
      dvr_seconds, started, epoch)
    values (${id}, ${owner}, ${kind}, '{"kk":{"title":"Арна"}}', '{kk}', 0, '[]', '', ${Buffer.from(id)}, 'copy', 7200, true,
      ${epoch})`.execute(servers.db)
  return id
}

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
  gopSeconds?: number
  video?: boolean
  audio?: boolean
}

/** A test card with a tone, as feeds: the picture on one pipe, the sound on another. */
export function startSource(source: Source = {}): { feeds: RenditionFeed[]; child: ChildProcess } {
  const { seconds, realTime = false, fps = 25, size = '320x180', gopSeconds = 2 } = source
  const { video = true, audio = true } = source
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
  const picture = [
    ...[
      '-map',
      '0:v',
      '-c:v',
      'libx264',
      '-preset',
      'ultrafast',
      '-tune',
      'zerolatency',
      '-pix_fmt',
      'yuv420p',
    ],
    ...['-g', gop, '-keyint_min', gop, '-sc_threshold', '0', '-b:v', '300k', ...length, ...muxer, 'pipe:3'],
  ]
  const sound = ['-map', '1:a', '-c:a', 'aac', '-b:a', '64k', '-ac', '2', ...length, ...muxer, 'pipe:4']
  const child = spawn(
    'ffmpeg',
    ['-nostdin', '-v', 'error', '-y', ...inputs, ...(video ? picture : []), ...(audio ? sound : [])],
    { stdio: ['ignore', 'ignore', 'inherit', 'pipe', 'pipe'] },
  )
  const feeds: RenditionFeed[] = [
    ...(video ? [{ name: 'v0', kind: 'video' as const, stream: child.stdio[3] as Readable }] : []),
    ...(audio ? [{ name: 'a0', kind: 'audio' as const, stream: child.stdio[4] as Readable }] : []),
  ]
  return { feeds, child }
}
