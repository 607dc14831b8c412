import type { FastifyInstance } from 'fastify'
import { chaptersWithin } from '#catalog/rules/chapters.ts'
import { mayEdit } from '#catalog/rules/may-play.ts'
import { offeredSubtitles } from '#catalog/rules/offered-subtitles.ts'
import { chaptersOf } from '#catalog/store/chapters.ts'
import { subtitlesOf } from '#catalog/store/subtitles.ts'
import { titleRecord } from '#catalog/store/titles.ts'
import { Problem } from '#platform/errors.ts'
import { refusalFor, verdictFor, viewerOf, withPasses } from './access.ts'
import type { CatalogDeps } from './deps.ts'
import { asksNotToBeCounted } from './play-routes.ts'
import { serve } from './serve.ts'
import { newView } from './view-token.ts'

export function registerPlayback(app: FastifyInstance, deps: CatalogDeps): void {
  serve(
    app,
    'playback',
    'An address to watch it at, or why not',
    async ({ params, body, request, reply }) => {
      const asking = await withPasses(deps, request, await viewerOf(deps, request))
      const viewer = { ...asking, ageConfirmed: body?.ageConfirmed ?? null }
      const title = await titleRecord(deps.db, params.id)
      if (!title) throw new Problem('not-found')
      const now = deps.now()
      const use = body?.use ?? 'stream'
      const verdict = verdictFor(title, viewer, use, now)
      if (!verdict.allowed) throw refusalFor(verdict, title, viewer)
      if (!title.shown) throw new Problem('not-watchable')
      const isTheirs = mayEdit(viewer.account, { ownerId: title.owner.id })
      const isPaid = title.offers.length > 0 && !(isTheirs && use === 'stream')
      const isCounted = !isTheirs && !asksNotToBeCounted(request)
      const seconds = isPaid ? Math.min(paidSeconds, deps.playbackSeconds) : deps.playbackSeconds
      const expiresAt = earlier(new Date(now.getTime() + seconds * 1000), verdict.until)
      const base = deps.signPath(title.shown.id, expiresAt, title.permit)
      const { version, hasStoryboard, duration } = title.shown
      const isDomestic = deps.placeOf(request.ip).zone === 'domestic'
      const [rows, chapters] = await Promise.all([
        subtitlesOf(deps.db, title.id, title.shown),
        chaptersOf(deps.db, title.id),
      ])
      reply.header('cache-control', 'no-store')
      return {
        master: `${base}master.m3u8`,
        expiresAt: expiresAt.toISOString(),
        // Bytes stay in the country when both ends are in it.
        pathways: deps.pathways.map((pathway) => ({ ...pathway, domestic: pathway.domestic && isDomestic })),
        subtitles: offeredSubtitles(rows).map(({ id, language, label, kind, forced }) => ({
          ...{ id, language, label, kind, forced },
          url: `${base}${version}/text/${id}.vtt`,
        })),
        storyboard: hasStoryboard ? `${base}${version}/storyboard.vtt` : null,
        chapters: chaptersWithin(chapters, duration),
        view: isCounted
          ? newView(deps.viewSealing, { titleId: title.id, duration: duration ?? 0, now })
          : null,
      }
    },
  )
}

/**
 * How long an address is good for where a pass was asked for, s. A pass that is taken back, by a refund or with its voucher, is
 * over within this time: the player asks anew before it ends. Others who paid are not asked, as they would be by another
 * permit of the title.
 */
const paidSeconds = 60

/** The address never outlives the licence or the pass, nor goes on into a restriction. */
const earlier = (a: Date, b: Date | null) => (b && b < a ? b : a)
