import type { Rational } from '#catalog/contract/encoding.ts'
import type { LiveVideo } from './facts.ts'

/** The rungs that are encoded of a channel. Pure. */
export type LiveRung = {
  /** `v` and the lines. */
  name: string
  width: number
  height: number
  rate: Rational
  /** bit/s */
  maxrate: number
}

/** Lines of the short side, and bit/s at most. A thin link has the first one, football at full rate the last. */
const rungs = [
  { lines: 240, maxrate: 400_000, full: false },
  { lines: 360, maxrate: 800_000, full: false },
  { lines: 480, maxrate: 1_400_000, full: false },
  { lines: 720, maxrate: 3_000_000, full: true },
] as const

/** Of sound that is encoded beside or without a picture, bit/s. */
export const soundRungs = [128_000] as const

const even = (value: number): number => Math.max(2, 2 * Math.round(value / 2))

const perSecond = ({ num, den }: Rational): number => num / den

/** More than 31 pictures a second are for the largest rung alone: the others have every second. */
const halved = (rate: Rational): Rational =>
  perSecond(rate) > 31 ? { num: rate.num, den: rate.den * 2 } : rate

/** Two seconds of pictures, the same stretch of time in every rung. */
export const liveGop = (rate: Rational): number =>
  perSecond(rate) > 31 ? 2 * liveGop(halved(rate)) : Math.max(1, Math.round(2 * perSecond(rate)))

/** Smallest first; never larger than the source, which is the only rung where it is smaller than all. */
export function ladderOf(
  video: Pick<LiveVideo, 'width' | 'height' | 'frameRate' | 'sampleAspect'>,
): LiveRung[] {
  const shown = video.width * perSecond(video.sampleAspect)
  const short = Math.min(shown, video.height)
  const fitting = rungs.filter(({ lines }) => lines <= short)
  const chosen = fitting.length > 0 ? fitting : [{ ...rungs[0], lines: even(short) }]
  return chosen.map(({ lines, maxrate, full }, order) => {
    const scale = lines / short
    const largest = order === chosen.length - 1
    return {
      name: `v${lines}`,
      width: even(shown * scale),
      height: even(video.height * scale),
      rate: full && largest ? video.frameRate : halved(video.frameRate),
      maxrate,
    }
  })
}
