import type { AudioFormat, FrameSyntax } from './audio-frames.ts'

/** AAC as it comes off the net: ADTS (ISO/IEC 13818-7 section 6.2), and what MP4 and ADTS need to know of it. Pure. */

/** sampling_frequency_index (ISO/IEC 14496-3 table 1.16). */
const sampleRates = [
  96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000, 7_350,
] as const

/** Audio object types (ISO/IEC 14496-3 table 1.17). */
const lowComplexity = 2
const withSbr = 5
const withParametricStereo = 29

const formats = new Map<number, AudioFormat>()

/** AAC-LC of one to eight channels, one block of samples a frame; everything else is left to a decoder. */
export const adtsSyntax: FrameSyntax = {
  headBytes: 7,
  head: (data, at) => {
    const [first = 0, second = 0, third = 0] = [data[at], data[at + 1], data[at + 2]]
    // syncword, layer 0
    if (first !== 0xff || (second & 0xf6) !== 0xf0) return null
    const [fourth = 0, fifth = 0, sixth = 0, seventh = 0] = [3, 4, 5, 6].map((offset) => data[at + offset])
    const rate = (third >> 2) & 0xf
    const channels = ((third & 1) << 2) | (fourth >> 6)
    if (third >> 6 !== lowComplexity - 1 || rate >= sampleRates.length || channels === 0) return null
    const bytes = ((fourth & 3) << 11) | (fifth << 3) | (sixth >> 5)
    // protection_absent: without it two bytes of CRC follow.
    const payload = second & 1 ? 7 : 9
    if (bytes <= payload || (seventh & 3) !== 0) return null
    // Everything of adts_fixed_header but private_bit, original_copy and home.
    const key = (second << 16) | ((third & 0xfd) << 8) | (fourth & 0xc0)
    return { key, bytes, payload, format: formatOf(key, rate, channels) }
  },
}

/** One object a stream, not one a frame. */
function formatOf(key: number, rate: number, channels: number): AudioFormat {
  const known = formats.get(key)
  if (known) return known
  const sampleRate = sampleRates[rate] ?? 0
  const format: AudioFormat = {
    ...{ codec: 'aac', frameSamples: 1024, sampleRate },
    channels: channels === 7 ? 8 : channels,
  }
  formats.set(key, format)
  return format
}

/** `lc`; `he`: with SBR, so that the sound has twice the rate; `he2`: and with parametric stereo. */
export type AacProfile = 'lc' | 'he' | 'he2'

/**
 * ADTS does not say that SBR is in its frames, and to see it all their spectra had to be read. Who sends AAC-LC to listeners
 * sends 32 kHz or more; half of a usual rate is the core of HE-AAC. A decoder that is told of SBR where there is none
 * plays the same sound, at twice the rate.
 */
export const likelyProfile = ({ sampleRate }: AudioFormat): AacProfile => (sampleRate <= 24_000 ? 'he' : 'lc')

/** AudioSpecificConfig (ISO/IEC 14496-3 section 1.6.2.1); SBR is signalled explicitly, so that every player knows the rate. */
export function audioSpecificConfig(format: AudioFormat, profile: AacProfile): Buffer {
  const rate = sampleRates.indexOf(format.sampleRate as (typeof sampleRates)[number])
  const channels = format.channels === 8 ? 7 : format.channels
  // GASpecificConfig: 1024 samples a frame, no core coder, no extension.
  if (profile === 'lc') return bits([5, lowComplexity], [4, rate], [4, channels], [3, 0])
  const full = sampleRates.indexOf((format.sampleRate * 2) as (typeof sampleRates)[number])
  const extension = profile === 'he2' ? withParametricStereo : withSbr
  return bits([5, extension], [4, rate], [4, channels], [4, full], [5, lowComplexity], [3, 0])
}

/** Numbers of so many bits each, padded with zeros to whole bytes. */
function bits(...fields: [width: number, value: number][]): Buffer {
  const text = fields.map(([width, value]) => value.toString(2).padStart(width, '0')).join('')
  const bytes = text.match(/.{1,8}/g) ?? []
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2)))
}

/** The heads of frames whose AudioSpecificConfig is known; null where ADTS cannot say it. */
export function adtsWriter(config: Buffer): ((payloadBytes: number) => Buffer) | null {
  if (config.length < 2) return null
  const word = config.readUInt16BE(0)
  const [type, rate, channels] = [word >> 11, (word >> 7) & 0xf, (word >> 3) & 0xf]
  if (![lowComplexity, withSbr, withParametricStereo].includes(type)) return null
  if (rate >= sampleRates.length || channels === 0 || channels > 7) return null
  return (payloadBytes) => {
    const bytes = payloadBytes + 7
    if (bytes > 0x1fff) throw new RangeError(`a frame of ${bytes} bytes is too long for ADTS`)
    return Buffer.from([
      ...[0xff, 0xf1, ((lowComplexity - 1) << 6) | (rate << 2) | (channels >> 2)],
      // Buffer fullness 0x7ff: the rate varies.
      ...[((channels & 3) << 6) | (bytes >> 11), (bytes >> 3) & 0xff, ((bytes & 7) << 5) | 0x1f, 0xfc],
    ])
  }
}

/**
 * A frame of silence (raw_data_block with no spectrum), for frames that were lost; null where none is known. A decoder goes
 * on from it without a click.
 */
export function silentFrame({ channels }: AudioFormat): Buffer | null {
  if (channels > 2) return null
  return channels === 1
    ? Buffer.from([0x00, 0xc8, 0x00, 0x80, 0x23, 0x80])
    : Buffer.from([0x21, 0x00, 0x49, 0x90, 0x02, 0x19, 0x00, 0x23, 0x80])
}
