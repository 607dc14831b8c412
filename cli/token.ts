import { Check } from 'typebox/value'
import { Role, roles } from '#catalog/contract/account.ts'
import { issueToken } from '#catalog/store/accounts.ts'
import { migrate } from '#catalog/store/migrate.ts'
import type { Database } from '#catalog/store/schema.ts'
import { loadConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/database.ts'
import { CommandError } from '#platform/errors.ts'
import { openLog } from '#platform/log.ts'
import { createClosers } from '#platform/shutdown.ts'
import { parseOptions } from './command.ts'
import { reachDatabase } from './reach-database.ts'

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
