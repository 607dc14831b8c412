import Type, { type Static } from 'typebox'
import { Credit, NewCredit } from './credit.ts'

/** Parts of a title, each from its start to the next one's: of an aitys its turns. Pure. */

const ChapterText = Type.Object(
  { title: Type.String({ minLength: 1, maxLength: 200 }) },
  { additionalProperties: false },
)
const ChapterTexts = Type.Object(
  { kk: Type.Optional(ChapterText), ru: Type.Optional(ChapterText), en: Type.Optional(ChapterText) },
  { additionalProperties: false },
)

/** Words or credits, or both: a turn of an aitys may have nothing but its akyn. */
export const NewChapter = Type.Object(
  {
    /** Seconds from the first frame; kept to a millisecond. */
    start: Type.Number({ minimum: 0, maximum: 360_000 }),
    texts: Type.Optional(ChapterTexts),
    credits: Type.Optional(Type.Array(NewCredit, { maxItems: 20 })),
  },
  { additionalProperties: false },
)
export type NewChapter = Static<typeof NewChapter>

/** In any order; no two may start together. */
export const NewChapters = Type.Object(
  { chapters: Type.Array(NewChapter, { maxItems: 500 }) },
  { additionalProperties: false },
)

export const Chapter = Type.Object({
  start: Type.Number({ description: 'seconds' }),
  texts: ChapterTexts,
  credits: Type.Array(Credit),
})
export type Chapter = Static<typeof Chapter>

/** In the order of time. */
export const Chapters = Type.Object({ chapters: Type.Array(Chapter) })
