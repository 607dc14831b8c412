import { canonicalLanguage } from '#catalog/contract/subtitle.ts'

/**
 * Any cue's words as safe WebVTT cue text (W3C WebVTT, section 4.2.2): `b i u ruby rt v lang` alone, each closed in
 * order, everything else escaped. What a browser gets from us holds no class, no style, no address and no HTML.
 */

/** Nobody reads more in one cue; what is longer is cut. */
export const longestText = 5000
const deepest = 8
const longestTag = 300

const kept = new Set(['b', 'i', 'u', 'ruby', 'rt', 'v', 'lang'])
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const entities: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', lrm: '\u200e', rlm: '\u200f' },
}

export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (char) => escapes[char] ?? '')
}

/** The words of cue text that we wrote, on one line: without its tags, and with the characters that it escapes. */
export const plainText = (cueText: string): string =>
  cueText
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|amp);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim()

/**
 * Takes out what is not seen and does harm: control codes, byte order marks, and the marks that turn the direction
 * of what follows by force. LRM, RLM and isolates stay: Kazakh in Arabic script needs them.
 */
function printable(text: string): string {
  // Nearly all text is this, and the classes below are slow.
  if (/^[\n\x20-\x7e\u0400-\u04ff]*$/.test(text)) return text
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Noncharacter_Code_Point}\u202a-\u202e\ufeff]/gu, '')
}

/** One entity at `at`, decoded; null when what stands there is an ampersand. */
function entityAt(text: string, at: number): { char: string; length: number } | null {
  const match = /^&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,5}));/i.exec(text.slice(at, at + 12))
  if (!match) return null
  const [whole, decimal, hex, name] = match
  if (name !== undefined) {
    const char = entities[name.toLowerCase()]
    return char === undefined ? null : { char, length: whole.length }
  }
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  return { char: code <= 0x10ffff ? printable(String.fromCodePoint(code)) : '', length: whole.length }
}

/** What a start tag is written as; null drops it and keeps what is in it. */
function startTag(name: string, annotation: string): string | null {
  if (!kept.has(name)) return null
  if (name === 'v') {
    const speaker = escapeText(annotation.replace(/\s+/g, ' ').trim())
    return speaker === '' ? null : `<v ${speaker}>`
  }
  if (name !== 'lang') return `<${name}>`
  const language = canonicalLanguage(annotation.trim())
  return language === null ? null : `<lang ${language}>`
}

type Writer = { out: string; open: string[] }

function writeTag(writer: Writer, tag: string): void {
  const [, slash, rawName = '', annotation = ''] =
    /^(\/?)([a-z]+)(?:\.[^\s]*)?(?:\s([\s\S]*))?$/i.exec(tag) ?? []
  const name = rawName.toLowerCase()
  const { open } = writer
  if (slash === '') {
    const misplaced = name === 'rt' ? open.at(-1) !== 'ruby' : open.at(-1) === 'ruby' && name === 'ruby'
    const start = misplaced || open.length >= deepest ? null : startTag(name, annotation)
    if (start === null) return
    open.push(name)
    writer.out += start
    return
  }
  // As the standard's own parser does: an end tag counts only for what is open last; `</ruby>` ends its `<rt>` too.
  if (name === 'ruby' && open.at(-1) === 'rt' && open.at(-2) === 'ruby') {
    writer.out += `</${open.pop()}>`
  }
  if (open.at(-1) === name) writer.out += `</${open.pop()}>`
}

/** `<` begins a tag, or a time inside a cue (karaoke), which is dropped; elsewhere it is only a sign. */
const isTag = (tag: string): boolean => /^\/?[a-z][^<]*$/i.test(tag) || /^\d[\d:.]*$/.test(tag)

function tokens(text: string): string {
  if (!/[<&>]/.test(text)) return text
  const writer: Writer = { out: '', open: [] }
  let close = -1
  let at = 0
  while (at < text.length) {
    const next = text.slice(at).search(/[<&>]/)
    const stop = next < 0 ? text.length : at + next
    writer.out += text.slice(at, stop)
    at = stop
    if (at >= text.length) break
    const entity = text[at] === '&' ? entityAt(text, at) : null
    if (close < at) close = text.indexOf('>', at)
    if (close < 0) close = Number.POSITIVE_INFINITY
    const tag = text[at] === '<' && close - at <= longestTag ? text.slice(at + 1, close) : null
    if (entity) {
      writer.out += escapeText(entity.char)
      at += entity.length
    } else if (tag !== null && isTag(tag)) {
      writeTag(writer, tag)
      at = close + 1
    } else {
      writer.out += escapes[text[at] ?? ''] ?? ''
      at += 1
    }
  }
  return (
    writer.out +
    writer.open
      .reverse()
      .map((name) => `</${name}>`)
      .join('')
  )
}

/**
 * @param markup words with WebVTT or SRT tags in them, at most `longestText` long
 * @returns cue text without blank lines (which would end a cue); empty when there is nothing to read
 */
export function safeCueText(markup: string): string {
  const text = tidyLines(tokens(tidyLines(printable(markup))))
  return text.replace(/<[^>]*>|\s/g, '') === '' ? '' : text
}

/** Tags that turned out to be nothing may leave a line empty: so before and after. */
function tidyLines(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}
