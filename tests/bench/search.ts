import { type Kysely, sql } from 'kysely'
import { linesOf } from '#catalog/store/lines.ts'
import type { Database } from '#catalog/store/schema.ts'
import { inScope, type Scope, soundingTitles, titlePage } from '#catalog/store/title-page.ts'
import { titleRecord } from '#catalog/store/titles.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'
import { startTestServers } from '#tests/support/servers.ts'
import { type Collection, fillCatalogue } from './search-collection.ts'

/**
 * What a search takes beside the look-up of one title by its id, over the same connection, in turns: 100,000 titles of
 * real names, and 1,000,000 lines of subtitles made of their words. `--seconds N` measures with N queries of each kind.
 */
export type SearchResult = {
  titles: number
  lines: number
  /** Milliseconds, each kind's median and 95th of a hundred. */
  kinds: Record<string, { median: number; p95: number; ratio: number }>
  sequential: string[]
}

const counts = { titles: 100_000, lines: 1_000_000 }
const scope: Scope = { kind: 'public', country: 'KZ', ownerId: null, everything: false }
const all = () => true

type Kind = (
  db: Kysely<Database>,
  collection: Collection,
  pick: <T>(list: readonly T[]) => T,
) => Promise<unknown>

const wordOf = (text: string, pick: <T>(list: readonly T[]) => T) =>
  pick(text.split(/\s+/).filter((word) => word.length > 2)) ?? text
const kinds: Record<string, Kind> = {
  'one title by its id': (db, { ids }, pick) => titleRecord(db, pick(ids)),
  'home, the newest': (db) => titlePage(db, {}, scope, all),
  'a name as it is': (db, { names }, pick) => titlePage(db, { q: pick(names) }, scope, all),
  'a word of a name': (db, { names }, pick) => titlePage(db, { q: wordOf(pick(names), pick) }, scope, all),
  'a name half typed': (db, { names }, pick) => {
    const name = pick(names)
    return titlePage(db, { q: name.slice(0, Math.ceil(name.length / 2)), limit: 6 }, scope, all)
  },
  'a name with a wrong letter': (db, { names }, pick) => {
    const name = pick(names)
    const at = Math.floor(name.length / 2)
    return soundingTitles(db, { q: `${name.slice(0, at)}щ${name.slice(at + 1)}` }, scope, all)
  },
  'three words of a line': (db, { lines }, pick) =>
    linesOf(db, { q: pick(lines).split(' ').slice(0, 3).join(' ') }, [inScope(scope)]),
  'a word of a line': (db, { lines }, pick) =>
    linesOf(db, { q: wordOf(pick(lines), pick) }, [inScope(scope)]),
}

export async function bench({ seconds: queries = 300 }: { seconds?: number }): Promise<SearchResult> {
  const servers = await startTestServers()
  try {
    const { db } = servers
    const collection = await fillCatalogue(db, counts)
    await sql`select pg_stat_reset()`.execute(db)
    const random = seededRandom(2)
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
    const took: Record<string, number[]> = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []]))
    for (let round = -20; round < queries; round += 1)
      for (const [kind, ask] of Object.entries(kinds)) {
        const began = performance.now()
        await ask(db, collection, pick)
        // The first rounds warm caches and plans.
        if (round >= 0) took[kind]?.push(performance.now() - began)
      }
    const base = quantile(took['one title by its id'] ?? [], 0.95)
    return {
      ...counts,
      kinds: Object.fromEntries(
        Object.entries(took).map(([kind, ms]) => [
          kind,
          { median: quantile(ms, 0.5), p95: quantile(ms, 0.95), ratio: quantile(ms, 0.95) / base },
        ]),
      ),
      sequential: await sequentialScans(db),
    }
  } finally {
    await servers.close()
  }
}

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0

/** Tables that were read from end to end while the bench ran, by PostgreSQL's own count. */
async function sequentialScans(db: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select relname as name from pg_stat_user_tables
    where relname in ('title', 'line', 'subtitle', 'asset', 'licence') and seq_tup_read > 0`.execute(db)
  return rows.map(({ name }) => name)
}

export function table({ titles, lines, kinds: measured, sequential }: SearchResult): string {
  const ms = (value: number) => value.toFixed(2)
  return [
    `${titles} titles, ${lines} lines of subtitles. Read from end to end: ${sequential.join(', ') || 'no table'}.`,
    '',
    '| asked for | median, ms | p95, ms | p95 / p95 of one title by its id | asked |',
    '| --- | --- | --- | --- | --- |',
    ...Object.entries(measured).map(
      ([kind, { median, p95, ratio }], at) =>
        `| ${kind} | ${ms(median)} | ${ms(p95)} | ${ratio.toFixed(2)} | ${at === 0 ? '' : '≤ 3'} |`,
    ),
  ].join('\n')
}
