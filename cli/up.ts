import { resolve } from 'node:path'
import type { Kysely } from 'kysely'
import type { Database } from '#catalog/store/schema.ts'
import { type Child, dyingWithUs, supervise } from '#platform/child.ts'
import { type Config, configDefault, loadConfig } from '#platform/config.ts'
import {
  lastRun,
  lockDataFolder,
  objectFolder,
  removeRunRecord,
  writeRunRecord,
} from '#platform/data-folder.ts'
import { type Log, openLog } from '#platform/log.ts'
import { removeSocketsOf, type Servers, startServers } from '#platform/servers.ts'
import { type Closers, createClosers, stopRequested } from '#platform/shutdown.ts'
import { emptyTemporary } from '#platform/storage/folder.ts'
import { s3Settings } from '#platform/storage/open.ts'
import { parseOptions } from './command.ts'
import { startLiveWhenNeeded } from './live-when-needed.ts'
import { ownCommand } from './own-command.ts'

export const summary = 'runs the whole hub on this machine'
export const usage = `
Usage: ./nar up [--port N] [--data DIR] [--workers N]

  --port N      port of the hub (NAR_PORT, 8080); 0 takes a free one
  --data DIR    where everything is kept (NAR_DATA, ./data)
  --workers N   encoding processes (NAR_WORKERS, one for each core)

Starts PostgreSQL and Redis of its own unless NAR_DATABASE_URL and NAR_REDIS_URL name others, keeps objects in DIR
unless NAR_S3_* name a bucket, then starts the hub and its workers (and a live process, once a channel is started), and prints "ready URL". Ctrl-C or SIGTERM stops all of them and loses nothing. ./nar env-example lists
every setting.`

/** Stays until it is asked to stop. @throws CommandError */
export async function run(args: string[]): Promise<void> {
  const options = { port: { type: 'string' }, data: { type: 'string' }, workers: { type: 'string' } } as const
  const config = loadConfig(process.env, parseOptions({ args, options }).values)
  const log = openLog('hub', config.logLevel)
  const closers = createClosers(log)
  const stop = stopRequested()
  try {
    // Asked to stop while starting: what is up by then is closed, the rest ends with us.
    await Promise.race([start(config, closers, log), stop])
    log.info({ why: await stop }, 'stopping')
  } finally {
    await closers.closeAll()
  }
  // A start that was cut short may still wait for servers that are gone by now.
  process.exit(0)
}

async function start(config: Config, closers: Closers, log: Log): Promise<void> {
  const { data } = config
  const lock = await lockDataFolder(data)
  closers.add('lock', lock.release)
  const killed = await lastRun(data)
  if (killed) await removeSocketsOf(killed.redisUrl)
  await removeRunRecord(data)
  // Most of the program, loaded while the servers start.
  const [servers, { openHub }] = await Promise.all([
    startServers(config, lock, closers, log),
    import('./open-hub.ts'),
  ])
  if (!s3Settings(config)) await emptyTemporary(objectFolder(data))
  const workers: Child[] = []
  // Named before the hub, so that the hub stops taking requests before they stop.
  closers.add('workers', () => Promise.all(workers.map((worker) => worker.stop())))
  const { url, db } = await openHub(config, servers, closers, log)
  closers.add(
    'live',
    await startLiveWhenNeeded(db, () => startOwn('live', 'live', config, servers, log), log),
  )
  for (let n = 1; n <= config.workers; n++)
    workers.push(await startOwn(`worker-${n}`, 'work', config, servers, log))
  await writeRunRecord(data, { url, ...servers, startedAt: new Date().toISOString() })
  closers.add('run record', () => removeRunRecord(data))
  process.stdout.write(`ready ${url}\n`)
  if (await isEmpty(db)) process.stdout.write(firstSteps(config, url))
}

/** A process of this program, on the same servers and folder. */
function startOwn(
  name: string,
  command: 'work' | 'live',
  config: Config,
  servers: Servers,
  log: Log,
): Promise<Child> {
  return supervise(
    {
      name,
      // Neither has anything to tidy up that a killed one would not: KILL.
      command: dyingWithUs('KILL', ownCommand(command)),
      env: {
        ...process.env,
        NAR_DATA: config.data,
        NAR_DATABASE_URL: servers.databaseUrl,
        NAR_REDIS_URL: servers.redisUrl,
      },
      stopSignal: 'SIGTERM',
      stopSeconds: 10,
      output: 'own',
    },
    log,
  )
}

async function isEmpty(db: Kysely<Database>): Promise<boolean> {
  return (await db.selectFrom('title').select('id').limit(1).execute()).length === 0
}

/** Commands as they have to be typed for this hub, with what differs from the defaults. */
function firstSteps(config: Config, url: string): string {
  const data = config.data === resolve('data') ? '' : ` --data ${config.data}`
  const at = url === configDefault('url') ? [] : [`  export NAR_URL=${url}`]
  return [
    '',
    'There is nothing in the catalogue yet. In another terminal:',
    '',
    ...at,
    `${`  ./nar demo${data}`.padEnd(56)}a dozen demo titles, in about a minute`,
    '',
    `  export NAR_TOKEN=$(./nar token --role owner --name "My studio"${data})`,
    `${'  ./nar upload FILE --title "Name" --wait complete'.padEnd(56)}your own`,
    '',
    `or open ${url} and sign in with that token. Ctrl-C here stops the hub.`,
    '',
  ].join('\n')
}
