import type { FastifyInstance } from 'fastify'
import type { NewRestriction } from '#catalog/contract/restriction.ts'
import { createOnce } from '#catalog/store/creations.ts'
import {
  liftRestriction,
  restrict,
  restrictionOf,
  restrictionsOfTitles,
} from '#catalog/store/restrictions.ts'
import type { Subject } from '#catalog/store/webhook-outbox.ts'
import { Problem } from '#platform/errors.ts'
import { editableTitle } from './access.ts'
import { moderating } from './authenticate.ts'
import { editableChannel } from './channel-access.ts'
import type { CatalogDeps } from './deps.ts'
import { serve } from './serve.ts'

/** What the law takes away of titles and channels: entered and lifted by moderators, told to owners. */
export function registerRestrictions(app: FastifyInstance, deps: CatalogDeps): void {
  const { db } = deps
  const known = async (id: string) => {
    const restriction = await restrictionOf(db, id)
    if (!restriction) throw new Problem('not-found')
    return restriction
  }
  /** Whoever watches is told at once. */
  const tell = (of: Subject) => {
    if ('titleId' in of) deps.channel.publish(of.titleId)
    else deps.channel.publishLive(of.channelId)
  }

  serve(
    app,
    'restrictTitle',
    'Close a title by law: who decided so, by what, where and for how long; for moderators',
    async ({ params, body, headers, request }) => {
      const account = await moderating(deps.authenticate, request)
      checkRestriction(body)
      const creation = {
        ownerId: account.owner.id,
        key: headers['idempotency-key'],
        request: ['restrictTitle', params.id, body],
      }
      const asked = { ...body, accountId: account.id, now: deps.now() }
      const id = await createOnce(db, creation, (tx) => restrict(tx, { titleId: params.id }, asked))
      tell({ titleId: params.id })
      return known(id)
    },
  )

  serve(
    app,
    'restrictChannel',
    'Close a channel by law, as a title is closed; for moderators',
    async ({ params: { id: channelId }, body, headers, request }) => {
      const account = await moderating(deps.authenticate, request)
      checkRestriction(body)
      const creation = {
        ownerId: account.owner.id,
        key: headers['idempotency-key'],
        request: ['restrictChannel', channelId, body],
      }
      const asked = { ...body, accountId: account.id, now: deps.now() }
      const id = await createOnce(db, creation, (tx) => restrict(tx, { channelId }, asked))
      tell({ channelId })
      return known(id)
    },
  )

  serve(
    app,
    'listChannelRestrictions',
    'Restrictions of a channel, also past ones',
    async ({ params, request }) => ({
      restrictions: (await editableChannel(deps, request, params.id)).channel.restrictions,
    }),
  )

  serve(app, 'listRestrictions', 'Restrictions of a title, also past ones', async ({ params, request }) => {
    await editableTitle(deps, request, params.id)
    return { restrictions: (await restrictionsOfTitles(db, [params.id])).get(params.id) ?? [] }
  })

  serve(
    app,
    'liftRestriction',
    'End a restriction now, and say why; for moderators',
    async ({ params: { restrictionId: id }, body: { reason }, request }) => {
      const { id: accountId } = await moderating(deps.authenticate, request)
      const lifting = { id, accountId, reason, now: deps.now() }
      tell(await db.transaction().execute((tx) => liftRestriction(tx, lifting)))
      return known(id)
    },
  )
}

/** What the schema cannot say: a leap second is no moment of ours, and an end comes after. @throws Problem bad-request */
export function checkRestriction({ from, until }: Pick<NewRestriction, 'from' | 'until'>): void {
  const wrong = (what: string) => new Problem('bad-request', { what })
  if (from !== undefined && Number.isNaN(Date.parse(from))) throw wrong('from')
  if (until !== undefined && Number.isNaN(Date.parse(until))) throw wrong('until')
  if (from !== undefined && until !== undefined && Date.parse(from) >= Date.parse(until)) throw wrong('until')
}
