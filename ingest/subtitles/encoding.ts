import { Problem } from '#platform/errors.ts'
import { decodeCodePage, kz1048, ptcp154, windows1252 } from './code-pages.ts'
import { likeness } from './letters.ts'
import { repairedMojibake } from './mojibake.ts'

/**
 * Bytes to text, for files whose encoding nobody wrote down. What files of our owners really are: UTF-8 and UTF-16
 * with and without a byte order mark, windows-1251, KZ-1048, PTCP154, now and then a Latin code page, and all of
 * them read once in the wrong way and saved again.
 */
export type Decoded = {
  text: string
  /** IANA name. */
  encoding: string
  /** It had been decoded wrongly and saved again before it came here. */
  repaired: boolean
  /** Characters that stand for bytes without a meaning. */
  invalid: number
  /** The decision was a close one. */
  unsure: boolean
}

/** 8-bit encodings by how likely they are before a look: of equals the first is taken. */
const codePages: readonly { name: string; decode: (bytes: Uint8Array) => string }[] = [
  { name: 'windows-1251', decode: (bytes) => new TextDecoder('windows-1251').decode(bytes) },
  { name: 'KZ-1048', decode: (bytes) => decodeCodePage(bytes, kz1048) },
  { name: 'PTCP154', decode: (bytes) => decodeCodePage(bytes, ptcp154) },
  { name: 'windows-1252', decode: (bytes) => decodeCodePage(bytes, windows1252) },
  { name: 'windows-1254', decode: (bytes) => new TextDecoder('windows-1254').decode(bytes) },
]

/** Languages whose letters sit in windows-1251 where Kazakh ones sit in the other two. */
const only1251 = /^(uk|be|bg|sr|mk)\b/

/** Bits of worth, all in all, by which a decision must be won to be called one; and the worst that is still text. */
const closeCall = 10
const worstText = -7.5

/** So much is looked at to tell text from other things, and of the lines that tell encodings apart. */
const sampleBytes = 64 * 1024
const tellingLimit = 16 * 1024

/**
 * @param language BCP 47, what the owner says the text is in; decides what letters alone cannot
 * @throws Problem `not-subtitles` when it is no text in any encoding
 */
export function decodeSubtitles(bytes: Uint8Array, language = 'und'): Decoded {
  const decoded = decodeText(bytes, language)
  if (!decoded) throw new Problem('not-subtitles')
  return finish(decoded.text, decoded.encoding, decoded.unsure)
}

/** The text as it is, without a byte order mark; null when it is none in any encoding. */
export function decodeText(
  bytes: Uint8Array,
  language = 'und',
): Pick<Decoded, 'text' | 'encoding' | 'unsure'> | null {
  const wide = utf16Of(bytes)
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide, unsure: false }
  if (looksBinary(bytes)) return null
  const utf8 = new TextDecoder('utf-8').decode(bytes)
  const damaged = count(utf8, '\ufffd')
  if (damaged === 0 || mostlyUtf8(utf8, damaged)) return { text: utf8, encoding: 'utf-8', unsure: false }
  const sample = tellingBytes(bytes)
  const pages = only1251.test(language) ? codePages.slice(0, 1) : codePages
  const scored = pages.map((page) => ({ page, score: likeness(page.decode(sample)) }))
  const [first, ...others] = scored.sort((a, b) => b.score - a.score)
  if (!first) throw new RangeError('no code pages')
  const close = others.some(
    ({ page, score }) =>
      (first.score - score) * sample.length < closeCall && page.decode(sample) !== first.page.decode(sample),
  )
  const unsure = close || first.score < worstText
  return { text: first.page.decode(bytes), encoding: first.page.name, unsure }
}

function finish(decoded: string, encoding: string, unsure: boolean): Decoded {
  const repaired = repairedMojibake(decoded)
  const text = (repaired ?? decoded)
    .replace(/^\ufeff/, '')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\n{4,}/g, '\n\n\n')
  return { text, encoding, repaired: repaired !== null, invalid: count(text, '\ufffd'), unsure }
}

function count(text: string, char: string): number {
  let found = 0
  for (let at = text.indexOf(char); at >= 0; at = text.indexOf(char, at + 1)) found += 1
  return found
}

/**
 * UTF-16, by its byte order mark or by where its high bytes are: of Latin, Cyrillic and Arabic text and of every
 * time stamp they are 00, 04 or 06.
 */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const pairs = Math.min(bytes.length, sampleBytes) >> 1
  const high = [0, 0]
  let zeros = 0
  for (let at = 0; at < pairs * 2; at += 1) {
    const byte = bytes[at]
    if (byte === 0) zeros += 1
    if (byte === 0 || byte === 4 || byte === 6 || byte === 0x20) high[at & 1] = (high[at & 1] ?? 0) + 1
  }
  if (pairs < 4 || zeros < pairs * 0.1) return null
  const [even = 0, odd = 0] = high
  if (odd > pairs * 0.9 && even < pairs * 0.5) return 'utf-16le'
  return even > pairs * 0.9 && odd < pairs * 0.5 ? 'utf-16be' : null
}

/** More control codes than text has. 1A is the end of a DOS file. */
function looksBinary(bytes: Uint8Array): boolean {
  const looked = Math.min(bytes.length, sampleBytes)
  let controls = 0
  for (let at = 0; at < looked; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 0x1a) controls += 1
  }
  return controls > Math.max(8, looked * 0.02)
}

/**
 * UTF-8 with a few broken places: cut off, or put together from two files. A code page looks like it only by rare
 * chance. WebVTT is UTF-8 by its standard, so there less of it is enough.
 */
function mostlyUtf8(text: string, damaged: number): boolean {
  let good = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= 0x80 && code !== 0xfffd) good += 1
  }
  return /^\ufeff?WEBVTT/.test(text) ? good * 8 > damaged : good > damaged * 4
}

/** The lines with bytes beyond ASCII, which alone tell encodings apart. */
function tellingBytes(bytes: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = []
  let held = 0
  let start = 0
  let telling = false
  for (let at = 0; at <= bytes.length && held < tellingLimit; at += 1) {
    const byte = bytes[at] ?? 10
    if (byte >= 0x80) telling = true
    if (byte !== 10 && byte !== 13) continue
    if (telling) pieces.push(bytes.subarray(start, Math.min(at + 1, start + tellingLimit)))
    held += telling ? at - start : 0
    start = at + 1
    telling = false
  }
  return new Uint8Array(Buffer.concat(pieces))
}
