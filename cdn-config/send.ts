import type { FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from '#platform/errors.ts'
import { matchesEtag, parseRange } from '#platform/http-conditional.ts'
import type { ByteRange, ObjectInfo, ObjectStorage } from '#platform/storage/port.ts'
import { ObjectMissing } from '#platform/storage/port.ts'
import { compressed } from './compress.ts'

/** How the origin sends texts and stored objects. */

/** A text, packed where its reader can unpack it. */
export async function sendPacked(request: FastifyRequest, reply: FastifyReply, text: string) {
  reply.header('vary', 'accept-encoding')
  const { body, encoding } = await compressed(text, request.headers['accept-encoding'])
  if (encoding) reply.header('content-encoding', encoding)
  return reply.send(body)
}

/** Streams a stored object with ETag, conditional and range requests (RFC 9110 sections 13 and 14). */
export async function sendObject(
  storage: ObjectStorage,
  request: FastifyRequest,
  reply: FastifyReply,
  info: ObjectInfo,
) {
  const etag = `"${info.etag}"`
  reply.header('etag', etag)
  reply.header('last-modified', new Date(info.modified).toUTCString())
  reply.header('accept-ranges', 'bytes')
  reply.header('cache-control', 'public, max-age=31536000, immutable')
  if (matchesEtag(request.headers['if-none-match'], etag)) return reply.code(304).send()
  const asked = rangeAsked(request, etag, info.bytes)
  if (asked === 'unsatisfiable') {
    reply.header('content-range', `bytes */${info.bytes}`)
    reply.header('cache-control', 'no-store')
    return reply.code(416).send()
  }
  if (asked) {
    reply.code(206).header('content-range', `bytes ${asked.first}-${asked.last}/${info.bytes}`)
  }
  reply.header('content-length', asked ? asked.last - asked.first + 1 : info.bytes)
  if (request.method === 'HEAD' || info.bytes === 0) return reply.send()
  return reply.send(await streamOf(storage, info, asked))
}

function rangeAsked(
  request: FastifyRequest,
  etag: string,
  bytes: number,
): ByteRange | 'unsatisfiable' | null {
  const { range, 'if-range': ifRange } = request.headers
  // RFC 9110 section 13.1.5: a validator that does not match means "send everything".
  if (range === undefined || (ifRange !== undefined && ifRange !== etag)) return null
  return parseRange(range, bytes)
}

export async function streamOf(storage: ObjectStorage, info: ObjectInfo, range: ByteRange | null) {
  try {
    return await (range ? storage.get(info.key, range) : storage.get(info.key))
  } catch (error) {
    if (error instanceof ObjectMissing) throw new Problem('not-found', {}, { cause: error })
    throw error
  }
}
