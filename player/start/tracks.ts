import { type AppendQueue, appendQueue } from './append-queue.ts'
import type { Loaded } from './estimate.ts'
import { type Asked, askSegment, loadSegment, Refused } from './load-segment.ts'
import type { StartTrack } from './start-data.ts'

/** Picture or sound of what plays: its buffer, how far it has been loaded, and the segment after `next`, if asked for. */
export type Track = StartTrack & {
  buffer: SourceBuffer
  queue: AppendQueue
  next: number
  coming: Asked | null
}

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
  return { ...track, buffer, queue, next: Math.floor(at / track.seconds), coming: null }
}

export const mimeOf = ({ kind, codec }: StartTrack): string => `${kind}/mp4; codecs="${codec}"`

/** Second up to which a track has been loaded. */
export const endOf = ({ next, seconds }: Track): number => next * seconds

/** Pause before the next attempt, ms. */
const waitMs = (attempt: number) => Math.min(4000, 250 * 2 ** attempt)

export type LoadHooks = {
  signal: AbortSignal
  onLoaded(loaded: Loaded): void
  /** The segment behind the one that is coming may be asked for. */
  mayAsk(): boolean
  /** Of what lies below the folder of renditions. */
  addressOf(path: string): string
  /** Nothing came from an address. @returns whether there is another host for it */
  onFailed(address: string): boolean
  /** There is no other host: this one may take its time. */
  isPatient: boolean
  /** The connection is lost, or back. */
  onLost(lost: boolean): void
}

/**
 * The next segment of a track, tried until it is there: a lost connection and a server that stumbles pass.
 * @throws Refused where the server says no, or nothing is there
 */
export async function loadNext(track: Track, hooks: LoadHooks): Promise<void> {
  const ask = (number: number) => askSegment(hooks.addressOf(`${track.name}/${number}.m4s`), hooks.signal)
  for (let attempt = 0; !hooks.signal.aborted; attempt++) {
    const asked = track.coming ?? ask(track.next)
    try {
      track.coming = null
      const onNearly = () => {
        if (hooks.mayAsk()) track.coming ??= ask(track.next + 1)
      }
      hooks.onLoaded(
        await loadSegment(asked, { onFragments: track.queue.push, onNearly, isPatient: hooks.isPatient }),
      )
      track.next += 1
      if (attempt > 0) hooks.onLost(false)
      return
    } catch (cause) {
      track.coming?.abort()
      track.coming = null
      if (hooks.signal.aborted) return
      if (cause instanceof Refused && cause.status < 500) throw cause
      if (navigator.onLine && hooks.onFailed(asked.address)) continue
      hooks.onLost(true)
      await new Promise((wake) => setTimeout(wake, waitMs(attempt)))
    }
  }
}
