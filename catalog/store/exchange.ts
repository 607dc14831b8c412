import { setImmediate as others } from 'node:timers/promises'
import { type Kysely, sql } from 'kysely'
import type { Account } from '#catalog/contract/account.ts'
import type { AgeMark, NewTitle, RegionCode } from '#catalog/contract/title.ts'
import type { KeyedTitle } from '#catalog/exchange/catalogue.ts'
import { decideTitles, type TitleOutcome } from '#catalog/exchange/catalogue-import.ts'
import type { Reading } from '#catalog/exchange/finding.ts'
import type { FiledLicence, FiledTitle, NamedTitle, WantedLicence } from '#catalog/exchange/licence-file.ts'
import {
  decideLicences,
  type KnownLicence,
  type LicenceOutcome,
  titlesByName,
} from '#catalog/exchange/licence-import.ts'
import { record } from './audit.ts'
import { addLicence } from './licences.ts'
import type { Database } from './schema.ts'
import { createTitle } from './titles.ts'
import { announceToOwner } from './webhook-outbox.ts'

type Db = Kysely<Database>
/** Whose file it is: titles and licences are its owner's. */
type Importer = { account: Account; now: Date }

/** Whole files in one transaction: each row of it, or none. */

/** Files have one order wherever they are written: by the names of things, byte by byte. */
const titleName = sql<string>`coalesce(title.external_key, title.id) collate "C"`
const licenceName = sql<string>`coalesce(licence.external_id, licence.id) collate "C"`

/** Licences in force of titles that are not deleted: of one title, or of all of an owner. */
export async function filedLicences(
  db: Db,
  column: 'title.owner_id' | 'title.id',
  id: string,
): Promise<{ title: FiledTitle; licence: FiledLicence }[]> {
  const rows = await licenceRows(db)
    .innerJoin('owner', 'owner.id', 'title.owner_id')
    .select(['title.external_key', 'title.kind', 'title.texts', 'title.languages', 'title.year'])
    .select(['title.owner_id', 'owner.name as owner_name'])
    .where('licence.revoked_at', 'is', null)
    .where(column, '=', id)
    .orderBy(titleName)
    .orderBy(licenceName)
    .execute()
  return rows.map((row) => ({
    title: {
      ...{ id: row.title_id, key: row.external_key, kind: row.kind, texts: row.texts },
      ...{ languages: row.languages, year: row.year, owner: { id: row.owner_id, name: row.owner_name } },
    },
    licence: knownLicence(row),
  }))
}

/** Titles of an owner as rows of a catalogue; their licences have files of their own. */
export async function filedTitles(db: Db, ownerId: string): Promise<KeyedTitle[]> {
  const rows = await db
    .selectFrom('title')
    .select(['id', 'external_key', 'kind', 'texts', 'region', 'languages', 'age_mark', 'year'])
    .where('owner_id', '=', ownerId)
    .where('deleted_at', 'is', null)
    .orderBy(titleName)
    .execute()
  return rows.map((row) => {
    const title: NewTitle = {
      ...{ kind: row.kind, texts: row.texts, languages: row.languages },
      // Checked by the contract when they were written.
      ageMark: row.age_mark as AgeMark,
      ...(row.region === null ? {} : { region: row.region as RegionCode }),
      ...(row.year === null ? {} : { year: row.year }),
    }
    return { key: row.external_key ?? row.id, title }
  })
}

/** Adds the licences of a file, unless a row of it is bad or it is a dry run. */
export async function importLicences(
  db: Db,
  { account, now }: Importer,
  rows: readonly Reading<WantedLicence>[],
  dryRun: boolean,
): Promise<LicenceOutcome[]> {
  const ownerId = account.owner.id
  return db.transaction().execute(async (tx) => {
    const titles = titlesByName(await lockedTitles(tx, ownerId))
    const ids = [
      ...new Set(rows.flatMap(({ value }) => value.titles.map(({ name }) => titles.get(name)?.id ?? ''))),
    ]
    // Whoever adds a licence to one of them by hand waits (`addUnlessClashing`).
    await sql`select id from title where id = any(${ids}) order by id for update`.execute(tx)
    const known = await licenceRows(tx).where('title.owner_id', '=', ownerId).execute()
    const outcomes = await inTurns(decideLicences(rows, { titles, licences: known.map(knownLicence) }))
    if (dryRun || outcomes.some(({ state }) => state === 'bad')) return outcomes
    for (const outcome of outcomes)
      if (outcome.state === 'made')
        await addLicence(tx, outcome.licence.titleId, termsOf(outcome.licence), outcome.licence.externalId)
    await recordImport(tx, { account, now }, 'licences.import', outcomes)
    return outcomes
  })
}

/** Makes drafts of the rows of a catalogue, unless one of them is bad or it is a dry run. */
export async function importTitles(
  db: Db,
  { account, now }: Importer,
  rows: readonly Reading<KeyedTitle>[],
  dryRun: boolean,
): Promise<TitleOutcome[]> {
  const ownerId = account.owner.id
  return db.transaction().execute(async (tx) => {
    const outcomes = decideTitles(rows, titlesByName(await lockedTitles(tx, ownerId)))
    if (dryRun || outcomes.some(({ state }) => state === 'bad')) return outcomes
    const made: TitleOutcome[] = []
    for (const outcome of outcomes) {
      if (outcome.state !== 'made') made.push(outcome)
      else {
        const { key, title } = outcome.value
        made.push({ ...outcome, titleId: await createTitle(tx, ownerId, title, { key }) })
      }
    }
    await recordImport(tx, { account, now }, 'catalogue.import', made)
    return made
  })
}

async function recordImport(
  tx: Db,
  { account, now }: Importer,
  act: 'licences.import' | 'catalogue.import',
  outcomes: readonly { state: string }[],
): Promise<void> {
  const count = (wanted: string) => outcomes.filter(({ state }) => state === wanted).length
  const made = count('made')
  const ownerId = account.owner.id
  const what = act === 'licences.import' ? ('licences' as const) : ('catalogue' as const)
  await announceToOwner(tx, 'import.finished', ownerId, { what, made, there: count('there') }, { now })
  if (made > 0) await record(tx, { account, act, subject: ownerId, ownerId, details: { made }, now })
}

/** The owner's titles, while other imports of theirs wait; uploads, which only refer to the owner, do not. */
async function lockedTitles(tx: Db, ownerId: string): Promise<NamedTitle[]> {
  await tx.selectFrom('owner').select('id').where('id', '=', ownerId).forNoKeyUpdate().execute()
  return tx
    .selectFrom('title')
    .select(['id', 'external_key as key'])
    .where('owner_id', '=', ownerId)
    .where('deleted_at', 'is', null)
    .execute()
}

function licenceRows(db: Db) {
  return db
    .selectFrom('licence')
    .innerJoin('title', 'title.id', 'licence.title_id')
    .selectAll('licence')
    .where('title.deleted_at', 'is', null)
}

type LicenceRow = Awaited<ReturnType<ReturnType<typeof licenceRows>['execute']>>[number]

function knownLicence(row: LicenceRow): KnownLicence {
  return {
    ...{ id: row.id, externalId: row.external_id, titleId: row.title_id, licensor: row.licensor },
    ...{ territories: row.territories, uses: row.uses, timeZone: row.time_zone },
    ...(row.starts === null ? {} : { from: row.starts }),
    ...(row.ends === null ? {} : { until: row.ends }),
    ...{
      exclusive: row.exclusive,
      revocable: row.revocable,
      revokedAt: row.revoked_at?.toISOString() ?? null,
    },
  }
}

const termsOf = ({ id: _i, externalId: _e, titleId: _t, revokedAt: _r, ...terms }: KnownLicence) => terms

async function inTurns<T>(steps: Generator<void, T>): Promise<T> {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    await others()
  }
}
