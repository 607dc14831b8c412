import { Check } from 'typebox/value'
import { Role, roles } from '#catalog/contract/account.ts'
import { Locale, locales } from '#catalog/contract/locale.ts'
import { invitationDays } from '#catalog/contract/people.ts'
import { MailAddress } from '#catalog/contract/signing-in.ts'
import { invite } from '#catalog/routes/invitation-routes.ts'
import { record } from '#catalog/store/audit.ts'
import { migrate } from '#catalog/store/migrate.ts'
import { ownerOf } from '#catalog/store/owners.ts'
import type { Database } from '#catalog/store/schema.ts'
import { type Config, loadConfig } from '#platform/config.ts'
import { runningHub } from '#platform/data-folder.ts'
import { openDatabase } from '#platform/database.ts'
import { CommandError } from '#platform/errors.ts'
import { openLog } from '#platform/log.ts'
import { createClosers } from '#platform/shutdown.ts'
import { parseOptions } from './command.ts'
import { reachDatabase } from './reach-database.ts'
import { senderOf } from './sender.ts'

export const summary = 'invites somebody to have an account, and prints the link'
export const usage = `
Usage: ./nar invite --role owner|moderator|admin [--owner OWNER] [--mail ADDRESS] [--language LANGUAGE] [--data DIR]

  --role ROLE          what they will be: owner uploads, moderator looks after everybody's titles, admin also accounts
  --owner OWNER        name or id of an owner that is there, whose titles they will look after; without it they have an
                       owner of their own, called as they call themselves
  --mail ADDRESS       the hub sends the link there, as soon as it runs with NAR_SMTP_URL
  --language LANGUAGE  ${locales.join(', ')}: of the letter and of the account at first (kk)
  --data DIR           data folder of the hub, running or not (NAR_DATA, ./data); NAR_DATABASE_URL goes before it

The link is printed alone on one line, to be handed over. It is good once, for ${invitationDays} days, and is not stored. Links begin
with NAR_PUBLIC_URL, else with the address of the hub that runs on the data folder.`

const options = {
  role: { type: 'string' },
  owner: { type: 'string' },
  mail: { type: 'string' },
  language: { type: 'string' },
  data: { type: 'string' },
} as const

/** @throws CommandError: exit code 2 for wrong usage */
export async function run(args: string[]): Promise<void> {
  const { role, owner: called, mail, language: locale, data } = parseOptions({ args, options }).values
  if (!Check(Role, role)) throw new CommandError(`--role must be one of ${roles.join(', ')}`, 2)
  if (mail !== undefined && !Check(MailAddress, mail)) throw new CommandError('--mail must be one address', 2)
  if (locale !== undefined && !Check(Locale, locale))
    throw new CommandError(`--language must be one of ${locales.join(', ')}`, 2)
  const config = loadConfig(process.env, { data })
  const log = openLog('invite', config.logLevel === 'info' ? 'warn' : config.logLevel)
  const closers = createClosers(log)
  try {
    const db = openDatabase<Database>(await reachDatabase(config, closers, log), log, 1)
    closers.add('database', () => db.destroy())
    await migrate(db)
    const owner = called === undefined ? null : await ownerOf(db, called)
    if (called !== undefined && !owner) throw new CommandError(`there is no owner ${called}`)
    const sender = await senderHere(config)
    const now = new Date()
    const invitation = { role, ...(mail ? { mail } : {}), ...(locale ? { locale } : {}) }
    const path = await db.transaction().execute(async (tx) => {
      const made = await invite({ sender, now: () => now }, tx, { invitation, owner, madeBy: null })
      const details = { role, owner: owner?.id ?? null, mailed: mail !== undefined }
      const act = { account: null, act: 'invitation.make', subject: made.id, details, now } as const
      await record(tx, act)
      return made.path
    })
    process.stdout.write(`${sender.base}${path}\n`)
  } finally {
    await closers.closeAll()
  }
}

/** Of a hub that runs here without a public address, the one it has. */
async function senderHere(config: Config) {
  const sender = senderOf(config)
  const running = config.publicUrl === null ? await runningHub(config.data) : null
  return running ? { ...sender, base: running.url } : sender
}
