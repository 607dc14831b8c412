import type { FastifyInstance } from 'fastify'
import { isFramedByOthers } from '#catalog/rules/embed-domains.ts'
import { maySee, openIn } from '#catalog/rules/may-play.ts'
import type { TitleRecord } from '#catalog/store/title-records.ts'
import { titleReader, type Viewer, verdictFor, viewerOf, visibleTitle } from './access.ts'
import type { CatalogDeps } from './deps.ts'
import { serve } from './serve.ts'

/** For those who hand a title on: links, cards, frames. */
export function registerSharing(app: FastifyInstance, deps: CatalogDeps): void {
  serve(
    app,
    'sharing',
    'Where a title is open, and whether others may frame it',
    async ({ params, request }) => {
      const viewer = await viewerOf(deps, request)
      const title = await visibleTitle(deps, viewer, params.id, 'stream', titleReader(deps, request))
      const now = deps.now()
      const { licences, restrictions } = title
      const verdict = verdictFor(title, viewer, 'stream', now)
      return {
        ...openIn({ licences, restrictions, use: 'stream', now }),
        until: verdict.allowed ? (verdict.until?.toISOString() ?? null) : null,
        embed: mayBeFramed(title, viewer, now),
      }
    },
  )
}

/** By a licence, here and now, and by somebody whom its owner has named. */
export const mayBeFramed = (title: TitleRecord, viewer: Viewer, now: Date): boolean =>
  isFramedByOthers(title.owner.embedding) && maySee(verdictFor(title, viewer, 'embed', now))
