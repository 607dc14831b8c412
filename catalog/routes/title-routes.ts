import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Account } from '#catalog/contract/account.ts'
import type { NewTitle, TitleView } from '#catalog/contract/title.ts'
import { isLocalTime } from '#catalog/rules/local-time.ts'
import { checkReportOf } from '#catalog/store/asset-findings.ts'
import { record, recorded } from '#catalog/store/audit.ts'
import { createOnce } from '#catalog/store/creations.ts'
import { removeTitleBytes } from '#catalog/store/removal.ts'
import { titleRecord } from '#catalog/store/title-records.ts'
import { createTitle, deleteTitle, patchTitle } from '#catalog/store/titles.ts'
import { Problem } from '#platform/errors.ts'
import { actOn, editableTitle, isEditor, sees, titleReader, viewerOf, visibleTitle } from './access.ts'
import { signedIn } from './authenticate.ts'
import type { CatalogDeps } from './deps.ts'
import { checkLicence } from './licence-routes.ts'
import { serve } from './serve.ts'
import { registerSharing } from './sharing-route.ts'
import { registerTitleList } from './title-list-route.ts'
import type { TitleViews } from './title-views.ts'

export function registerTitles(app: FastifyInstance, deps: CatalogDeps, view: TitleViews): void {
  const one = async (request: FastifyRequest, account: Account, id: string): Promise<TitleView> => {
    const title = await titleRecord(deps.db, id)
    const [viewed] = title ? await view(request, account, [title]) : []
    if (!viewed) throw new Problem('not-found')
    return viewed
  }

  registerTitleList(app, deps, view)

  serve(
    app,
    'createTitle',
    'Make a title, a draft until something is uploaded',
    async ({ body, headers, request, reply }) => {
      const account = await signedIn(deps.authenticate, request)
      if (body.licence) checkLicence(body.licence, 'licence/')
      checkDay(body)
      const creation = {
        ownerId: account.owner.id,
        key: headers['idempotency-key'],
        request: ['createTitle', body],
      }
      const id = await createOnce(deps.db, creation, (tx) => create(tx, account, body, deps.now()))
      reply.header('location', `${request.url.replace(/[?#].*/, '')}/${id}`)
      return one(request, account, id)
    },
  )

  serve(app, 'title', 'One title', async ({ params, query, request }) => {
    const viewer = await viewerOf(deps, request)
    const title = await visibleTitle(deps, viewer, params.id, query.use, titleReader(deps, request))
    const [viewed] = await view(request, viewer.account, [title])
    if (!viewed) throw new Problem('not-found')
    // Its pictures are there for whoever may see it on the hub itself.
    if (query.use === 'embed' && !sees(title, viewer, deps.now()))
      return { ...viewed, poster: null, preview: null }
    return viewed
  })

  registerSharing(app, deps)

  serve(
    app,
    'checkReport',
    'What the HLS validator says of a complete title',
    async ({ params, request }) => {
      const { title } = await editableTitle(deps, request, params.id)
      const report = title.shown && (await checkReportOf(deps.db, title.shown.id))
      if (!report) throw new Problem('not-found')
      return report
    },
  )

  serve(app, 'patchTitle', 'Change what is said of a title', async ({ params, body, request }) => {
    const mine = await editableTitle(deps, request, params.id)
    checkDay(body)
    const { texts, credits, ...rest } = body
    const named = {
      ...(texts ? { texts: Object.keys(texts) } : {}),
      ...(credits ? { credits: credits.length } : {}),
    }
    const details = { ...rest, ...named }
    await recorded(deps.db, actOn(deps, mine, 'title.patch', details), (tx) =>
      patchTitle(tx, params.id, body, { anyPerson: isEditor(mine.account) }),
    )
    return one(request, mine.account, params.id)
  })

  serve(app, 'deleteTitle', 'Take a title away', async ({ params, request }) => {
    const mine = await editableTitle(deps, request, params.id)
    await recorded(deps.db, actOn(deps, mine, 'title.delete'), (tx) => deleteTitle(tx, params.id))
    deps.channel.publish(params.id)
    // Many thousand objects take a while; what a crash leaves is found by the round that looks for deleted titles.
    removeTitleBytes(deps, params.id).catch((error: unknown) =>
      request.log.warn({ err: error, titleId: params.id }, 'bytes of a deleted title are left'),
    )
    return null
  })
}

async function create(tx: CatalogDeps['db'], account: Account, title: NewTitle, now: Date): Promise<string> {
  const ownerId = account.owner.id
  const subject = await createTitle(tx, ownerId, title, { anyPerson: isEditor(account) })
  const { kind, ageMark = 0, licence } = title
  const details = { kind, ageMark, territories: licence?.territories ?? [], uses: licence?.uses ?? [] }
  await record(tx, { account, act: 'title.create', subject, ownerId, details, now })
  return subject
}

/** @throws Problem bad-request for a day that is not in the calendar */
function checkDay({ recordedOn }: { recordedOn?: string | null }): void {
  if (typeof recordedOn === 'string' && !isLocalTime(`${recordedOn}T00:00`))
    throw new Problem('bad-request', { what: 'recordedOn' })
}
