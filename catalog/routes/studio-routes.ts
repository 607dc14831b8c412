import type { FastifyInstance } from 'fastify'
import { studioTitles } from '#catalog/store/studio-titles.ts'
import { signedIn } from './authenticate.ts'
import type { CatalogDeps } from './deps.ts'
import { entityTag } from './editing.ts'
import { serve } from './serve.ts'
import type { TitleViews } from './title-views.ts'
import { toldIn, wantedScript } from './told-in.ts'

/** What the studio asks for beside what everybody does. */
export function registerStudio(app: FastifyInstance, deps: CatalogDeps, views: TitleViews): void {
  serve(
    app,
    'studioTitles',
    'Your own titles in any state, to be looked through and changed',
    async ({ query, request }) => {
      const account = await signedIn(deps.authenticate, request)
      const { titles, total, next } = await studioTitles(deps.db, account.owner.id, query, deps.now())
      const viewed = await views(request, account, titles)
      // As `GET /titles/{id}` tells this client without a query: that is what If-Match is compared with.
      const script = wantedScript({}, request.headers['accept-language'])
      const tagOf = async (view: unknown) =>
        entityTag(JSON.stringify(script === null ? view : await toldIn(view, script)))
      const etags: Record<string, string> = {}
      for (const view of viewed) etags[view.id] = await tagOf(view)
      return { titles: viewed, etags, total, next }
    },
  )
}
