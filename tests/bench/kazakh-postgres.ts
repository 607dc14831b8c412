import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RawBuilder, sql } from 'kysely'
import { fold } from '#catalog/kazakh/fold.ts'
import { lockDataFolder } from '#platform/data-folder.ts'
import { openDatabase } from '#platform/database.ts'
import { openLog } from '#platform/log.ts'
import { startDatabase } from '#platform/servers.ts'
import { createClosers } from '#platform/shutdown.ts'
import { page, type Way } from './kazakh-search.ts'

/** What PostgreSQL does for Kazakh by itself, in a server of its own below the system's temporary folder. */
export async function openPostgres(): Promise<{
  waysOver(titles: readonly string[]): Promise<Way[]>
  close(): Promise<void>
}> {
  const log = openLog('bench', 'fatal')
  const closers = createClosers(log)
  const data = await mkdtemp(join(tmpdir(), 'nar-bench-'))
  closers.add('folder', () => rm(data, { recursive: true, force: true }))
  const lock = await lockDataFolder(data)
  closers.add('lock', lock.release)
  const db = openDatabase<unknown>(await startDatabase(data, lock, closers, log), log, 1)
  closers.add('database', () => db.destroy())
  await sql`create extension pg_trgm`.execute(db)
  let tables = 0

  /** Titles are folded first, so that case is no reason to miss one. */
  async function load(titles: readonly string[]) {
    const table = sql.table(`titles_${tables++}`)
    await sql`create table ${table} (id integer primary key, text text, words tsvector)`.execute(db)
    const rows = JSON.stringify(titles.map((text, id) => ({ id, text: fold(text) })))
    await sql`
      insert into ${table} select id, text, to_tsvector('simple', text)
      from json_to_recordset(${rows}::json) as row(id integer, text text)`.execute(db)
    await sql`create index on ${table} using gin (words)`.execute(db)
    await sql`create index on ${table} using gin (text gin_trgm_ops)`.execute(db)
    await sql`analyze ${table}`.execute(db)
    return table
  }

  async function waysOver(titles: readonly string[]): Promise<Way[]> {
    const table = await load(titles)
    const ids = async (found: RawBuilder<{ id: number }>) =>
      (await found.execute(db)).rows.map(({ id }) => id)
    const byWords = (query: RawBuilder<unknown>) =>
      ids(sql`
        select id from ${table}, ${query} as query
        where words @@ query order by ts_rank(words, query) desc, id limit ${page}`)
    return [
      { name: 'PostgreSQL simple', search: (query) => byWords(sql`plainto_tsquery('simple', ${query})`) },
      {
        name: 'PostgreSQL prefix',
        search: (query) => byWords(sql`to_tsquery('simple', ${`'${query.replaceAll("'", "''")}':*`})`),
      },
      {
        name: 'PostgreSQL pg_trgm',
        // Its threshold for words is 0.6.
        search: (query) =>
          ids(sql`
            select id from ${table} where ${query} <% text order by ${query} <<-> text, id limit ${page}`),
      },
    ]
  }

  return { waysOver, close: closers.closeAll }
}
