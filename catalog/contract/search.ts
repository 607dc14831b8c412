import Type, { type Static } from 'typebox'
import { Mark } from './mark.ts'
import { Script } from './script.ts'
import { Id, LocalTexts, RegionCode, TitleKind } from './title.ts'
import { AgeAtMost, Years } from './title-list.ts'
import { Reason } from './why.ts'

/** What a search finds beside titles. Pure. */

const Words = Type.String({ minLength: 1, maxLength: 200 })

export const LineQuery = Type.Object({
  q: Words,
  lang: Type.Optional(Type.String({ maxLength: 35, description: 'language of the subtitles, BCP 47' })),
  kind: Type.Optional(TitleKind),
  region: Type.Optional(RegionCode),
  ageAtMost: Type.Optional(AgeAtMost),
  ...Years,
  script: Type.Optional(Script),
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 12 })),
})
export type LineQuery = Static<typeof LineQuery>

/** Something that is said in a title, and when. */
export const Line = Type.Object({
  titleId: Id,
  /** Names of the title. */
  texts: LocalTexts,
  /** Of the subtitles, BCP 47. */
  language: Type.String(),
  /** Seconds from the title's first frame. */
  start: Type.Number(),
  words: Type.String({ description: 'plain text' }),
  marks: Type.Array(Mark),
  why: Type.Array(Reason),
})
export type Line = Static<typeof Line>

export const LinePage = Type.Object({
  lines: Type.Array(Line),
  /** Pass as `cursor` for the next page; null at the end. */
  next: Type.Union([Type.String(), Type.Null()]),
})
export type LinePage = Static<typeof LinePage>

export const SuggestionQuery = Type.Object({
  q: Words,
  ageAtMost: Type.Optional(AgeAtMost),
  script: Type.Optional(Script),
})

/** A title whose name goes on as it was begun. */
export const Suggestion = Type.Object({
  titleId: Id,
  name: Type.String({ description: 'in the language of Accept-Language where it has one' }),
  /** Of the name, BCP 47. */
  language: Type.String(),
  marks: Type.Array(Mark),
  why: Type.Array(Reason),
})
export type Suggestion = Static<typeof Suggestion>
export const Suggestions = Type.Object({ suggestions: Type.Array(Suggestion) })
