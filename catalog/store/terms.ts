import { type Kysely, type Selectable, sql } from 'kysely'
import type { NewTerms, TermsDocument, TermsLine, TermsVersion } from '#catalog/contract/terms.ts'
import { Problem } from '#platform/errors.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>
type Row = Selectable<Database['terms_version']>

/**
 * The next version of a document; a trigger refuses to change one that is there.
 * @returns its number
 * @throws Problem bad-request when it would be in force before it is published, or not after all others
 */
export async function publishTerms(
  tx: Db,
  { document, texts, effectiveFrom }: NewTerms,
  { accountId, now }: { accountId: string; now: Date },
): Promise<number> {
  // Two at once: the second one comes after the first.
  await sql`lock table terms_version in share row exclusive mode`.execute(tx)
  const last = await tx
    .selectFrom('terms_version')
    .select(['number', 'effective_from'])
    .where('document', '=', document)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const effective = effectiveFrom === undefined ? now : new Date(effectiveFrom)
  const inOrder = effective >= now && (!last || effective > last.effective_from)
  if (!inOrder) throw new Problem('bad-request', { what: 'effectiveFrom' })
  const number = (last?.number ?? 0) + 1
  await tx
    .insertInto('terms_version')
    .values({
      ...{ document, number, texts: JSON.stringify(texts), published_by: accountId },
      ...{ effective_from: effective, published_at: now },
    })
    .execute()
  return number
}

/** Every version of every document, newest first. */
export async function termsLines(db: Db, now: Date): Promise<TermsLine[]> {
  const rows = await versions(db)
  return rows.map((row) => {
    const { kk, ru, en } = row.texts
    const changes = { kk: { changes: kk.changes }, ru: { changes: ru.changes }, en: { changes: en.changes } }
    return { ...lineOf(row, rows, now), texts: changes }
  })
}

/** null when there is none. */
export async function termsVersion(
  db: Db,
  document: TermsDocument,
  number: number,
  now: Date,
): Promise<TermsVersion | null> {
  const rows = await versions(db)
  const row = rows.find((one) => one.document === document && one.number === number)
  return row ? { ...lineOf(row, rows, now), texts: row.texts } : null
}

const versions = (db: Db): Promise<Row[]> =>
  db.selectFrom('terms_version').selectAll().orderBy('document', 'desc').orderBy('number', 'desc').execute()

function lineOf(row: Row, all: readonly Row[], now: Date): Omit<TermsLine, 'texts'> {
  const { document, number, effective_from, published_at, published_by } = row
  const inForce = all.find((one) => one.document === document && one.effective_from <= now)
  return {
    ...{ document, number, shipped: published_by === null },
    effectiveFrom: effective_from.toISOString(),
    publishedAt: published_at.toISOString(),
    state: effective_from > now ? 'to-come' : row === inForce ? 'in-force' : 'past',
  }
}
