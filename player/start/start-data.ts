import type { Playback } from '#catalog/contract/playback.ts'
import type { AgeMark } from '#catalog/contract/title.ts'
import type { Locale } from '#player/words/language.ts'

/** One rendition: `<base><name>/<number>.m4s`, each of `seconds` but the last. `init` is base64. */
export type StartTrack = {
  kind: 'video' | 'audio'
  name: string
  codec: string
  init: string
  seconds: number
}

/** A picture and its sound, if it has one. `bandwidth`: the peak of both, bit/s. */
export type StartRung = { height: number; bandwidth: number; tracks: StartTrack[] }

/** What the first lines of a watch page need to show a picture before any script has come; made by the hub. */
export type StartData = {
  titleId: string
  ageMark: AgeMark
  /** The answer of `POST /titles/:id/playback` for whoever this page was made for. */
  playback: Playback
  /** Address of the folder of renditions, ending in `/`. */
  base: string
  /** Segments of each track; the last one is left to hls.js, which ends the stream. */
  count: number
  /** Seconds. */
  duration: number
  /** From the lowest. */
  rungs: StartRung[]
  words: Record<Locale, StartWords>
  /** The page's own code, which comes when the picture is safe: addresses of what to fetch, and of its entry. */
  app: { preload: string[]; entry: string }
}

export type StartWords = { play: string; pause: string; lost: string; dir: 'ltr' | 'rtl' }

/** Ids of the two elements that carry them. */
export const dataElementId = 'start-data'
export const stageElementId = 'start'

/** Its script among the built files; the hub puts the text into the page. */
export const starterFile = 'starter.js'
