import type { FastifyInstance } from 'fastify'
import { spanOf } from '#catalog/rules/figure-span.ts'
import { dayOf } from '#catalog/rules/working-days.ts'
import { recorded, verifyAudit } from '#catalog/store/audit.ts'
import { clocksOf, doubtfulAges, restrictionPage, setAgeMark } from '#catalog/store/desk-registers.ts'
import { titleRecord } from '#catalog/store/title-records.ts'
import { Problem } from '#platform/errors.ts'
import { actOn } from './access.ts'
import { moderating } from './authenticate.ts'
import type { CatalogDeps } from './deps.ts'
import { serve } from './serve.ts'

/** Reading the whole trail is work, and once in a while is enough. */
const chainLimit = { max: 12, timeWindow: 60_000 }

/** What moderators look through beside complaints. */
export function registerDeskRegisters(app: FastifyInstance, deps: CatalogDeps): void {
  const { db, authenticate, now } = deps

  serve(app, 'deskRestrictions', 'Every restriction by law, for moderators', async ({ query, request }) => {
    await moderating(authenticate, request)
    return restrictionPage(db, query, now())
  })

  serve(app, 'deskAges', 'Titles whose age mark should be looked at', async ({ query, request }) => {
    await moderating(authenticate, request)
    return doubtfulAges(db, query, { now: now() })
  })

  serve(app, 'setAge', 'Set or confirm an age mark, and say why', async ({ params, body, request }) => {
    const account = await moderating(authenticate, request)
    const title = await titleRecord(db, params.id)
    if (!title) throw new Problem('not-found')
    const details = { before: title.ageMark, ageMark: body.ageMark, reason: body.reason }
    await recorded(db, actOn(deps, { title, account }, 'title.age', details), (tx) =>
      setAgeMark(tx, title.id, body),
    )
    deps.channel.publish(title.id)
    const [found] = (await doubtfulAges(db, {}, { now: now(), id: title.id })).titles
    if (!found) throw new Problem('not-found')
    return found
  })

  serve(app, 'deskClocks', 'How complaints were answered, by day', async ({ query, request }) => {
    await moderating(authenticate, request)
    return clocksOf(db, spanOf(dayOf(now()), query.days ?? 28), now())
  })

  serve(
    app,
    'auditChain',
    'Whether the audit trail is whole',
    async ({ query, request }) => {
      await moderating(authenticate, request)
      return verifyAudit(db, query.kept)
    },
    chainLimit,
  )
}
