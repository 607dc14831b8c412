import type { AudioFacts, AudioTrack, Loudness, SourceFacts } from '#catalog/contract/encoding.ts'
import { hostileInput } from '#platform/media-input.ts'
import { pickFilter, stereoFilter } from './fold.ts'
import { quiet, seconds } from './options.ts'

/**
 * Loudness after EBU R 128 (ITU-R BS.1770): every title is brought to one level, so that nobody reaches for the volume
 * between a talk and a concert. It is measured before the first second is encoded, so on windows spread over the title
 * where it is long; the gain is one number for the whole track, which leaves the dynamics of the music alone.
 */

/** LUFS. AES TD1008 (2021) for mixed content over streaming; EBU R 128 s2 asks for −20 to −16. */
export const targetLoudness = -18
/** dBTP that encoded sound must not pass (EBU R 128: −1; AAC at low rates overshoots by a little more). */
const highestPeak = -1.5
/** dB: a whisper is not blown up to noise, and no level is so high that it needs more than this taken off. */
const [mostGain, mostCut] = [15, 24]
/** LUFS below which there is nothing to hear (the absolute gate of BS.1770 is −70). */
const silence = -60

const windows = 15
const windowSeconds = 4
/**
 * To open a file, ffmpeg decodes its first pictures, fifteen times here: without, it measures in a third of the time. Not
 * for what must stay in sync: of some Matroska files it then takes a later start.
 */
const soundOnly = ['-vn', '-skip_frame:v', 'all']
/** A title of this many seconds is read whole. */
const readWhole = 90

/** Where to listen: `[start, length]` in seconds of the file. */
export function loudnessWindows(duration: number): [number, number][] {
  if (duration <= readWhole) return [[0, duration]]
  return Array.from({ length: windows }, (_, n) => [
    ((n + 0.5) * duration) / windows - windowSeconds / 2,
    windowSeconds,
  ])
}

/** The source of a track. @throws RangeError when the file has no such sound */
export function soundOf(facts: SourceFacts, track: AudioTrack): AudioFacts {
  const found = facts.audio.find(({ index }) => index === track.index)
  if (!found) throw new RangeError(`no sound ${track.index}`)
  return found
}

/**
 * Measures the stereo that most viewers hear, which is what the gain is for. Writes the running measurement to standard
 * output; its last values are those of the whole.
 */
export function loudnessArguments(facts: SourceFacts, track: AudioTrack, source: string): string[] {
  const spans = loudnessWindows(facts.duration)
  const picked = pickFilter(soundOf(facts, track))
  const heard = spans.map((_, n) => `[${n}:${track.index}]${picked}aresample=48000,${stereoFilter}[w${n}]`)
  const joined = spans.map((_, n) => `[w${n}]`).join('')
  return [
    ...quiet,
    ...spans.flatMap(([start, length]) => [
      ...(start > 0 ? ['-ss', seconds(start)] : []),
      ...['-t', seconds(length), ...soundOnly, ...hostileInput(facts.demuxer, source), '-i', source],
    ]),
    '-filter_complex',
    `${heard.join(';')};${joined}concat=n=${spans.length}:v=0:a=1,` +
      'ebur128=metadata=1:peak=true,ametadata=mode=print:file=-[out]',
    ...['-map', '[out]', '-f', 'null', '-'],
  ]
}

const lastNumber = (text: string, key: string): number | null => {
  const at = text.lastIndexOf(`lavfi.r128.${key}=`)
  const value = at < 0 ? Number.NaN : Number.parseFloat(text.slice(at + key.length + 12))
  return Number.isFinite(value) ? value : null
}

/** Reads what `loudnessArguments` makes ffmpeg write; null when there was no sound to measure. */
export function readLoudness(output: string): Loudness | null {
  const integrated = lastNumber(output, 'I')
  const range = lastNumber(output, 'LRA')
  const peak = lastNumber(output, 'true_peak')
  if (integrated === null || peak === null) return null
  const rounded = (value: number) => Math.round(value * 100) / 100
  const measured = {
    integrated: rounded(integrated),
    range: rounded(range ?? 0),
    truePeak: rounded(peak > 0 ? 20 * Math.log10(peak) : -120),
  }
  return { ...measured, gain: gainFor(measured) }
}

/** dB that bring a track to the target. */
export function gainFor({ integrated }: Pick<Loudness, 'integrated'>): number {
  if (integrated < silence) return 0
  const gain = Math.min(mostGain, Math.max(-mostCut, targetLoudness - integrated))
  return Math.round(gain * 100) / 100
}

/**
 * The filters that apply it, each with a comma before it. A limiter follows only where the gain lifts the peaks over
 * what is allowed: windows do not see every peak, so a lifted title gets one in any case. So does sound of many
 * channels (`many`): folded, it may pass full scale by itself, and as it is, other peaks count than those measured.
 */
export function gainFilter({ gain, truePeak }: Loudness, many = false): string {
  const limit = 10 ** (highestPeak / 20)
  const limiter = many || gain > 0 || (gain < 0 && truePeak + gain > highestPeak)
  return [
    gain === 0 ? '' : `,volume=${gain}dB`,
    limiter ? `,alimiter=limit=${limit.toFixed(4)}:level=0:latency=1` : '',
  ].join('')
}
