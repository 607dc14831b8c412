import Type, { type Static } from 'typebox'
import { RestrictionReason } from './restriction.ts'

/** RFC 9457 problem document, with our stable `code` and the values its words were filled with. */
export const ProblemDocument = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.String({ description: 'in the language of Accept-Language' }),
  code: Type.String(),
  details: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))),
  // Of a title restricted by law (451): its details once more, as extension members (RFC 9457 section 3.2).
  authority: Type.Optional(Type.String()),
  decision: Type.Optional(Type.String()),
  decidedOn: Type.Optional(Type.String({ format: 'date' })),
  reason: Type.Optional(RestrictionReason),
  until: Type.Optional(Type.String({ format: 'date-time', description: 'it is available again; else open' })),
  territories: Type.Optional(Type.String({ description: 'where it is available: codes, or WORLD' })),
  except: Type.Optional(Type.String({ description: 'of WORLD all but these' })),
})
export type ProblemDocument = Static<typeof ProblemDocument>
