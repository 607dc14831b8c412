import type { FastifyInstance } from 'fastify'
import { accountData } from '#catalog/store/account-data.ts'
import { record } from '#catalog/store/audit.ts'
import { acknowledge, noticesFor } from '#catalog/store/breaches.ts'
import { eraseAccount, erasurePreview } from '#catalog/store/erasure.ts'
import { erasePeople } from '#catalog/store/people.ts'
import { removeTitleBytes } from '#catalog/store/removal.ts'
import { Problem } from '#platform/errors.ts'
import { signedIn } from './authenticate.ts'
import type { CatalogDeps } from './deps.ts'
import { serve } from './serve.ts'
import { clearSession } from './session-cookie.ts'

/** A copy reads every table: enough for anybody who wants to know, too few to keep the database busy. */
const copies = { max: 20, timeWindow: 600_000 }

/** What account holders may ask of the hub about themselves. */
export function registerAccount(app: FastifyInstance, deps: CatalogDeps): void {
  const { db, authenticate, now } = deps

  serve(
    app,
    'accountData',
    'A copy of everything held about your account',
    async ({ request, reply }) => {
      const account = await signedIn(authenticate, request)
      reply.header('content-disposition', `attachment; filename="nar-account-${account.id}.json"`)
      return accountData(db, account, now())
    },
    copies,
  )

  serve(app, 'erasurePreview', 'What would go with your account', async ({ request }) =>
    erasurePreview(db, await signedIn(authenticate, request)),
  )

  serve(
    app,
    'eraseAccount',
    'Erase your account, and if nobody else has one of the same owner, its titles',
    async ({ body, request, reply }) => {
      const account = await signedIn(authenticate, request)
      const gone = await db.transaction().execute((tx) => eraseAccount(tx, account, body, now()))
      for (const id of gone) deps.channel.publish(id)
      clearSession(request, reply)
      void removeBytes(deps, gone).catch((error: unknown) =>
        request.log.warn({ err: error }, 'bytes of an erased account are left'),
      )
      return null
    },
  )

  serve(app, 'accountNotices', 'Breaches of personal data that concern you', async ({ request }) => ({
    notices: await noticesFor(db, (await signedIn(authenticate, request)).id),
  }))

  serve(app, 'acknowledgeNotice', 'Say that you have read such a notice', async ({ params, request }) => {
    const account = await signedIn(authenticate, request)
    const [act, subject] = ['breach.acknowledge', params.id] as const
    await db.transaction().execute(async (tx) => {
      if (!(await acknowledge(tx, { breachId: params.id, accountId: account.id, now: now() })))
        throw new Problem('not-found')
      await record(tx, { account, act, subject, now: now() })
    })
    return null
  })
}

/** What a crash leaves is found by the rounds: titles' rows stay until their bytes are gone. */
async function removeBytes(deps: CatalogDeps, titleIds: readonly string[]): Promise<void> {
  for (const id of titleIds) await removeTitleBytes(deps, id)
  await erasePeople(deps.db)
}
