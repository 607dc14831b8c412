import Type, { type Static } from 'typebox'
import { Person } from './credit.ts'
import { Id } from './id.ts'
import { Script } from './script.ts'
import { LocalTexts, TitleKind, TitleView } from './title.ts'
import { EditorRole } from './why.ts'

/** Lists of titles that somebody, or a rule, has put together. Pure. */

/** What one has done: the first of their titles that this viewer may watch; more with `GET /titles?person=ID&cursor=NEXT`. */
export const PersonPage = Type.Interface([Person], {
  titles: Type.Array(TitleView),
  next: Type.Union([Type.String(), Type.Null()]),
})
export type PersonPage = Static<typeof PersonPage>

/**
 * Whom titles belong to, as viewers know them: series that have something for this viewer, and the first of the titles; more
 * with `GET /titles?owner=ID&cursor=NEXT`.
 */
export const OwnerPage = Type.Object({
  id: Id,
  name: Type.String(),
  series: Type.Array(Type.Object({ id: Id, kind: TitleKind, texts: LocalTexts })),
  titles: Type.Array(TitleView),
  next: Type.Union([Type.String(), Type.Null()]),
})
export type OwnerPage = Static<typeof OwnerPage>

const titleIds = Type.Array(Id, { maxItems: 24, uniqueItems: true })
/** Lists with smaller numbers come first; among equals the newest. */
const position = Type.Integer({ minimum: 0, maximum: 9999 })
/** Shown to everybody; otherwise to editors alone. */
const published = Type.Boolean()

export const NewCollection = Type.Object(
  {
    texts: LocalTexts,
    titleIds,
    position: Type.Optional(position),
    published: Type.Optional(Type.Boolean({ default: true })),
  },
  { additionalProperties: false },
)
export type NewCollection = Static<typeof NewCollection>

/** `titleIds`: the whole list, in its order. */
export const CollectionPatch = Type.Partial(
  Type.Object({ texts: LocalTexts, titleIds, position, published }),
  {
    additionalProperties: false,
  },
)
export type CollectionPatch = Static<typeof CollectionPatch>

/** An ordered list made by an editor of the hub. */
export const Collection = Type.Object({
  id: Id,
  texts: LocalTexts,
  position,
  published,
  /** Who last changed it, by role, and when. */
  changedBy: EditorRole,
  changedAt: Type.String({ format: 'date-time' }),
  /** Those that this viewer may watch. */
  titles: Type.Array(TitleView),
  /** All of it, to editors; others see an empty list. */
  titleIds: Type.Array(Id),
  /** To editors: the texts as they were typed, whatever the reader's alphabet, to be changed. */
  typed: Type.Union([LocalTexts, Type.Null()]),
})
export type Collection = Static<typeof Collection>

/** Without those that have nothing for this viewer or are not published; editors see them all. */
export const Collections = Type.Object({ collections: Type.Array(Collection) })

/** Why one title stands beside another, the weightiest first; `new`: nothing but that it is recent. */
export const alikeReasons = [
  'next-episode',
  'same-akyn',
  'same-series',
  'same-person',
  'same-region',
  'same-kind',
  'new',
] as const
export const AlikeReason = Type.Enum(alikeReasons)
export type AlikeReason = (typeof alikeReasons)[number]

export const AlikeQuery = Type.Object({
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 24, default: 6 })),
  script: Type.Optional(Script),
})

export const Alike = Type.Object({
  titles: Type.Array(Type.Object({ title: TitleView, why: Type.Array(AlikeReason) })),
})
export type Alike = Static<typeof Alike>
