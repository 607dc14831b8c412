import type { FastifyInstance } from 'fastify'
import { alike } from '#catalog/rules/alike.ts'
import { titlesToCompare } from '#catalog/store/alike-titles.ts'
import { publicScope, viewerOf, visibleTitle } from './access.ts'
import type { CatalogDeps } from './deps.ts'
import { serve } from './serve.ts'
import { mayBeListed, type TitleViews } from './title-views.ts'

export function registerAlike(app: FastifyInstance, deps: CatalogDeps, views: TitleViews): void {
  serve(
    app,
    'alike',
    'Titles like one, each with the reasons why it is there',
    async ({ params, query, request }) => {
      const viewer = await viewerOf(deps, request)
      const title = await visibleTitle(deps, viewer, params.id)
      const others = await titlesToCompare(deps.db, title, publicScope(viewer), mayBeListed(deps, viewer))
      const chosen = alike(title, others, query.limit ?? 6)
      const viewed = await views(
        request,
        viewer.account,
        chosen.map((one) => one.title),
      )
      return { titles: viewed.map((view, index) => ({ title: view, why: chosen[index]?.why ?? [] })) }
    },
  )
}
