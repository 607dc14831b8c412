import type { FastifyRequest } from 'fastify'
import type { Account } from '#catalog/contract/account.ts'
import type { TitleView } from '#catalog/contract/title.ts'
import type { TitleQuery } from '#catalog/contract/title-list.ts'
import { titlePage } from '#catalog/store/title-page.ts'
import type { TitleRecord } from '#catalog/store/title-records.ts'
import { publicScope, sees, type Viewer } from './access.ts'
import type { CatalogDeps } from './deps.ts'
import { languageOf } from './problem.ts'
import { type Renditions, renditionReader } from './renditions.ts'
import { assetFor, titleView } from './title-view.ts'

/** Titles as somebody may know them, in the language of the request and the order given; one query for all of them. */
export type TitleViews = (
  request: FastifyRequest,
  account: Account | null,
  titles: readonly TitleRecord[],
) => Promise<TitleView[]>

export function titleViews(deps: CatalogDeps, renditions: Renditions = renditionReader(deps)): TitleViews {
  return async (request, account, titles) => {
    const language = languageOf(request.headers['accept-language'])
    const of = await renditions(titles.map((title) => assetFor(title, account)))
    return titles.map((title) =>
      titleView(
        title,
        { account, language, recipeOf: deps.recipeOf, online: deps.payment !== null },
        of(assetFor(title, account)?.id),
      ),
    )
  }
}

/** Whether a title may be in a list that this viewer sees now. */
export function mayBeListed(
  { now }: Pick<CatalogDeps, 'now'>,
  viewer: Viewer,
): (title: TitleRecord) => boolean {
  const moment = now()
  return (title) => sees(title, viewer, moment)
}

/** The first titles of a series, a person or an owner that this viewer may watch; none only when there are none at all. */
export async function firstTitles(
  deps: CatalogDeps,
  viewer: Viewer,
  query: Pick<TitleQuery, 'series' | 'person' | 'owner'>,
): Promise<{ titles: TitleRecord[]; next: string | null }> {
  let cursor: string | null = null
  for (;;) {
    const page = await titlePage(
      deps.db,
      { ...query, limit: 100, ...(cursor === null ? {} : { cursor }) },
      publicScope(viewer),
      mayBeListed(deps, viewer),
    )
    if (page.titles.length > 0 || page.next === null) return page
    cursor = page.next
  }
}
