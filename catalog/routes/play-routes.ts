import type { FastifyInstance, FastifyRequest } from 'fastify'
import { saveChannelPlay } from '#catalog/store/channel-audience.ts'
import { savePlay } from '#catalog/store/plays.ts'
import { Problem } from '#platform/errors.ts'
import type { CatalogDeps } from './deps.ts'
import { staysInside } from './pathways.ts'
import { serve } from './serve.ts'
import { readView } from './view-token.ts'

/**
 * Reports of one network a minute. A phone company has a town behind one address, and one viewer reports once a minute; what
 * is refused is not lost, since the next report has it too.
 */
const rateLimit = { max: 3000, timeWindow: 60_000 }

/** How titles and channels are watched, told by players of themselves, and counted without keeping who (docs/decisions/29-figures.md). */
export function registerPlays(app: FastifyInstance, deps: CatalogDeps): void {
  serve(
    app,
    'tellPlay',
    'What a player has to tell of one view; nothing of it is kept but sums',
    async ({ body, request }) => {
      const view = readView(deps.viewSealing, body.view)
      if (view === null) throw new Problem('bad-request', { what: 'view' })
      if (asksNotToBeCounted(request)) return null
      const { country } = deps.placeOf(request.ip)
      const domestic = staysInside(deps, request)
      const now = deps.now()
      if ('channelId' in view) await saveChannelPlay(deps.db, { play: view, report: body, domestic, now })
      else await savePlay(deps.db, { view, report: body, place: { country, domestic }, now })
      return null
    },
    rateLimit,
  )
}

/** Global Privacy Control, and what it follows, Do Not Track: players that know of them tell nothing in the first place. */
export function asksNotToBeCounted({ headers }: FastifyRequest): boolean {
  return headers['sec-gpc'] === '1' || headers.dnt === '1'
}
