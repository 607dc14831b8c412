import type { FastifyInstance, FastifyRequest } from 'fastify'
import { recorded } from '#catalog/store/audit.ts'
import { forgiveGuesses } from '#catalog/store/guesses.ts'
import { setMail } from '#catalog/store/invitations.ts'
import { momentOf, queueMail, queueMailToAccount, withdrawMail } from '#catalog/store/mail-outbox.ts'
import { accountCalled, setPassword } from '#catalog/store/passwords.ts'
import {
  contactOf,
  dropSentLinks,
  hasFreshLink,
  makeSentLink,
  sentLinkOf,
  spendSentLink,
} from '#catalog/store/sent-links.ts'
import { endSessions } from '#catalog/store/sessions.ts'
import { Problem } from '#platform/errors.ts'
import { notFromElsewhere, signedIn, signedInLately } from './authenticate.ts'
import type { CatalogDeps } from './deps.ts'
import { serve } from './serve.ts'
import { checkedPassword, dearLimit, presentAccount } from './signing.ts'
import { ownAct, tellOfChange } from './ways-routes.ts'

/** Where the hub writes to account holders, and what it sends there for who has lost the way in. */
export function registerContact(app: FastifyInstance, deps: CatalogDeps): void {
  const { db, authenticate, authenticateToken, now, sender } = deps

  serve(app, 'contact', 'Where the hub writes to you, and in what', async ({ request }) => {
    const { id } = await signedIn(authenticate, request)
    return contactOf(db, id)
  })

  serve(
    app,
    'patchContact',
    'Change where the hub writes to you: a new address holds once the link that is sent there was opened',
    async ({ body: { mail, locale }, request }) => {
      const { account } =
        mail === undefined
          ? { account: await signedIn(authenticate, request) }
          : await signedInLately(authenticateToken, request, now())
      const details = {
        ...(locale ? { locale } : {}),
        ...(mail === undefined ? {} : { mail: mail !== null }),
      }
      await recorded(db, ownAct(account, 'contact.patch', now(), details), async (tx) => {
        if (locale) await tx.updateTable('account').set({ locale }).where('id', '=', account.id).execute()
        const before = await contactOf(tx, account.id)
        if (mail === undefined || mail === before.mail) return
        await withdrawMail(tx, account.id, ['mail-link'], now())
        if (mail === null) {
          await tellOfChange(deps, tx, account, 'mail')
          await tx.updateTable('account').set({ mail: null }).where('id', '=', account.id).execute()
          return
        }
        const { token, expiresAt } = await makeSentLink(tx, account.id, { purpose: 'mail', mail, now: now() })
        const to = { mail, locale: before.locale, accountId: account.id }
        const facts = { name: account.name, until: momentOf(expiresAt) }
        const path = `/confirm#${token}`
        const letter = { kind: 'mail-link', facts, path, about: account.id, expiresAt } as const
        await queueMail(tx, sender, to, letter, now())
      })
      deps.mailDue()
      return contactOf(db, account.id)
    },
    dearLimit,
  )

  serve(
    app,
    'confirmMail',
    'Prove an address, by the link that was sent there',
    async ({ body: { token }, request }) => {
      notFromElsewhere(request)
      const link = await sentLinkOf(db, token, { purpose: 'mail', now: now() })
      if (!link?.mail) throw new Problem('link-over')
      const { accountId, mail } = link
      const account = await presentAccount(db, accountId)
      await recorded(db, ownAct(account, 'contact.confirm', now()), async (tx) => {
        await tellOfChange(deps, tx, account, 'mail')
        // One that is another account's is told like one that is over: whose it is, is nobody's business.
        if (!(await spendSentLink(tx, token, now())) || !(await setMail(tx, accountId, mail)))
          throw new Problem('link-over')
      })
      deps.mailDue()
      return null
    },
    dearLimit,
  )

  registerReset(app, deps)
}

function registerReset(app: FastifyInstance, deps: CatalogDeps): void {
  const { db, now } = deps

  serve(
    app,
    'askPasswordLink',
    'Have a link sent that sets a new password; the answer is the same whoever asks for whom',
    async ({ body: { name }, request }) => {
      notFromElsewhere(request)
      // Not waited for: how long it takes would tell whether there is such an account.
      void sendPasswordLink(deps, name).catch((error: unknown) =>
        request.log.warn({ err: error }, 'a link for a password was not written'),
      )
      return null
    },
    dearLimit,
  )

  serve(
    app,
    'resetPassword',
    'Set a new password by the link that was sent; signs out everywhere',
    async ({ body: { token, password }, request }) => {
      notFromElsewhere(request)
      const link = await sentLinkOf(db, token, { purpose: 'password', now: now() })
      if (!link) throw new Problem('link-over')
      const account = await presentAccount(db, link.accountId)
      const { mail } = await contactOf(db, account.id)
      const row = await checkedPassword(password, [account.name, account.owner.name, mail ?? ''])
      await recorded(db, ownAct(account, 'password.reset', now()), async (tx) => {
        if (!(await spendSentLink(tx, token, now()))) throw new Problem('link-over')
        await setPassword(tx, account.id, row, now())
        await dropSentLinks(tx, account.id)
        await withdrawMail(tx, account.id, ['password-link'], now())
        await endSessions(tx, account.id, { now: now(), purpose: 'session' })
        await forgiveGuesses(tx, [account.name, ...(mail ? [mail] : [])])
        await tellOfChange(deps, tx, account, 'password')
      })
      deps.mailDue()
      return null
    },
    dearLimit,
  )
}

/** Nothing for a name that nobody has, or who gave no address. */
async function sendPasswordLink(deps: CatalogDeps, name: string): Promise<void> {
  const { db, now, sender } = deps
  const called = await accountCalled(db, name)
  if (!called) return
  const account = await presentAccount(db, called.id)
  const { mail } = await contactOf(db, account.id)
  if (mail === null || (await hasFreshLink(db, account.id, now()))) return
  const act = { ...ownAct(account, 'password.link', now()), account: null }
  await recorded(db, act, async (tx) => {
    const { token, expiresAt } = await makeSentLink(tx, account.id, { purpose: 'password', now: now() })
    // The one before opens nothing any more.
    await withdrawMail(tx, account.id, ['password-link'], now())
    const facts = (of: string) => ({ name: of, until: momentOf(expiresAt) })
    const letter = { kind: 'password-link', facts, path: `/reset#${token}`, expiresAt } as const
    await queueMailToAccount(tx, sender, account.id, letter, now())
  })
  deps.mailDue()
}

/** How links begin that are shown to whoever asks: where they are themselves, unless the hub has an address of its own. */
export const linkBase = (publicUrl: string | null, request: FastifyRequest): string =>
  publicUrl?.replace(/\/+$/, '') ?? `${request.protocol}://${request.host}`
