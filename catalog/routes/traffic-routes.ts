import type { FastifyInstance } from 'fastify'
import { trafficSaved } from '#catalog/rules/traffic-saved.ts'
import { domesticShares, titleTraffic, trafficOf } from '#catalog/store/traffic-figures.ts'
import { editableTitle } from './access.ts'
import { administering } from './authenticate.ts'
import type { CatalogDeps } from './deps.ts'
import { askedSpan } from './figures-routes.ts'
import { serve } from './serve.ts'

/** What the nodes sent: all of it for admins, of a title for its owner, the domestic share for everybody. */
export function registerTraffic(app: FastifyInstance, deps: CatalogDeps): void {
  const { db, authenticate, now, trafficPrice: price } = deps

  serve(
    app,
    'traffic',
    'What was sent, by node, network, title and channel; for admins',
    async ({ query, request }) => {
      await administering(authenticate, request)
      const report = await trafficOf(db, askedSpan(query, now()))
      return { ...report, price, saved: trafficSaved(report.sums.domesticBytes, price) }
    },
  )

  serve(app, 'titleTraffic', 'What a title took, by region', async ({ params, query, request }) => {
    const { title } = await editableTitle(deps, request, params.id)
    return titleTraffic(db, title.id, askedSpan(query, now()))
  })

  serve(app, 'domesticShares', 'How much of what was sent stayed in the country, by month', async () =>
    domesticShares(db),
  )
}
