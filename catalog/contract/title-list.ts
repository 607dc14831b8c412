import Type, { type Static } from 'typebox'
import { Mark } from './mark.ts'
import { Script } from './script.ts'
import { Id, RegionCode, TitleKind, TitleView, Year } from './title.ts'
import { Reason } from './why.ts'

export const TitlePage = Type.Object({
  titles: Type.Array(TitleView),
  /** Pass as `cursor` for the next page; null at the end. */
  next: Type.Union([Type.String(), Type.Null()]),
  /** Of a search: nothing is spelt as it was asked, and the names of these sound alike. */
  alike: Type.Optional(Type.Boolean()),
  /** Of a search: by id, where the words looked for stand in the name this reader sees. */
  marks: Type.Optional(Type.Record(Id, Type.Array(Mark))),
  /** Where `why` was asked for: by id, what was found in each, and what puts it at its place. */
  why: Type.Optional(Type.Record(Id, Type.Array(Reason))),
})
export type TitlePage = Static<typeof TitlePage>

/** Only titles whose age mark is no higher. */
export const AgeAtMost = Type.Integer({ minimum: 0, maximum: 18 })

/** Made in, or if that is not known, recorded in; both included. */
export const Years = { yearFrom: Type.Optional(Year), yearTo: Type.Optional(Year) }

export const TitleQuery = Type.Object({
  q: Type.Optional(Type.String({ maxLength: 200 })),
  kind: Type.Optional(TitleKind),
  region: Type.Optional(RegionCode),
  /** Of a series, in its order. */
  series: Type.Optional(Id),
  /** Credited with anything. */
  person: Type.Optional(Id),
  /** Of one owner. */
  owner: Type.Optional(Id),
  /** Of the sound. */
  lang: Type.Optional(Type.String({ maxLength: 35 })),
  /** Of subtitles. */
  textLang: Type.Optional(Type.String({ maxLength: 35 })),
  script: Type.Optional(Script),
  ageAtMost: Type.Optional(AgeAtMost),
  ...Years,
  /** Only what anybody may play who is where this viewer is: to owners and editors others are shown, too. */
  here: Type.Optional(Type.Boolean()),
  /** `mine`: everything of the caller's own owner in any state, newest first; needs signing in. */
  scope: Type.Optional(Type.Union([Type.Literal('public'), Type.Literal('mine')])),
  /** Say of each why it stands there. */
  why: Type.Optional(Type.Boolean()),
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 24 })),
})
export type TitleQuery = Static<typeof TitleQuery>
