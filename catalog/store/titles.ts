import { type Kysely, sql } from 'kysely'
import type { NewCredit } from '#catalog/contract/credit.ts'
import { type AgeMark, adultAge, type NewTitle, type TitlePatch } from '#catalog/contract/title.ts'
import { replaceCredits } from './credits.ts'
import { newId } from './ids.ts'
import { inTransaction } from './in-transaction.ts'
import { addLicence } from './licences.ts'
import { raisePermit } from './permits.ts'
import { hasPrice } from './prices.ts'
import type { Database } from './schema.ts'
import { checkSeries } from './series.ts'
import { renewTerms } from './title-terms.ts'
import { announceOfTitle } from './webhook-outbox.ts'

type Db = Kysely<Database>

/**
 * Who writes: may name people of other owners by their ids (see `CreditTarget`). `key`: what its owner calls the title in
 * files.
 */
type Writer = { anyPerson?: boolean; key?: string | null }

/** @throws Problem bad-request for a series or a person that is not there for this owner */
export async function createTitle(
  db: Db,
  ownerId: string,
  title: NewTitle,
  { anyPerson = false, key = null }: Writer = {},
): Promise<string> {
  const id = newId()
  await inTransaction(db, async (tx) => {
    if (title.seriesId !== undefined) await checkSeries(tx, title.seriesId, ownerId)
    await tx
      .insertInto('title')
      .values({
        id,
        owner_id: ownerId,
        kind: title.kind,
        texts: JSON.stringify(title.texts),
        region: title.region ?? null,
        languages: title.languages ?? [],
        age_mark: title.ageMark ?? 0,
        age_said: title.ageMark !== undefined,
        year: title.year ?? null,
        recorded_on: title.recordedOn ?? null,
        series_id: title.seriesId ?? null,
        season: title.season ?? null,
        episode: title.episode ?? null,
        demo: title.demo ?? false,
        external_key: key,
        asset_id: null,
        deleted_at: null,
      })
      .execute()
    if (title.licence) await addLicence(tx, id, title.licence)
    if (title.credits) await setCredits(tx, id, title.credits, anyPerson)
    await renewTerms(tx, [id])
  })
  return id
}

function setCredits(tx: Db, titleId: string, credits: readonly NewCredit[], anyPerson: boolean) {
  const list = { chapter: 0, path: 'credits', credits }
  return replaceCredits(tx, { titleId, part: 'whole', anyPerson }, [list])
}

/**
 * Fields that are not named stay as they are.
 * @throws Problem as `createTitle`
 */
export async function patchTitle(
  db: Db,
  id: string,
  patch: TitlePatch,
  { anyPerson = false }: Writer = {},
): Promise<void> {
  const { texts, ageMark, recordedOn, seriesId, credits, hidden, ...same } = patch
  await inTransaction(db, async (tx) => {
    const title = await tx
      .selectFrom('title')
      .select('owner_id')
      .where('id', '=', id)
      .where('deleted_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (!title) return
    if (typeof seriesId === 'string') await checkSeries(tx, seriesId, title.owner_id)
    if (credits) await setCredits(tx, id, credits, anyPerson)
    await tx
      .updateTable('title')
      .set({
        ...same,
        ...(texts === undefined ? {} : { texts: JSON.stringify(texts) }),
        ...(ageMark === undefined ? {} : { age_mark: ageMark, age_said: true, permit: permitAt(ageMark) }),
        ...(recordedOn === undefined ? {} : { recorded_on: recordedOn }),
        ...(seriesId === undefined ? {} : { series_id: seriesId }),
        ...(hidden === undefined ? {} : { hidden_at: hidden ? sql<Date>`coalesce(hidden_at, now())` : null }),
        updated_at: new Date(),
      })
      .where('id', '=', id)
      .execute()
    // Whoever is watching stops.
    if (hidden) await raisePermit(tx, id)
    // It is paid from now on.
    if (typeof seriesId === 'string' && (await hasPrice(tx, seriesId))) await raisePermit(tx, id)
    if (texts || credits || seriesId !== undefined) await renewTerms(tx, [id])
  })
}

/** Whoever is watching what is for adults from now on has to say so first. */
const permitAt = (ageMark: AgeMark) =>
  ageMark < adultAge
    ? sql<number>`permit`
    : sql<number>`case when age_mark < ${adultAge} then permit + 1 else permit end`

/** Gone for everybody at once; `removal.ts` takes its bytes and then this row. Uploads to it come to nothing. */
export async function deleteTitle(db: Db, id: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    const deleted = await tx
      .updateTable('title')
      .set({ deleted_at: new Date() })
      .where('id', '=', id)
      .where('deleted_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (deleted) await announceOfTitle(tx, 'title.deleted', id, {})
    await tx.deleteFrom('upload').where('title_id', '=', id).execute()
  })
}
