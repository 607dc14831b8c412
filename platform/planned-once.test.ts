import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startTestServers, type TestServers } from '#tests/support/servers.ts'
import { openDatabase } from './database.ts'
import { plannedOnce } from './planned-once.ts'

type Tables = { kept: { id: number; word: string } }

let servers: TestServers
let db: Kysely<Tables>
beforeAll(async () => {
  servers = await startTestServers()
})
afterAll(() => servers.close())
beforeEach(async () => {
  // One connection, whose names can be looked at.
  db = openDatabase<Tables>(servers.databaseUrl, servers.log, 1)
  await sql`drop table if exists kept`.execute(db)
  await sql`create table kept (id integer, word text)`.execute(db)
  await sql`insert into kept values (1, 'нар'), (2, 'жүк')`.execute(db)
  return () => db.destroy()
})

const wordsOf = (ids: number[]) =>
  db.selectFrom('kept').modifyFront(plannedOnce).selectAll().where(sql<boolean>`id = any(${ids}::integer[])`)

const named = async () =>
  Number(
    (await sql<{ count: number }>`select count(*) as count from pg_prepared_statements`.execute(db)).rows[0]
      ?.count,
  )

describe('statements that are planned once', () => {
  it('have a name of their own on a connection, the same for all parameters', async () => {
    expect(await wordsOf([1]).execute()).toEqual([{ id: 1, word: 'нар' }])
    expect(await wordsOf([2, 1]).execute()).toHaveLength(2)
    expect(await named()).toBe(1)
    await db.selectFrom('kept').select('id').execute()
    expect(await named()).toBe(1)
  })

  it('answer after another version has changed the table', async () => {
    await wordsOf([1]).execute()
    await sql`alter table kept add column said text default 'бар'`.execute(db)
    expect(await wordsOf([1]).execute()).toEqual([{ id: 1, word: 'нар', said: 'бар' }])
    expect(await wordsOf([2]).execute()).toEqual([{ id: 2, word: 'жүк', said: 'бар' }])
  })

  it('answer behind a pooler that forgets names', async () => {
    await wordsOf([1]).execute()
    await sql`deallocate all`.execute(db)
    expect(await wordsOf([1]).execute()).toEqual([{ id: 1, word: 'нар' }])
    expect(await named()).toBe(0)
  })

  it('fail as others do', async () => {
    await sql`drop table kept`.execute(db)
    await expect(wordsOf([1]).execute()).rejects.toThrow('kept')
    await sql`create table kept (id integer, word text)`.execute(db)
    expect(await wordsOf([1]).execute()).toEqual([])
  })
})
