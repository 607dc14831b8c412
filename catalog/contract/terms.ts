import Type, { type Static } from 'typebox'

/** The hub's own documents and the register of their changes: what was in force, from when on, and what changed. */

export const termsDocuments = ['terms', 'privacy'] as const
export const TermsDocument = Type.Enum(termsDocuments)
export type TermsDocument = (typeof termsDocuments)[number]

/**
 * Longest document, characters. Plain text: paragraphs with an empty line between them; one that begins with `# ` is a
 * heading.
 */
export const longestTerms = 60_000
const Text = Type.String({ maxLength: longestTerms, pattern: '^(?!\\s*$)[^\\u0000]+$' })
/** What changed against the version before, in words. */
const Changes = Type.String({ maxLength: 5000, pattern: '^(?!\\s*$)[^\\u0000]+$' })

const inEach = <T extends Type.TSchema>(schema: T) =>
  Type.Object({ kk: schema, ru: schema, en: schema }, { additionalProperties: false })

/** In every language of the hub: nobody agrees to what they cannot read. */
export const TermsTexts = inEach(
  Type.Object({ text: Text, changes: Changes }, { additionalProperties: false }),
)
export type TermsTexts = Static<typeof TermsTexts>

export const NewTerms = Type.Object(
  {
    document: TermsDocument,
    texts: TermsTexts,
    /** From when on it is in force: now unless told, and after every version there is. */
    effectiveFrom: Type.Optional(Type.String({ format: 'date-time' })),
  },
  { additionalProperties: false },
)
export type NewTerms = Static<typeof NewTerms>

const Line = {
  document: TermsDocument,
  number: Type.Integer({ minimum: 1 }),
  effectiveFrom: Type.String({ format: 'date-time' }),
  publishedAt: Type.String({ format: 'date-time' }),
  state: Type.Enum(['past', 'in-force', 'to-come'] as const),
  /** It came with the program; the others an admin published. */
  shipped: Type.Boolean(),
}

/** A line of the register. */
export const TermsLine = Type.Object({
  ...Line,
  texts: inEach(Type.Object({ changes: Type.String() })),
})
export type TermsLine = Static<typeof TermsLine>

/** One version as a whole. */
export const TermsVersion = Type.Object({ ...Line, texts: TermsTexts })
export type TermsVersion = Static<typeof TermsVersion>

/** Who runs the hub, by its settings; null where they say nothing. */
export const Operator = Type.Object({
  name: Type.Union([Type.String(), Type.Null()]),
  address: Type.Union([Type.String(), Type.Null()]),
  contact: Type.Union([Type.String(), Type.Null()]),
})
export type Operator = Static<typeof Operator>

export const TermsRegister = Type.Object({
  operator: Operator,
  versions: Type.Array(TermsLine, { description: 'of every document, newest first' }),
})
export type TermsRegister = Static<typeof TermsRegister>
