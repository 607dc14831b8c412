import { type RawBuilder, sql } from 'kysely'
import type { PassScope, PassSubject } from '#catalog/contract/pass.ts'
import type { LocalTexts } from '#catalog/contract/title.ts'

/** What a pass, batch or order is about, named as it is called now. */

/** Texts of a title or series by the columns that name it; null for an owner, and of what is gone. */
export const textsOf = (scope: string, subject: string): RawBuilder<LocalTexts | null> =>
  sql<LocalTexts | null>`case ${sql.ref(scope)}
    when 'title' then (select named.texts from title named where named.id = ${sql.ref(subject)})
    when 'series' then (select named.texts from series named where named.id = ${sql.ref(subject)}) end`

export const subjectOf = (row: {
  scope: PassScope
  subject: string
  texts: LocalTexts | null
  owner_name: string
}): PassSubject => ({ scope: row.scope, id: row.subject, texts: row.texts, name: row.owner_name })
