import type { Kysely } from 'kysely'
import { migrate } from '#catalog/store/migrate.ts'
import type { Database } from '#catalog/store/schema.ts'
import type { Config } from '#platform/config.ts'
import { openDatabase, patiently } from '#platform/database.ts'
import { CommandError } from '#platform/errors.ts'
import type { Log } from '#platform/log.ts'
import { openMetrics } from '#platform/metrics.ts'
import { openRedis } from '#platform/redis.ts'
import type { Servers } from '#platform/servers.ts'
import type { Closers } from '#platform/shutdown.ts'
import { openStorage } from '#platform/storage/open.ts'
import { buildHub } from './hub.ts'

/**
 * Brings the tables up to date, builds the hub and listens.
 * @throws CommandError when the address is taken or the database or the bucket cannot be used
 */
export async function openHub(
  config: Config,
  servers: Servers,
  closers: Closers,
  log: Log,
): Promise<{ url: string; db: Kysely<Database> }> {
  const db = openDatabase<Database>(servers.databaseUrl, log)
  closers.add('database', () => db.destroy())
  await patiently(() => migrate(db))
  const redis = openRedis(servers.redisUrl, log)
  closers.add('redis', async () => redis.disconnect())
  const storage = await openStorage(config)
  const hub = await buildHub({ config, db, storage, redis, log, metrics: openMetrics('hub') })
  closers.add('hub', () => hub.close())
  await hub.listen({ host: config.host, port: config.port }).catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(`cannot listen on ${config.host} port ${config.port}: ${listenTrouble(error)}`)
  })
  const address = hub.server.address()
  const port = typeof address === 'object' && address ? address.port : config.port
  const url = `http://${reachable(config.host)}:${port}`
  await answers(`${url}/healthz`)
  return { url, db }
}

function listenTrouble(error: NodeJS.ErrnoException): string {
  if (error.code === 'EADDRINUSE') return 'something else listens there; choose another with --port'
  if (error.code === 'EACCES') return 'not allowed; ports below 1024 need root'
  return error.message
}

/** An address that can be called: of "every network", this machine; IPv6 in brackets. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}

async function answers(url: string): Promise<void> {
  const answer = await fetch(url).catch((error: Error) => {
    throw new CommandError(`the hub listens but ${url} does not answer: ${error.message}`)
  })
  await answer.arrayBuffer()
  if (!answer.ok) throw new CommandError(`the hub listens but ${url} answers ${answer.status}`)
}
