import { decodeText } from '#ingest/subtitles/encoding.ts'

/**
 * Titles inside the sound of Shoutcast and Icecast: after every `icy-metaint` bytes of sound a byte that counts 16 bytes each,
 * and so many of them. There is no standard; what servers really write is met here. Pure.
 */

/** Longer than any title of a song. */
const titleChars = 300

export type IcyPiece = { sound: Buffer } | { title: string }

/**
 * Parts bytes as they come into sound and titles. @param interval `icy-metaint`; 0 or less: there are no titles inside
 */
export function icyReader(interval: number): (chunk: Buffer) => IcyPiece[] {
  if (!(interval > 0)) return (chunk) => [{ sound: chunk }]
  let untilBlock = interval
  /** Of the block that is being read: what is there, and how many bytes it has; null inside the sound. */
  let block: { bytes: Buffer[]; missing: number } | null = null
  return (chunk) => {
    const pieces: IcyPiece[] = []
    for (let at = 0; at < chunk.length; ) {
      if (block) {
        const part = chunk.subarray(at, at + block.missing)
        block.bytes.push(part)
        block.missing -= part.length
        at += part.length
        if (block.missing > 0) break
        const title = icyTitle(Buffer.concat(block.bytes))
        if (title !== null) pieces.push({ title })
        block = null
        untilBlock = interval
      } else if (untilBlock === 0) {
        const bytes = (chunk[at] ?? 0) * 16
        at += 1
        // Most blocks are empty: nothing has changed.
        if (bytes > 0) block = { bytes: [], missing: bytes }
        else untilBlock = interval
      } else {
        const sound = chunk.subarray(at, at + untilBlock)
        pieces.push({ sound })
        untilBlock -= sound.length
        at += sound.length
      }
    }
    return pieces
  }
}

/** The title of a block, '' where the station says that there is none; null where it says nothing of titles. */
export function icyTitle(block: Buffer): string | null {
  const end = block.indexOf(0)
  const bytes = end < 0 ? block : block.subarray(0, end)
  // Nothing is escaped in it: a title with an apostrophe ends at the one before the next key, or at the last.
  const found = /StreamTitle='(.*?)'\s*;?\s*(?:Stream\w+=|adw_\w+=|$)/is.exec(bytes.toString('latin1'))
  return found ? songText(Buffer.from(found[1] ?? '', 'latin1')) : null
}

/**
 * Letters that only one reading of eight bits has: accents of western and northern Europe. The code pages of Kazakhstan have
 * Cyrillic letters in their places, so that a word that mixes both scripts was none of theirs.
 */
const mixedScripts = /\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}/u

/**
 * What a title says, from bytes in an encoding that nobody names: UTF-8, else a code page of Kazakhstan or Russia, else
 * ISO 8859-1. Icecast writes characters that its mount's encoding lacks as numbers of XML (`&#336;`).
 */
export function songText(bytes: Buffer, charset?: string): string {
  const text = (charset ? namedText(bytes, charset) : null) ?? guessedText(bytes)
  return unescaped(text)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, titleChars)
}

/** null where the name is not known, or is wrong. */
function namedText(bytes: Buffer, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function guessedText(bytes: Buffer): string {
  const utf8 = namedText(bytes, 'utf-8')
  if (utf8 !== null) return utf8
  const cyrillic = decodeText(bytes, 'kk')?.text
  return cyrillic === undefined || mixedScripts.test(cyrillic) ? bytes.toString('latin1') : cyrillic
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescaped(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi,
    (whole, ten, sixteen, name) => {
      if (name) return named[String(name).toLowerCase()] ?? whole
      const code = ten ? Number(ten) : Number.parseInt(String(sixteen), 16)
      const written = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      return written ? String.fromCodePoint(code) : whole
    },
  )
}
