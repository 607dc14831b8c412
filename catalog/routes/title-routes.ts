import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Account } from '#catalog/contract/account.ts'
import type { NewTitle, TitleQuery, TitleView } from '#catalog/contract/title.ts'
import { checkReportOf } from '#catalog/store/asset-findings.ts'
import { record, recorded } from '#catalog/store/audit.ts'
import { createOnce } from '#catalog/store/creations.ts'
import { removeTitleBytes } from '#catalog/store/removal.ts'
import { type Scope, titlePage } from '#catalog/store/title-page.ts'
import { createTitle, deleteTitle, patchTitle, type TitleRecord, titleRecord } from '#catalog/store/titles.ts'
import { Problem } from '#platform/errors.ts'
import { actOn, editableTitle, sees, viewerOf, visibleTitle } from './access.ts'
import { signedIn } from './authenticate.ts'
import type { CatalogDeps } from './deps.ts'
import { checkLicence } from './licence-routes.ts'
import { languageOf } from './problem.ts'
import type { Renditions } from './renditions.ts'
import { serve } from './serve.ts'
import { assetFor, titleView } from './title-view.ts'

export function registerTitles(app: FastifyInstance, deps: CatalogDeps, renditions: Renditions): void {
  const view = async (
    request: FastifyRequest,
    account: Account | null,
    titles: TitleRecord[],
  ): Promise<TitleView[]> => {
    const language = languageOf(request.headers['accept-language'])
    const of = await renditions(titles.map((title) => assetFor(title, account)))
    return titles.map((title) =>
      titleView(title, { account, language, recipeOf: deps.recipeOf }, of(assetFor(title, account)?.id)),
    )
  }
  const one = async (request: FastifyRequest, account: Account, id: string): Promise<TitleView> => {
    const title = await titleRecord(deps.db, id)
    const [viewed] = title ? await view(request, account, [title]) : []
    if (!viewed) throw new Problem('not-found')
    return viewed
  }

  serve(app, 'listTitles', 'Browse and search', async ({ query, request }) => {
    const viewer = await viewerOf(deps, request)
    const now = deps.now()
    const keep = (title: TitleRecord) => query.scope === 'mine' || sees(title, viewer, now)
    const { titles, next } = await titlePage(deps.db, query, scopeOf(query, viewer), keep)
    return { titles: await view(request, viewer.account, titles), next }
  })

  serve(
    app,
    'createTitle',
    'Make a title, a draft until something is uploaded',
    async ({ body, headers, request, reply }) => {
      const account = await signedIn(deps.authenticate, request)
      if (body.licence) checkLicence(body.licence, 'licence/')
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

  serve(app, 'title', 'One title', async ({ params, request }) => {
    const viewer = await viewerOf(deps, request)
    const [viewed] = await view(request, viewer.account, [await visibleTitle(deps, viewer, params.id)])
    if (!viewed) throw new Problem('not-found')
    return viewed
  })

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
    const { texts, ...rest } = body
    const details = { ...rest, ...(texts ? { texts: Object.keys(texts) } : {}) }
    await recorded(deps.db, actOn(deps, mine, 'title.patch', details), (tx) =>
      patchTitle(tx, params.id, body),
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
  const subject = await createTitle(tx, ownerId, title)
  const { kind, ageMark = 0, licence } = title
  const details = { kind, ageMark, territories: licence?.territories ?? [], uses: licence?.uses ?? [] }
  await record(tx, { account, act: 'title.create', subject, ownerId, details, now })
  return subject
}

function scopeOf(
  { scope }: TitleQuery,
  { account, country }: { account: Account | null; country: string },
): Scope {
  if (scope !== 'mine') {
    return {
      kind: 'public',
      country,
      ownerId: account?.owner.id ?? null,
      everything: account !== null && account.role !== 'owner',
    }
  }
  if (!account) throw new Problem('not-signed-in')
  return { kind: 'mine', ownerId: account.owner.id }
}
