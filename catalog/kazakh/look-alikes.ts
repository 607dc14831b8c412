/**
 * Letters of Latin keyboards that stand in Kazakh Cyrillic words and look the same: Latin at an even place, Cyrillic after
 * it. B H K M T look Cyrillic as capitals only, h as a small letter only (һ).
 */
const pairs = 'aаcсeеoоpрxхyуiіAАCСEЕOОPРXХYУIІBВHНKКMМTТhһ'
/** Latin or Greek letters used for Kazakh ones; a Latin word with them stays Latin, so they have no way back. */
const toCyrillicOnly = 'əәƏӘöөÖӨɵөƟӨθөΘӨëёËЁ'
/** Letters of other Cyrillic alphabets, typed for ours. Ӯ was Ұ before 1957. */
const otherAlphabets = 'їіЇІўуЎУӯұӮҰҥңҤҢӊңӉҢҡқҠҚѐеЀЕѝиЍИ'

const inTwos = (letters: string): [string, string][] =>
  (letters.match(/../gu) ?? []).map((two) => [two.charAt(0), two.charAt(1)])

const cyrillicOf = new Map([...inTwos(pairs), ...inTwos(toCyrillicOnly)])
const latinOf = new Map([...inTwos(pairs).map(([latin, cyrillic]) => [cyrillic, latin] as const), ['Һ', 'H']])
const kazakhOf = new Map(inTwos(otherAlphabets))

const hasTwin = new Set([...cyrillicOf.keys(), ...latinOf.keys()].map((letter) => letter.toLowerCase()))

/** Whether the letter, large or small, can be told from every letter of the other script. */
const isPlain = (letter: string) => !hasTwin.has(letter.toLowerCase())
const isMark = (letter: string) => letter >= '\u0300' && letter <= '\u036f'
const isCyrillic = (letter: string) => letter >= '\u0400' && letter <= '\u052f'

/**
 * One word (letters only) in one script, where letters of the other got in that look the same: `Aлмaты` typed with Latin
 * a, `Тoyota` with a Cyrillic Т. Letters that have no twin decide, then the greater number, then Cyrillic. A word
 * with enough of both (YouTubeта) is meant so and stays.
 */
export function inOneScript(word: string): string {
  const letters = [...word]
  const cyrillic = letters.filter(isCyrillic)
  if (cyrillic.length === 0) return word
  const kazakh = letters.map((letter) => kazakhOf.get(letter) ?? letter)
  if (cyrillic.length === letters.length) return kazakh.join('')
  const latin = letters.filter((letter) => !isCyrillic(letter) && !isMark(letter))
  const plainCyrillic = cyrillic.filter(isPlain).length
  if (plainCyrillic > 0 && latin.filter(isPlain).length > plainCyrillic) return word
  if (plainCyrillic === 0 && cyrillic.every((letter) => latinOf.has(letter))) {
    const mustBeLatin = latin.some((letter) => !cyrillicOf.has(letter))
    if (mustBeLatin || latin.length > cyrillic.length) return replaced(letters, latinOf)
  }
  return replaced(kazakh, cyrillicOf)
}

const replaced = (letters: string[], by: ReadonlyMap<string, string>) =>
  letters.map((letter) => by.get(letter) ?? letter).join('')
