import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Packed only when the reader says it can unpack; quality kept low because playlists change every second. */
export async function compressed(
  text: string,
  acceptEncoding: string | undefined,
): Promise<{ body: Buffer; encoding: 'br' | 'gzip' | null }> {
  const body = Buffer.from(text)
  if (accepts(acceptEncoding, 'br')) {
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: 4,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    }
    return { body: await brotli(body, { params }), encoding: 'br' }
  }
  if (accepts(acceptEncoding, 'gzip')) return { body: await zip(body), encoding: 'gzip' }
  return { body, encoding: null }
}

/** `Accept-Encoding` names the coding with a quality above 0 (RFC 9110 section 12.5.3). */
export function accepts(header: string | undefined, coding: string): boolean {
  return (header ?? '').split(',').some((part) => {
    const [name = '', ...parameters] = part.trim().toLowerCase().split(';')
    return name.trim() === coding && !parameters.some((parameter) => /^\s*q=0(\.0*)?\s*$/.test(parameter))
  })
}
