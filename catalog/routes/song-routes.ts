import type { FastifyInstance } from 'fastify'
import { maxSegmentMs } from '#catalog/contract/live.ts'
import { listenerCost } from '#catalog/rules/listener-cost.ts'
import { onAir } from '#catalog/rules/may-watch-live.ts'
import { programmesBetween } from '#catalog/store/programmes.ts'
import { songsBefore } from '#catalog/store/songs.ts'
import { viewerOf } from './access.ts'
import { liveQuestion, restrictionsOfPlayed, visibleChannel } from './channel-access.ts'
import { channelViews } from './channel-view.ts'
import type { CatalogDeps } from './deps.ts'
import { serve } from './serve.ts'

const pageSongs = 100

/** What a channel played, and what listening to it costs. */
export function registerSongs(app: FastifyInstance, deps: CatalogDeps): void {
  serve(
    app,
    'songs',
    'What a channel played in the last 30 days, newest first',
    async ({ params, query, request }) => {
      const viewer = await viewerOf(deps, request)
      const channel = await visibleChannel(deps, viewer, params.id)
      const now = deps.now()
      const before = query.before === undefined ? now : new Date(query.before)
      const played = await songsBefore(deps.db, channel.id, before, pageSongs)
      const from = new Date((played.at(-1)?.at ?? before).getTime() - maxSegmentMs)
      const [entries, restrictions] = await Promise.all([
        programmesBetween(deps.db, channel.id, from, before),
        restrictionsOfPlayed(deps.db, [channel]),
      ])
      // A song belongs to what it was played in: of a programme that this viewer may not have nothing is told.
      const question = liveQuestion(channel, viewer, { entries, restrictions, now })
      const heard = played.filter(({ at }) => onAir(question, at).allowed)
      return {
        songs: heard.map(({ at, text }) => ({ at: at.toISOString(), text })),
        before: played.length < pageSongs ? null : (played.at(-1)?.at.toISOString() ?? null),
      }
    },
  )

  serve(
    app,
    'listenerCost',
    'What an hour of one listener costs, by rendition',
    async ({ params, request }) => {
      const viewer = await viewerOf(deps, request)
      const channel = await visibleChannel(deps, viewer, params.id)
      const [view] = await channelViews(deps, viewer, [channel])
      return listenerCost(view?.renditions ?? [], deps.trafficPrice)
    },
  )
}
