import { PassThrough } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { MediaStream } from '#platform/media-stream.ts'
import type { AacProfile } from './adts.ts'
import { likelyProfile } from './adts.ts'
import { audioFeed, sniffFrames } from './audio-feed.ts'
import type { LiveFacts, LiveWay } from './facts.ts'
import type { Intake } from './intake.ts'

/** AAC of a station that is passed on as it is, in the place of ffmpeg and ffprobe: no process at all. */

const profiles: Readonly<Record<AacProfile, string>> = { lc: 'LC', he: 'HE-AAC', he2: 'HE-AACv2' }
/** No frames among so many first bytes: it is for ffprobe to say what they are. */
const mostSniffed = 64 * 1024

const isAdts = (demuxers: readonly string[]): boolean => demuxers.length === 1 && demuxers[0] === 'aac'

/** What a station sends, where no more than its first frames are needed to know it; null where ffprobe has to look. */
export async function framesFacts(
  intakes: readonly Intake[],
  signal: AbortSignal,
): Promise<LiveFacts | null> {
  const [one] = intakes
  if (!one || !isAdts(intakes.map(({ demuxer }) => demuxer))) return null
  const aborted = new Promise<void>((resolve) =>
    signal.addEventListener('abort', () => resolve(), { once: true }),
  )
  for (let bytes = 0; bytes < mostSniffed; ) {
    await Promise.race([one.grown(bytes), aborted])
    signal.throwIfAborted()
    const head = one.head()
    const found = sniffFrames(head)
    if (found?.demuxer === 'aac' && found.format.channels <= 2) {
      const { format, bitRate } = found
      const profile = likelyProfile(format)
      return {
        video: null,
        audio: {
          ...{ input: 0, index: 0, codec: 'aac', profile: profiles[profile], channels: format.channels },
          ...{ sampleRate: format.sampleRate * (profile === 'lc' ? 1 : 2), bitRate },
        },
      }
    }
    if (head.length <= bytes) return null
    bytes = head.length
  }
  return null
}

/** Whether it is passed on without ffmpeg. */
export const isFrames = (facts: LiveFacts, way: LiveWay, demuxers: readonly string[]): boolean =>
  way === 'copy' && !facts.video && facts.audio?.codec === 'aac' && isAdts(demuxers)

/** What stands where a process of ffmpeg does otherwise. */
export function startFrames(): MediaStream {
  const input = new PassThrough()
  const { stream } = audioFeed(input)
  let running = true
  const ended = finished(stream, { readable: true, writable: false }).then(
    () => 'its frames have ended',
    (error: Error) => error.message,
  )
  void ended.then(() => {
    running = false
    input.destroy()
  })
  return {
    inputs: [input],
    outputs: [stream],
    ended,
    running: () => running,
    pid: null,
    cpuSeconds: () => 0,
    kill: () => {
      input.destroy()
      stream.destroy()
    },
  }
}
