import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { TitlePage, TitleQuery } from '#catalog/contract/title.ts'
import { marker } from '#catalog/search/marks.ts'
import { misspeltTitles } from '#catalog/store/misspelt-titles.ts'
import { titlePage } from '#catalog/store/title-page.ts'
import type { Scope } from '#catalog/store/title-scope.ts'
import type { TitleRecord } from '#catalog/store/titles.ts'
import { Problem } from '#platform/errors.ts'
import { publicScope, type Viewer, viewerOf } from './access.ts'
import type { CatalogDeps } from './deps.ts'
import { languageOf } from './problem.ts'
import { serve } from './serve.ts'
import { nameIn } from './title-view.ts'
import { mayBeListed, type TitleViews } from './title-views.ts'

export function registerTitleList(app: FastifyInstance, deps: CatalogDeps, view: TitleViews): void {
  serve(app, 'listTitles', 'Browse and search', async ({ query, request }) => {
    const viewer = await viewerOf(deps, request)
    const keep = query.scope === 'mine' ? () => true : mayBeListed(deps, viewer)
    const scope = scopeOf(query, viewer)
    const { titles, next } = await titlePage(deps.db, query, scope, keep)
    const searched = query.q !== undefined && query.cursor === undefined
    const alike = titles.length === 0 && searched ? await misspeltTitles(deps.db, query, scope, keep) : []
    const found = alike.length > 0 ? alike : titles
    return {
      titles: await view(request, viewer.account, found),
      next,
      ...(query.q === undefined ? {} : { alike: alike.length > 0, marks: marksIn(found, query.q, request) }),
    }
  })
}

function scopeOf({ scope }: TitleQuery, viewer: Viewer): Scope {
  if (scope !== 'mine') return publicScope(viewer)
  if (!viewer.account) throw new Problem('not-signed-in')
  return { kind: 'mine', ownerId: viewer.account.owner.id }
}

/** In the names as this reader sees them. */
function marksIn(
  titles: readonly TitleRecord[],
  q: string,
  request: FastifyRequest,
): NonNullable<TitlePage['marks']> {
  const language = languageOf(request.headers['accept-language'])
  const marksOf = marker(q)
  return Object.fromEntries(titles.map(({ id, texts }) => [id, marksOf(nameIn(texts, language).name)]))
}
