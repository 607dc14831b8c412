import type { Socket } from 'node:net'

/**
 * Heads of messages that are almost HTTP: `ICY 200 OK`, `SOURCE /mount ICE/1.0`, a line with nothing but a password. Parsers
 * of HTTP rightly refuse these.
 */

export type Head = {
  /** The first line. */
  line: string
  /** By lower-case name; of those that come twice the first. */
  headers: ReadonlyMap<string, string>
}

/** What came is no head, or none came in time. */
export class BadHead extends Error {}

const headBytes = 16 * 1024

/** A head's lines, in whatever line ends. */
export function parseHead(text: string): Head {
  const [line = '', ...rest] = text.split(/\r?\n/)
  const headers = new Map<string, string>()
  for (const field of rest) {
    const colon = field.indexOf(':')
    if (colon <= 0) continue
    const name = field.slice(0, colon).trim().toLowerCase()
    if (!headers.has(name)) headers.set(name, field.slice(colon + 1).trim())
  }
  return { line: line.trim(), headers }
}

/**
 * Bytes of a socket up to a line end (`line`) or an empty line (`head`), and what came behind it. The socket is paused
 * then. @throws BadHead
 */
export function readUpTo(
  socket: Socket,
  what: 'line' | 'head',
  { first, timeoutMs }: { first: Buffer; timeoutMs: number },
): Promise<{ text: string; rest: Buffer }> {
  const end = what === 'line' ? /\n/ : /\r?\n\r?\n/
  return new Promise((resolve, reject) => {
    let bytes = first
    const timer = setTimeout(() => failed('no head in time'), timeoutMs)
    const stop = () => {
      clearTimeout(timer)
      socket.pause()
      socket.off('data', more).off('error', broken).off('close', closed).off('end', closed)
    }
    const failed = (why: string) => {
      stop()
      reject(new BadHead(why))
    }
    const broken = (error: Error) => failed(error.message)
    const closed = () => failed('closed before the end of its head')
    const look = () => {
      const text = bytes.toString('latin1', 0, headBytes)
      const found = end.exec(text)
      if (!found) return bytes.length >= headBytes ? failed('a head without end') : undefined
      stop()
      const at = found.index + found[0].length
      resolve({ text: text.slice(0, found.index), rest: bytes.subarray(at) })
    }
    const more = (chunk: Buffer) => {
      bytes = Buffer.concat([bytes, chunk])
      look()
    }
    socket.on('data', more).on('error', broken).on('close', closed).on('end', closed)
    if (socket.destroyed) return closed()
    socket.resume()
    look()
  })
}

/** Takes away the frame of `Transfer-Encoding: chunked` (RFC 9112 section 7.1). @throws BadHead where there is none */
export function chunkedReader(): (data: Buffer) => Buffer[] {
  let size = ''
  /** Bytes that belong to the chunk, then two of its line end. */
  let left = 0
  let lineEnd = 0
  return (data) => {
    const pieces: Buffer[] = []
    for (let at = 0; at < data.length; ) {
      if (left > 0) {
        const piece = data.subarray(at, at + left)
        pieces.push(piece)
        left -= piece.length
        at += piece.length
        if (left === 0) lineEnd = 2
      } else if (lineEnd > 0) {
        lineEnd -= 1
        at += 1
      } else {
        const char = String.fromCharCode(data[at] ?? 0)
        at += 1
        if (char !== '\n') {
          size += char
          if (size.length > 200) throw new BadHead('a chunk without a size')
          continue
        }
        left = sizeOfChunk(size)
        size = ''
      }
    }
    return pieces
  }
}

function sizeOfChunk(line: string): number {
  const [, digits] = /^([0-9a-f]{1,8})\s*(?:;.*)?\r?$/i.exec(line) ?? []
  if (digits === undefined) throw new BadHead('a chunk without a size')
  return Number.parseInt(digits, 16)
}
