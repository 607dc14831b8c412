import Type, { type Static } from 'typebox'

/** Pictures made of a title's own picture: what a worker writes down, and what an owner chooses from. */

/** Sheets of small pictures, in the order of time, named by a WebVTT track. */
export const Storyboard = Type.Object({
  sheets: Type.Integer({ minimum: 1 }),
  tiles: Type.Integer({ minimum: 1 }),
  /** Of one tile, pixels. */
  width: Type.Integer({ minimum: 1 }),
  height: Type.Integer({ minimum: 1 }),
  /** Of all sheets together. */
  bytes: Type.Integer({ minimum: 1 }),
})
export type Storyboard = Static<typeof Storyboard>

export const PosterCandidate = Type.Object({
  /** Seconds into the title. */
  at: Type.Number({ minimum: 0 }),
  bytes: Type.Integer({ minimum: 1 }),
})
export type PosterCandidate = Static<typeof PosterCandidate>

/** All of one asset. Each is missing where it could not be made: a title does without. */
export const Pictures = Type.Object({
  storyboard: Type.Union([Storyboard, Type.Null()]),
  /** In the order of time; their numbers are part of their keys. */
  candidates: Type.Array(PosterCandidate),
  /** Number of the candidate that stands for the title while its owner has chosen nothing. */
  best: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]),
  /** An animated WebP of a few moments. */
  preview: Type.Union([Type.Object({ bytes: Type.Integer({ minimum: 1 }) }), Type.Null()]),
})
export type Pictures = Static<typeof Pictures>

export const noPictures: Pictures = { storyboard: null, candidates: [], best: null, preview: null }

/** What an owner has made the poster of a title: nothing, a candidate, or a picture of their own. */
export const PosterSource = Type.Union([
  Type.Literal('automatic'),
  Type.Literal('candidate'),
  Type.Literal('upload'),
])
export type PosterSource = Static<typeof PosterSource>

/** Answer of `GET /api/v1/titles/:id/posters`. */
export const Posters = Type.Object({
  source: PosterSource,
  /** Address of the poster as viewers have it; null when there is none. */
  poster: Type.Union([Type.String(), Type.Null()]),
  /** Empty until they have been made. */
  candidates: Type.Array(
    Type.Object({
      candidate: Type.Integer(),
      /** Seconds into the title. */
      at: Type.Number(),
      url: Type.String({ description: 'of a JPEG' }),
      /** It is the poster now, whether the owner said so or the hub. */
      chosen: Type.Boolean(),
    }),
  ),
})
export type Posters = Static<typeof Posters>

/** `null` leaves it to the hub again. */
export const PosterChoice = Type.Object(
  { candidate: Type.Union([Type.Integer({ minimum: 0, maximum: 99 }), Type.Null()]) },
  { additionalProperties: false },
)
export type PosterChoice = Static<typeof PosterChoice>

/** Largest file an owner may give as a poster: what a phone's camera makes. */
export const posterMaxBytes = 20 * 1024 * 1024
