import type { Readable } from 'node:stream'
import type { LiveSource } from '#catalog/contract/live.ts'

/** The seams of live television and radio: what an input gives, and what a packager takes. */

/**
 * What comes in: bytes in a container, as they come. ffmpeg reads them from a pipe inside its sandbox and never has the
 * network itself. `demuxer`: ffmpeg's name, forced. Two streams where picture and sound come apart.
 */
export type InputStream = { demuxer: string; stream: Readable }

/** A text that goes with the sound from `at` (ms since 1970) on, such as the name of a song (ICY StreamTitle). */
export type LiveText = { at: number; text: string }

/** One sender, from its first byte to its last. */
export type LiveConnection = {
  streams: InputStream[]
  /** Told as they come. */
  onText?: (listener: (text: LiveText) => void) => void
  /** Resolves when it is over, with why, in words for the log. */
  ended: Promise<string>
  close(): void
}

/** One of a channel's inputs. */
export type LiveInput = {
  /** The next sender, or the next answer of what is fetched, with back-off between tries. @throws AbortError */
  next(signal: AbortSignal): Promise<LiveConnection>
  close(): Promise<void>
}

/**
 * One rendition of a run as it is made: fragmented MP4 (ISO/IEC 14496-12), first `ftyp` and `moov`, then a `moof` and `mdat`
 * for each part, of one track. Video begins with a picture that stands alone.
 */
export type RenditionFeed = {
  name: string
  kind: 'video' | 'audio'
  stream: Readable
  /** bit/s that it is made for, where that is known: what its playlist says before it could be measured. */
  bandwidth?: number
}

/** A run that is on air. */
export type OpenRun = {
  /** The last fragment of any rendition came then (ms since 1970); null before the first. */
  lastFragmentAt(): number | null
  /** Resolves when its feeds have ended and what came of them is written down. Rejects with LiveFenced. */
  ended: Promise<void>
  /** Ends it now: what has come is closed as a short segment. */
  close(): Promise<void>
}

/** A channel that this process holds: everything that packaging does of it. */
export type HeldChannel = {
  openRun(source: LiveSource, feeds: RenditionFeed[]): Promise<OpenRun>
  /** EXT-X-DATERANGE (RFC 8216bis section 4.4.5.1) in its playlists: a song, a programme. */
  mark(range: { id: string; class: string; start: number; text: string }): void
  /** Ends what is open and lets go: another process may take it. */
  close(): Promise<void>
}
