import type { FastifyInstance } from 'fastify'
import type { Account } from '#catalog/contract/account.ts'
import type { AuditAct, AuditDetails } from '#catalog/contract/audit.ts'
import type { WaysIn } from '#catalog/contract/signing-in.ts'
import type { Facts } from '#catalog/mail/letters.ts'
import { browserName } from '#catalog/rules/browser-name.ts'
import { openSession, type Signed } from '#catalog/store/accounts.ts'
import { type Act, record } from '#catalog/store/audit.ts'
import { momentOf, queueMailToAccount } from '#catalog/store/mail-outbox.ts'
import {
  addPasskey,
  passkeyRows,
  passkeyView,
  removePasskey,
  spendChallenge,
} from '#catalog/store/passkeys.ts'
import { passwordSetAt, removePassword, setPassword } from '#catalog/store/passwords.ts'
import { makeRecoveryCodes, recoveryCodesLeft } from '#catalog/store/recovery-codes.ts'
import { contactOf } from '#catalog/store/sent-links.ts'
import { endSession, endSessions, openSessions } from '#catalog/store/sessions.ts'
import { Problem } from '#platform/errors.ts'
import { signedInLately } from './authenticate.ts'
import type { CatalogDeps } from './deps.ts'
import { askForNewPasskey, placeOf, readNewPasskey } from './passkey-ceremony.ts'
import { serve } from './serve.ts'
import { clearSession, setSession } from './session-cookie.ts'
import { checkedPassword, dearLimit } from './signing.ts'

type Db = CatalogDeps['db']

/** What account holders do with the ways into their own account. Each change asks that they signed in lately. */
export function registerWays(app: FastifyInstance, deps: CatalogDeps): void {
  const { db, authenticateToken, now } = deps
  const lately = (request: Parameters<typeof authenticateToken>[0]) =>
    signedInLately(authenticateToken, request, now())

  serve(app, 'waysIn', 'How your account is signed in to, and where it is now', async ({ request }) => {
    const signed = await authenticateToken(request)
    if (!signed) throw new Problem('not-signed-in')
    return waysIn(db, signed, now())
  })

  serve(app, 'endSession', 'Sign out elsewhere, or withdraw an API token', async (input) => {
    const { params, request, reply } = input
    const signed = await authenticateToken(request)
    if (!signed) throw new Problem('not-signed-in')
    const { account, token } = signed
    await db.transaction().execute(async (tx) => {
      if (!(await endSession(tx, account.id, params.id, now()))) throw new Problem('not-found')
      await record(tx, ownAct(account, 'session.end', now(), { session: params.id }))
    })
    if (token.id === params.id) clearSession(request, reply)
    return null
  })

  serve(app, 'endOtherSessions', 'Sign out everywhere else; API tokens stay', async ({ request }) => {
    const signed = await authenticateToken(request)
    if (!signed) throw new Problem('not-signed-in')
    const { account, token } = signed
    await db.transaction().execute(async (tx) => {
      const ended = await endSessions(tx, account.id, { now: now(), purpose: 'session', except: token.id })
      await record(tx, ownAct(account, 'sessions.end', now(), { ended }))
    })
    return null
  })

  serve(app, 'passkeyCreation', 'What a browser is to make a passkey of', async ({ request }) => {
    const { account } = await lately(request)
    const have = await passkeyRows(db, account.id)
    const holder = { purpose: 'add', id: account.id, name: account.name, have } as const
    return askForNewPasskey(placeOf(deps.publicUrl, request), deps.challenges, holder, now())
  })

  serve(app, 'addPasskey', 'Add a passkey to your account', async ({ body, request }) => {
    const signed = await lately(request)
    const { account } = signed
    const of = { purpose: 'add', now: now() } as const
    const { row, answered } = await readNewPasskey(
      placeOf(deps.publicUrl, request),
      deps.challenges,
      body,
      of,
    )
    if (answered.of !== account.id) throw new Problem('passkey-refused')
    await db.transaction().execute(async (tx) => {
      const isNew =
        (await spendChallenge(tx, answered.challenge, answered.expiresAt)) &&
        (await addPasskey(tx, { ...row, account_id: account.id }))
      if (!isNew) throw new Problem('passkey-refused')
      await tellOfChange(deps, tx, account, 'passkey')
      await record(tx, ownAct(account, 'passkey.add', now(), { synced: row.backed_up }))
    })
    deps.mailDue()
    return waysIn(db, signed, now())
  })

  serve(app, 'removePasskey', 'Take a passkey away', async ({ params, request }) => {
    const { account } = await lately(request)
    await db.transaction().execute(async (tx) => {
      if (!(await removePasskey(tx, account.id, params.passkeyId))) throw new Problem('not-found')
      await keepAWayIn(tx, account.id)
      await record(tx, ownAct(account, 'passkey.remove', now()))
    })
    return null
  })

  registerPassword(app, deps, lately)
}

type Lately = (request: Parameters<CatalogDeps['authenticateToken']>[0]) => Promise<Signed>

function registerPassword(app: FastifyInstance, deps: CatalogDeps, lately: Lately): void {
  const { db, now } = deps

  serve(
    app,
    'setPassword',
    'Set a password, or another one; signs out everywhere else',
    async ({ body, request, reply }) => {
      const { account, token } = await lately(request)
      const { mail } = await contactOf(db, account.id)
      const row = await checkedPassword(body.password, [account.name, account.owner.name, mail ?? ''])
      const session = await db.transaction().execute(async (tx) => {
        await setPassword(tx, account.id, row, now())
        await endSessions(tx, account.id, { now: now(), purpose: 'session' })
        // The session goes on under another token.
        const browser = browserName(request.headers['user-agent'])
        const goesOn = token.purpose === 'session'
        const next = goesOn ? await openSession(tx, account.id, now(), { way: 'password', browser }) : null
        await tellOfChange(deps, tx, account, 'password')
        await record(tx, ownAct(account, 'password.set', now()))
        return next
      })
      if (session) setSession(request, reply, session)
      deps.mailDue()
      return null
    },
    dearLimit,
  )

  serve(app, 'removePassword', 'Do without a password', async ({ request }) => {
    const { account } = await lately(request)
    await db.transaction().execute(async (tx) => {
      if (!(await removePassword(tx, account.id))) throw new Problem('not-found')
      await keepAWayIn(tx, account.id)
      await record(tx, ownAct(account, 'password.remove', now()))
    })
    return null
  })

  serve(app, 'makeRecoveryCodes', 'New recovery codes in place of the old ones, told once', async (input) => {
    const { account } = await lately(input.request)
    const codes = await db.transaction().execute(async (tx) => {
      const made = await makeRecoveryCodes(tx, account.id)
      await record(tx, ownAct(account, 'recovery.make', now(), { codes: made.length }))
      return made
    })
    return { codes }
  })
}

async function waysIn(db: Db, { account: { id }, token }: Signed, now: Date): Promise<WaysIn> {
  const [setAt, passkeys, recoveryCodes, sessions] = await Promise.all([
    passwordSetAt(db, id),
    passkeyRows(db, id),
    recoveryCodesLeft(db, id),
    openSessions(db, id, token.id, now),
  ])
  return {
    passwordSetAt: setAt?.toISOString() ?? null,
    passkeys: passkeys.map(passkeyView),
    recoveryCodes,
    sessions,
  }
}

/** After something was taken away: recovery codes get lost, so they do not count. @throws Problem last-way-in */
async function keepAWayIn(tx: Db, accountId: string): Promise<void> {
  // Two that are taken away at once: the second one is the last.
  await tx.selectFrom('account').select('id').where('id', '=', accountId).forUpdate().execute()
  const [password, passkey, token] = await Promise.all([
    tx.selectFrom('password').select('account_id').where('account_id', '=', accountId).executeTakeFirst(),
    tx.selectFrom('passkey').select('id').where('account_id', '=', accountId).executeTakeFirst(),
    tx
      .selectFrom('token')
      .select('id')
      .where('account_id', '=', accountId)
      .where('purpose', '=', 'api')
      .where('revoked_at', 'is', null)
      .executeTakeFirst(),
  ])
  if (!password && !passkey && !token) throw new Problem('last-way-in')
}

/** To the address there is: who did not do it hears of it there. */
export function tellOfChange(
  { sender, now }: Pick<CatalogDeps, 'sender' | 'now'>,
  tx: Db,
  account: Pick<Account, 'id'>,
  what: Facts['account-changed']['what'],
): Promise<boolean> {
  const facts = (name: string) => ({ name, what, at: momentOf(now()) })
  return queueMailToAccount(
    tx,
    sender,
    account.id,
    { kind: 'account-changed', facts, path: '/account' },
    now(),
  )
}

/** For the audit trail. */
export const ownAct = (account: Account, act: AuditAct, now: Date, details: AuditDetails = {}): Act => ({
  ...{ account, act, subject: account.id, details, now },
})
