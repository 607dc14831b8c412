import type { ByteRange } from './storage/port.ts'

/** `If-None-Match` (RFC 9110 section 13.1.2), compared weakly. `etag` comes with its quotes. */
export function matchesEtag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  if (header.trim() === '*') return true
  return header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
}

/** `If-Match` (RFC 9110 section 13.1.1), compared strongly: a weak one matches nothing. `etag` comes with its quotes. */
export function matchesStrongly(header: string, etag: string): boolean {
  return header.trim() === '*' || header.split(',').some((one) => one.trim() === etag)
}

/**
 * One byte range of `bytes` (RFC 9110 section 14.1.2). null means send everything: no range, several ranges
 * (a server may ignore them) or another unit. `unsatisfiable` is answered by 416.
 */
export function parseRange(header: string, bytes: number): ByteRange | 'unsatisfiable' | null {
  const match = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(header)
  if (!match) return null
  const [, start = '', end = ''] = match
  if (start === '') {
    if (end === '') return null
    const length = Math.min(Number(end), bytes)
    return length === 0 ? 'unsatisfiable' : { first: bytes - length, last: bytes - 1 }
  }
  const first = Number(start)
  const last = end === '' ? bytes - 1 : Math.min(Number(end), bytes - 1)
  if (end !== '' && Number(end) < first) return null
  return first >= bytes ? 'unsatisfiable' : { first, last }
}
