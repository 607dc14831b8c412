import { inOneScript } from './look-alikes.ts'

/**
 * A piece of a text. `kept` is what no conversion may touch: addresses of the web and of mail, mentions, file names, tags
 * and entities of HTML, {placeholders}. `word` is a run of letters with their marks and inner apostrophes, `number` one of
 * digits, `other` everything else. The texts of all tokens together are the text.
 */
export type Token = { kind: 'word' | 'number' | 'kept' | 'other'; text: string }

// No quantifier stands inside another and no piece may start where the one before could have gone on: linear time.
const pieces =
  /<[a-zA-Z/!][^<>]*>|&#?[a-zA-Z0-9]{1,31};|\{[^{}\s]{0,64}\}|(?:https?|rtmp|srt|ftp|mailto):[^\s<>"«»]+|[^\s<&{("«“„[]+|[\s<&{("«“„[]/giu
const wordsAndNumbers =
  /[\p{L}\p{M}\u00ad\u200b-\u200d\u2060'\u2019\u02bc\u02bb\u0060\u00b4\u0674]+|\p{Nd}+|[^\p{L}\p{M}\p{Nd}\u00ad\u200b-\u200d\u2060'\u2019\u02bc\u02bb\u0060\u00b4\u0674]+/gu
const unseen = /[\u00ad\u0640\u200b-\u200d\u2060\ufeff]/gu

export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  for (const [piece] of text.matchAll(pieces)) {
    if (isMarkup(piece)) tokens.push({ kind: 'kept', text: piece })
    else addChunk(tokens, piece)
  }
  return tokens
}

/** The text with its words, tidied, as `word` has them, and the other pieces as `other` has them. */
export function convertWords(
  text: string,
  word: (word: string) => string,
  other: (text: string) => string = (same) => same,
): string {
  return tokenize(text)
    .map((token) => {
      if (token.kind === 'kept') return token.text
      return token.kind === 'word' ? word(token.text) : other(token.text)
    })
    .join('')
}

/** A word of a token in NFC, of one script, without what is not seen. */
export const tidyWord = (word: string): string => inOneScript(word.normalize('NFC').replace(unseen, ''))

/** A word of a Latin alphabet with every apostrophe as '. */
export const withPlainApostrophes = (word: string): string =>
  word.replace(/[\u2018\u2019\u02bc\u02bb\u0060\u00b4]/gu, "'")

const isMarkup = (piece: string) => piece.length > 1 && /^(?:<|&|\{)/u.test(piece)

function addChunk(tokens: Token[], chunk: string): void {
  const [before, core, after] = trimmed(chunk)
  if (core !== '' && isAddress(core)) {
    if (before) tokens.push({ kind: 'other', text: before })
    tokens.push({ kind: 'kept', text: core })
    if (after) tokens.push({ kind: 'other', text: after })
    return
  }
  for (const [text] of chunk.matchAll(wordsAndNumbers)) {
    const kind = /^\p{Nd}/u.test(text) ? 'number' : /\p{L}/u.test(text) ? 'word' : 'other'
    tokens.push({ kind, text })
  }
}

/** The punctuation around an address belongs to the sentence. */
function trimmed(chunk: string): [before: string, core: string, after: string] {
  let [from, to] = [0, chunk.length]
  while (from < to && '«"“„\'([‘'.includes(chunk.charAt(from))) from++
  while (to > from && '»"”\')].,;:!?…’'.includes(chunk.charAt(to - 1))) to--
  return [chunk.slice(0, from), chunk.slice(from, to), chunk.slice(to)]
}

function isAddress(chunk: string): boolean {
  if (chunk.includes('://') || chunk.includes('@') || /^www\./iu.test(chunk)) return true
  return isAsciiName(chunk)
}

/** `nar.kz/live`, `clip.mp4`: ASCII, with a small ending of two to five letters or digits after the first name's last dot. */
function isAsciiName(chunk: string): boolean {
  const name = chunk.split(/[/?#:]/u, 1)[0] ?? ''
  const dot = name.lastIndexOf('.')
  if (dot < 1 || !/^[\w.-]+$/u.test(name)) return false
  return /^[a-z][a-z0-9]{1,4}$/u.test(name.slice(dot + 1)) && /[a-zA-Z0-9_-]/u.test(name.charAt(dot - 1))
}
