import type { Playback } from '#catalog/contract/playback.ts'

/** What is handed to hls.js: the media source as it is, and from which second on nothing has been loaded. */
export type Handed = {
  mediaSource: MediaSource
  tracks: { kind: 'video' | 'audio'; codec: string; buffer: SourceBuffer }[]
  from: number
}

/** A title that plays before the page's code has come; the page takes it over (player/watch/takeover.ts). */
export type Starter = {
  readonly titleId: string
  readonly playback: Playback
  readonly video: HTMLVideoElement
  /** Second it was begun at. */
  readonly at: number
  /** What its own segments measured of the link, bit/s; null while they are too few. */
  bandwidth(): number | null
  /** The browser wants the viewer to start it. */
  isBlocked(): boolean
  /** Resolves when hls.js may come in without a stall, or must because this cannot go on. */
  ready(): Promise<void>
  /** No more loading by us. null: there is nothing to go on with, and the title is opened as if this had never been. */
  handOver(): Promise<Handed | null>
  /** Hosts that have failed. */
  failed(): string[]
  /** The picture has been moved into the page. */
  moved(): void
  /** Nobody will take it over. */
  drop(): void
}

declare global {
  interface Window {
    narStarter?: Starter
  }
}
