import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Config } from './config.ts'
import type { FolderLock } from './data-folder.ts'
import type { Log } from './log.ts'
import { startPostgres } from './postgres.ts'
import { startRedisServer } from './redis-server.ts'
import type { Closers } from './shutdown.ts'

/** Where the two servers are, ours or others'. */
export type Servers = { databaseUrl: string; redisUrl: string }

/**
 * Starts the PostgreSQL and Redis that no setting replaces, on the locked data folder. The two start side by side.
 * @throws CommandError when one does not start
 */
export async function startServers(
  config: Pick<Config, 'data' | 'databaseUrl' | 'redisUrl'>,
  lock: FolderLock,
  closers: Closers,
  log: Log,
): Promise<Servers> {
  if (config.databaseUrl && config.redisUrl) {
    return { databaseUrl: config.databaseUrl, redisUrl: config.redisUrl }
  }
  const sockets = await socketFolder()
  closers.add('sockets', () => rm(sockets, { recursive: true, force: true }))
  const [databaseUrl, redisUrl] = await Promise.all([
    config.databaseUrl ?? startedDatabase(config.data, sockets, lock, closers, log),
    config.redisUrl ?? startedRedis(config.data, sockets, lock, closers, log),
  ])
  return { databaseUrl, redisUrl }
}

/** PostgreSQL alone, for a command that needs the database of a hub that is not running. */
export async function startDatabase(
  data: string,
  lock: FolderLock,
  closers: Closers,
  log: Log,
): Promise<string> {
  const sockets = await socketFolder()
  closers.add('sockets', () => rm(sockets, { recursive: true, force: true }))
  return startedDatabase(data, sockets, lock, closers, log)
}

async function startedDatabase(data: string, sockets: string, lock: FolderLock, closers: Closers, log: Log) {
  const place = { folder: join(data, 'postgres'), sockets, lockFd: lock.fd }
  const { child, url } = await startPostgres(place, log)
  closers.add(child.name, child.stop)
  return url
}

async function startedRedis(data: string, sockets: string, lock: FolderLock, closers: Closers, log: Log) {
  const place = { folder: join(data, 'redis'), sockets, lockFd: lock.fd }
  const { child, url } = await startRedisServer(place, log)
  closers.add(child.name, child.stop)
  return url
}

/** `sun_path` of a unix socket address holds 107 bytes (unix(7)); ours add 20 to the folder. */
const longestSocketFolder = 80

/** A folder that only we may enter (mode 700): data folders can have paths too long for a socket. */
function socketFolder(): Promise<string> {
  const base = tmpdir().length > longestSocketFolder ? '/tmp' : tmpdir()
  return mkdtemp(join(base, 'nar-'))
}

/** Removes what a killed hub has left of its socket folder. */
export async function removeSocketsOf(redisUrl: string): Promise<void> {
  const found = /^unix:(.*\/nar-[A-Za-z0-9]{6})\/redis\.sock$/.exec(redisUrl)
  if (found?.[1]) await rm(found[1], { recursive: true, force: true })
}
