import { type AppendQueue, appendQueue } from './append-queue.ts'
import type { Loaded } from './estimate.ts'
import { loadSegment, Refused } from './load-segment.ts'
import type { StartTrack } from './start-data.ts'

/** Picture or sound of what plays: its buffer, and how far it has been loaded. */
export type Track = StartTrack & { buffer: SourceBuffer; queue: AppendQueue; next: number }

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))

/** @throws where the browser cannot play it */
export function openTrack(
  mediaSource: MediaSource,
  track: StartTrack,
  { at, onFailed }: { at: number; onFailed: () => void },
): Track {
  const buffer = mediaSource.addSourceBuffer(mimeOf(track))
  const queue = appendQueue(buffer, onFailed)
  queue.push(bytesOf(track.init))
  return { ...track, buffer, queue, next: Math.floor(at / track.seconds) }
}

export const mimeOf = ({ kind, codec }: StartTrack): string => `${kind}/mp4; codecs="${codec}"`

/** Second up to which a track has been loaded. */
export const endOf = ({ next, seconds }: Track): number => next * seconds

/** Pause before the next attempt, ms. */
const waitMs = (attempt: number) => Math.min(4000, 250 * 2 ** attempt)

export type LoadHooks = {
  signal: AbortSignal
  onLoaded(loaded: Loaded): void
  /** The connection is lost, or back. */
  onLost(lost: boolean): void
}

/**
 * The next segment of a track, tried until it is there: a lost connection and a server that stumbles pass.
 * @throws Refused where the server says no, or nothing is there
 */
export async function loadNext(track: Track, base: string, hooks: LoadHooks): Promise<void> {
  const address = `${base}${track.name}/${track.next}.m4s`
  for (let attempt = 0; !hooks.signal.aborted; attempt++) {
    try {
      hooks.onLoaded(await loadSegment(address, hooks.signal, track.queue.push))
      track.next += 1
      if (attempt > 0) hooks.onLost(false)
      return
    } catch (cause) {
      if (hooks.signal.aborted) return
      if (cause instanceof Refused && cause.status < 500) throw cause
      hooks.onLost(true)
      await new Promise((wake) => setTimeout(wake, waitMs(attempt)))
    }
  }
}
