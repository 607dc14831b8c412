import type { ApiProblem } from '#player/api/client.ts'
import type { OfferedSubtitle } from './subtitle-choice.ts'
import type { Turn } from './turns.ts'

/**
 * What the page around needs to know. `closed`: by law, before or while it played. `unpaid`: what a refusal for money says;
 * null while it plays.
 */
export type Playing = {
  unpaid: ApiProblem['details'] | null
  domestic: boolean | null
  /** Of what plays now, bit/s on average; null until known. */
  rate: number | null
  begun: boolean
  blocked: boolean
  closed: boolean
  turns: readonly Turn[]
  /** Number of the turn under way; null before the first. */
  turn: number | null
  /** What can be read along. */
  subtitles: readonly OfferedSubtitle[]
  /** What is read on the picture. */
  shown: OfferedSubtitle | null
  video: HTMLVideoElement | null
  /** Seconds. */
  seek(to: number): void
}

export const notPlaying: Playing = {
  ...{ unpaid: null, domestic: null, rate: null, begun: false, blocked: false, closed: false },
  ...{ turns: [], turn: null },
  ...{ subtitles: [], shown: null, video: null },
  seek: () => undefined,
}
