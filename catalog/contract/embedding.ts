import Type, { type Static } from 'typebox'

/** Where an owner lets their titles be shown inside other sites, as far as a licence has the use `embed`. Pure. */

/** `archive.kz`, or `*.archive.kz` for all that is below it. Whatever is typed: the hub brings it into its plain form. */
const Domain = Type.String({ minLength: 3, maxLength: 260 })

export const Embedding = Type.Object(
  {
    /** Any site may. */
    anywhere: Type.Boolean(),
    /** Sites that may; none: nobody else but the hub itself. Without a meaning while `anywhere` is true. */
    domains: Type.Array(Domain, { maxItems: 50, uniqueItems: true }),
  },
  { additionalProperties: false },
)
export type Embedding = Static<typeof Embedding>
