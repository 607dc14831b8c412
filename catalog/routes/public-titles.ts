import type { FastifyRequest } from 'fastify'
import type { TitleView } from '#catalog/contract/title.ts'
import type { TitleQuery } from '#catalog/contract/title-list.ts'
import { titlePage } from '#catalog/store/title-page.ts'
import type { TitleRecord } from '#catalog/store/title-records.ts'
import { type Scope, titlesOf } from '#catalog/store/title-scope.ts'
import { publicScope, type Viewer } from './access.ts'
import type { CatalogDeps } from './deps.ts'
import { mayBeListed, titleViews } from './title-views.ts'

/**
 * What anybody may find who is where a request comes from, whoever sends it: for feeds, sitemaps and the like, which are read
 * for many. The same decision as for the pages, for a viewer who has not signed in.
 */
export function publicTitles(deps: CatalogDeps) {
  const views = titleViews(deps)
  const viewerAt = ({ ip }: Pick<FastifyRequest, 'ip'>): Viewer => ({
    ...{ account: null, country: deps.countryOf(ip), ageConfirmed: null, passes: [] },
  })
  const listed = (request: FastifyRequest) => {
    const viewer = viewerAt(request)
    return { scope: publicScope(viewer), keep: mayBeListed(deps, viewer) }
  }
  return {
    viewerAt,
    viewed: (request: FastifyRequest, titles: readonly TitleRecord[]): Promise<TitleView[]> =>
      views(request, null, titles),
    async page(request: FastifyRequest, query: TitleQuery) {
      const { scope, keep } = listed(request)
      const { titles, next } = await titlePage(deps.db, query, scope, keep)
      return { records: titles, titles: await views(request, null, titles), next }
    },
    /** Of these titles those that may be found, in this order. */
    async those(request: FastifyRequest, ids: readonly string[]): Promise<TitleRecord[]> {
      const { scope, keep } = listed(request)
      const found = new Map((await titlesOf(deps.db, ids, scope, keep)).map((title) => [title.id, title]))
      return ids.flatMap((id) => found.get(id) ?? [])
    },
    scopeAt: (request: FastifyRequest): Scope => publicScope(viewerAt(request)),
  }
}
