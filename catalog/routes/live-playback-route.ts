import type { FastifyInstance, FastifyRequest } from 'fastify'
import { liveScope } from '#catalog/contract/live.ts'
import type { LivePlayback, LivePlaybackRequest } from '#catalog/contract/live-playback.ts'
import { mayEdit } from '#catalog/rules/may-play.ts'
import { mayWatchLive } from '#catalog/rules/may-watch-live.ts'
import { channelRecord } from '#catalog/store/channels.ts'
import { Problem } from '#platform/errors.ts'
import { announcedCodes, viewerOf } from './access.ts'
import { isAnnounced, questionOf } from './channel-access.ts'
import type { CatalogDeps } from './deps.ts'
import { mediaBase } from './pathways.ts'
import { asksNotToBeCounted } from './play-routes.ts'
import { serve } from './serve.ts'
import { newChannelView } from './view-token.ts'

export function registerLivePlayback(app: FastifyInstance, deps: CatalogDeps): void {
  serve(
    app,
    'livePlayback',
    'An address to watch a channel at, now or from earlier on, or why not',
    async ({ params, body, request, reply }) => {
      reply.header('cache-control', 'no-store')
      return livePlaybackFor(deps, request, params.id, body ?? {})
    },
  )
}

/** Codes that say why what is on air may not be seen; of a channel that is announced they may be told to anybody. */
const told = [...announcedCodes, 'time-shift-over']

/** @throws Problem with why not, and `resumes`: from when on there is something to see again */
export async function livePlaybackFor(
  deps: CatalogDeps,
  request: FastifyRequest,
  id: string,
  { from, until, ageConfirmed }: NonNullable<LivePlaybackRequest>,
): Promise<LivePlayback> {
  const viewer = { ...(await viewerOf(deps, request)), ageConfirmed: ageConfirmed ?? null }
  const channel = await channelRecord(deps.db, id)
  if (!channel) throw new Problem('not-found')
  const isTheirs = mayEdit(viewer.account, { ownerId: channel.owner.id })
  if (!isTheirs && !isAnnounced(channel)) throw new Problem('not-found')
  const now = deps.now()
  const asked = askedFor({ from, until }, now)
  const latest = new Date(now.getTime() + deps.playbackSeconds * 1000)
  const question = await questionOf(deps, channel, viewer, { from: asked.from, until: latest })
  const verdict = mayWatchLive({ ...question, asked, now })
  if (!verdict.allowed) {
    const { code, details } = verdict
    throw told.includes(code) ? new Problem(code, details) : new Problem('not-found')
  }
  const expiresAt = verdict.good && verdict.good < latest ? verdict.good : latest
  const scope = {
    channelId: id,
    from: verdict.from?.getTime() ?? null,
    until: verdict.until?.getTime() ?? null,
  }
  const pathways = deps.pathwaysOf(request.ip)
  const isCounted = !isTheirs && !asksNotToBeCounted(request)
  return {
    master: `${mediaBase(pathways)}${deps.signPath(liveScope(scope), expiresAt, channel.permit)}live/master.m3u8`,
    expiresAt: expiresAt.toISOString(),
    pathways,
    ...{ epoch: channel.epoch, from: verdict.from?.toISOString() ?? null },
    until: verdict.until?.toISOString() ?? null,
    view: isCounted ? newChannelView(deps.viewSealing, { channelId: id, now }) : null,
  }
}

/** What is still to come is on air when it comes. @throws Problem bad-request */
function askedFor({ from, until }: { from: string | undefined; until: string | undefined }, now: Date) {
  const begin = from === undefined ? null : new Date(from)
  const end = until === undefined || new Date(until) > now ? null : new Date(until)
  if (begin && begin > now) throw new Problem('bad-request', { what: 'from' })
  if (end && (!begin || end <= begin)) throw new Problem('bad-request', { what: 'until' })
  return { from: begin, until: end }
}
