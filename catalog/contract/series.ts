import Type, { type Static } from 'typebox'
import { Id } from './id.ts'
import { Price } from './money.ts'
import { LocalTexts, RegionCode, TitleKind, TitleView } from './title.ts'

/** Programmes and serials: what titles of one owner belong to, in seasons or not. Pure. */

export const NewSeries = Type.Object(
  { kind: TitleKind, texts: LocalTexts, region: Type.Optional(RegionCode) },
  { additionalProperties: false },
)
export type NewSeries = Static<typeof NewSeries>

export const SeriesPatch = Type.Partial(
  Type.Object({ kind: TitleKind, texts: LocalTexts, region: Type.Union([RegionCode, Type.Null()]) }),
  { additionalProperties: false },
)
export type SeriesPatch = Static<typeof SeriesPatch>

export const Series = Type.Object({
  id: Id,
  owner: Type.Object({ id: Id, name: Type.String() }),
  kind: TitleKind,
  texts: LocalTexts,
  region: Type.Union([RegionCode, Type.Null()]),
  /** Of all its titles together; null where each is what it says itself. */
  price: Type.Union([Price, Type.Null()]),
})
export type Series = Static<typeof Series>

/** A series with the first of its titles that this viewer may watch; more with `GET /titles?series=ID&cursor=NEXT`. */
export const SeriesPage = Type.Interface([Series], {
  titles: Type.Array(TitleView),
  next: Type.Union([Type.String(), Type.Null()]),
})
export type SeriesPage = Static<typeof SeriesPage>

export const SeriesQuery = Type.Object({
  /** Whose; of the caller's own owner if nothing is said. */
  owner: Type.Optional(Id),
  cursor: Type.Optional(Id),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 100 })),
})
export type SeriesQuery = Static<typeof SeriesQuery>

/** Newest first. */
export const SeriesList = Type.Object({
  series: Type.Array(Series),
  next: Type.Union([Id, Type.Null()]),
})
export type SeriesList = Static<typeof SeriesList>
