import type { Readable } from 'node:stream'
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

/** Streams a stored object, which never changes. */
export async function sendObject(
  storage: ObjectStorage,
  request: FastifyRequest,
  reply: FastifyReply,
  info: ObjectInfo,
) {
  reply.header('last-modified', new Date(info.modified).toUTCString())
  reply.header('cache-control', 'public, max-age=31536000, immutable')
  const open = (range: ByteRange | null) => streamOf(storage, info, range)
  return sendRanges(request, reply, { etag: `"${info.etag}"`, bytes: info.bytes, open })
}

/** `etag`: a strong one, with its quotes. `open` null: all of it. */
export type Ranged = { etag: string; bytes: number; open: (range: ByteRange | null) => Promise<Readable> }

/** Answers conditional and range requests (RFC 9110 sections 13 and 14); what is asked by HEAD is not opened. */
export async function sendRanges(
  request: FastifyRequest,
  reply: FastifyReply,
  { etag, bytes, open }: Ranged,
) {
  reply.header('etag', etag).header('accept-ranges', 'bytes')
  if (matchesEtag(request.headers['if-none-match'], etag)) return reply.code(304).send()
  const asked = rangeAsked(request, etag, bytes)
  if (asked === 'unsatisfiable') {
    reply.header('content-range', `bytes */${bytes}`)
    reply.header('cache-control', 'no-store')
    return reply.code(416).send()
  }
  if (asked) reply.code(206).header('content-range', `bytes ${asked.first}-${asked.last}/${bytes}`)
  reply.header('content-length', asked ? asked.last - asked.first + 1 : bytes)
  if (request.method === 'HEAD' || bytes === 0) return reply.send()
  return reply.send(await open(asked))
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
