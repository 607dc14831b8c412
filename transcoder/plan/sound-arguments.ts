import type { AudioTrack, Loudness, SourceFacts } from '#catalog/contract/encoding.ts'
import { hostileInput } from '#platform/media-input.ts'
import { monoFilter, pickFilter, stereoFilter, surroundFilter } from './fold.ts'
import { pictureSeconds } from './grid.ts'
import { gainFilter, soundOf } from './loudness.ts'
import { fragmented, quiet, seconds } from './options.ts'

/** ffmpeg argument lists for sound, as data. Output `n` goes to file descriptor `3 + n`. */

/** Silence to the end of the picture, where the sound ends before it. */
function padded(facts: SourceFacts, length: number | null): string {
  if (!facts.video) return ''
  const picture = pictureSeconds(facts)
  return `,apad=whole_dur=${seconds(Math.min(picture, length ?? picture))}`
}

const layoutOf = ({ rungs }: AudioTrack): { filter: string; channels: number } =>
  rungs.some(({ channels }) => channels > 2)
    ? { filter: surroundFilter, channels: 6 }
    : { filter: stereoFilter, channels: 2 }

type SoundRun = {
  loudness: Loudness
  /** Seconds of the track; null for all. */
  length: number | null
}

/**
 * One decoding of a track to its rungs, of which rung `n` is `[a<n>]`: stereo, and mono of that; or 5.1 alone. The gain is
 * that of the stereo in either, so that a player may change over.
 */
function soundFilter(
  facts: SourceFacts,
  track: AudioTrack,
  picked: string,
  many: boolean,
  run: SoundRun,
): string {
  const { rungs } = track
  const isMono = (order: number) => rungs[order]?.channels === 1
  const orders = rungs.map((_, order) => order)
  const splits = orders.map((order) => (isMono(order) ? `[s${order}]` : `[a${order}]`))
  return [
    `${picked}aresample=48000:async=1:first_pts=0${padded(facts, run.length)},` +
      `${layoutOf(track).filter}${gainFilter(run.loudness, many)},asplit=${rungs.length}${splits.join('')}`,
    ...orders.filter(isMono).map((order) => `[s${order}]${monoFilter}[a${order}]`),
  ].join(';')
}

/** AAC frames in a fragment: 9 fragments make a segment of 180. */
export const audioFragmentFrames = 20

const rungOutput = (bitrate: number, order: number): string[] => {
  const fragment = Math.floor(((audioFragmentFrames - 0.5) * 1024 * 1e6) / 48_000)
  return [
    ...['-map', `[a${order}]`, '-c:a', 'aac', '-b:a', String(bitrate), '-flags:a', '+bitexact'],
    ...['-bsf:a', "noise=drop='not(n)'", '-frag_duration', String(fragment)],
    ...[...fragmented(''), '-f', 'mp4', `pipe:${3 + order}`],
  ]
}

const cut = (length: number | null): string[] => (length === null ? [] : ['-t', seconds(length)])

/**
 * A whole sound track, every rung of it, either those in stereo or that in 5.1; never in chunks (each would have its own
 * priming). The encoder's priming packet is dropped instead of hidden by an edit list, so the first timestamp is exactly
 * 0. The encoder does not look ahead: a shorter run has the same bytes, but for its last segment.
 *
 * Where the source changes its channels midway, ffmpeg would build the filters anew, which count from zero again and write
 * all that came before as silence; it ends instead (`-reinit_filter 0`), and `evenSoundArguments` are for that.
 */
export function audioArguments(
  facts: SourceFacts,
  track: AudioTrack,
  source: string,
  run: SoundRun,
): string[] {
  const sound = soundOf(facts, track)
  return [
    ...quiet,
    ...['-threads', '1', ...cut(run.length), '-reinit_filter', '0'],
    ...[...hostileInput(facts.demuxer, source), '-i', source],
    '-filter_complex',
    soundFilter(facts, track, `[0:${track.index}]${pickFilter(sound)}`, sound.channels > 2, run),
    ...track.rungs.flatMap(({ bitrate }, order) => rungOutput(bitrate, order)),
  ]
}

/** What ffmpeg says when it ends for that reason. */
export const changesMidway = (complaint: string): boolean =>
  complaint.includes('Changing audio frame properties on the fly')

/**
 * The same in two runs, of which the second reads the standard output of the first: a recording of a channel has a film in
 * 5.1 between two programmes in stereo. The first has no filter that counts, and makes one layout of whatever comes.
 */
export function evenSoundArguments(
  facts: SourceFacts,
  track: AudioTrack,
  source: string,
  run: SoundRun,
): { first: string[]; second: string[] } {
  const { filter, channels } = layoutOf(track)
  return {
    first: [
      ...quiet,
      ...['-threads', '1', ...cut(run.length), ...hostileInput(facts.demuxer, source), '-i', source],
      ...['-map', `0:${track.index}`, '-af', `aresample=48000,${filter}`],
      ...['-c:a', 'pcm_f32le', '-ac', String(channels), '-f', 'nut', 'pipe:1'],
    ],
    second: [
      // Times are those of the first run already; without, ffmpeg would move them to zero once more.
      ...[...quiet, '-threads', '1', '-copyts', ...hostileInput('nut', 'pipe:0'), '-i', 'pipe:0'],
      ...['-filter_complex', soundFilter(facts, track, '[0:0]', true, run)],
      ...track.rungs.flatMap(({ bitrate }, order) => rungOutput(bitrate, order)),
    ],
  }
}
