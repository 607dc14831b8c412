import Type, { type Static } from 'typebox'

/**
 * What a player tells of one view, at most once a minute (docs/decisions/29-figures.md). Every report is the whole of what
 * there is to tell by then, so that one which is lost is made good by the next, and one that comes twice adds nothing.
 */

/** Rungs as figures name them: the shorter side of the picture, 0 for sound alone. Others count as the nearest. */
export const rungSides = [0, 144, 240, 360, 480, 720, 1080, 1440, 2160] as const

/** What a browser says it is connected by; few say so. */
export const networkKinds = ['cellular', 'wifi', 'wired', 'unknown'] as const
export const NetworkKind = Type.Enum(networkKinds)
export type NetworkKind = (typeof networkKinds)[number]

/** A title is told in so many parts of the same length, to see how far people come. */
export const tenths = 10

/** How much of a tenth must have been played for it to count, s: half of it, at most five. */
export const tenthNeeds = (duration: number): number => Math.min(5, duration / tenths / 2)

/** A view that goes on for longer is not told of any more, h. */
export const viewHours = 24

export const PlayReport = Type.Object(
  {
    /** As the answer of `POST /titles/:id/playback` named it. */
    view: Type.String({ maxLength: 200, pattern: '^[A-Za-z0-9_-]+$' }),
    /** 1, 2, 3, …: of two reports the later one holds. */
    number: Type.Integer({ minimum: 1, maximum: 10_000 }),
    /** ms from the wish to watch to the first picture; null while there was none. */
    startMs: Type.Union([Type.Integer({ minimum: 0, maximum: 600_000 }), Type.Null()]),
    /** In which it played, by the clock on the wall. */
    seconds: Type.Number({ minimum: 0, maximum: 100_000 }),
    /** How often it stood still for want of bytes after it had begun, and for how long. */
    stalls: Type.Integer({ minimum: 0, maximum: 100_000 }),
    stallSeconds: Type.Number({ minimum: 0, maximum: 100_000 }),
    /** Of `seconds`, those on each of `rungSides`. */
    rungs: Type.Array(Type.Number({ minimum: 0, maximum: 100_000 }), {
      minItems: 9,
      maxItems: 9,
    }),
    /** Bit n is set where tenth n of the title was played. */
    tenths: Type.Integer({ minimum: 0, maximum: 1023 }),
    network: NetworkKind,
  },
  { additionalProperties: false },
)
export type PlayReport = Static<typeof PlayReport>
