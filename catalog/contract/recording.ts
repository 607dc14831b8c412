import Type, { type Static } from 'typebox'
import { Id } from './id.ts'
import { AgeMark, LocalTexts } from './title.ts'

/** Titles made of what was on air, as the API shows them. Pure: runs in the browser. */

/** The longest stretch that is cut at once, h. */
export const longestCutHours = 24

/** A stretch of a channel that becomes a title now. Neither moment is later than now, or before what is kept. */
export const NewCut = Type.Object(
  {
    from: Type.String({ format: 'date-time' }),
    until: Type.String({ format: 'date-time' }),
    texts: LocalTexts,
    /** BCP 47, of its sound; that of the channel unless it is said. */
    language: Type.Optional(Type.String({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]+)*$', maxLength: 40 })),
    ageMark: Type.Optional(AgeMark),
    /** A series of the same owner. */
    seriesId: Type.Optional(Id),
  },
  { additionalProperties: false },
)
export type NewCut = Static<typeof NewCut>
