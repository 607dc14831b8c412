import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { kill9, until } from '#tests/support/processes.ts'
import { lockDataFolder, runningHub, writeRunRecord } from './data-folder.ts'
import { openDatabase, patiently } from './database.ts'
import { openLog } from './log.ts'
import { startPostgres } from './postgres.ts'
import { openRedis } from './redis.ts'
import { startServers } from './servers.ts'
import { createClosers } from './shutdown.ts'
import { theUserNobody, unprivileged } from './unprivileged.ts'

const log = openLog('test', 'silent')
let data = ''
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'nar-data-'))
})
afterEach(() => rm(data, { recursive: true }))

async function withServers<T>(
  work: (urls: { databaseUrl: string; redisUrl: string }) => Promise<T>,
): Promise<T> {
  const closers = createClosers(log)
  try {
    const lock = await lockDataFolder(data)
    closers.add('lock', lock.release)
    return await work(await startServers({ data, databaseUrl: null, redisUrl: null }, lock, closers, log))
  } finally {
    await closers.closeAll()
  }
}

describe('the embedded servers', () => {
  it('keep what was written over a stop and a start', async () => {
    await withServers(async ({ databaseUrl, redisUrl }) => {
      const db = openDatabase(databaseUrl, log)
      await sql`create table kept (name text, n bigint)`.execute(db)
      await sql`insert into kept values ('Абай', 9007199254740991)`.execute(db)
      await db.destroy()
      const redis = openRedis(redisUrl, log)
      await redis.set('kept', 'Абай')
      await redis.quit()
    })
    await withServers(async ({ databaseUrl, redisUrl }) => {
      const db = openDatabase(databaseUrl, log)
      const found =
        await sql`select name, n, lower('ҚАЗАҚ Ә') as lower, current_setting('fsync') as fsync from kept`.execute(
          db,
        )
      expect(found.rows).toEqual([{ name: 'Абай', n: 9007199254740991, lower: 'қазақ ә', fsync: 'on' }])
      await db.destroy()
      const redis = openRedis(redisUrl, log)
      expect(await redis.get('kept')).toBe('Абай')
      expect(await redis.config('GET', 'maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction'])
      await redis.quit()
    })
  })

  it('listen on no network, in a folder closed to others', async () => {
    await withServers(async ({ databaseUrl, redisUrl }) => {
      const sockets = redisUrl.replace(/^unix:/, '').replace(/\/redis\.sock$/, '')
      expect((await stat(sockets)).mode & 0o777).toBe(0o700)
      expect((await readdir(sockets)).sort()).toEqual(['.s.PGSQL.5432', '.s.PGSQL.5432.lock', 'redis.sock'])
      const db = openDatabase(databaseUrl, log)
      const { rows } = await sql<{ listen_addresses: string }>`show listen_addresses`.execute(db)
      expect(rows).toEqual([{ listen_addresses: '' }])
      await db.destroy()
    })
  })

  it('has what search needs', async () => {
    await withServers(async ({ databaseUrl }) => {
      const db = openDatabase(databaseUrl, log)
      for (const name of ['pg_trgm', 'unaccent', 'citext'])
        await sql`create extension ${sql.ref(name)}`.execute(db)
      await db.destroy()
    })
  })

  it('a database that is killed mid-query is back for the patient', async () => {
    const lock = await lockDataFolder(data)
    const sockets = await mkdtemp(join(tmpdir(), 'nar-'))
    const { child, url } = await startPostgres(
      { folder: join(data, 'postgres'), sockets, lockFd: lock.fd },
      log,
    )
    const db = openDatabase(url, log)
    await sql`create table n (n int)`.execute(db)
    for (let n = 0; n < 20; n++) {
      if (n % 7 === 3) {
        // Connections of before serve on when it is gone: it may not have been started again yet.
        await until('PostgreSQL started again', 30, async () => child.pid() !== null)
        kill9(child.pid())
      }
      await patiently(() => sql`insert into n values (${n})`.execute(db))
    }
    // The last rows may have come through connections of before, while it still starts again.
    const { rows } = await patiently(() =>
      sql<{ n: number }>`select distinct n from n order by n`.execute(db),
    )
    expect(rows.map((row) => row.n)).toEqual(Array.from({ length: 20 }, (_, n) => n))
    await db.destroy()
    await child.stop()
    await lock.release()
    await rm(sockets, { recursive: true })
  })
})

describe('who runs PostgreSQL', () => {
  it('may change from start to start: in a namespace, as nobody, or as ourselves', async () => {
    const own = await unprivileged()
    const users = own.way === 'direct' ? [own, own] : [theUserNobody, own, theUserNobody]
    for (const [turn, user] of users.entries()) {
      const lock = await lockDataFolder(data)
      const sockets = await mkdtemp(join(tmpdir(), 'nar-'))
      const { child, url } = await startPostgres(
        { folder: join(data, 'postgres'), sockets, lockFd: lock.fd },
        log,
        user,
      )
      const db = openDatabase(url, log)
      await sql`create table ${sql.ref(`turn_${turn}`)} (n int)`.execute(db)
      const { rows } = await sql`select from pg_tables where tablename like 'turn_%'`.execute(db)
      expect(rows).toHaveLength(turn + 1)
      expect((await stat(join(data, 'postgres'))).uid).toBe(user.uid)
      await db.destroy()
      await child.stop()
      await lock.release()
      await rm(sockets, { recursive: true })
    }
  })
})

describe('the lock of a data folder', () => {
  it('is held against a second, names the running hub, and is free when released', async () => {
    const lock = await lockDataFolder(data)
    await writeRunRecord(data, { url: 'http://x', databaseUrl: '', redisUrl: '', startedAt: '' })
    expect(await runningHub(data)).toMatchObject({ pid: process.pid, url: 'http://x' })
    await expect(lockDataFolder(data)).rejects.toThrow(`process ${process.pid}, http://x`)
    await lock.release()
    const again = await lockDataFolder(data)
    await again.release()
  })
})
