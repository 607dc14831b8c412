import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, lstat, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import pg from 'pg'
import { type Child, dyingWithUs, supervise } from './child.ts'
import { CommandError } from './errors.ts'
import type { Log } from './log.ts'
import { findPostgres, type PostgresBinaries } from './postgres-binaries.ts'
import { syncFolder } from './storage/durable.ts'
import { type Unprivileged, unprivileged } from './unprivileged.ts'

export type PostgresPlace = {
  /** The cluster's folder; made on the first start. */
  folder: string
  /** A folder of ours for the socket; nobody else may enter it. */
  sockets: string
  /** The data folder's lock, to be held as long as any of its processes lives. */
  lockFd: number
}

/** Where it can be reached: only processes that may enter `sockets`, so it asks for no password. */
export function embeddedDatabaseUrl(sockets: string): string {
  return `postgres://nar@localhost/nar?host=${encodeURIComponent(sockets)}`
}

/**
 * A real PostgreSQL on `folder`, reached by a unix socket alone, durable (fsync and synchronous commit as
 * PostgreSQL has them), started again when it dies. The caller holds the lock of the data folder. `user` is found out
 * when it is not given.
 */
export async function startPostgres(
  place: PostgresPlace,
  log: Log,
  user?: Unprivileged,
): Promise<{ child: Child; url: string }> {
  return startAs(user ?? (await unprivileged()), place, log)
}

async function startAs(user: Unprivileged, place: PostgresPlace, log: Log) {
  const binaries = await findPostgres()
  if (!(await exists(place.folder))) await createCluster(binaries, user, place.folder)
  await handOver(user, place)
  // The lock proves that nothing runs here. The file's process id may meanwhile be another program's
  // (always so in a container), for which PostgreSQL would refuse to start.
  await rm(join(place.folder, 'postmaster.pid'), { force: true })
  const url = embeddedDatabaseUrl(place.sockets)
  const child = await supervise(
    {
      name: 'postgres',
      // SIGINT is PostgreSQL's fast shutdown: sessions end, everything is written, no recovery at the next start.
      command: [...user.prefix, ...dyingWithUs('INT', [binaries.postgres, ...serverArguments(place)])],
      env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' },
      stopSignal: 'SIGINT',
      stopSeconds: 60,
      inherit: [place.lockFd],
      output: 'log',
      answers: () => ask(url),
    },
    log,
  )
  return { child, url }
}

function serverArguments({ folder, sockets }: PostgresPlace): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: sockets,
    unix_socket_permissions: '0777', // the folder around it is the gate; as `nobody` it must let us in
    max_connections: '100',
    // Taken from the system only as the tables fill it.
    shared_buffers: '256MB',
    // What is not in memory is on an SSD, or in the system's own cache: 4 is for discs that turn.
    random_page_cost: '1.1',
    // io_uring and worker processes gain nothing at this size; three processes less.
    io_method: 'sync',
    timezone: 'UTC',
    log_timezone: 'UTC',
  }
  return ['-D', folder, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

/** Made beside its place and renamed, so that a kill halfway leaves nothing that looks like a database. */
async function createCluster(binaries: PostgresBinaries, user: Unprivileged, folder: string): Promise<void> {
  const making = `${folder}.new`
  await rm(making, { recursive: true, force: true })
  await finished(
    spawn('install', ['-d', '-m', '700', ...(user.way === 'nobody' ? ['-o', String(user.uid)] : []), making]),
  )
  await openWayFor(user, folder)
  // The locale is PostgreSQL's own C.UTF-8: the same on every machine, whatever its C library knows.
  const locale = [
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C.UTF-8',
    '--encoding=UTF8',
  ]
  const access = ['--username=nar', '--auth=trust', '--no-instructions']
  await finished(start(user, [binaries.initdb, '-D', making, ...locale, ...access]))
  const single = start(user, [binaries.postgres, '--single', '-D', making, 'postgres'])
  single.stdin?.end('CREATE DATABASE nar;\n')
  await finished(single)
  await rename(making, folder)
  await syncFolder(dirname(folder))
}

function start(user: Unprivileged, command: readonly string[]): ChildProcess {
  const [program = '', ...args] = [...user.prefix, ...dyingWithUs('KILL', command)]
  return spawn(program, args, { stdio: 'pipe', env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' } })
}

async function finished(child: ChildProcess): Promise<void> {
  const said = child.stderr ? text(child.stderr) : Promise.resolve('')
  child.stdout?.resume()
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new CommandError(`could not make the database: ${(await said).trim()}`)
}

/** The cluster must belong to whom the server runs as; that can change with the machine or container it is on. */
async function handOver(user: Unprivileged, { folder, sockets }: PostgresPlace): Promise<void> {
  await openWayFor(user, folder)
  if (user.way === 'direct') return
  await chown(sockets, user.uid, -1)
  if ((await stat(folder)).uid !== user.uid) await chownTree(folder, user.uid)
}

/** `nobody` has to get through the data folder to its own. */
async function openWayFor(user: Unprivileged, folder: string): Promise<void> {
  if (user.way !== 'nobody') return
  const data = dirname(folder)
  await chmod(data, (await stat(data)).mode | 0o011)
}

async function chownTree(path: string, uid: number): Promise<void> {
  const about = await lstat(path)
  if (about.isSymbolicLink()) return
  if (about.isDirectory()) for (const name of await readdir(path)) await chownTree(join(path, name), uid)
  await chown(path, uid, -1)
}

async function ask(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
  } finally {
    await client.end()
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
