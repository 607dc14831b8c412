/**
 * How much a decoding looks like Kazakh or Russian: the one question by which encodings are told apart. A letter is
 * worth the logarithm of how often it stands in text; signs that nobody writes inside a word cost.
 */

/**
 * Letters in a thousand: of Kazakh (5,500 letters of subtitles) and of Russian (the usual table), whichever is
 * more, so that neither language pays for what it lacks.
 */
const perMille: Readonly<Record<string, number>> = {
  ...{ а: 116, ә: 7, б: 28, в: 45, г: 17, ғ: 14, д: 49, е: 84, ё: 1, ж: 18, з: 23, и: 74, й: 14, к: 35 },
  ...{ қ: 35, л: 52, м: 34, н: 67, ң: 17, о: 110, ө: 7, п: 28, р: 52, с: 55, т: 63, у: 26, ұ: 12, ү: 9 },
  ...{ ф: 3, х: 10, һ: 1, ц: 5, ч: 14, ш: 12, щ: 4, ъ: 1, ы: 77, і: 65, ь: 17, э: 3, ю: 6, я: 20 },
}
const worth: ReadonlyMap<string, number> = new Map(
  Object.entries(perMille).map(([letter, share]) => [letter, Math.log2(share / 1000)]),
)

/** Letters of Latin alphabets that are really written with them: Kazakh Latin, Turkish, German, French. */
const latin = new Set('äöüßéèêëàâáçñóôùûúîïíğışåøæœŋūẍýÿ')
const signs = new Set('«»“”„‘’‚—–…№•°´·\u00a0\u00ad\u200e\u200f\u2011')

const cost = { latin: -4, sign: -3, foreignLetter: -8, symbol: -8, damaged: -12, mixed: -6, caseInWord: -4 }

const isLetter = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code >= 0xc0
const isAscii = (code: number): boolean => code < 0x80

type Neighbour = { code: number; latin: boolean; lower: boolean }

/** What one character beyond ASCII is worth after the character before it. */
function charWorth(char: string, lower: string, before: Neighbour | null): number {
  const known = worth.get(lower)
  if (known !== undefined) {
    const mixed = before !== null && isLetter(before.code) && before.latin ? cost.mixed : 0
    return known + mixed + (before?.lower && char !== lower ? cost.caseInWord : 0)
  }
  if (latin.has(lower)) {
    // A word has an accent or two; a row of them is Cyrillic read as Latin.
    return cost.latin + (before !== null && !isAscii(before.code) && isLetter(before.code) ? cost.mixed : 0)
  }
  if (signs.has(char)) return cost.sign
  const code = char.charCodeAt(0)
  if (char === '\ufffd' || (code >= 0x80 && code < 0xa0)) return cost.damaged
  return char === lower && char === char.toUpperCase() ? cost.symbol : cost.foreignLetter
}

/** Mean worth of the characters beyond ASCII; 0 when there are none. Good text has about −5, garbage −8 or less. */
export function likeness(text: string): number {
  let sum = 0
  let count = 0
  let before: Neighbour | null = null
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const char = text.charAt(at)
    if (isAscii(code)) {
      before = { code, latin: isLetter(code), lower: false }
      continue
    }
    const lower = char.toLowerCase()
    sum += charWorth(char, lower, before)
    count += 1
    before = { code, latin: latin.has(lower), lower: char === lower && worth.has(lower) }
  }
  return count === 0 ? 0 : sum / count
}
