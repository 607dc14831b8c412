import type { LiveAudio, LiveWay } from './facts.ts'

/** The renditions of a radio channel. Pure. */

/** `bitrate`: bit/s; null where it is passed on as it is. */
export type SoundOutput = {
  name: string
  codec: 'aac' | 'opus' | 'mp3'
  bitrate: number | null
  channels: number
}

/**
 * AAC-LC: of 32 and 48 kbit/s one channel sounds better than two (HE-AAC would do, but Debian's ffmpeg has no encoder of it).
 * Opus says more in 32 kbit/s than AAC, where a browser takes it. Best first.
 */
const ladder: readonly SoundOutput[] = [
  { name: 'a128', codec: 'aac', bitrate: 128_000, channels: 2 },
  { name: 'a64', codec: 'aac', bitrate: 64_000, channels: 2 },
  { name: 'a48', codec: 'aac', bitrate: 48_000, channels: 1 },
  { name: 'a32', codec: 'aac', bitrate: 32_000, channels: 1 },
  { name: 'o32', codec: 'opus', bitrate: 32_000, channels: 2 },
]
/** A sender's own figure is a little less than its name, or a little more. */
const tolerance = 1.06

/**
 * What is made of a station's sound. `copy`: it is passed on as it is. `sound`: browsers do not play it as it is, so that one
 * rendition is encoded. `ladder`: all of them. None has more bits than the source. MP3 goes beside them as it is, for old
 * receivers (`/radio/<channel>.mp3`); players leave it out, since no browser takes it in MP4.
 */
export function radioOutputs(audio: LiveAudio, way: LiveWay): SoundOutput[] {
  const { channels } = audio
  if (way === 'copy') return [{ name: 'a0', codec: 'aac', bitrate: null, channels }]
  const most = (audio.bitRate ?? Number.POSITIVE_INFINITY) * tolerance
  const fitting = ladder.filter(({ bitrate }) => (bitrate ?? 0) <= most)
  const chosen =
    fitting.length > 0 ? fitting : ladder.filter(({ name }) => name === 'a32').map(noMoreThan(most))
  const encoded = (way === 'ladder' ? chosen : chosen.slice(0, 1)).map((one) => ({
    ...one,
    channels: Math.min(one.channels, channels),
  }))
  return audio.codec === 'mp3' ? [...encoded, { name: 'a0', codec: 'mp3', bitrate: null, channels }] : encoded
}

const noMoreThan = (most: number) => (one: SoundOutput) => ({
  ...one,
  bitrate: Math.max(8000, Math.min(one.bitrate ?? most, Math.round(most))),
})
