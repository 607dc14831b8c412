import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Role } from '#catalog/contract/account.ts'
import { issueToken } from '#catalog/store/accounts.ts'
import { migrate } from '#catalog/store/migrate.ts'
import type { Database } from '#catalog/store/schema.ts'
import { buildHub } from '#cli/hub.ts'
import { type Config, loadConfig } from '#platform/config.ts'
import { lockDataFolder, objectFolder } from '#platform/data-folder.ts'
import { openDatabase } from '#platform/database.ts'
import { openLog } from '#platform/log.ts'
import { openMetrics } from '#platform/metrics.ts'
import { openRedis } from '#platform/redis.ts'
import { startServers } from '#platform/servers.ts'
import { createClosers } from '#platform/shutdown.ts'
import { folderStorage } from '#platform/storage/folder.ts'
import { copyDatabase } from './copied-database.ts'

/** Real servers on a folder of their own, for one test file. */
export type TestServers = Awaited<ReturnType<typeof startTestServers>>

/**
 * PostgreSQL with our tables, Redis and object storage below the system's temporary folder, in this process's
 * hands. `close` removes all, unless they are on a folder that is given (`leave`). `NAR_TEST_LOG=debug` shows what they say.
 */
export async function startTestServers({ leave }: { leave?: string } = {}) {
  const data = leave ?? (await mkdtemp(join(tmpdir(), 'nar-servers-')))
  const log = openLog('test', process.env.NAR_TEST_LOG ?? 'fatal')
  const closers = createClosers(log)
  if (leave === undefined) {
    closers.add('folder', () => rm(data, { recursive: true, force: true }))
    await copyDatabase(data)
  }
  const lock = await lockDataFolder(data)
  closers.add('lock', lock.release)
  const urls = await startServers({ data, databaseUrl: null, redisUrl: null }, lock, closers, log)
  const db = openDatabase<Database>(urls.databaseUrl, log)
  closers.add('database', () => db.destroy())
  await migrate(db)
  const redis = openRedis(urls.redisUrl, log)
  closers.add('redis', async () => redis.disconnect())
  const storage = await folderStorage(objectFolder(data))
  return { data, log, db, redis, storage, ...urls, close: closers.closeAll }
}

/** A hub on them that does not listen until asked; build another for a restart. `now`: another clock than the machine's. */
export async function buildTestHub(
  servers: TestServers,
  settings: Partial<Config> = {},
  now?: () => Date,
): Promise<FastifyInstance> {
  const { data, db, redis, storage, log } = servers
  const config = { ...loadConfig({}), data, ...settings }
  return buildHub({ config, db, redis, storage, log, metrics: openMetrics('test'), ...(now ? { now } : {}) })
}

/** Listens on a free port. Resolves with its address. */
export async function listen(hub: FastifyInstance): Promise<string> {
  return hub.listen({ host: '127.0.0.1', port: 0 })
}

/** Headers that sign a request in. */
export async function bearer(servers: TestServers, name: string, role: Role = 'owner') {
  return { authorization: `Bearer ${await issueToken(servers.db, { role, name })}` }
}
