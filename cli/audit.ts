import { verifyAudit } from '#catalog/store/audit.ts'
import { migrate } from '#catalog/store/migrate.ts'
import type { Database } from '#catalog/store/schema.ts'
import { loadConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/database.ts'
import { CommandError } from '#platform/errors.ts'
import { openLog } from '#platform/log.ts'
import { createClosers } from '#platform/shutdown.ts'
import { parseOptions } from './command.ts'
import { reachDatabase } from './reach-database.ts'

export const summary = 'checks that nothing was changed in the audit trail'
export const usage = `
Usage: ./nar audit verify [--kept HASH] [--data DIR] [--json]

  --kept HASH   the hash that an earlier run printed: fails unless it is still in the trail. An end that was cut off
                shows in no other way, so keep the last hash somewhere else
  --data DIR    data folder of the hub, running or not (NAR_DATA, ./data); NAR_DATABASE_URL goes before it
  --json        one JSON object {entries, last, broken, holds}

Exit code 1 when an entry does not follow from those before it.`

/** @throws CommandError: exit code 2 for wrong usage, 1 for a trail that was changed */
export async function run(args: string[]): Promise<void> {
  const options = { kept: { type: 'string' }, data: { type: 'string' }, json: { type: 'boolean' } } as const
  const { values, positionals } = parseOptions({ args, options, allowPositionals: true })
  const { kept, data, json } = values
  if (positionals.join(' ') !== 'verify') throw new CommandError('verify is all it can do', 2)
  if (kept !== undefined && !/^[0-9a-f]{64}$/.test(kept))
    throw new CommandError('--kept must be a hash of 64 characters', 2)
  const config = loadConfig(process.env, { data })
  const log = openLog('audit', config.logLevel === 'info' ? 'warn' : config.logLevel)
  const closers = createClosers(log)
  try {
    const db = openDatabase<Database>(await reachDatabase(config, closers, log), log, 1)
    closers.add('database', () => db.destroy())
    await migrate(db)
    const chain = await verifyAudit(db, kept)
    const { entries, last, broken, holds } = chain
    process.stdout.write(json ? `${JSON.stringify(chain)}\n` : `${entries} entries, the last is ${last}\n`)
    if (broken !== null) throw new CommandError(`the audit trail is broken at entry ${broken}`)
    if (!holds) throw new CommandError(`no entry of the audit trail has the hash ${kept}`)
  } finally {
    await closers.closeAll()
  }
}
