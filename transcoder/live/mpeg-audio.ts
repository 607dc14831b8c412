import type { AudioFormat, FrameSyntax } from './audio-frames.ts'

/** MP3 as it comes off the net: frames of MPEG audio, layer III (ISO/IEC 11172-3, 13818-3). Pure. */

/** kbit/s by bitrate_index: of MPEG-1, and of MPEG-2 and 2.5. Index 0 is the free format, which nobody sends. */
const bitrates = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const
const baseRates = [44_100, 48_000, 32_000] as const
/** By version, of which 1 is reserved: what the rates of MPEG-1 are divided by. */
const divisors = [4, 0, 2, 1] as const

const formats = new Map<number, AudioFormat>()

export const mpegAudioSyntax: FrameSyntax = {
  headBytes: 4,
  head: (data, at) => {
    const [first = 0, second = 0, third = 0, fourth = 0] = [
      data[at],
      data[at + 1],
      data[at + 2],
      data[at + 3],
    ]
    // eleven bits of syncword, layer III
    if (first !== 0xff || (second & 0xe6) !== 0xe2) return null
    const divisor = divisors[((second >> 3) & 3) as 0 | 1 | 2 | 3]
    const base = baseRates[(third >> 2) & 3]
    const kilobits = bitrates[divisor === 1 ? 0 : 1][third >> 4]
    if (divisor === 0 || base === undefined || !kilobits) return null
    const sampleRate = base / divisor
    const frameSamples = divisor === 1 ? 1152 : 576
    const bytes = Math.floor(((frameSamples / 8) * kilobits * 1000) / sampleRate) + ((third >> 1) & 1)
    const mono = fourth >> 6 === 3
    const key = (second << 16) | ((third & 0x0c) << 8) | (mono ? 1 : 0)
    let format = formats.get(key)
    if (!format) {
      format = { codec: 'mp3', sampleRate, channels: mono ? 1 : 2, frameSamples }
      formats.set(key, format)
    }
    return { key, bytes, payload: 0, format }
  },
}
