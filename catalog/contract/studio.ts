import Type, { type Static } from 'typebox'
import { Id, RegionCode, TitleKind, TitleView } from './title.ts'

/** An owner's own titles, as the studio lists them. Pure. */

/** `waiting` for a file or for its bytes; `working`: looked at or encoded; the rest as `TitleView.state` has it. */
export const studioStates = ['waiting', 'working', 'refused', 'complete'] as const
export type StudioState = (typeof studioStates)[number]

/** `running`: one permits playing now, somewhere; `ending`: the last one that does ends within thirty days. */
export const studioLicences = ['none', 'running', 'ending'] as const
export type StudioLicence = (typeof studioLicences)[number]

export const studioOrders = ['newest', 'oldest', 'changed', 'name'] as const
export type StudioOrder = (typeof studioOrders)[number]

/** So soon a licence counts as ending, days. */
export const endingDays = 30

export const StudioQuery = Type.Object({
  /** In names, series, people and descriptions, in any alphabet; the last word may be begun only. */
  q: Type.Optional(Type.String({ maxLength: 200 })),
  state: Type.Optional(Type.Enum(studioStates)),
  licence: Type.Optional(Type.Enum(studioLicences)),
  kind: Type.Optional(TitleKind),
  region: Type.Optional(RegionCode),
  /** `none`: of none. */
  series: Type.Optional(Type.Union([Id, Type.Literal('none')])),
  /** By their owner, or not. */
  hidden: Type.Optional(Type.Boolean()),
  order: Type.Optional(Type.Enum(studioOrders)),
  cursor: Type.Optional(Type.String({ maxLength: 2000 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
})
export type StudioQuery = Static<typeof StudioQuery>

export const StudioTitles = Type.Object({
  titles: Type.Array(TitleView),
  /** By id: what `GET /titles/{id}` would have as its ETag, to be sent back in `If-Match`. */
  etags: Type.Record(Id, Type.String()),
  /** Of all pages. */
  total: Type.Integer({ minimum: 0 }),
  /** Pass as `cursor` for the next page; null at the end. */
  next: Type.Union([Type.String(), Type.Null()]),
})
export type StudioTitles = Static<typeof StudioTitles>
