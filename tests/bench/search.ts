import { type CompiledQuery, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { linesOf } from '#catalog/store/lines.ts'
import { misspeltTitles } from '#catalog/store/misspelt-titles.ts'
import type { Database } from '#catalog/store/schema.ts'
import { titlePage } from '#catalog/store/title-page.ts'
import { titleRecord } from '#catalog/store/title-records.ts'
import { inScope, type Scope } from '#catalog/store/title-scope.ts'
import { nameStatements } from '#platform/planned-once.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'
import { startTestServers } from '#tests/support/servers.ts'
import { type Collection, fillCatalogue } from './search-collection.ts'
import { askHub, halfOf, withWrongLetter, wordOf } from './search-hub.ts'

/**
 * What a search takes beside the look-up of one title by its id, over the same connection, in turns: 100,000 titles of
 * real names, and 1,000,000 lines of subtitles made of their words. `--seconds N` measures with N queries of each kind.
 */
type Figures = Record<string, { median: number; p95: number; ratio: number; sequential: string[] }>
export type SearchResult = {
  titles: number
  lines: number
  /** Milliseconds, each kind's median and 95th of a hundred; `sequential`: tables that a plan of it reads from end to end. */
  kinds: Figures
  /** The same asked of a hub; nothing is explained of it. */
  hub: Figures
}

const counts = { titles: 100_000, lines: 1_000_000 }
const scope: Scope = { kind: 'public', country: 'KZ', ownerId: null, everything: false }
const all = () => true

type Kind = (
  db: Kysely<Database>,
  collection: Collection,
  pick: <T>(list: readonly T[]) => T,
) => Promise<unknown>

const kinds: Record<string, Kind> = {
  'a bare row by its primary key': (db, { ids }, pick) =>
    db.selectFrom('title').select('texts').where('id', '=', pick(ids)).execute(),
  'one title by its id': (db, { ids }, pick) => titleRecord(db, pick(ids)),
  'home, the newest': (db) => titlePage(db, {}, scope, all),
  'a name as it is': (db, { names }, pick) => titlePage(db, { q: pick(names) }, scope, all),
  'a word of a name': (db, { names }, pick) => titlePage(db, { q: wordOf(pick(names), pick) }, scope, all),
  'a name half typed': (db, { names }, pick) =>
    titlePage(db, { q: halfOf(pick(names)), limit: 6 }, scope, all),
  'a name with a wrong letter': (db, { names }, pick) =>
    misspeltTitles(db, { q: withWrongLetter(pick(names)) }, scope, all),
  'a series': (db, { series }, pick) => titlePage(db, { series: pick(series) }, scope, all),
  'three words of a line': (db, { lines }, pick) =>
    linesOf(db, { q: pick(lines).split(' ').slice(0, 3).join(' ') }, [inScope(scope)]),
  'a word of a line': (db, { lines }, pick) =>
    linesOf(db, { q: wordOf(pick(lines), pick) }, [inScope(scope)]),
}

export async function bench({ seconds: queries = 300 }: { seconds?: number }): Promise<SearchResult> {
  const servers = await startTestServers()
  try {
    return await measure(servers.databaseUrl, await fillCatalogue(servers.db, counts), queries)
  } finally {
    await servers.close()
  }
}

async function measure(url: string, collection: Collection, queries: number): Promise<SearchResult> {
  const asked: CompiledQuery[] = []
  const pool = new pg.Pool({ connectionString: url })
  nameStatements(pool)
  const db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query }) => void asked.push(query),
  })
  const random = seededRandom(2)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const took: Record<string, number[]> = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []]))
  const read: Record<string, Set<string>> = Object.fromEntries(
    Object.keys(kinds).map((kind) => [kind, new Set()]),
  )
  for (let round = -warming; round < queries; round += 1)
    for (const [kind, ask] of Object.entries(kinds)) {
      asked.length = 0
      const began = performance.now()
      await ask(db, collection, pick)
      if (round >= 0) took[kind]?.push(performance.now() - began)
      else if (round >= -explained) for (const table of await readWhole(pool, asked)) read[kind]?.add(table)
    }
  await db.destroy()
  const ofHub = await askHub(url, collection, queries)
  return { ...counts, kinds: figures(took, read), hub: figures(ofHub, {}) }
}

/** Rounds that warm caches and plans; the plans of the last ones are looked at. */
const [warming, explained] = [300, 20]

function figures(took: Record<string, number[]>, read: Record<string, Set<string>>): Figures {
  const base = quantile(took['one title by its id'] ?? [], 0.95)
  return Object.fromEntries(
    Object.entries(took).map(([kind, ms]) => {
      const [median, p95] = [quantile(ms, 0.5), quantile(ms, 0.95)]
      return [kind, { median, p95, ratio: p95 / base, sequential: [...(read[kind] ?? [])] }]
    }),
  )
}

/** The large tables that the plans of these queries read from end to end, by PostgreSQL's EXPLAIN. */
async function readWhole(pool: pg.Pool, queries: readonly CompiledQuery[]): Promise<string[]> {
  const found: string[] = []
  for (const { sql: text, parameters } of queries) {
    const { rows } = await pool.query(`explain ${text}`, [...parameters])
    const plan = rows.map((row) => String(row['QUERY PLAN'])).join('\n')
    for (const [, table = ''] of plan.matchAll(
      /Seq Scan on (title|line|subtitle|asset|licence|name_word)\b/g,
    ))
      found.push(table)
  }
  return found
}

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0

export function table({ titles, lines, kinds: measured, hub }: SearchResult): string {
  const ms = (value: number) => value.toFixed(2)
  const rows = (figures: Figures, last: (sequential: string[]) => string) =>
    Object.entries(figures).map(([kind, { median, p95, ratio, sequential }]) => {
      const asked = /^(one title|a bare row)/.test(kind) ? '' : '≤ 3'
      return `| ${kind} | ${ms(median)} | ${ms(p95)} | ${ratio.toFixed(2)} | ${asked} |${last(sequential)}`
    })
  const head = '| asked for | median, ms | p95, ms | p95 / p95 of one title by its id | asked |'
  return [
    `${titles} titles, ${lines} lines of subtitles. Through the hub, over one connection of HTTP:`,
    '',
    head,
    '| --- | --- | --- | --- | --- |',
    ...rows(hub, () => ''),
    '',
    'What of it is the store, over its connections to PostgreSQL:',
    '',
    `${head} read from end to end |`,
    '| --- | --- | --- | --- | --- | --- |',
    ...rows(measured, (sequential) => ` ${sequential.join(', ') || 'no table'} |`),
  ].join('\n')
}
