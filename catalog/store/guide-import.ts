import { type Kysely, type Selectable, sql } from 'kysely'
import type { GuideImportRow } from '#catalog/contract/guide.ts'
import type { AgeMark } from '#catalog/contract/title.ts'
import type { Finding, Reading } from '#catalog/exchange/finding.ts'
import type { FiledProgramme } from '#catalog/exchange/read-xmltv.ts'
import { type GuidePlan, type Held, planGuide } from '#catalog/rules/guide-plan.ts'
import { type Act, record } from './audit.ts'
import { licencesOfProgrammes } from './channel-licences.ts'
import { newId } from './ids.ts'
import { closeDoors, insertProgramme, lockGuide } from './programmes.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>
type Row = Selectable<Database['programme']>

/** What came of a file, still without words. */
export type GuideOutcome = {
  rows: { row: number; state: GuideImportRow['state']; findings: Finding[] }[]
  removed: number
}

/**
 * Makes a file the guide of the time that it covers: all of it, or nothing where a row is bad or it is a dry run. The same file
 * again changes nothing.
 */
export function importGuide(
  db: Db,
  { channelId, now, dryRun, act }: { channelId: string; now: Date; dryRun: boolean; act: Act },
  readings: readonly Reading<FiledProgramme>[],
): Promise<GuideOutcome> {
  const good = readings.filter(({ findings }) => findings.length === 0)
  return db.transaction().execute(async (tx) => {
    await lockGuide(tx, channelId)
    const rows = await rowsAround(tx, channelId, good)
    const held = await heldOf(tx, rows)
    const filed = good.map(({ row, value: { key: _, ...said } }) => ({ row, ...said }))
    const plan = planGuide(filed, held, now)
    const outcome = outcomeOf(readings, plan)
    const bad = outcome.rows.filter(({ state }) => state === 'bad').length
    if (dryRun || bad > 0) return outcome
    await carryOut(tx, channelId, { plan, good, rows })
    const made = plan.rows.filter(({ state }) => state === 'made').length
    const changed = plan.rows.filter(({ state }) => state === 'changed').length
    if (made + changed + plan.remove.length + plan.cut.length > 0)
      await record(tx, { ...act, details: { made, changed, removed: plan.remove.length } })
    return outcome
  })
}

async function rowsAround(
  tx: Db,
  channelId: string,
  good: readonly Reading<FiledProgramme>[],
): Promise<Row[]> {
  if (good.length === 0) return []
  const starts = Math.min(...good.map(({ value }) => value.starts.getTime()))
  const ends = Math.max(...good.map(({ value }) => value.ends.getTime()))
  return tx
    .selectFrom('programme')
    .selectAll()
    .where('channel_id', '=', channelId)
    .where('starts', '<', new Date(ends))
    .where('ends', '>', new Date(starts))
    .execute()
}

async function heldOf(tx: Db, rows: readonly Row[]): Promise<Held[]> {
  const licensed = await licencesOfProgrammes(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    ...{ id: row.id, starts: row.starts, ends: row.ends, texts: row.texts, language: row.language },
    // Checked by the contract when it was written.
    ...{ origin: row.origin, ageMark: row.age_mark as AgeMark | null },
    replaceable:
      row.external_key !== null && row.recorded_at === null && !row.record && !licensed.has(row.id),
  }))
}

function outcomeOf(readings: readonly Reading<FiledProgramme>[], plan: GuidePlan): GuideOutcome {
  const faults = new Map<number, Finding[]>()
  for (const { row, with: other } of plan.faults) {
    const finding: Finding =
      'row' in other
        ? { place: 'start', code: 'overlaps-row', details: { row: other.row } }
        : { place: 'start', code: 'guide-overlap', details: { what: other.id } }
    faults.set(row, [...(faults.get(row) ?? []), finding])
  }
  const states = new Map(plan.rows.map(({ row, state }) => [row, state]))
  return {
    rows: readings.map(({ row, findings }) => {
      const found = [...findings, ...(faults.get(row) ?? [])]
      return { row, state: found.length > 0 ? 'bad' : (states.get(row) ?? 'bad'), findings: found }
    }),
    removed: plan.remove.length,
  }
}

type Work = { plan: GuidePlan; good: readonly Reading<FiledProgramme>[]; rows: readonly Row[] }

/** What goes and what is cut goes first, so that nothing overlaps in between either. */
async function carryOut(tx: Db, channelId: string, { plan, good, rows }: Work): Promise<void> {
  const before = new Map(rows.map((row) => [row.id, row]))
  const touched: Pick<Row, 'id' | 'age_mark'>[] = [...plan.remove, ...plan.cut.map(({ id }) => id)].flatMap(
    (id) => before.get(id) ?? [],
  )
  for (const { id, ends } of plan.cut)
    await tx
      .updateTable('programme')
      .set({ ends, updated_at: sql<Date>`now()` })
      .where('id', '=', id)
      .execute()
  if (plan.remove.length > 0) await tx.deleteFrom('programme').where('id', 'in', plan.remove).execute()
  const values = new Map(good.map(({ row, value }) => [row, value]))
  for (const { row, state, id } of plan.rows) {
    const value = values.get(row)
    if (!value || state === 'same') continue
    if (id === null) touched.push(await make(tx, channelId, value))
    else {
      touched.push(...[before.get(id) ?? []].flat(), { id, age_mark: value.ageMark ?? null })
      await change(tx, id, value)
    }
  }
  await closeDoors(tx, channelId, touched)
}

async function make(tx: Db, channelId: string, { starts, ends, key, ...said }: FiledProgramme) {
  const id = newId()
  const span = { starts: starts.toISOString(), ends: ends.toISOString() }
  await insertProgramme(tx, channelId, { id, starts, ends }, { ...span, ...said }, key)
  return { id, age_mark: said.ageMark ?? null }
}

async function change(
  tx: Db,
  id: string,
  { ends, texts, language, origin, ageMark }: FiledProgramme,
): Promise<void> {
  await tx
    .updateTable('programme')
    .set({
      ...{ ends, texts: JSON.stringify(texts), updated_at: sql<Date>`now()` },
      ...(language === undefined ? {} : { language }),
      ...(origin === undefined ? {} : { origin }),
      ...(ageMark === undefined ? {} : { age_mark: ageMark }),
    })
    .where('id', '=', id)
    .execute()
}
