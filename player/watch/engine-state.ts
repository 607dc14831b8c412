import type { Chapter } from '#catalog/contract/chapter.ts'
import type { SubtitleChoice } from '#catalog/contract/subtitle.ts'
import type { ApiProblem } from '#player/api/client.ts'
import type { Rung } from './quality.ts'
import type { SoundTrack } from './sound.ts'
import type { WallClock } from './wall-clock.ts'

/** What the pages need to know of the engine; replaced whole at every change. */
export type EngineState = {
  status: 'opening' | 'ready' | 'lost' | 'stopped' | 'unsupported'
  /** Why it stopped, when a server said so. */
  problem: ApiProblem | null
  /** From the lowest to the highest; empty for sound alone. */
  rungs: readonly Rung[]
  /** Index of the viewer's choice among them; `automatic` or `saver` (quality.ts). */
  chosen: number
  /** Index of the rung on the screen. */
  current: number
  tracks: readonly SoundTrack[]
  track: number
  /** The viewer wants 5.1 where there is one. */
  surround: boolean
  /** What can be read along; of the newest playback address. */
  subtitles: readonly SubtitleChoice[]
  /** Of the newest playback address; empty when there are none. */
  chapters: readonly Chapter[]
  /** Address of the track of pictures for the seek bar; null when there is none. */
  storyboard: string | null
  /** Address of the playlist of sound alone; null until known. */
  soundMaster: string | null
  /** The browser wants the viewer to start it. Nothing but the master playlist has been loaded then. */
  blocked: boolean
  /** The stream is still being made. */
  growing: boolean
  /** When what plays was on air; empty where nobody says so. */
  clock: WallClock
  /** Under which reports of this view are sent; null where none are. */
  view: string | null
  /** It is, and nothing has been added to it for long. */
  frozen: boolean
  /** The link does not carry the lowest picture: sound alone would play. */
  offersSound: boolean
  /** The picture is left out. */
  soundOnly: boolean
  /** The bytes come from inside the country; null until known. */
  domestic: boolean | null
}

export const openingState: EngineState = {
  status: 'opening',
  problem: null,
  rungs: [],
  chosen: -1,
  current: -1,
  tracks: [],
  track: -1,
  surround: false,
  subtitles: [],
  chapters: [],
  storyboard: null,
  soundMaster: null,
  blocked: false,
  growing: false,
  clock: [],
  view: null,
  frozen: false,
  offersSound: false,
  soundOnly: false,
  domestic: null,
}

export type Engine = {
  /** A rung, or `automatic`, `saver` or `soundAlone`; remembered for this kind of network. */
  chooseRung(index: number): void
  /** Whether it should be in 5.1 is remembered, and counts only for a track that has it. */
  chooseTrack(index: number, surround: boolean): void
  /** The offer of sound alone was heard; it is not made again. */
  keepWaiting(): void
  /** Sound alone, or with the picture again, from the same second. */
  listen(soundOnly: boolean): void
  /** Tries again at the same position after a stop. */
  retry(): void
  /** Opens the stream with the rungs there are by now, at the same position and without a break. */
  takeRungs(): void
  /** To the newest moment of what is on air, as near as it is kept. */
  toEdge(): void
  /** Second of the video at which something was on air, ms since 1970; null where it is not in this stream. */
  placeOf(moment: number): number | null
  destroy(): void
}
