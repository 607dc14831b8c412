import { describe, expect, test } from 'vitest'
import { fold, tidy } from './fold.ts'
import { alphabet } from './letters.ts'

describe('fold', () => {
  test.each([
    ['ҚАЗАҚСТАН', 'қазақстан'],
    // Latin a, o, c, e, x, y, p, i, K, T in Cyrillic words.
    ['Қaзaқcтaн', 'қазақстан'],
    ['KҮHТІЗ', 'күнтіз'],
    ['тiлi', 'тілі'],
    ['cөз', 'сөз'],
    ['ҚАЗАҚCTAH', 'қазақстан'],
    ['əн', 'ән'],
    ['əлем', 'әлем'],
    ['Жеңic', 'жеңіс'],
    ['Kөk', 'көk'],
    // Cyrillic letters in Latin words.
    ['Тоyоtа', 'toyota'],
    ['СЕО', 'сео'],
    ['CEO', 'ceo'],
    ['Aсе', 'асе'],
    ['Aсe', 'ace'],
    ['Aс', 'ас'],
    // Both scripts on purpose.
    ['YouTubeты', 'youtubeты'],
    ['Qaзақстан', 'qазақстан'],
    // Marks apart from their letters, stress, what is not seen.
    ['и\u0306од', 'йод'],
    ['е\u0308лка', 'ёлка'],
    ['у\u0301й', 'уй'],
    ['u\u0304lt', 'ūlt'],
    ['Қа\u00adзақ\u200bстан', 'қазақстан'],
    ['\ufeffҚазақ', 'қазақ'],
    // Other Cyrillic alphabets and old spelling.
    ['Їні', 'іні'],
    ['Ӯлт', 'ұлт'],
    ['жаҥа', 'жаңа'],
    // Apostrophes and hyphens of every kind.
    ['Qazaqstan’ y', "qazaqstan' y"],
    ['aʼaʻa`a´a', "a'a'a'a'a"],
    ['АҚШ‑тың', 'ақш-тың'],
    // Compatibility forms.
    ['ﻗﺎﺯﺍﻕ', 'قازاق'],
    ['ＡＢＣ', 'abc'],
    ['İstanbul ISTANBUL ı', 'istanbul istanbul ı'],
    ['', ''],
  ])('%j is %j', (text, folded) => expect(fold(text)).toBe(folded))

  test('keeps every letter of the alphabet, whatever its case', () => {
    expect(fold(alphabet)).toBe(alphabet)
    expect(fold(alphabet.toUpperCase())).toBe(alphabet)
  })

  test('is idempotent for every character of the basic plane, and among Cyrillic and Latin ones', () => {
    const failed: string[] = []
    for (let code = 0; code <= 0xffff; code++) {
      // Ideographs and Hangul have neither case nor twins, but are most of the plane.
      if (code >= 0x3400 && code <= 0xdfff) continue
      const character = String.fromCharCode(code)
      for (const text of [character, `а${character}б`, `a${character}d`]) {
        const folded = fold(text)
        if (fold(folded) !== folded) failed.push(`${text} U+${code.toString(16)}`)
      }
    }
    expect(failed).toEqual([])
  })

  test('is idempotent for mixtures of letters that look alike', () => {
    const letters = [...'aаAАTТтtBВвbmМzжhһHНY', "'", 'и\u0306', '\u0301', 'Ү', 'İ', 'Һ']
    const random = pseudoRandom(1)
    for (let round = 0; round < 20_000; round++) {
      const text = Array.from({ length: 1 + random(6) }, () => letters[random(letters.length)]).join('')
      const folded = fold(text)
      expect(fold(folded), JSON.stringify(text)).toBe(folded)
    }
  })
})

test('tidy keeps case and compatibility forms', () => {
  expect(tidy('Қaзақ ½ ﻗ Ｑ')).toBe('Қазақ ½ ﻗ Ｑ')
})

/** Whole numbers below a limit, the same ones in each run (Lehmer, modulus 2^31 - 1). */
function pseudoRandom(seed: number): (limit: number) => number {
  let state = seed
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647
    return state % limit
  }
}
