import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Series } from '#catalog/contract/series.ts'
import { mayEdit } from '#catalog/rules/may-play.ts'
import { type Act, record, recorded } from '#catalog/store/audit.ts'
import { createOnce } from '#catalog/store/creations.ts'
import { createSeries, deleteSeries, patchSeries, seriesPage, seriesRecord } from '#catalog/store/series.ts'
import { Problem } from '#platform/errors.ts'
import { isEditor, viewerOf } from './access.ts'
import { signedIn } from './authenticate.ts'
import type { CatalogDeps } from './deps.ts'
import { serve } from './serve.ts'
import { firstTitles, type TitleViews } from './title-views.ts'

export function registerSeries(app: FastifyInstance, deps: CatalogDeps, views: TitleViews): void {
  const { db, authenticate } = deps
  const recordOf = async (id: string): Promise<Series> => {
    const series = await seriesRecord(db, id)
    if (!series) throw new Problem('not-found')
    return series
  }
  /** @throws Problem not-signed-in, not-found for one that is not the caller's to change */
  const editing = async (request: FastifyRequest, id: string): Promise<Omit<Act, 'act'>> => {
    const account = await signedIn(authenticate, request)
    const { owner } = await recordOf(id)
    if (!mayEdit(account, { ownerId: owner.id })) throw new Problem('not-found')
    return { account, subject: id, ownerId: owner.id, now: deps.now() }
  }

  serve(app, 'listSeries', 'The series of an owner, newest first', async ({ query, request }) => {
    const account = await signedIn(authenticate, request)
    const ownerId = query.owner ?? account.owner.id
    if (ownerId !== account.owner.id && !isEditor(account)) throw new Problem('not-allowed')
    return seriesPage(db, ownerId, query)
  })

  serve(app, 'createSeries', 'Make a series for titles to belong to', async ({ body, headers, request }) => {
    const account = await signedIn(authenticate, request)
    const creation = {
      ownerId: account.owner.id,
      key: headers['idempotency-key'],
      request: ['createSeries', body],
    }
    const ownerId = account.owner.id
    const id = await createOnce(db, creation, async (tx) => {
      const subject = await createSeries(tx, ownerId, body)
      await record(tx, { account, act: 'series.create', subject, ownerId, now: deps.now() })
      return subject
    })
    return recordOf(id)
  })

  serve(app, 'series', 'A series, with its titles by season and episode', async ({ params, request }) => {
    const viewer = await viewerOf(deps, request)
    const series = await recordOf(params.id)
    const { titles, next } = await firstTitles(deps, viewer, { series: series.id })
    // Of a series that nobody else may see anything of, strangers do not learn that it is there.
    if (titles.length === 0 && !mayEdit(viewer.account, { ownerId: series.owner.id }))
      throw new Problem('not-found')
    return { ...series, titles: await views(request, viewer.account, titles), next }
  })

  serve(app, 'patchSeries', 'Change what is said of a series', async ({ params, body, request }) => {
    const act = { ...(await editing(request, params.id)), act: 'series.patch' as const }
    await recorded(db, act, (tx) => patchSeries(tx, params.id, body))
    return recordOf(params.id)
  })

  serve(app, 'deleteSeries', 'Take away a series that has no titles', async ({ params, request }) => {
    const act = { ...(await editing(request, params.id)), act: 'series.delete' as const }
    await recorded(db, act, (tx) => deleteSeries(tx, params.id))
    return null
  })
}
