import type { FastifyInstance, FastifyReply } from 'fastify'
import { accountOfToken, revokeToken } from '#catalog/store/accounts.ts'
import { record } from '#catalog/store/audit.ts'
import { countGuess, forgiveGuesses } from '#catalog/store/guesses.ts'
import { momentOf, queueMailToAccount } from '#catalog/store/mail-outbox.ts'
import { passkeyOf, passkeyUsed, spendChallenge } from '#catalog/store/passkeys.ts'
import { accountCalled, isPasswordOf } from '#catalog/store/passwords.ts'
import { spendRecoveryCode } from '#catalog/store/recovery-codes.ts'
import { Problem } from '#platform/errors.ts'
import { notFromElsewhere, signedIn } from './authenticate.ts'
import type { CatalogDeps } from './deps.ts'
import { askForPasskey, placeOf, readAssertion } from './passkey-ceremony.ts'
import { serve } from './serve.ts'
import { clearSession, sessionToken } from './session-cookie.ts'
import { presentAccount, refusePaused, signInAs, signInLimit, unlessBusy } from './signing.ts'

/**
 * Signing in and out. Whoever is refused learns nothing of who has an account: a name that nobody has is counted, paused and
 * compared like one that somebody has, in the same words and the same time.
 */
export function registerSession(app: FastifyInstance, deps: CatalogDeps): void {
  const { db, authenticate, now } = deps

  serve(
    app,
    'openSession',
    'Sign the web pages in with a token',
    async ({ body, request, reply }) => {
      notFromElsewhere(request)
      const account = await accountOfToken(db, body.token, now())
      if (!account) throw new Problem('not-signed-in')
      return signInAs(deps, { request, reply }, 'token', async () => account)
    },
    signInLimit,
  )

  serve(
    app,
    'signInWithPassword',
    'Sign the web pages in with a name, or an address, and a password',
    async ({ body: { name, password }, request, reply }) => {
      notFromElsewhere(request)
      await mayTry(deps, reply, name)
      const account = await accountCalled(db, name)
      const isRight = await unlessBusy(() => isPasswordOf(db, account?.id ?? null, password))
      if (!isRight || !account) throw new Problem('sign-in-wrong')
      return signInAs(deps, { request, reply }, 'password', async (tx) => {
        await forgiveGuesses(tx, [name])
        return presentAccount(tx, account.id)
      })
    },
    signInLimit,
  )

  registerPasskeys(app, deps)
  registerRecovery(app, deps)

  serve(app, 'session', 'Who is signed in', ({ request }) => signedIn(authenticate, request))

  serve(app, 'closeSession', 'Sign the web pages out', async ({ request, reply }) => {
    const account = await signedIn(authenticate, request)
    const token = sessionToken(request)
    if (token)
      await db.transaction().execute(async (tx) => {
        await revokeToken(tx, token)
        await record(tx, { account, act: 'session.end', subject: account.id, now: now() })
      })
    clearSession(request, reply)
    return null
  })
}

function registerPasskeys(app: FastifyInstance, deps: CatalogDeps): void {
  const { db, now } = deps

  serve(
    app,
    'passkeyRequest',
    'What a browser is to ask a passkey for',
    async ({ request }) => {
      notFromElsewhere(request)
      return askForPasskey(placeOf(deps.publicUrl, request), deps.challenges, now())
    },
    signInLimit,
  )

  serve(
    app,
    'signInWithPasskey',
    'Sign the web pages in with a passkey',
    async ({ body: { credential }, request, reply }) => {
      notFromElsewhere(request)
      const place = placeOf(deps.publicUrl, request)
      const passkey = await passkeyOf(db, credential.id, place.rpId)
      if (!passkey) throw new Problem('passkey-refused')
      const read = await readAssertion(place, deps.challenges, { credential, passkey }, now())
      const { answered, ...state } = read
      return signInAs(deps, { request, reply }, 'passkey', async (tx) => {
        if (!(await spendChallenge(tx, answered.challenge, answered.expiresAt)))
          throw new Problem('passkey-refused')
        await passkeyUsed(tx, passkey.id, { ...state, now: now() })
        return presentAccount(tx, passkey.account_id)
      })
    },
    signInLimit,
  )
}

function registerRecovery(app: FastifyInstance, deps: CatalogDeps): void {
  const { db, now } = deps

  serve(
    app,
    'signInWithRecovery',
    'Sign the web pages in with a name, or an address, and a recovery code',
    async ({ body: { name, code }, request, reply }) => {
      notFromElsewhere(request)
      await mayTry(deps, reply, name)
      const called = await accountCalled(db, name)
      const account = await signInAs(deps, { request, reply }, 'recovery', async (tx) => {
        if (!(await spendRecoveryCode(tx, called?.id ?? null, code, now())) || !called)
          throw new Problem('sign-in-wrong')
        await forgiveGuesses(tx, [name])
        const facts = (of: string) => ({ name: of, what: 'recovery', at: momentOf(now()) }) as const
        const letter = { kind: 'account-changed', facts, path: '/account' } as const
        await queueMailToAccount(tx, deps.sender, called.id, letter, now())
        return presentAccount(tx, called.id)
      })
      deps.mailDue()
      return account
    },
    signInLimit,
  )
}

/** Counts a try for a name before anything is looked at. @throws Problem sign-in-paused */
async function mayTry({ db, now }: CatalogDeps, reply: FastifyReply, name: string): Promise<void> {
  refusePaused(reply, await countGuess(db, name, now()))
}
