import { createDecipheriv } from 'node:crypto'
import { Agent } from 'node:http'
import { Agent as TlsAgent } from 'node:https'
import { outboundBytes } from '#platform/outbound-get.ts'
import type { Reach } from '#platform/outbound-policy.ts'
import { type Playlist, readPlaylist, type Variables, wholeNumber } from '#transcoder/check/playlist.ts'
import type { ByteSpan } from '#transcoder/check/segment-entries.ts'
import type { Numbered } from './follow.ts'

/** Playlists, segments and keys of one HLS stream, fetched with bounds on everything. */

/** Bytes. The longest window of the finest segments is a fraction of it. */
const playlistBytes = 2 << 20
/** 10 s of 50 Mbit/s. Bytes. */
const segmentBytes = 64 << 20
const keyBytes = 16
const answerMs = 10_000

export type Resources = {
  playlist(
    url: string,
    imports?: Variables,
  ): Promise<{ playlist: Playlist; variables: Variables; url: string }>
  /** Decrypted. `base`: the address of its playlist. */
  segment(segment: Numbered, base: string): Promise<Buffer>
  init(map: NonNullable<Numbered['map']>, base: string): Promise<Buffer>
  close(): void
}

/** Every method @throws OutboundTrouble, WrongAnswer, AbortError; Error for what is encrypted in another way */
export function openResources(reach: Reach, signal: AbortSignal): Resources {
  const agents = { http: new Agent({ keepAlive: true }), https: new TlsAgent({ keepAlive: true }) }
  const bytesAt = async (url: string, limit: number, span: ByteSpan | null = null) => {
    const range = span ? { range: `bytes=${span.offset}-${span.offset + span.length - 1}` } : {}
    const { bytes, status } = await outboundBytes(url, {
      ...{ reach, signal, agents, headers: range, timeoutMs: answerMs, bodyTimeoutMs: 3 * answerMs },
      ...{ limit: limit + (span?.offset ?? 0), taken: span ? [200, 206] : [200] },
    })
    // A server that does not know ranges sends it all.
    return span && status === 200 ? bytes.subarray(span.offset, span.offset + span.length) : bytes
  }
  let known: { url: string; key: Buffer } | null = null
  const keyAt = async (url: string) => {
    if (known?.url !== url) known = { url, key: await bytesAt(url, keyBytes) }
    if (known.key.length !== keyBytes) throw new Error('a key that is none')
    return known.key
  }
  const decrypted = async (bytes: Buffer, { key, number }: Numbered, base: string) => {
    if (!key) return bytes
    const { METHOD, URI, IV, KEYFORMAT = 'identity' } = key.attributes
    if (METHOD !== 'AES-128' || KEYFORMAT !== 'identity' || URI === undefined)
      throw new Error(`encrypted as ${METHOD}, which is not taken`)
    const decipher = createDecipheriv(
      'aes-128-cbc',
      await keyAt(absolute(URI, base)),
      initialVector(IV, number),
    )
    return Buffer.concat([decipher.update(bytes), decipher.final()])
  }
  return {
    playlist: async (address, imports) => {
      const options = { reach, signal, agents, timeoutMs: answerMs, bodyTimeoutMs: answerMs }
      const { bytes, url } = await outboundBytes(address, { ...options, limit: playlistBytes })
      return { ...readPlaylist(bytes, imports), url }
    },
    segment: async (segment, base) => {
      const bytes = await bytesAt(absolute(segment.uri, base), segmentBytes, segment.span)
      return decrypted(bytes, segment, base)
    },
    init: ({ uri, span }, base) => bytesAt(absolute(uri, base), segmentBytes, span),
    close: () => {
      agents.http.destroy()
      agents.https.destroy()
    },
  }
}

/** @throws Error where it is no address */
export function absolute(uri: string, base: string): string {
  if (!URL.canParse(uri, base)) throw new Error('an address in its playlist is none')
  return new URL(uri, base).href
}

/** RFC 8216bis, 4.4.4.4: where there is none it is the media sequence number. */
function initialVector(text: string | undefined, number: number): Buffer {
  const digits = text?.replace(/^0x/i, '')
  if (digits !== undefined && /^[0-9a-f]{1,32}$/i.test(digits))
    return Buffer.from(digits.padStart(32, '0'), 'hex')
  const vector = Buffer.alloc(16)
  vector.writeBigUInt64BE(BigInt(number), 8)
  return vector
}

/** Seconds, of the playlist's longest segment; 1 to 60 are believed. */
export function targetSeconds({ tags }: Playlist): number {
  const said = wholeNumber(tags.find(({ name }) => name === 'EXT-X-TARGETDURATION')?.value) ?? 6
  return Math.min(60, Math.max(1, said))
}
