import type { FastifyInstance } from 'fastify'
import type { Breach, BreachPatch } from '#catalog/contract/breach.ts'
import { type Act, record } from '#catalog/store/audit.ts'
import { mailBreach, toldOf } from '#catalog/store/breach-mail.ts'
import {
  accountsNamed,
  breachRow,
  breachRows,
  breachViews,
  enterBreach,
  markNotified,
  patchBreach,
} from '#catalog/store/breaches.ts'
import { createOnce } from '#catalog/store/creations.ts'
import { Problem } from '#platform/errors.ts'
import { administering } from './authenticate.ts'
import type { CatalogDeps } from './deps.ts'
import { serve } from './serve.ts'

type Db = CatalogDeps['db']

/** The register of breaches of personal data: admins enter them, and the clock runs. */
export function registerBreaches(app: FastifyInstance, deps: CatalogDeps): void {
  const { db, authenticate, now, operator } = deps
  /** @throws Problem not-found */
  const one = async (id: string): Promise<Breach> => {
    const row = await breachRow(db, id)
    const [view] = row ? await breachViews(db, [row], operator, now()) : []
    if (!view) throw new Problem('not-found')
    return view
  }

  serve(app, 'breaches', 'The register of breaches, newest first; for admins', async ({ request }) => {
    await administering(authenticate, request)
    return { breaches: await breachViews(db, await breachRows(db), operator, now()) }
  })

  serve(
    app,
    'enterBreach',
    'Enter a breach of personal data, which starts the clock of the notice to the authority; for admins',
    async ({ body, headers, request }) => {
      const account = await administering(authenticate, request)
      const at = now()
      if (!(Date.parse(body.noticedAt) <= at.getTime()))
        throw new Problem('bad-request', { what: 'noticedAt' })
      const accounts = await accountsNamed(db, body.accounts)
      const creation = {
        ownerId: account.owner.id,
        key: headers['idempotency-key'],
        request: ['enterBreach', body],
      }
      return one(
        await createOnce(db, creation, async (tx) => {
          const id = await enterBreach(tx, body, accounts, { account, now: at })
          await mailBreach(tx, deps.sender, id, { accounts, complaints: body.complaints }, at)
          await record(tx, {
            account,
            act: 'breach.enter',
            subject: id,
            details: concerned(body, accounts),
            now: at,
          })
          return id
        }),
      )
    },
  )

  serve(
    app,
    'patchBreach',
    'What is known of a breach by now; for admins',
    async ({ params, body, request }) => {
      const account = await administering(authenticate, request)
      const { accounts: named, ...facts } = body
      const accounts = await accountsNamed(db, named)
      const act = {
        account,
        act: 'breach.patch',
        subject: params.id,
        details: concerned(body, accounts),
        now: now(),
      } as const
      const change = (tx: Db) => patchAndTell(tx, deps, params.id, { ...facts, accounts })
      await inRegister(db, act, change, 'not-found')
      deps.mailDue()
      return one(params.id)
    },
  )

  serve(
    app,
    'notifyBreach',
    'Mark the notice to the authority as sent, by you; for admins',
    async ({ params, body, request }) => {
      const account = await administering(authenticate, request)
      const { noticedAt } = await one(params.id)
      const at = body.at === undefined ? now() : new Date(body.at)
      if (!(at >= new Date(noticedAt) && at <= now())) throw new Problem('bad-request', { what: 'at' })
      const details = { at: at.toISOString() }
      const act = { account, act: 'breach.notify', subject: params.id, details, now: now() } as const
      await inRegister(db, act, (tx) => markNotified(tx, params.id, at, account), 'breach-told')
      return one(params.id)
    },
  )
}

/** Writes to those alone whom it was not known to concern. @returns false when there is none of that id */
async function patchAndTell(
  tx: Db,
  { sender, now }: Pick<CatalogDeps, 'sender' | 'now'>,
  id: string,
  { accounts, ...facts }: Omit<BreachPatch, 'accounts'> & { accounts: string[] },
): Promise<boolean> {
  const before = await toldOf(tx, id)
  if (!(await patchBreach(tx, id, facts, accounts))) return false
  const fresh = {
    accounts: accounts.filter((one) => !before.accounts.includes(one)),
    complaints: (facts.complaints ?? []).filter((one) => !before.complaints.includes(one)),
  }
  await mailBreach(tx, sender, id, fresh, now())
  return true
}

/** Both the change and its entry, or neither. @throws Problem `otherwise` when nothing was changed */
function inRegister(
  db: Db,
  act: Act,
  change: (tx: Db) => Promise<boolean>,
  otherwise: 'not-found' | 'breach-told',
): Promise<void> {
  return db.transaction().execute(async (tx) => {
    if (!(await change(tx))) throw new Problem(otherwise)
    await record(tx, act)
  })
}

/** For the trail, which holds no words of people. */
function concerned({ people, complaints = [] }: BreachPatch, accounts: string[]) {
  return { people: people ?? null, accounts, complaints }
}
