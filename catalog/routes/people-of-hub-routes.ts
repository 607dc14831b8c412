import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Account } from '#catalog/contract/account.ts'
import { accountRows, patchAccount } from '#catalog/store/account-list.ts'
import { accountById } from '#catalog/store/accounts.ts'
import { record, recorded } from '#catalog/store/audit.ts'
import { outbox } from '#catalog/store/mail-outbox.ts'
import { sendMailAgain } from '#catalog/store/mail-queue.ts'
import { makeSentLink } from '#catalog/store/sent-links.ts'
import { endSessions } from '#catalog/store/sessions.ts'
import { Problem } from '#platform/errors.ts'
import { administering } from './authenticate.ts'
import { linkBase } from './contact-routes.ts'
import type { CatalogDeps } from './deps.ts'
import { serve } from './serve.ts'

/** Accounts and the outbox of mail, for admins. */
export function registerPeopleOfHub(app: FastifyInstance, deps: CatalogDeps): void {
  const { db, authenticate, now } = deps
  /** @throws Problem not-signed-in, not-allowed, not-found */
  const forAdmin = async (request: FastifyRequest, id: string): Promise<{ admin: Account; of: Account }> => {
    const admin = await administering(authenticate, request)
    const of = await accountById(db, id)
    if (!of) throw new Problem('not-found')
    return { admin, of }
  }
  const act = (account: Account, subject: string) => ({ account, subject, now: now() })

  serve(app, 'accounts', 'Everybody who has an account; for admins', async ({ request }) => {
    await administering(authenticate, request)
    return { accounts: await accountRows(db, now()) }
  })

  serve(
    app,
    'patchAccount',
    'Give an account another role, or lock it, which ends all that is open; for admins',
    async ({ params: { id }, body, request }) => {
      const { admin } = await forAdmin(request, id)
      // So that the last admin stays one.
      if (id === admin.id) throw new Problem('own-account')
      const entry = { ...act(admin, id), act: 'account.patch', details: body } as const
      await recorded(db, entry, (tx) => patchAccount(tx, id, body, now()))
      const row = (await accountRows(db, now())).find((one) => one.id === id)
      if (!row) throw new Problem('not-found')
      return row
    },
  )

  serve(
    app,
    'signAccountOut',
    'End every session and API token of an account; for admins',
    async ({ params: { id }, request }) => {
      const { admin } = await forAdmin(request, id)
      await db.transaction().execute(async (tx) => {
        const ended = await endSessions(tx, id, { now: now() })
        await record(tx, { ...act(admin, id), act: 'account.sign-out', details: { ended } })
      })
      return null
    },
  )

  serve(
    app,
    'linkForAccount',
    'A link that sets a new password, for who has lost every way in, handed over by you; for admins',
    async ({ params: { id }, request, reply }) => {
      const { admin } = await forAdmin(request, id)
      const entry = { ...act(admin, id), act: 'password.link' } as const
      const made = await recorded(db, entry, (tx) =>
        makeSentLink(tx, id, { purpose: 'password', now: now() }),
      )
      reply.header('cache-control', 'no-store')
      return {
        link: `${linkBase(deps.publicUrl, request)}/reset#${made.token}`,
        expiresAt: made.expiresAt.toISOString(),
      }
    },
  )

  serve(app, 'outbox', 'Mail that waits, was sent or could not be; for admins', async ({ request }) => {
    await administering(authenticate, request)
    return outbox(db, deps.sendsMail)
  })

  serve(
    app,
    'sendMailAgain',
    'Send a letter now that waits or was given up; for admins',
    async ({ params: { mailId }, request }) => {
      const admin = await administering(authenticate, request)
      const entry = { ...act(admin, mailId), act: 'mail.resend' } as const
      await recorded(db, entry, async (tx) => {
        if (!(await sendMailAgain(tx, mailId, now()))) throw new Problem('not-found')
      })
      deps.mailDue()
      return null
    },
  )
}
