import { decodeCodePage, kz1048, ptcp154, windows1252 } from './code-pages.ts'
import { likeness } from './letters.ts'

/**
 * Text that was decoded in the wrong encoding and saved again: `Åóðîïà` was `Европа` in windows-1251, `РќР°СЂ` and
 * `ÐÐ°Ñ€` were `Нар` in UTF-8. The wrong reading is undone: characters back to bytes, and the bytes read anew.
 */

const high = Uint8Array.from({ length: 128 }, (_, at) => at + 0x80)
const inverted = (page: string): [number, number][] =>
  [...page].map((char, at) => [char.charCodeAt(0), at + 0x80])

/** Characters to bytes: as windows-1252 or, for what it puts elsewhere, Latin-1; and as windows-1251. */
const latinBytes = new Map([...inverted(String.fromCharCode(...high)), ...inverted(windows1252)])
const cyrillicBytes = new Map(inverted(new TextDecoder('windows-1251').decode(high)))

/** null when a character cannot have come from a byte of that table. */
function bytesOf(text: string, table: ReadonlyMap<number, number>): Uint8Array | null {
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const byte = code < 0x80 ? code : table.get(code)
    if (byte === undefined) return null
    bytes[at] = byte
  }
  return bytes
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

type Reading = (bytes: Uint8Array) => string | null
const readings: readonly Reading[] = [
  asUtf8,
  (bytes) => new TextDecoder('windows-1251').decode(bytes),
  (bytes) => decodeCodePage(bytes, kz1048),
  (bytes) => decodeCodePage(bytes, ptcp154),
]

/** So much better must the other reading be, and so good: a French file must stay French. */
const gain = 1.5
const goodEnough = -6.5

/** The text as it was meant; null when it reads better as it is. */
export function repairedMojibake(text: string): string | null {
  const body = text.replace(/^\ufeff/, '')
  const sample = tellingLines(body)
  const now = likeness(sample)
  if (now === 0) return null
  const cyrillic = bytesOf(sample, cyrillicBytes)
  // Cyrillic that is UTF-8 byte for byte is so by no chance.
  const doubled = cyrillic && asUtf8(cyrillic)
  if (doubled && likeness(doubled) > now) return reread(body, cyrillicBytes, asUtf8)
  const latin = now > goodEnough ? null : bytesOf(sample, latinBytes)
  if (!latin) return null
  let best: { read: Reading; score: number } | null = null
  for (const read of readings) {
    const candidate = read(latin)
    const score = candidate === null ? Number.NEGATIVE_INFINITY : likeness(candidate)
    // Of equals the first: see the order of the readings.
    if (score > (best?.score ?? goodEnough)) best = { read, score }
  }
  return best && best.score - now > gain ? reread(body, latinBytes, best.read) : null
}

function reread(text: string, table: ReadonlyMap<number, number>, read: Reading): string | null {
  const bytes = bytesOf(text, table)
  return bytes && read(bytes)
}

const sampleLength = 32 * 1024

/** Lines with characters beyond ASCII, as many as decide. */
function tellingLines(text: string): string {
  let sample = ''
  let start = 0
  while (start < text.length && sample.length < sampleLength) {
    const next = text.slice(start).search(/[^\0-\x7f]/)
    if (next < 0) break
    const from = text.lastIndexOf('\n', start + next) + 1
    const end = text.indexOf('\n', start + next)
    const stop = end < 0 ? text.length : end + 1
    sample += text.slice(Math.max(from, start), Math.min(stop, start + next + sampleLength))
    start = stop
  }
  return sample
}
