import type { FastifyReply, FastifyRequest } from 'fastify'
import {
  type LivePath,
  type LiveScope,
  liveInitKey,
  liveSegmentKey,
  parseLivePath,
  parseLiveScope,
  withinScope,
} from '#catalog/contract/live.ts'
import { Problem } from '#platform/errors.ts'
import type { ObjectStorage } from '#platform/storage/port.ts'
import { sendObject, sendPacked } from './send.ts'
import { withSteering } from './steering/manifest.ts'

/** What a process that holds a channel has answered. */
export type HolderAnswer = { status: number; type: string; cacheControl: string; body: Buffer }

export type LiveOrigin = {
  storage: ObjectStorage
  /** The permit of a channel now; null where nobody may have it. */
  permitOf(scope: string, fresh?: boolean): Promise<number | null>
  /** Of the process that holds the channel; `rest` with its query. null: nobody does, or it does not answer. */
  ask(channelId: string, rest: string): Promise<HolderAnswer | null>
  /** The playlist of now from what is on record, while nobody holds the channel; null where there is none. */
  onRecord(channelId: string, path: LivePath): Promise<string | null>
  /** Playlists of scopes with a beginning: time shift, and what was on air. null where there is none. */
  timeShift(
    scope: LiveScope & { from: number },
    path: LivePath,
    /** A delta update is asked for (`_HLS_skip`). */
    skip: boolean,
  ): Promise<{ body: string; complete: boolean } | null>
  now(): number
}

/** `isSteered`: master playlists say where their Steering Manifest is. */
type Steered = LiveOrigin & { isSteered: boolean }

/** Addresses of channels, all of them below `live/`. */
export const isLivePath = (rest: string): boolean => rest.startsWith('live/')

/**
 * `GET /p/<expiry>/<token>/<scope>/live/…`, its token verified already: what of a channel a scope is good for. Nothing is looked
 * up that lies outside of it.
 */
export async function sendLive(
  live: Steered,
  request: FastifyRequest,
  reply: FastifyReply,
  scopeText: string,
  rest: string,
): Promise<FastifyReply> {
  const scope = parseLiveScope(scopeText)
  const path = parseLivePath(rest)
  if (!scope || !path) throw new Problem('not-found')
  switch (path.kind) {
    case 'master':
    case 'sound':
    case 'media':
    case 'iframes':
      return sendPlaylist(live, request, reply, scope, path, rest)
    case 'part':
      // Parts are what is on air now.
      if (scope.until !== null) throw new Problem('not-found')
      return sendOfHolder(await live.ask(scope.channelId, rest), reply)
    case 'segment':
      if (!withinScope(scope, path.start, live.now())) throw new Problem('not-found')
      return sendMedia(live, request, reply, scope, path, rest)
    case 'init':
      return sendMedia(live, request, reply, scope, path, rest)
  }
}

/** The few parameters that a playlist has (RFC 8216bis 6.2.5), in one order; nothing else gets to the holder. */
function directives(query: unknown): string {
  const asked = query as Readonly<Record<string, unknown>>
  const kept = [
    ['_HLS_msn', /^\d{1,15}$/],
    ['_HLS_part', /^\d{1,6}$/],
    ['_HLS_skip', /^(YES|v2)$/],
  ] as const
  const pairs = kept.flatMap(([name, pattern]) => {
    const value = asked[name]
    return typeof value === 'string' && pattern.test(value) ? [`${name}=${value}`] : []
  })
  return pairs.length > 0 ? `?${pairs.join('&')}` : ''
}

async function sendPlaylist(
  live: Steered,
  request: FastifyRequest,
  reply: FastifyReply,
  scope: LiveScope,
  path: LivePath,
  rest: string,
): Promise<FastifyReply> {
  const { channelId, from } = scope
  reply.header('content-type', 'application/vnd.apple.mpegurl')
  const isMaster = path.kind === 'master' || path.kind === 'sound'
  const send = (body: string) =>
    sendPacked(request, reply, isMaster && live.isSteered ? withSteering(body) : body)
  if (from !== null) {
    const skip = directives(request.query).includes('_HLS_skip=')
    const playlist = await live.timeShift({ ...scope, from }, path, skip)
    if (!playlist) throw new Problem('not-found')
    reply.header('cache-control', playlist.complete ? 'public, max-age=60' : 'public, max-age=1')
    return send(playlist.body)
  }
  const answer = await live.ask(channelId, rest + directives(request.query))
  if (answer?.status === 200) {
    reply.header('cache-control', answer.cacheControl)
    return send(answer.body.toString('utf8'))
  }
  if (answer && answer.status !== 404) return sendOfHolder(answer, reply)
  const body = await live.onRecord(channelId, path)
  if (body === null) throw new Problem('not-found')
  // Somebody may take the channel at any moment.
  reply.header('cache-control', 'public, max-age=1')
  return send(body)
}

function sendOfHolder(answer: HolderAnswer | null, reply: FastifyReply): FastifyReply {
  if (!answer || answer.status === 404) throw new Problem('not-found')
  if (answer.status !== 200)
    throw answer.status === 400
      ? new Problem('bad-request', { what: '_HLS_msn' })
      : new Problem('unavailable')
  return reply
    .header('content-type', answer.type)
    .header('cache-control', answer.cacheControl)
    .send(answer.body)
}

/** What is stored, else what the holder still has in hand. */
async function sendMedia(
  live: LiveOrigin,
  request: FastifyRequest,
  reply: FastifyReply,
  { channelId }: LiveScope,
  path: Extract<LivePath, { kind: 'init' | 'segment' }>,
  rest: string,
): Promise<FastifyReply> {
  const run = { channelId, id: path.run }
  const key =
    path.kind === 'init' ? liveInitKey(run, path.rendition) : liveSegmentKey(run, path.rendition, path.start)
  reply.header('content-type', path.rendition.startsWith('v') ? 'video/mp4' : 'audio/mp4')
  const info = await live.storage.head(key)
  if (info) return sendObject(live.storage, request, reply, info)
  return sendOfHolder(await live.ask(channelId, rest), reply)
}
