/**
 * Numbers as words and as digits, so that one finds the other: он екі is 12, бесінші and 5-ші are the fifth. Only whole
 * numbers: names of titles have no others.
 */
const units: Readonly<Record<string, number>> = {
  нөл: 0,
  бір: 1,
  екі: 2,
  үш: 3,
  төрт: 4,
  бес: 5,
  алты: 6,
  жеті: 7,
  сегіз: 8,
  тоғыз: 9,
}
const tens: Readonly<Record<string, number>> = {
  он: 10,
  жиырма: 20,
  отыз: 30,
  қырық: 40,
  елу: 50,
  алпыс: 60,
  жетпіс: 70,
  сексен: 80,
  тоқсан: 90,
}
const hundred = 'жүз'
const scales: Readonly<Record<string, number>> = { мың: 1e3, миллион: 1e6, миллиард: 1e9 }

/** What a word says of a number: how much, and whether it is the end of an ordinal. */
export type Numeral = {
  value: number
  size: 'unit' | 'ten' | 'hundred' | 'scale' | 'digits'
  ordinal: boolean
}

/** Ordinals: (ы/і)нші after the word, -ші, -шы, -інші, -ыншы after digits; жиырмасыншы keeps its vowel with с. */
const ordinalEnds = ['сыншы', 'сінші', 'ыншы', 'інші', 'нші', 'ншы']

/** @param word folded; null for what is no number */
export function numeralOf(word: string): Numeral | null {
  const digits = digitsOf(word)
  if (digits) return digits
  const cardinal = cardinalOf(word)
  if (cardinal) return { ...cardinal, ordinal: false }
  for (const end of ordinalEnds) {
    if (!word.endsWith(end)) continue
    const stem = word.slice(0, -end.length)
    // Vowels of the stem and the ending may be one: екі, екінші; қырқыншы has lost one.
    const found = [stem, `${stem}і`, `${stem}ы`, stem === 'қырқ' ? 'қырық' : ''].map(cardinalOf).find(Boolean)
    if (found) return { ...found, ordinal: true }
  }
  return null
}

function cardinalOf(word: string): Omit<Numeral, 'ordinal'> | null {
  if (Object.hasOwn(units, word)) return { value: units[word] ?? 0, size: 'unit' }
  if (Object.hasOwn(tens, word)) return { value: tens[word] ?? 0, size: 'ten' }
  if (word === hundred) return { value: 100, size: 'hundred' }
  return Object.hasOwn(scales, word) ? { value: scales[word] ?? 0, size: 'scale' } : null
}

/** `5`, `5-ші`, `12-інші`; leading zeros fall, and more than twelve digits are no number but a code. */
function digitsOf(word: string): Numeral | null {
  const [digits = '', end, ...more] = word.split('-')
  if (!/^\d{1,12}$/.test(digits) || more.length > 0) return null
  if (end !== undefined && !/^(?:[ыі]н)?ш[ыі]$/.test(end)) return null
  return { value: Number(digits), size: 'digits', ordinal: end !== undefined }
}

/** Words of a text in their order; `digits` when they say one number. */
export type Counted = { words: readonly string[]; digits: string | null }

/**
 * The words of a text with those of one number put together: ['он', 'екі', 'ай'] has 12 and ай. Two units in a row are
 * two numbers (бір екі), and so is what grows without a scale between (он жиырма). Linear in the words.
 *
 * @param words folded, in their order
 */
export function joinNumerals(words: readonly string[]): Counted[] {
  const joined: Counted[] = []
  for (let at = 0; at < words.length; ) {
    const { end, value } = numberFrom(words, at)
    const next = Math.max(end, at + 1)
    joined.push({ words: words.slice(at, next), digits: end > at ? String(value) : null })
    at = next
  }
  return joined
}

/** A number as far as it has been read: thousands and more, what is below them, and the lowest place that is taken. */
type Reading = { whole: number; group: number; lowest: number; scale: number }

/** `end` is `start` when no number begins there. */
function numberFrom(words: readonly string[], start: number): { end: number; value: number } {
  let reading: Reading = { whole: 0, group: 0, lowest: Infinity, scale: Infinity }
  let end = start
  for (let isOver = false; end < words.length && !isOver; end++) {
    const numeral = numeralOf(words[end] ?? '')
    const longer = numeral && (numeral.size !== 'digits' || end === start) && withNumeral(reading, numeral)
    if (!longer) break
    reading = longer
    isOver = numeral.ordinal
  }
  return { end, value: reading.whole + reading.group }
}

/** null when the numeral begins another number. */
function withNumeral(reading: Reading, { value, size }: Numeral): Reading | null {
  const { whole, group, lowest, scale } = reading
  if (size === 'scale') {
    if (value >= scale || (lowest === Infinity && whole > 0)) return null
    return {
      whole: whole + (lowest === Infinity ? 1 : group) * value,
      group: 0,
      lowest: Infinity,
      scale: value,
    }
  }
  if (size === 'hundred') {
    const isFirst = lowest === Infinity
    if (!isFirst && (lowest !== 1 || group > 9)) return null
    return { ...reading, group: isFirst ? 100 : group * 100, lowest: 100 }
  }
  const place = size === 'ten' ? 10 : 1
  return place < lowest ? { ...reading, group: group + value, lowest: place } : null
}
