import { inOneScript } from './look-alikes.ts'

/** Soft hyphen, zero width and direction marks, tatweel: they are not seen, or only stretch a word. */
const unseen = /[\u00ad\u0640\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu
const apostrophes = /[\u2018\u2019\u201b\u02bc\u02bb\u02b9\u02c8\u0060\u00b4\u2032\uff07]/gu
const hyphens = /[\u2010\u2011]/gu
/** What NFC leaves on a Cyrillic letter: the stress of a dictionary. */
const stress = /([\u0400-\u052f])[\u0300-\u036f]+/gu
const words = /[\p{L}\p{M}]+/gu

/**
 * One way to write what looks the same, with the case kept: NFC, look-alikes of Latin in Cyrillic words, apostrophes as
 * ', nothing unseen. Every other function of this folder takes text as it is and starts with this.
 */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(unseen, '')
    .replace(apostrophes, "'")
    .replace(hyphens, '-')
    .replace(words, inOneScript)
    .replace(stress, '$1')
}

/** Letters of one alphabet that nothing else looks like in it: most words are these, and only their case is to be folded. */
const plainWord = /^(?:[A-Za-z0-9]+|[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]+)$/u

/**
 * The text as search compares it: tidy, without case, without compatibility forms (Unicode NFKC: Arabic presentation
 * forms, full width, ligatures). `fold(fold(text)) === fold(text)`.
 *
 * I and İ both become i, as nothing tells the language of a Latin word; Kazakh Latin, where I is ı, goes through
 * `toCyrillic` first.
 */
export function fold(text: string): string {
  if (plainWord.test(text)) return text.toLowerCase()
  const plain = tidy(text).normalize('NFKC')
  // Small letters may have compatibility forms or marks of their own (U+1E9E, U+0130), and so on once more.
  return tidy(plain.replaceAll('İ', 'i').toLowerCase().normalize('NFKC')).replaceAll('i\u0307', 'i')
}
