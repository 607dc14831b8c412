import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Sound of known tones, and how loud each is in what came out. */

/** A tone for each channel of 5.1, Hz, in ffmpeg's order: no two of them, nor their harmonics, meet. */
export const surroundTones = {
  left: 400,
  right: 630,
  centre: 1000,
  low: 50,
  leftBehind: 1700,
  rightBehind: 2300,
}

/** A filter graph of one tone a channel. @param amplitude of full scale; @param layout ffmpeg's name */
export function tones(
  frequencies: readonly number[],
  amplitude: number,
  layout: string,
  seconds: number,
): string {
  const channels = frequencies.map((frequency) => `${amplitude}*sin(2*PI*${frequency}*t)`)
  return `aevalsrc='${channels.join('|')}':c=${layout}:s=48000:d=${seconds}`
}

/** Decoded as it is, 48 kHz: one array a channel, of full scale 1. */
export async function decodedChannels(path: string): Promise<Float32Array[]> {
  const about = [
    '-v',
    'error',
    '-select_streams',
    'a:0',
    '-show_entries',
    'stream=channels',
    '-of',
    'csv=p=0',
  ]
  const probed = await promisify(execFile)('ffprobe', [...about, path])
  const channels = Number.parseInt(probed.stdout, 10)
  const args = ['-nostdin', '-v', 'error', '-i', path, '-map', '0:a:0', '-f', 'f32le', 'pipe:1']
  const { stdout } = await promisify(execFile)('ffmpeg', args, { encoding: 'buffer', maxBuffer: 2 ** 28 })
  const samples = new Float32Array(stdout.buffer, stdout.byteOffset, stdout.length >> 2)
  const length = Math.floor(samples.length / channels)
  return Array.from({ length: channels }, (_, channel) =>
    Float32Array.from({ length }, (_, at) => samples[at * channels + channel] ?? 0),
  )
}

/** Amplitude of a tone in the second second of a channel of 48 kHz. */
export function amplitudeOf(channel: Float32Array, frequency: number): number {
  const [from, length] = [48_000, 48_000]
  let [sine, cosine] = [0, 0]
  for (let at = 0; at < length; at += 1) {
    const angle = (2 * Math.PI * frequency * at) / 48_000
    sine += (channel[from + at] ?? 0) * Math.sin(angle)
    cosine += (channel[from + at] ?? 0) * Math.cos(angle)
  }
  return (2 * Math.hypot(sine, cosine)) / length
}
