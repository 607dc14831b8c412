import Type, { type Static } from 'typebox'
import { Chapter } from './chapter.ts'
import { Id } from './id.ts'
import { SubtitleChoice } from './subtitle.ts'
import { Refusal } from './title.ts'

/** "Keep on this phone": a copy of a title that plays without a connection, as long as the hub has said. */

/** One sound track of a copy. */
export const KeepSound = Type.Object({
  /** Its playlist is `<version>/<name>.m3u8`. */
  name: Type.String({ pattern: '^[a-z0-9-]{1,32}$' }),
  /** BCP 47; `und` where nobody said. */
  language: Type.String(),
  /** As the playlist names it. */
  label: Type.String(),
  /** Of the whole title. */
  bytes: Type.Integer(),
})
export type KeepSound = Static<typeof KeepSound>

/** One size a copy can have: a picture with the sound it is played with, or sound alone. */
export const KeepRung = Type.Object({
  /** Its playlist is `<version>/<name>.m3u8`. */
  name: Type.String({ pattern: '^[a-z0-9-]{1,32}$' }),
  /** null for sound alone. */
  height: Type.Union([Type.Integer(), Type.Null()]),
  width: Type.Union([Type.Integer(), Type.Null()]),
  /** Of the whole title, with the first sound track. */
  bytes: Type.Integer(),
  seconds: Type.Number(),
  /** In the title's order. The first is in every copy; the others are kept where the viewer chooses them. */
  sounds: Type.Array(KeepSound),
})
export type KeepRung = Static<typeof KeepRung>

/** Answer of `GET /api/v1/titles/:id/keep`, to whoever may see the title. */
export const KeepOffer = Type.Object({
  /** This viewer may keep it; false where no licence lets them, or they have yet to pay. */
  offered: Type.Boolean(),
  /** How long a copy plays without asking the hub. */
  days: Type.Integer(),
  /** Lightest first; none where it is not offered. */
  rungs: Type.Array(KeepRung),
  /** Bytes of the pictures for the seek bar, which are kept with every picture; null where there are none (yet). */
  storyboard: Type.Union([Type.Integer(), Type.Null()]),
})
export type KeepOffer = Static<typeof KeepOffer>

/** Body of `POST /api/v1/titles/:id/keep`; none is needed. `ageConfirmed` as for playback. */
export const KeepRequest = Type.Union([
  Type.Object({ ageConfirmed: Type.Optional(Type.Integer({ minimum: 0, maximum: 18 })) }),
  Type.Null(),
])
export type KeepRequest = Static<typeof KeepRequest>

/**
 * Leave to play a copy until `expiresAt`, which is never after the licence, the pass or the law would end it. The hub keeps
 * no list of permits: `token` is its own words, sealed, to be shown when the leave is to be renewed.
 */
export const KeepPermit = Type.Object({
  titleId: Id,
  token: Type.String({ minLength: 1, maxLength: 400, pattern: '^[\\w-]+$' }),
  /** By the hub's clock, as `expiresAt` is. */
  issuedAt: Type.String({ format: 'date-time' }),
  expiresAt: Type.String({ format: 'date-time' }),
})
export type KeepPermit = Static<typeof KeepPermit>

/** Answer of `POST /api/v1/titles/:id/keep`: the permit, and where the bytes are fetched. */
export const KeptCopy = Type.Object({
  permit: KeepPermit,
  /** What is kept is named by this, and by nothing of the addresses it came from, which end. */
  assetId: Id,
  version: Type.Integer(),
  /** Master playlist, good for fetching for a while; asked for anew when it is refused. `sound.m3u8` stands beside it. */
  master: Type.String(),
  rungs: Type.Array(KeepRung),
  subtitles: Type.Array(SubtitleChoice),
  /** The track of the pictures for the seek bar, as in playback, and the bytes of its sheets. */
  storyboard: Type.Union([Type.Object({ url: Type.String(), bytes: Type.Integer() }), Type.Null()]),
  chapters: Type.Array(Chapter),
})
export type KeptCopy = Static<typeof KeptCopy>

/** Titles that one request may name. */
export const [mostKept, mostSeen] = [50, 100]

/** Body of `POST /api/v1/kept`: what a device has, when it is online again. */
export const KeptHere = Type.Object(
  {
    kept: Type.Array(
      Type.Object({
        titleId: Id,
        token: Type.String({ minLength: 1, maxLength: 400, pattern: '^[\\w-]+$' }),
      }),
      { maxItems: mostKept },
    ),
    /** Titles whose pages it has kept to be looked at without a connection. */
    seen: Type.Array(Id, { maxItems: mostSeen }),
    ageConfirmed: Type.Optional(Type.Integer({ minimum: 0, maximum: 18 })),
  },
  { additionalProperties: false },
)
export type KeptHere = Static<typeof KeptHere>

/** Answer of `POST /api/v1/kept`. */
export const KeptNow = Type.Object({
  /** The hub's clock. */
  now: Type.String({ format: 'date-time' }),
  /** Those that may go on. */
  permits: Type.Array(KeepPermit),
  /** Those that may not, with the reason: the copy is to be deleted. */
  ended: Type.Array(Type.Object({ titleId: Id, refusal: Refusal })),
  /** Of `seen`: pages that this viewer would not be shown any more, whether they are there or not. */
  gone: Type.Array(Id),
})
export type KeptNow = Static<typeof KeptNow>
