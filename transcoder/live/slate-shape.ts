import type { Rational } from '#catalog/contract/encoding.ts'
import type { LiveRendition } from '#catalog/contract/live.ts'
import type { LivePlan } from './arguments.ts'
import type { LiveFacts } from './facts.ts'
import { ladderOf } from './live-ladder.ts'
import { radioOutputs } from './radio-arguments.ts'

/**
 * What a slate has to be like, to take the place of what was on air: the same renditions, sizes, rates and codecs, so that players
 * go on with the decoders they have. Pure.
 */
export type SlatePicture = {
  name: string
  width: number
  height: number
  rate: Rational
  profile: 'baseline' | 'main' | 'high'
}
export type SlateSound = { name: string; codec: 'aac' | 'opus' | 'mp3'; sampleRate: number; channels: number }
export type SlateShape = { pictures: SlatePicture[]; sounds: SlateSound[] }

function profileNamed(profile: string): SlatePicture['profile'] {
  if (/baseline/i.test(profile)) return 'baseline'
  return profile === 'Main' ? 'main' : 'high'
}

/** `profile_idc` as RFC 6381 has it: `avc1.42…`, `4d`, `64`. */
const profileCoded = (codecs: string): SlatePicture['profile'] =>
  codecs.startsWith('avc1.42') ? 'baseline' : codecs.startsWith('avc1.4d') ? 'main' : 'high'

/** Of a sender that is on air. */
export function shapeOf(facts: LiveFacts, { way, outputs }: LivePlan): SlateShape {
  const { video, audio } = facts
  if (!video && audio) {
    const copied = (bitrate: number | null) => (bitrate === null ? audio.sampleRate : 48_000)
    const sounds = radioOutputs(audio, way).map(({ bitrate, ...sound }) => ({
      ...sound,
      sampleRate: copied(bitrate),
    }))
    return { pictures: [], sounds }
  }
  const sounds = outputs.filter(({ kind }) => kind === 'audio')
  return {
    pictures: !video ? [] : way === 'ladder' ? ladderOf(video).map(rungPicture) : [copiedPicture(video)],
    sounds: !audio
      ? []
      : sounds.map(({ name }) => ({
          ...{ name, codec: 'aac' as const },
          sampleRate: way === 'copy' ? audio.sampleRate : 48_000,
          channels: way === 'copy' ? audio.channels : 2,
        })),
  }
}

const rungPicture = ({ name, width, height, rate }: ReturnType<typeof ladderOf>[number]): SlatePicture => ({
  ...{ name, width, height, rate, profile: 'high' },
})

const copiedPicture = ({
  width,
  height,
  frameRate,
  profile,
}: NonNullable<LiveFacts['video']>): SlatePicture => ({
  ...{ name: 'v0', width, height, rate: frameRate, profile: profileNamed(profile) },
})

/** A rate as it was written down, to the fraction it comes from: 29.97 is 30000/1001. */
function fraction(rate: number): Rational {
  const film = Math.round(rate * 1.001)
  return Math.abs(rate - film / 1.001) < 0.003 && Math.abs(rate - Math.round(rate)) > 0.003
    ? { num: film * 1000, den: 1001 }
    : { num: Math.round(rate * 1000), den: 1000 }
}

const soundCodec = (codecs: string): SlateSound['codec'] =>
  codecs.startsWith('opus') ? 'opus' : /^mp4a\.(6b|40\.34)$/i.test(codecs) ? 'mp3' : 'aac'

/** Of what was on air before this process held the channel. */
export function shapeOfRenditions(renditions: readonly LiveRendition[]): SlateShape {
  const pictures = renditions.filter(({ kind, width, height }) => kind === 'video' && width && height)
  return {
    pictures: pictures.map(({ name, width = 2, height = 2, frameRate = 25, codecs }) => ({
      ...{ name, width, height, rate: fraction(frameRate), profile: profileCoded(codecs) },
    })),
    sounds: renditions
      .filter(({ kind }) => kind === 'audio')
      .map(({ name, codecs, timescale, channels = 2 }) => ({
        ...{ name, codec: soundCodec(codecs), sampleRate: timescale, channels },
      })),
  }
}

/** The same slate does for both. */
export const shapeKey = (shape: SlateShape): string => JSON.stringify([shape.pictures, shape.sounds])
