import Type, { type Static } from 'typebox'

/** RFC 9457 problem document, with our stable `code` and the values its words were filled with. */
export const ProblemDocument = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.String({ description: 'in the language of Accept-Language' }),
  code: Type.String(),
  details: Type.Optional(Type.Record(Type.String(), Type.Union([Type.String(), Type.Number()]))),
})
export type ProblemDocument = Static<typeof ProblemDocument>
