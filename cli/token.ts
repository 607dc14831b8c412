import { Check } from 'typebox/value'
import { Role, roles } from '#catalog/contract/account.ts'
import { issueToken } from '#catalog/store/accounts.ts'
import { migrate } from '#catalog/store/migrate.ts'
import type { Database } from '#catalog/store/schema.ts'
import { type Config, loadConfig } from '#platform/config.ts'
import { lockDataFolder, runningHub } from '#platform/data-folder.ts'
import { openDatabase } from '#platform/database.ts'
import { CommandError } from '#platform/errors.ts'
import { type Log, openLog } from '#platform/log.ts'
import { startDatabase } from '#platform/servers.ts'
import { type Closers, createClosers } from '#platform/shutdown.ts'
import { parseOptions } from './command.ts'

export const summary = 'makes an API token and prints it'
export const usage = `
Usage: ./nar token --role owner|moderator|admin --name TEXT [--data DIR]

  --role ROLE   owner uploads for the studio called NAME, moderator looks after everybody's titles, admin also accounts
  --name TEXT   whose account; a new one is made when there is none of that name
  --data DIR    data folder of the hub, running or not (NAR_DATA, ./data); NAR_DATABASE_URL goes before it

The token is printed alone on one line. It is not stored and cannot be shown again.`

/** @throws CommandError */
export async function run(args: string[]): Promise<void> {
  const options = { role: { type: 'string' }, name: { type: 'string' }, data: { type: 'string' } } as const
  const { role, name, data } = parseOptions({ args, options }).values
  if (!Check(Role, role)) throw new CommandError(`--role must be one of ${roles.join(', ')}`, 2)
  if (!name?.trim()) throw new CommandError('--name is missing: whose token is it?', 2)
  const config = loadConfig(process.env, { data })
  const log = openLog('token', config.logLevel === 'info' ? 'warn' : config.logLevel)
  const closers = createClosers(log)
  try {
    const db = openDatabase<Database>(await reachDatabase(config, closers, log), log, 1)
    closers.add('database', () => db.destroy())
    await migrate(db)
    process.stdout.write(`${await issueToken(db, { role, name: name.trim() })}\n`)
  } finally {
    await closers.closeAll()
  }
}

/** The database named by a setting, of the hub that runs on the data folder, or started for this moment. */
async function reachDatabase(config: Config, closers: Closers, log: Log): Promise<string> {
  if (config.databaseUrl) return config.databaseUrl
  const running = await runningHub(config.data)
  if (running) return running.databaseUrl
  try {
    const lock = await lockDataFolder(config.data)
    closers.add('lock', lock.release)
    return await startDatabase(config.data, lock, closers, log)
  } catch (error) {
    // A hub that started at this moment has both the lock and a database.
    const started = await runningHub(config.data)
    if (started) return started.databaseUrl
    throw error
  }
}
