import Type, { type Static } from 'typebox'
import { Id } from './id.ts'

/** What people are told of a breach of their data. */
export const BreachNotice = Type.Object({
  breachId: Id,
  happened: Type.String(),
  data: Type.String(),
  measures: Type.String(),
  /** Whom to ask. */
  contact: Type.String(),
  noticedAt: Type.String({ format: 'date-time' }),
})
export type BreachNotice = Static<typeof BreachNotice>

export const AccountNotices = Type.Object({ notices: Type.Array(BreachNotice) })
export type AccountNotices = Static<typeof AccountNotices>
