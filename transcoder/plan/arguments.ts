import type { SourceFacts, VideoFacts, VideoGroup, VideoRung } from '#catalog/contract/encoding.ts'
import { hostileInput } from '#platform/media-input.ts'
import { firstChunks, framesToSeconds, timescaleOf } from './grid.ts'
import { codecOf, halfOf } from './groups.ts'
import { fragmented, quiet, seconds } from './options.ts'

/**
 * ffmpeg argument lists as data. Each output goes to a pipe of its own: rung `n` of a job to file descriptor
 * `3 + n`, so nothing is ever written to a disk.
 */

/**
 * PQ and HLG to the BT.709 of every screen: linear light of which 1 is the white of paper (203 cd/m², ITU-R BT.2408),
 * Hable's curve while the colours are still as wide as they were, back. What is far brighter than white loses its tint
 * (`desat`). In BT.709 before the curve, and with 100 cd/m², a grey sky came out green (docs/hdr, looked at).
 */
const toneMap =
  'zscale=t=linear:npl=203,format=gbrpf32le,tonemap=hable:desat=1.5,zscale=p=bt709:t=bt709:m=bt709:r=tv,'

/** `bwdif` takes three pictures for one size; the `scale` before it does nothing until the source changes its own. */
function deinterlace(video: VideoFacts, group: VideoGroup): string {
  if (!video.interlaced) return ''
  const mode = halfOf(group.name) === 'high' ? 'send_field' : 'send_frame'
  return `scale=${video.width}:${video.height}:interl=-1,bwdif=mode=${mode}:deint=all,`
}

function videoFilter(facts: SourceFacts, video: VideoFacts, group: VideoGroup, startFrame: number): string {
  const { num, den } = group.frameRate
  const start = facts.start + framesToSeconds(startFrame, group.frameRate)
  const size = ({ width, height }: VideoRung) => `scale=${width}:${height}`
  const largest = group.rungs.at(-1) as VideoRung
  const light = video.transfer === 'sdr' ? '' : toneMap
  const last = group.rungs.length - 1
  const splits = group.rungs.map((_, order) => (order === last ? `[v${order}]` : `[s${order}]`)).join('')
  return [
    // `tpad` holds the last picture where the source breaks off early: every chunk has the frames it was planned.
    `[0:${video.index}]${deinterlace(video, group)}fps=${num}/${den}:start_time=${seconds(start)}:round=near,` +
      `tpad=stop=-1:stop_mode=clone,setpts=N/(${num}/${den}*TB),` +
      // The smaller ones are scaled from the largest: a fraction of the pixels, and light is mapped once.
      `${size(largest)},${light}format=yuv420p,setsar=1,split=${group.rungs.length}${splits}`,
    ...group.rungs.slice(0, last).map((rung, order) => `[s${order}]${size(rung)},setsar=1[v${order}]`),
  ].join(';')
}

/** What costs next to nothing: a look ahead over a whole GOP, more B-pictures, bits moved to where they are missed. */
const quick = [
  ...['-preset', 'veryfast', '-rc-lookahead', '48', '-bf', '5'],
  ...['-aq-mode', '2', '-psy-rd', '0.4:0'],
]
/** Our presets of x264 (decision 18). `thrifty`: with rate-distortion decisions too, and a quick search of motion. */
const presets: Readonly<Record<string, readonly string[]>> = {
  quick,
  thrifty: [...quick, '-subq', '7', '-me_method', 'dia'],
}

/**
 * One thread: with more, a rate-capped x264 writes other bytes each time (measured), and a chunk encoded again after a
 * crash must be the same. Cores are filled by workers instead.
 */
const x264 = (group: VideoGroup, rung: VideoRung): string[] => [
  ...['-c:v', 'libx264', ...(presets[rung.preset] ?? ['-preset', rung.preset])],
  ...['-profile:v', 'high', '-crf', String(rung.crf)],
  ...['-maxrate', String(rung.maxrate), '-bufsize', String(rung.bufsize ?? rung.maxrate)],
  ...['-g', String(group.gopFrames), '-keyint_min', String(group.gopFrames), '-sc_threshold', '0'],
  ...['-flags', '+cgop', '-threads', '1', '-flags:v', '+bitexact'],
]

/**
 * Key frames on the grid and nowhere else: closed GOPs (`irefresh-type=2`), no scene cuts (`scd=0`). `lp=1` for the
 * same reason as one thread of x264.
 */
const svtAv1 = (group: VideoGroup, rung: VideoRung): string[] => [
  ...[
    '-c:v',
    'libsvtav1',
    '-preset',
    rung.preset,
    '-crf',
    String(rung.crf),
    '-maxrate',
    String(rung.maxrate),
  ],
  ...['-g', String(group.gopFrames), '-svtav1-params', 'lp=1:scd=0:irefresh-type=2', '-flags:v', '+bitexact'],
]

const encoders = { h264: x264, av1: svtAv1 } as const

/** The encoder's part of a command line for one rung. */
export const encoderOptions = (group: VideoGroup, rung: VideoRung): string[] =>
  encoders[codecOf(group.name)](group, rung)

function rungOutput(group: VideoGroup, rung: VideoRung, frames: number, order: number): string[] {
  const { num, den } = group.frameRate
  // Half a frame short of the wanted length: a fragment then ends after exactly `fragmentFrames`.
  const fragment = Math.floor(((group.fragmentFrames - 0.5) * den * 1e6) / num)
  return [
    ...['-map', `[v${order}]`, '-frames:v', String(frames)],
    ...encoderOptions(group, rung),
    ...['-video_track_timescale', String(timescaleOf(group.frameRate)), '-frag_duration', String(fragment)],
    ...[...fragmented('+frag_keyframe'), '-f', 'mp4', `pipe:${3 + order}`],
  ]
}

/**
 * Somebody waits for the first chunks alone, and there may be idle cores then. Afterwards all have work, and a second
 * thread only costs: a twentieth of the decoding (measured), and memory.
 */
const decodingThreads = (group: VideoGroup, chunk: number): number =>
  halfOf(group.name) === 'low' && chunk < firstChunks ? 2 : 1

/**
 * Blocks that nothing refers to and that are to be half as large or less are not smoothed before: nobody sees the
 * difference (docs/decisions/18-by-content.md), and it is a tenth of the decoding.
 */
function unsmoothed(video: VideoFacts, group: VideoGroup): string[] {
  const short = (size: { width: number; height: number }) => Math.min(size.width, size.height)
  return group.rungs.every((rung) => 2 * short(rung) <= short(video)) ? ['-skip_loop_filter', 'noref'] : []
}

/**
 * A source may change its size midway, as a recording of a channel does between a film and the news. ffmpeg would build
 * all filters anew, with the pictures inside them lost and the count begun again; `scale` takes what comes.
 */
const oneGraph = ['-reinit_filter', '0']

/**
 * One chunk of a group: one decode, every rung. Absolute times throughout (`-copyts`), so frame `n` of the grid
 * is the same picture whichever chunk it falls in; `-noaccurate_seek` keeps the frames from the keyframe on, so
 * that `fps` can repeat one held over the border and `bwdif` has its neighbours.
 * @param preroll seconds read before the chunk
 */
export function videoArguments(
  facts: SourceFacts,
  group: VideoGroup,
  chunk: number,
  source: string,
  preroll = facts.preroll,
): string[] {
  const { video } = facts
  const span = group.chunks[chunk]
  if (!video || !span) throw new RangeError(`no chunk ${chunk} of ${group.name}`)
  const seek = framesToSeconds(span.startFrame, group.frameRate) - preroll
  return [
    ...quiet,
    ...['-copyts', '-noaccurate_seek', ...oneGraph],
    ...(seek > 0 ? ['-ss', seconds(seek)] : []),
    ...['-threads', String(decodingThreads(group, chunk)), ...unsmoothed(video, group)],
    ...[...hostileInput(facts.demuxer, source), '-i', source],
    ...['-filter_complex', videoFilter(facts, video, group, span.startFrame)],
    ...group.rungs.flatMap((rung, order) => rungOutput(group, rung, span.frames, order)),
  ]
}
