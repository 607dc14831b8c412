import Type, { type Static } from 'typebox'
import { Chapter } from './chapter.ts'
import { SubtitleChoice } from './subtitle.ts'
import { Id, Refusal, RenditionInfo, ShownBy, TitleState } from './title.ts'

/**
 * Body of `POST /api/v1/titles/:id/playback`; none is needed, and counts as null. `ageConfirmed`: the years viewers say
 * they have, kept on their device alone. `use`: `embed` inside a page of somebody else; `stream` if nothing is said.
 */
export const PlaybackRequest = Type.Union([
  Type.Object({
    ageConfirmed: Type.Optional(Type.Integer({ minimum: 0, maximum: 18 })),
    use: Type.Optional(ShownBy),
  }),
  Type.Null(),
])
export type PlaybackRequest = Static<typeof PlaybackRequest>

/** Where the bytes come from, best first; `domestic` tells whether they stay inside the country. */
export const Pathways = Type.Array(
  Type.Object({ id: Type.String(), baseUrl: Type.String(), domestic: Type.Boolean() }),
)

/** Answer of `POST /api/v1/titles/:id/playback`. Addresses may be relative to the hub. */
export const Playback = Type.Object({
  /** Master playlist, good for this viewer until `expiresAt`. */
  master: Type.String(),
  expiresAt: Type.String({ format: 'date-time' }),
  pathways: Pathways,
  /** What a menu of subtitles offers, the viewer's languages unsorted; empty when there are none. */
  subtitles: Type.Array(SubtitleChoice),
  /** WebVTT whose cues name pictures by `sheet.jpg#xywh=`, for the seek bar; null when there is none (yet). */
  storyboard: Type.Union([Type.String(), Type.Null()]),
  /** In the order of time; empty when there are none. */
  chapters: Type.Array(Chapter),
  /**
   * Under which the player may report how it plays (`POST /plays`): of nobody but this opening of the page. null where
   * nothing is to be told: of whoever may change the title, and of who asks not to be counted (`DNT`, `Sec-GPC`).
   */
  view: Type.Union([Type.String(), Type.Null()]),
})
export type Playback = Static<typeof Playback>

/**
 * One server-sent event (`event: progress`) of `GET /api/v1/titles/:id/events`: always the whole picture, so a
 * missed event loses nothing. Sent at connect, then at every change.
 */
export const TitleProgress = Type.Object({
  titleId: Id,
  state: TitleState,
  refusal: Type.Union([Refusal, Type.Null()]),
  upload: Type.Union([Type.Object({ bytes: Type.Number(), total: Type.Number() }), Type.Null()]),
  /** Share of the encoding done, 0 to 1. */
  encoded: Type.Number(),
  /** Seconds until it is complete, at its speed of the last minutes; null while nobody can say. */
  left: Type.Union([Type.Number(), Type.Null()]),
  /** Seconds from the end of the upload to the first moment it could be watched; null until then. */
  watchableSeconds: Type.Union([Type.Number(), Type.Null()]),
  completeSeconds: Type.Union([Type.Number(), Type.Null()]),
  /** As in TitleView: ask for the title again when it changes. */
  picturesDue: Type.Boolean(),
  renditions: Type.Array(RenditionInfo),
})
export type TitleProgress = Static<typeof TitleProgress>
