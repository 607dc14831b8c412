import type {} from '@fastify/swagger'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '#platform/errors.ts'
import type { ObjectStorage } from '#platform/storage/port.ts'
import { isLivePath, type LiveOrigin, sendLive } from './live-origin.ts'
import { sendObject, sendPacked, streamOf } from './send.ts'
import { type SteeringManifest, withSteering } from './steering/manifest.ts'
import type { Verdict } from './tokens.ts'

type PermitOf = (scope: string, fresh?: boolean) => Promise<number | null>

export type Origin = {
  storage: ObjectStorage
  /** @param permitOf of the scope: asked of what we signed alone */
  verify(address: { expiry: string; token: string; scope: string }, permitOf: PermitOf): Promise<Verdict>
  /** The permit of an asset now; null where nobody may have it. */
  permitOf: PermitOf
  /** Channels: what comes after the scope begins with `live/`. */
  live: LiveOrigin
  /**
   * The text of a playlist: `rest` is `master.m3u8`, `encoded.m3u8`, `sound.m3u8`, `<version>/<rendition>.m3u8` or
   * `<version>/text/<id>.m3u8`. null when there is none.
   * `complete` tells that it will not change any more.
   */
  renderPlaylist(assetId: string, rest: string): Promise<{ body: string; complete: boolean } | null>
  /** WebVTT: `<version>/text/<id>.vtt`, or `<version>/text/<id>/<number>.vtt`. null when there is none. */
  renderText(assetId: string, rest: string): Promise<string | null>
  /** Edges of a topology; null where there are none. */
  steering: SteeringOrigin | null
}

export type SteeringOrigin = {
  /** For whoever is at an address, unless an edge has said in which zone and share they are. */
  manifest(asked: { zone?: unknown; share?: unknown }, peer: string): SteeringManifest
}

/** Everything an address may name; anything else is not looked up at all. */
const playlistPath = /^(?:master|encoded|sound|\d{1,9}\/(?:text\/)?[a-z0-9-]{1,32})\.m3u8$/
const steeringPath = /^(?:live\/)?steering\.json$/
const textPath = /^\d{1,9}\/text\/[0-9a-z]{12}(?:\/\d{1,6})?\.vtt$/
const storyboardTrack = /^\d{1,9}\/storyboard\.vtt$/
const storyboardSheet = /^\d{1,9}\/storyboard\/\d{1,4}\.jpg$/
const mediaPath = /^\d{1,9}\/([a-z0-9-]{1,32})\/(?:init(?:-\d{1,5})?\.mp4|\d{1,9}\.m4s)$/

/**
 * `GET /p/<expiry>/<token>/<asset>/<rest>`: what the edges fetch from, and what players use directly on a
 * single machine. Playlists are composed at each request, segments never change under their address.
 * Errors are problems thrown to the app's error handler.
 */
export async function registerOrigin(app: FastifyInstance, origin: Origin): Promise<void> {
  const live = { ...origin.live, isSteered: origin.steering !== null }
  app.route<{ Params: { expiry: string; token: string; scope: string; '*': string } }>({
    method: ['GET', 'HEAD'],
    url: '/p/:expiry/:token/:scope/*',
    schema: { hide: true },
    handler: async (request, reply) => {
      // Media is for every page that has the address: the token is the permission, cookies play no part.
      reply.header('access-control-allow-origin', '*')
      reply.header('cross-origin-resource-policy', 'cross-origin')
      const { scope, '*': rest } = request.params
      const isLive = isLivePath(rest)
      const verdict = await origin.verify(request.params, isLive ? origin.live.permitOf : origin.permitOf)
      if (verdict !== 'good') throw new Problem(verdict === 'expired' ? 'address-expired' : 'address-wrong')
      if (steeringPath.test(rest) && origin.steering) return sendManifest(origin.steering, request, reply)
      // Of an nginx that reads storage itself: nothing but what was decided just now.
      if (rest === 'permit' || rest === 'live/permit') return reply.code(204).send()
      if (isLive) return sendLive(live, request, reply, scope, rest)
      if (!/^[0-9a-z]{12}$/.test(scope)) throw new Problem('not-found')
      if (playlistPath.test(rest)) return sendPlaylist(origin, request, reply, scope, rest)
      if (textPath.test(rest)) return sendText(origin, request, reply, scope, rest)
      if (storyboardTrack.test(rest)) return sendTrack(origin, request, reply, `vod/${scope}/${rest}`)
      const type = mediaType(rest)
      if (!type) throw new Problem('not-found')
      reply.header('content-type', type)
      const info = await origin.storage.head(`vod/${scope}/${rest}`)
      if (!info) throw new Problem('not-found')
      return sendObject(origin.storage, request, reply, info)
    },
  })
}

/**
 * What an edge says of its viewers is believed of everybody: whoever says something else of themselves gets another order of edges, each
 * of which they may ask anyway.
 */
function sendManifest(steering: SteeringOrigin, request: FastifyRequest, reply: FastifyReply) {
  reply.header('cache-control', 'public, max-age=1')
  return reply.send(steering.manifest(request.query as Record<string, unknown>, request.ip))
}

/** Of a stored object; null where the address may name none. */
function mediaType(rest: string): string | null {
  if (storyboardSheet.test(rest)) return 'image/jpeg'
  const rendition = mediaPath.exec(rest)?.[1]
  if (!rendition) return null
  return rendition.startsWith('a') ? 'audio/mp4' : 'video/mp4'
}

async function sendPlaylist(
  origin: Origin,
  request: FastifyRequest,
  reply: FastifyReply,
  assetId: string,
  rest: string,
) {
  const playlist = await origin.renderPlaylist(assetId, rest)
  if (!playlist) throw new Problem('not-found')
  reply.header('content-type', 'application/vnd.apple.mpegurl')
  reply.header('cache-control', playlist.complete ? 'public, max-age=60' : 'public, max-age=1')
  const isSteered = origin.steering !== null && !rest.includes('/')
  return sendPacked(request, reply, isSteered ? withSteering(playlist.body) : playlist.body)
}

/** Words under one address never change; whether they are still offered may, so no edge keeps them for long. */
async function sendText(
  origin: Origin,
  request: FastifyRequest,
  reply: FastifyReply,
  assetId: string,
  rest: string,
) {
  const text = await origin.renderText(assetId, rest)
  if (text === null) throw new Problem('not-found')
  reply.header('content-type', 'text/vtt; charset=utf-8')
  reply.header('cache-control', 'public, max-age=3600')
  return sendPacked(request, reply, text)
}

/** The track of a storyboard, written once by the transcoder: packed it is a tenth of what is stored. */
async function sendTrack({ storage }: Origin, request: FastifyRequest, reply: FastifyReply, key: string) {
  const info = await storage.head(key)
  if (!info) throw new Problem('not-found')
  const text = Buffer.concat(await (await streamOf(storage, info, null)).toArray()).toString('utf8')
  reply.header('content-type', 'text/vtt; charset=utf-8')
  reply.header('cache-control', 'public, max-age=31536000, immutable')
  return sendPacked(request, reply, text)
}
