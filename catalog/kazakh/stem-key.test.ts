import { describe, expect, test } from 'vitest'
import { stemKey } from './stem-key.ts'

describe('stemKey', () => {
  test.each([
    // A final ы or і falls: оқы-, оқу.
    ['оқы', 'оқ'],
    ['дамы', 'дам'],
    ['дам', 'дам'],
    // б г ғ between vowels are п к қ.
    ['кітаб', 'кітап'],
    ['жүрег', 'жүрек'],
    ['аяғ', 'аяқ'],
    // The narrow vowel of the last syllable falls before a vowel: орын, орны.
    ['орын', 'орн'],
    ['орн', 'орн'],
    ['ауыз', 'ауз'],
    ['халық', 'халқ'],
    ['ерін', 'ерн'],
    ['көңіл', 'көңл'],
    ['әріп', 'әрп'],
    ['әріб', 'әрп'],
    // The soft sign falls before a vowel: роль, ролі.
    ['роль', 'рол'],
    // One of two equal consonants falls before a vowel: класс, класы.
    ['класс', 'клас'],
    // Short stems stay.
    ['су', 'су'],
    ['де', 'де'],
    ['ег', 'ег'],
    ['тын', 'тын'],
    ['б', 'б'],
    ['', ''],
  ])('%s is %s', (stem, key) => {
    expect(stemKey(stem)).toBe(key)
  })

  test('is its own key', () => {
    const letters = [...'аыіуебгғнқьс']
    const longer = (stems: string[]) => stems.flatMap((stem) => letters.map((letter) => stem + letter))
    const two = longer(letters)
    const four = longer(longer(two))
    const stems = [...letters, ...two, ...longer(two), ...four, ...four.map((stem) => `а${stem}`)]
    for (const stem of stems) expect(stemKey(stemKey(stem)), stem).toBe(stemKey(stem))
  })
})
