import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { TitleView } from '#catalog/contract/title.ts'
import type { TitlePage, TitleQuery } from '#catalog/contract/title-list.ts'
import { type ListKind, placeIn, type Reason } from '#catalog/contract/why.ts'
import { marker } from '#catalog/search/marks.ts'
import { misspeltTitles } from '#catalog/store/misspelt-titles.ts'
import { titlePage } from '#catalog/store/title-page.ts'
import type { TitleRecord } from '#catalog/store/title-records.ts'
import type { Scope } from '#catalog/store/title-scope.ts'
import { Problem } from '#platform/errors.ts'
import { publicScope, type Viewer, viewerOf } from './access.ts'
import type { CatalogDeps } from './deps.ts'
import { languageOf } from './problem.ts'
import { serve } from './serve.ts'
import { nameIn } from './title-view.ts'
import { mayBeListed, type TitleViews } from './title-views.ts'
import { toldText, wantedScript } from './told-in.ts'
import { whyFound } from './why-found.ts'

export function registerTitleList(app: FastifyInstance, deps: CatalogDeps, view: TitleViews): void {
  serve(app, 'listTitles', 'Browse and search', async ({ query, request }) => {
    const viewer = await viewerOf(deps, request)
    const keep = keeping(deps, query, viewer)
    const scope = scopeOf(query, viewer)
    const { titles, next } = await titlePage(deps.db, query, scope, keep)
    const searched = query.q !== undefined && query.cursor === undefined
    const sounding = titles.length === 0 && searched ? await misspeltTitles(deps.db, query, scope, keep) : []
    const alike = sounding.length > 0
    const found = alike ? sounding : titles
    const viewed = await view(request, viewer.account, found)
    const { q } = query
    const words = query.why && q !== undefined ? await whyFound(deps.db, q, found, alike) : undefined
    return {
      titles: viewed,
      next,
      ...(q === undefined ? {} : { alike, marks: marksIn(found, q, request) }),
      ...(query.why ? { why: whyListed(viewed, listOf(query, alike), words) } : {}),
    }
  })
}

function keeping(deps: CatalogDeps, { scope, here }: TitleQuery, viewer: Viewer) {
  const listed = scope === 'mine' ? () => true : mayBeListed(deps, viewer)
  if (!here) return listed
  const toAnybody = mayBeListed(deps, { ...viewer, account: null })
  return (title: TitleRecord) => listed(title) && toAnybody(title)
}

function listOf({ q, series, person }: TitleQuery, alike: boolean): ListKind {
  if (q !== undefined) return { list: alike ? 'sounding' : 'search' }
  if (series !== undefined) return { list: 'series' }
  return person === undefined ? { list: 'newest' } : { list: 'person', id: person }
}

const whyListed = (
  titles: readonly TitleView[],
  list: ListKind,
  words: ReadonlyMap<string, Reason[]> = new Map(),
): NonNullable<TitlePage['why']> =>
  Object.fromEntries(
    titles.map((title) => [title.id, [...(words.get(title.id) ?? []), ...placeIn(list, title)]]),
  )

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
  const acceptLanguage = request.headers['accept-language']
  const language = languageOf(acceptLanguage)
  const script = wantedScript(request.query, acceptLanguage)
  const marksOf = marker(q)
  return Object.fromEntries(
    titles.map(({ id, texts }) => {
      const { name, language: told } = nameIn(texts, language)
      return [id, marksOf(toldText(name, told, script))]
    }),
  )
}
