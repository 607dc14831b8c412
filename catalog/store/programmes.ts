import { type Kysely, type Selectable, sql } from 'kysely'
import type { Programme } from '#catalog/contract/channel.ts'
import type { NewProgramme, ProgrammePatch } from '#catalog/contract/guide.ts'
import { type AgeMark, adultAge, type Licence } from '#catalog/contract/title.ts'
import { cutsFor, type Slot } from '#catalog/rules/guide-cuts.ts'
import type { ProgrammeTerms } from '#catalog/rules/may-watch-live.ts'
import { Problem } from '#platform/errors.ts'
import { licencesOfProgrammes } from './channel-licences.ts'
import { newId } from './ids.ts'
import { raiseChannelPermit } from './permits.ts'
import { restrictionsOfTitles } from './restrictions.ts'
import type { Database } from './schema.ts'
import { checkSeries } from './series.ts'

type Db = Kysely<Database>
type Row = Selectable<Database['programme']>

/** A programme as it is told, and as it is decided on. */
export type GuideEntry = { programme: Programme; terms: ProgrammeTerms; licences: Licence[] }

export async function entriesOf(db: Db, rows: readonly Row[]): Promise<GuideEntry[]> {
  const [licences, restrictions] = await Promise.all([
    licencesOfProgrammes(
      db,
      rows.map(({ id }) => id),
    ),
    restrictionsOfTitles(
      db,
      rows.flatMap(({ title_id }) => (title_id === null ? [] : [title_id])),
    ),
  ])
  return rows.map((row) => {
    const own = licences.get(row.id) ?? []
    const closed = row.title_id === null ? [] : (restrictions.get(row.title_id) ?? [])
    return { programme: told(row, own.length > 0), terms: termsOf(row, own, closed), licences: own }
  })
}

const told = (row: Row, ownLicences: boolean): Programme => ({
  ...{ id: row.id, channelId: row.channel_id, texts: row.texts, language: row.language },
  ...{ starts: row.starts.toISOString(), ends: row.ends.toISOString(), origin: row.origin },
  ...{ ageMark: ageOf(row), record: row.record, ownLicences, titleId: row.title_id },
  seriesId: row.series_id,
})

// Checked by the contract when it was written.
const ageOf = (row: Row) => row.age_mark as AgeMark | null

const termsOf = (
  row: Row,
  licences: readonly Licence[],
  restrictions: ProgrammeTerms['restrictions'],
): ProgrammeTerms => ({
  ...{ id: row.id, starts: row.starts, ends: row.ends, ageMark: ageOf(row), licences, restrictions },
})

/** Programmes are no longer than this, so none that began before can reach into a stretch, ms. */
export const longestMs = 24 * 3_600_000

/** What overlaps a stretch, in the order of time. */
export async function programmesBetween(
  db: Db,
  channelId: string,
  from: Date,
  until: Date,
): Promise<GuideEntry[]> {
  const rows = await db
    .selectFrom('programme')
    .selectAll()
    .where('channel_id', '=', channelId)
    .where('starts', '>=', new Date(from.getTime() - longestMs))
    .where('starts', '<', until)
    .where('ends', '>', from)
    .orderBy('starts')
    .execute()
  return entriesOf(db, rows)
}

/** The one on air at a moment, and some that follow, by channel: for lists. */
export async function programmesAround(
  db: Db,
  channelIds: readonly string[],
  at: Date,
): Promise<Map<string, GuideEntry[]>> {
  if (channelIds.length === 0) return new Map()
  const { rows } = await sql<Row>`select p.* from unnest(${[...channelIds]}::text[]) as c(id)
    cross join lateral (
      select * from programme where channel_id = c.id and ends > ${at}
        and starts >= ${new Date(at.getTime() - longestMs)} order by starts limit 2) p`.execute(db)
  const found = new Map<string, GuideEntry[]>()
  for (const entry of await entriesOf(db, rows)) {
    const { channelId } = entry.programme
    found.set(channelId, [...(found.get(channelId) ?? []), entry])
  }
  return found
}

/** Of that channel; null when there is none. */
export async function programmeEntry(db: Db, channelId: string, id: string): Promise<GuideEntry | null> {
  const rows = await db
    .selectFrom('programme')
    .selectAll()
    .where('id', '=', id)
    .where('channel_id', '=', channelId)
    .execute()
  return (await entriesOf(db, rows))[0] ?? null
}

/** Two editors of one guide wait for each other. */
export async function lockGuide(tx: Db, channelId: string): Promise<void> {
  await tx.selectFrom('channel').select('id').where('id', '=', channelId).forUpdate().execute()
}

/** @throws Problem bad-request for a series that is not of the channel's owner */
async function checkSeriesOf(tx: Db, channelId: string, seriesId: string): Promise<void> {
  const { owner_id } = await tx
    .selectFrom('channel')
    .select('owner_id')
    .where('id', '=', channelId)
    .executeTakeFirstOrThrow()
  await checkSeries(tx, seriesId, owner_id)
}

/** Resolves with its id. @throws Problem guide-overlap, bad-request for a series of somebody else */
export async function addProgramme(tx: Db, channelId: string, programme: NewProgramme): Promise<string> {
  await lockGuide(tx, channelId)
  const id = newId()
  const slot = { id, starts: new Date(programme.starts), ends: new Date(programme.ends) }
  if (programme.seriesId) await checkSeriesOf(tx, channelId, programme.seriesId)
  const touched = await makeRoom(tx, channelId, slot)
  await insertProgramme(tx, channelId, slot, programme, null)
  await closeDoors(tx, channelId, [...touched, { id, age_mark: programme.ageMark ?? null }])
  return id
}

/** `externalKey`: what the file calls it that it comes from. */
export async function insertProgramme(
  tx: Db,
  channelId: string,
  { id, starts, ends }: Slot,
  { texts, language = null, origin = null, ageMark = null, record = false, seriesId = null }: NewProgramme,
  externalKey: string | null,
): Promise<void> {
  await tx
    .insertInto('programme')
    .values({
      ...{ id, channel_id: channelId, starts, ends, texts: JSON.stringify(texts), language, origin },
      ...{ age_mark: ageMark, record, external_key: externalKey, series_id: seriesId },
    })
    .execute()
}

/** What is not named stays as it is. @throws Problem guide-overlap, bad-request where it would end before it begins */
export async function patchProgramme(
  tx: Db,
  channelId: string,
  id: string,
  { starts, ends, texts, ageMark, seriesId, ...same }: ProgrammePatch,
): Promise<void> {
  await lockGuide(tx, channelId)
  const before = await tx.selectFrom('programme').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const slot = {
    id,
    starts: starts === undefined ? before.starts : new Date(starts),
    ends: ends === undefined ? before.ends : new Date(ends),
  }
  checkSlot(slot)
  if (seriesId) await checkSeriesOf(tx, channelId, seriesId)
  const moved = starts !== undefined || ends !== undefined
  const touched = moved ? await makeRoom(tx, channelId, slot) : []
  const after = ageMark === undefined ? ageOf(before) : ageMark
  await tx
    .updateTable('programme')
    .set({
      ...same,
      ...{ starts: slot.starts, ends: slot.ends, age_mark: after, updated_at: sql<Date>`now()` },
      ...(texts === undefined ? {} : { texts: JSON.stringify(texts) }),
      ...(seriesId === undefined ? {} : { series_id: seriesId }),
    })
    .where('id', '=', id)
    .execute()
  if (moved || ageMark !== undefined)
    await closeDoors(tx, channelId, [...touched, before, { ...before, age_mark: after }])
}

export async function removeProgramme(tx: Db, channelId: string, id: string): Promise<void> {
  await lockGuide(tx, channelId)
  const gone = await tx.selectFrom('programme').selectAll().where('id', '=', id).execute()
  await closeDoors(tx, channelId, gone)
  await tx.deleteFrom('programme').where('id', '=', id).execute()
}

/** @throws Problem bad-request */
export function checkSlot({ starts, ends }: { starts: Date; ends: Date }): void {
  const length = ends.getTime() - starts.getTime()
  if (!(length > 0 && length <= longestMs)) throw new Problem('bad-request', { what: 'ends' })
}

/** Cuts its neighbours. @returns them as they were @throws Problem guide-overlap */
async function makeRoom(tx: Db, channelId: string, slot: Slot): Promise<Row[]> {
  const others = await tx
    .selectFrom('programme')
    .selectAll()
    .where('channel_id', '=', channelId)
    .where('starts', '<', slot.ends)
    .where('ends', '>', slot.starts)
    .where('id', '<>', slot.id)
    .execute()
  const { cut, swallowed } = cutsFor(slot, others)
  const [first] = swallowed
  if (first) throw new Problem('guide-overlap', { what: first.id })
  for (const { id, starts, ends } of cut)
    await tx
      .updateTable('programme')
      .set({ starts, ends, updated_at: sql<Date>`now()` })
      .where('id', '=', id)
      .execute()
  return others
}

/**
 * Addresses that were given out hold for the guide as it was then. Where programmes that not everybody may see as they see the
 * channel come, go or move, everybody asks anew; between others nothing has to happen.
 * @param touched as they were and as they are
 */
export async function closeDoors(
  tx: Db,
  channelId: string,
  touched: readonly Pick<Row, 'id' | 'age_mark'>[],
): Promise<void> {
  if (touched.length === 0) return
  const channel = await tx
    .selectFrom('channel')
    .select('age_mark')
    .where('id', '=', channelId)
    .executeTakeFirstOrThrow()
  const isAdult = (mark: number | null) => (mark ?? channel.age_mark) >= adultAge
  const differ = touched.some(({ age_mark }) => isAdult(age_mark) !== isAdult(null))
  const ids = touched.map(({ id }) => id)
  if (differ || (await licencesOfProgrammes(tx, ids)).size > 0) await raiseChannelPermit(tx, channelId)
}
