import { createHash } from 'node:crypto'
import type { AudioFacts, AudioRung, AudioTrack, VideoFacts, VideoRung } from '#catalog/contract/encoding.ts'
import { isSurround } from './fold.ts'

type Step = Required<Pick<VideoRung, 'preset' | 'crf' | 'maxrate' | 'bufsize'>> & {
  height: number
  group: 'low' | 'high'
  sound: 'small' | 'middle' | 'full'
}

/**
 * Capped CRF by height, bit/s (measured at 240/360: 21 % smaller than ABR at equal SSIM). 240p is made for a
 * 256 kbit/s external link: its buffer is half a second, so that no segment of it passes 192 kbit/s with its sound
 * (Apple HLS 9.21). 480 lines are most of the low group, which somebody waits for: they are made in the `quick` way.
 */
const steps: readonly Step[] = [
  {
    height: 240,
    group: 'low',
    sound: 'small',
    preset: 'thrifty',
    crf: 27,
    maxrate: 120_000,
    bufsize: 60_000,
  },
  {
    height: 360,
    group: 'low',
    sound: 'middle',
    preset: 'thrifty',
    crf: 26,
    maxrate: 380_000,
    bufsize: 570_000,
  },
  {
    height: 480,
    group: 'low',
    sound: 'middle',
    preset: 'quick',
    crf: 24,
    maxrate: 800_000,
    bufsize: 1_200_000,
  },
  {
    height: 576,
    group: 'high',
    sound: 'full',
    preset: 'thrifty',
    crf: 23,
    maxrate: 1_500_000,
    bufsize: 2_250_000,
  },
  {
    height: 720,
    group: 'high',
    sound: 'full',
    preset: 'thrifty',
    crf: 23,
    maxrate: 2_500_000,
    bufsize: 3_750_000,
  },
  {
    height: 1080,
    group: 'high',
    sound: 'full',
    preset: 'thrifty',
    crf: 23,
    maxrate: 5_000_000,
    bufsize: 7_500_000,
  },
]

/** Every line and every field of the archives' television; of no use where there is more. */
const television = 576

/** The second rung of a picture too small for 360p: of its own size, with the bits and the stereo of the next step. */
const better: Omit<Step, 'height'> = {
  ...{ group: 'low', sound: 'middle', preset: 'thrifty', crf: 23 },
  ...{ maxrate: 300_000, bufsize: 450_000 },
}

const even = (value: number): number => Math.max(2, Math.round(value / 2) * 2)

/** The picture as a viewer sees it: turned, with square pixels. */
export function displaySize(video: VideoFacts): { width: number; height: number } {
  const wide = (video.width * video.sampleAspect.num) / video.sampleAspect.den
  const turned = video.rotation === 90 || video.rotation === 270
  return turned ? { width: video.height, height: wide } : { width: wide, height: video.height }
}

export type LadderStep = { group: 'low' | 'high'; rung: VideoRung }

/**
 * Rungs no larger than the source, by its short side (a portrait 1080 × 1920 has the rungs of 1080p). A source that is
 * too small for two of them gets two of one size: there must be a choice of rates, and stereo (Apple HLS 9.9, 2.3).
 * `fast` tells that the high group runs at 48 fps or more, which
 * costs half as many bits again.
 */
export function videoLadder(video: VideoFacts, fast: boolean, withSound: boolean): LadderStep[] {
  const shown = displaySize(video)
  const short = Math.min(shown.width, shown.height)
  const inside = steps.filter((step) => step.height <= short + 1)
  const fitting = inside.filter((step) => step.height !== television || step === inside.at(-1))
  const [smallest] = steps as [Step]
  const height = Math.min(smallest.height, even(short))
  const chosen =
    fitting.length > 1
      ? fitting
      : [
          { ...smallest, height },
          { ...better, height },
        ]
  return chosen.map(({ group, sound, ...step }, order) => {
    const scale = step.height / short
    const factor = fast && group === 'high' ? 1.5 : 1
    return {
      group,
      rung: {
        ...step,
        name: chosen[order - 1]?.height === step.height ? `v${step.height}-2` : `v${step.height}`,
        width: even(shown.width * scale),
        height: even(shown.height * scale),
        maxrate: step.maxrate * factor,
        bufsize: step.bufsize * factor,
        audioGroup: withSound ? sound : null,
      },
    }
  })
}

const stereoRates = { small: 48_000, middle: 96_000, full: 128_000 } as const
const monoRates = { small: 48_000, middle: 64_000, full: 96_000 } as const
/** bit/s of 5.1: each of its five whole channels has what one of the best stereo has; the low frequencies are a trifle. */
const surroundRate = 320_000
/** HLS GROUP-ID of the sound in 5.1. */
export const surroundGroup = 'surround'

/**
 * Sound rungs of one track: mono for the thin link, else stereo, also of a source in mono (Apple HLS 2.3), which costs
 * the encoder next to nothing; at last 5.1 where the source has it, never instead of stereo.
 */
export function audioRungs(audio: AudioFacts, groups: ReadonlySet<string>, order: number): AudioRung[] {
  const rates = audio.channels === 1 ? monoRates : stereoRates
  const rung = (group: string, bitrate: number, channels: number): AudioRung => ({
    name: `a${bitrate / 1000}${order === 0 ? '' : `-${order}`}`,
    group,
    bitrate,
    channels,
  })
  const folded = (['small', 'middle', 'full'] as const)
    .filter((group) => groups.has(group))
    .map((group) => rung(group, rates[group], group === 'small' ? 1 : 2))
  const whole = groups.has(surroundGroup) && isSurround(audio)
  return whole ? [...folded, rung(surroundGroup, surroundRate, 6)] : folded
}

export function audioTracks(audio: readonly AudioFacts[], groups: ReadonlySet<string>): AudioTrack[] {
  return audio.map((facts, order) => ({
    index: facts.index,
    language: facts.language,
    rungs: audioRungs(facts, groups, order),
  }))
}

/** Raised by hand when titles should be encoded anew although no number above has changed (2: ladder by content). */
const edition = 2

/**
 * Names the tables above: a plan that carries another one was made by another ladder. Twelve hex digits of their
 * SHA-256.
 */
export const recipe: string = createHash('sha256')
  .update(JSON.stringify({ steps, better, stereoRates, monoRates, surroundRate, edition }))
  .digest('hex')
  .slice(0, 12)
