import type { FastifyInstance } from 'fastify'
import type { MadeInvitation, NewInvitation } from '#catalog/contract/people.ts'
import { accountById } from '#catalog/store/accounts.ts'
import { record } from '#catalog/store/audit.ts'
import { createOnce } from '#catalog/store/creations.ts'
import { newId } from '#catalog/store/ids.ts'
import {
  acceptInvitation,
  invitationViews,
  makeInvitation,
  openInvitation,
  revokeInvitation,
} from '#catalog/store/invitations.ts'
import { momentOf, queueMail, withdrawMail } from '#catalog/store/mail-outbox.ts'
import { ownerOf } from '#catalog/store/owners.ts'
import { addPasskey, spendChallenge } from '#catalog/store/passkeys.ts'
import { setPassword } from '#catalog/store/passwords.ts'
import { Problem } from '#platform/errors.ts'
import { administering, notFromElsewhere } from './authenticate.ts'
import { linkBase } from './contact-routes.ts'
import type { CatalogDeps } from './deps.ts'
import { askForNewPasskey, placeOf, readNewPasskey } from './passkey-ceremony.ts'
import { serve } from './serve.ts'
import { checkedPassword, dearLimit, signInAs } from './signing.ts'

/** Admins invite, and whoever is invited chooses a name and a way in. */
export function registerInvitations(app: FastifyInstance, deps: CatalogDeps): void {
  const { db, authenticate, now } = deps

  serve(app, 'invitations', 'Invitations of the last 90 days; for admins', async ({ request }) => {
    await administering(authenticate, request)
    return { invitations: await invitationViews(db, now()) }
  })

  serve(
    app,
    'createInvitation',
    'Invite somebody: by mail, or by a link that you hand over; for admins',
    async ({ body, headers, request }) => {
      const account = await administering(authenticate, request)
      const owner = body.owner === undefined ? null : await ownerOf(db, body.owner)
      if (body.owner !== undefined && !owner) throw new Problem('bad-request', { what: 'owner' })
      const creation = {
        ownerId: account.owner.id,
        key: headers['idempotency-key'],
        request: ['createInvitation', body],
      }
      let link: string | null = null
      const id = await createOnce(db, creation, async (tx) => {
        const made = await invite(deps, tx, { invitation: body, owner, madeBy: account.id })
        const details = { role: body.role, owner: owner?.id ?? null, mailed: body.mail !== undefined }
        await record(tx, { account, act: 'invitation.make', subject: made.id, details, now: now() })
        link = linkBase(deps.publicUrl, request) + made.path
        return made.id
      })
      deps.mailDue()
      const [view] = await invitationViews(db, now(), id)
      if (!view) throw new Problem('not-found')
      return { ...view, link } satisfies MadeInvitation
    },
  )

  serve(
    app,
    'revokeInvitation',
    'Withdraw an invitation; for admins',
    async ({ params: { id }, request }) => {
      const account = await administering(authenticate, request)
      await db.transaction().execute(async (tx) => {
        if (!(await revokeInvitation(tx, id, now()))) throw new Problem('not-found')
        await withdrawMail(tx, id, ['invitation'], now())
        await record(tx, { account, act: 'invitation.revoke', subject: id, now: now() })
      })
      return null
    },
  )

  registerAcceptance(app, deps)
}

function registerAcceptance(app: FastifyInstance, deps: CatalogDeps): void {
  const { db, now } = deps
  /** @throws Problem link-over */
  const opened = async (token: string) => {
    const invitation = await openInvitation(db, token, now())
    if (!invitation) throw new Problem('link-over')
    return invitation
  }

  serve(
    app,
    'invited',
    'What an invitation is to; for whoever has its link',
    async ({ body, request }) => {
      notFromElsewhere(request)
      const { role, owner, mail, expires_at } = await opened(body.token)
      return { role, owner, mail, expiresAt: expires_at.toISOString() }
    },
    dearLimit,
  )

  serve(
    app,
    'invitedPasskey',
    'What a browser is to make the first passkey of; for whoever has the link',
    async ({ body: { token, name }, request }) => {
      notFromElsewhere(request)
      await opened(token)
      // The account's id to be.
      const holder = { purpose: 'invited', id: newId(), name, have: [] } as const
      return askForNewPasskey(placeOf(deps.publicUrl, request), deps.challenges, holder, now())
    },
    dearLimit,
  )

  serve(
    app,
    'acceptInvitation',
    'Accept an invitation with a name and a passkey, a password, or both; signs the web pages in',
    async ({ body: { token, name, locale, password, passkey }, request, reply }) => {
      notFromElsewhere(request)
      const { id: invitation, owner, mail } = await opened(token)
      if (password === undefined && !passkey) throw new Problem('bad-request', { what: 'password' })
      const read = passkey
        ? await readNewPasskey(placeOf(deps.publicUrl, request), deps.challenges, passkey, {
            ...{ purpose: 'invited', now: now() },
          })
        : null
      const hashed =
        password === undefined ? null : await checkedPassword(password, [name, owner ?? '', mail ?? ''])
      const details = { invitation, passkey: read !== null, password: hashed !== null }
      const work = async (tx: CatalogDeps['db']) => {
        const id = read?.answered.of ?? newId()
        if (await accountById(tx, id)) throw new Problem('passkey-refused')
        const account = await acceptInvitation(tx, token, { id, name, locale }, now())
        if (hashed) await setPassword(tx, id, hashed, now())
        if (read) {
          const { answered, row } = read
          const isNew =
            (await spendChallenge(tx, answered.challenge, answered.expiresAt)) &&
            (await addPasskey(tx, { ...row, account_id: id }))
          if (!isNew) throw new Problem('passkey-refused')
        }
        await withdrawMail(tx, invitation, ['invitation'], now())
        await record(tx, { account, act: 'invitation.accept', subject: id, details, now: now() })
        return account
      }
      return signInAs(deps, { request, reply }, 'invitation', work)
    },
    dearLimit,
  )
}

/** Writes an invitation, and the letter where there is an address. Part of a larger transaction. */
export async function invite(
  { sender, now }: Pick<CatalogDeps, 'sender' | 'now'>,
  tx: CatalogDeps['db'],
  of: { invitation: NewInvitation; owner: { id: string; name: string } | null; madeBy: string | null },
): Promise<{ id: string; path: string; expiresAt: Date }> {
  const { invitation, owner, madeBy } = of
  const { role, mail = null, locale = 'kk' } = invitation
  const row = { role, ownerId: owner?.id ?? null, mail, locale, madeBy }
  const { id, token, expiresAt } = await makeInvitation(tx, row, now())
  const path = `/invited#${token}`
  if (mail !== null) {
    const facts = { role, owner: owner?.name ?? null, until: momentOf(expiresAt) }
    const letter = { kind: 'invitation', facts, path, about: id, expiresAt } as const
    await queueMail(tx, sender, { mail, locale, accountId: null }, letter, now())
  }
  return { id, path, expiresAt }
}
