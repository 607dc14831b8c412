import type { Rational } from '#catalog/contract/encoding.ts'
import { hostileInput } from '#platform/media-input.ts'
import type { LiveAudio, LiveFacts, LiveVideo, LiveWay } from './facts.ts'
import { type LiveRung, ladderOf, liveGop, soundRungs } from './live-ladder.ts'
import { fragmentMicroseconds } from './part-length.ts'
import { radioOutputs, type SoundOutput } from './radio-arguments.ts'

/** ffmpeg argument lists of what is on air, as data: one pipe a rendition, of one track each. */

/** A rendition that comes out, in the order of the pipes. */
export type LiveOutput = { name: string; kind: 'video' | 'audio' }

/**
 * Timestamps as they come: each track keeps its distance to the others (`-use_editlist 0`, `avoid_negative_ts`), and pictures that
 * are decoded before the first is shown have no time below zero (`output_ts_offset`). Tried out with B-frames: without all four
 * together sound is early by as much as the picture is delayed, or the picture is late.
 */
const fragments = (pipe: string): string[] => [
  ...['-output_ts_offset', '10', '-avoid_negative_ts', 'disabled', '-use_editlist', '0'],
  ...['-movflags', 'empty_moov+default_base_moof+frag_keyframe+skip_trailer+frag_discont'],
  ...['-frag_duration', String(fragmentMicroseconds), '-flush_packets', '1'],
  ...['-fflags', '+bitexact', '-map_metadata', '-1', '-write_btrt', '0', '-f', 'mp4', pipe],
]

/**
 * ffmpeg looks at no more than ffprobe did before it: those bytes are there already. In a transport stream it sees the end of a
 * frame by the next one, so it needs some more. Not with `-fflags nobuffer`: that throws away what was looked at, the first
 * picture that stands alone among it, and nothing comes until the second.
 */
const quick = ({ demuxer, probed }: LiveContainer): string[] => [
  ...['-probesize', String(demuxer === 'flv' ? Math.max(4096, probed) : 2 * probed + 65_536)],
  ...['-analyzeduration', '5000000'],
]

/** Damage is passed over: what is on air does not end for it. */
const quiet = ['-nostdin', '-hide_banner', '-v', 'error', '-max_error_rate', '1'] as const

/** A container as it comes: ffmpeg's name of it, and the bytes that were looked at. */
export type LiveContainer = { demuxer: string; probed: number }

const inputOptions = (containers: readonly LiveContainer[], inputs: readonly string[]): string[] =>
  inputs.flatMap((input, order) => {
    const container = containers[order] ?? { demuxer: '', probed: 0 }
    return [...quick(container), ...hostileInput(container.demuxer, input), '-i', input]
  })

const perSecond = ({ num, den }: Rational): number => num / den

const mapOf = ({ input, index }: { input: number; index: number }): string => `${input}:${index}`

function copiedVideo(video: LiveVideo, pipe: string): string[] {
  return ['-map', mapOf(video), '-c:v', 'copy', ...fragments(pipe)]
}

/** ADTS has no place in MP4; what has none is left as it is. */
function copiedAudio(audio: LiveAudio, pipe: string): string[] {
  return [...['-map', mapOf(audio), '-c:a', 'copy', '-bsf:a', 'aac_adtstoasc'], ...fragments(pipe)]
}

const encoders = { aac: 'aac', opus: 'libopus', mp3: 'libmp3lame' } as const

/** A hole in the sound is filled with silence, so that it stays where its picture is. */
function encodedAudio(
  from: string,
  { codec, bitrate, channels }: Omit<SoundOutput, 'name'>,
  pipe: string,
): string[] {
  const encoder = encoders[codec]
  return [
    ...['-map', from, '-c:a', encoder, '-b:a', String(bitrate), '-ar', '48000', '-ac', String(channels)],
    ...['-af', 'aresample=48000:async=1000', ...fragments(pipe)],
  ]
}

/** Without a picture: each rendition of a radio channel from one decoding. */
function radioOutput(audio: LiveAudio, output: SoundOutput, pipe: string): string[] {
  if (output.bitrate !== null) return encodedAudio(mapOf(audio), output, pipe)
  if (output.codec === 'aac') return copiedAudio(audio, pipe)
  return ['-map', mapOf(audio), '-c:a', 'copy', ...fragments(pipe)]
}

/**
 * x264 without anything that waits for later pictures. Not `-tune zerolatency` as it is: its sliced threads cost bits and time,
 * so the largest rung has two threads of whole pictures (one picture's delay), and the others have one.
 */
function encodedVideo(rung: LiveRung, largest: boolean, from: string, pipe: string): string[] {
  const { rate, maxrate } = rung
  const gop = liveGop(rate)
  return [
    ...['-map', from, '-c:v', 'libx264', '-preset', 'veryfast', '-tune', 'zerolatency'],
    ...['-x264-params', 'sliced-threads=0', '-threads', largest ? '2' : '1', '-profile:v', 'high'],
    ...['-crf', '23', '-maxrate', String(maxrate), '-bufsize', String(maxrate)],
    ...['-g', String(gop), '-keyint_min', String(gop), '-sc_threshold', '0', '-flags', '+cgop'],
    ...fragments(pipe),
  ]
}

/** One decoding; pictures on a grid that all rungs share; the smaller ones are scaled from the largest. */
function ladderFilter(video: LiveVideo, rungs: readonly LiveRung[]): string {
  const largest = rungs.at(-1) as LiveRung
  const { num, den } = largest.rate
  const fields = video.interlaced ? 'bwdif=mode=send_frame:deint=all,' : ''
  const smaller = rungs.slice(0, -1)
  const splits = [...smaller.map((_, order) => `[s${order}]`), `[v${smaller.length}]`].join('')
  const step = (rung: LiveRung) => Math.round(perSecond(largest.rate) / perSecond(rung.rate))
  return [
    `[${mapOf(video)}]${fields}fps=${num}/${den},scale=${largest.width}:${largest.height},format=yuv420p,setsar=1,` +
      `split=${rungs.length}${splits}`,
    ...smaller.map((rung, order) => {
      const every = step(rung) > 1 ? `framestep=${step(rung)},` : ''
      return `[s${order}]${every}scale=${rung.width}:${rung.height},setsar=1[v${order}]`
    }),
  ].join(';')
}

/** A camera may turn its phone, a channel may go from 4:3 to 16:9: `scale` takes what comes. */
const oneGraph = ['-reinit_filter', '0'] as const

export type LivePlan = { way: LiveWay; outputs: LiveOutput[] }

/** Which renditions come of what comes in. */
export function livePlan(facts: LiveFacts, way: LiveWay): LivePlan {
  const sound: LiveOutput[] = !facts.audio
    ? []
    : way === 'copy'
      ? [{ name: 'a0', kind: 'audio' }]
      : soundRungs.map((bitrate) => ({ name: `a${bitrate / 1000}`, kind: 'audio' as const }))
  if (!facts.video) {
    const outputs = facts.audio ? radioOutputs(facts.audio, way) : []
    return { way, outputs: outputs.map(({ name }) => ({ name, kind: 'audio' as const })) }
  }
  const pictures: LiveOutput[] =
    way === 'ladder'
      ? ladderOf(facts.video).map(({ name }) => ({ name, kind: 'video' as const }))
      : [{ name: 'v0', kind: 'video' }]
  return { way, outputs: [...pictures, ...sound] }
}

/** The whole command. */
export function liveArguments(
  facts: LiveFacts,
  way: LiveWay,
  containers: readonly LiveContainer[],
  pipes: { inputs: readonly string[]; outputs: readonly string[] },
): string[] {
  const { video, audio } = facts
  const rungs = video && way === 'ladder' ? ladderOf(video) : []
  const pictures = !video ? 0 : way === 'ladder' ? rungs.length : 1
  const pipe = (order: number) => pipes.outputs[order] ?? ''
  if (!video && audio) {
    const outputs = radioOutputs(audio, way).flatMap((one, order) => radioOutput(audio, one, pipe(order)))
    return [...quiet, ...inputOptions(containers, pipes.inputs), ...outputs]
  }
  return [
    ...quiet,
    ...(rungs.length > 0 ? [...oneGraph, '-threads', '2'] : []),
    ...inputOptions(containers, pipes.inputs),
    ...(video && rungs.length > 0 ? ['-filter_complex', ladderFilter(video, rungs)] : []),
    ...(video && way !== 'ladder' ? copiedVideo(video, pipe(0)) : []),
    ...rungs.flatMap((rung, order) =>
      encodedVideo(rung, order === rungs.length - 1, `[v${order}]`, pipe(order)),
    ),
    ...(audio && way === 'copy' ? copiedAudio(audio, pipe(pictures)) : []),
    ...(audio && way !== 'copy'
      ? soundRungs.flatMap((bitrate, order) =>
          encodedAudio(mapOf(audio), { codec: 'aac', bitrate, channels: 2 }, pipe(pictures + order)),
        )
      : []),
  ]
}
