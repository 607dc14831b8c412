import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Playback, PlaybackRequest } from '#catalog/contract/playback.ts'
import { chaptersWithin } from '#catalog/rules/chapters.ts'
import { mayEdit } from '#catalog/rules/may-play.ts'
import { offeredSubtitles } from '#catalog/rules/offered-subtitles.ts'
import type { AssetSummary } from '#catalog/store/asset-summaries.ts'
import { chaptersOf } from '#catalog/store/chapters.ts'
import { subtitlesOf } from '#catalog/store/subtitles.ts'
import type { TitleRecord } from '#catalog/store/title-records.ts'
import { Problem } from '#platform/errors.ts'
import { refusalFor, titleReader, verdictFor, viewerOf, withPasses } from './access.ts'
import type { CatalogDeps } from './deps.ts'
import { mediaBase } from './pathways.ts'
import { asksNotToBeCounted } from './play-routes.ts'
import { serve } from './serve.ts'
import { newView } from './view-token.ts'

export function registerPlayback(app: FastifyInstance, deps: CatalogDeps): void {
  serve(
    app,
    'playback',
    'An address to watch it at, or why not',
    async ({ params, body, request, reply }) => {
      reply.header('cache-control', 'no-store')
      const { playback } = await playbackFor(deps, request, params.id, body ?? {})
      return playback
    },
  )
}

/**
 * Whether whoever sends this request may play a title now, and at which address. `ageConfirmed`: in years, as they say; `use`:
 * to watch it here unless told.
 * @throws Problem with why not
 */
export async function playbackFor(
  deps: CatalogDeps,
  request: FastifyRequest,
  id: string,
  { ageConfirmed, use = 'stream' }: NonNullable<PlaybackRequest>,
): Promise<{ playback: Playback; title: TitleRecord; shown: AssetSummary }> {
  const asking = await withPasses(deps, request, await viewerOf(deps, request))
  const viewer = { ...asking, ageConfirmed: ageConfirmed ?? null }
  const title = await titleReader(deps, request)(id)
  if (!title) throw new Problem('not-found')
  const now = deps.now()
  const verdict = verdictFor(title, viewer, use, now)
  if (!verdict.allowed) throw refusalFor(verdict, title, viewer)
  if (!title.shown) throw new Problem('not-watchable')
  const isTheirs = mayEdit(viewer.account, { ownerId: title.owner.id })
  const isPaid = title.offers.length > 0 && !(isTheirs && use === 'stream')
  const seconds = isPaid ? Math.min(paidSeconds, deps.playbackSeconds) : deps.playbackSeconds
  const expiresAt = earlier(new Date(now.getTime() + seconds * 1000), verdict.until)
  const { shown } = title
  const playback = await playbackAt(deps, request, { ...title, shown }, expiresAt)
  const isCounted = !isTheirs && !asksNotToBeCounted(request)
  const about = { titleId: title.id, duration: shown.duration ?? 0, now }
  const view = isCounted ? newView(deps.viewSealing, about) : null
  return { playback: { ...playback, view }, title, shown }
}

async function playbackAt(
  deps: CatalogDeps,
  request: FastifyRequest,
  title: TitleRecord & { shown: AssetSummary },
  expiresAt: Date,
): Promise<Omit<Playback, 'view'>> {
  const { version, storyboardBytes, duration } = title.shown
  const pathways = deps.pathwaysOf(request.ip)
  const base = `${mediaBase(pathways)}${deps.signPath(title.shown.id, expiresAt, title.permit)}`
  const [rows, chapters] = await Promise.all([
    subtitlesOf(deps.db, title.id, title.shown),
    chaptersOf(deps.db, title.id),
  ])
  return {
    master: `${base}master.m3u8`,
    expiresAt: expiresAt.toISOString(),
    pathways,
    subtitles: offeredSubtitles(rows).map(({ id, language, label, kind, forced }) => ({
      ...{ id, language, label, kind, forced },
      url: `${base}${version}/text/${id}.vtt`,
    })),
    storyboard: storyboardBytes === null ? null : `${base}${version}/storyboard.vtt`,
    chapters: chaptersWithin(chapters, duration),
  }
}

/**
 * How long an address is good for where a pass was asked for, s. A pass that is taken back, by a refund or with its voucher, is
 * over within this time: the player asks anew before it ends. Others who paid are not asked, as they would be by another
 * permit of the title.
 */
const paidSeconds = 60

/** The address never outlives the licence or the pass, nor goes on into a restriction. */
const earlier = (a: Date, b: Date | null) => (b && b < a ? b : a)
