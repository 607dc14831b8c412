import { describe, expect, test } from 'vitest'
import { arabicOf, needsHamza, toArabic } from './arabic.ts'
import { toCyrillic } from './cyrillic.ts'
import { alphabet } from './letters.ts'

/** Thirty words that take the hamza and thirty that do not, each for its own reason. */
const withHamza =
  `тіл әлі үй өз іс сөз ән үн өмір ісі тіс дән сән бәрі үміт әділ мәлім сүт түн үлт өнім білім ілім
сөздің дүние1 әннің үйім тілші өлім бөлім`
    .replace('дүние1', 'дүнім')
    .split(/\s+/u)
const withoutHamza =
  `тау қала бала жол су оқу и тарих ой құс ұл қыз ат жаз күн көл мектеп ел кісі әке гүл өлең әлем кеме
эфир бірақ қазір түпнұсқа әрқашан ғәділ`.split(/\s+/u)

describe('the hamza', () => {
  test('is tried with sixty words', () => expect(new Set([...withHamza, ...withoutHamza]).size).toBe(60))
  test.each(withHamza)('stands before %s', (word) => expect(needsHamza(word)).toBe(true))
  test.each(withoutHamza)('does not stand before %s', (word) => expect(needsHamza(word)).toBe(false))

  test('stands once, before the word, and anew after a hyphen', () => {
    expect(toArabic('тілші бес-үш үшінші')).toBe('ٴتىلشى بەس-ٴۇش ٴۇشىنشى')
    expect(toArabic('тілі', { hamza: 'ء' })).toBe('ءتىلى')
  })
})

test('every letter is written, large ones as small', () => {
  for (const letter of alphabet) {
    expect(toArabic(`т${letter}т`, { hamza: 'ٴ' }).replace('ٴ', ''), letter).toBe(`ت${arabicOf[letter]}ت`)
    expect(toArabic(`Т${letter.toUpperCase()}Т`)).toBe(toArabic(`т${letter}т`))
  }
  expect(Object.keys(arabicOf).sort()).toEqual([...alphabet].sort())
})

test.each([
  ['Қазақстан Республикасы', 'قازاقستان رەسپۋبليكاسى'],
  ['Азия, Россия; қайда?', 'ازيا، روسسيا؛ قايدا؟'],
  ['3,5 млн', '3,5 ملن'],
  ['Франция, Вьетнам, Каспий, бюджет', 'فرانسيا، ۆيەتنام، كاسپي، بيۋجەت'],
  ['АҚШ-тың 2021-жылы', 'اقش-تىڭ 2021-جىلى'],
  ['nar.kz, YouTube', 'nar.kz، YouTube'],
  ['«Абай»', '«اباي»'],
])('%j is %j', (cyrillic, arabic) => expect(toArabic(cyrillic)).toBe(arabic))

test('digits of Arabic and of Persian on demand', () => {
  expect(toArabic('2021-жыл', { digits: 'arabic' })).toBe('٢٠٢١-جىل')
  expect(toArabic('2021-жыл', { digits: 'persian' })).toBe('۲۰۲۱-جىل')
})

describe('is read', () => {
  test.each([
    ['قازاقستان', 'қазақстан'],
    ['ٴتىل', 'тіл'],
    ['ءتىل', 'тіл'],
    // The hamza with its letter, after it and above it.
    ['ٴۇش', 'үш'],
    ['\u0677ش', 'үш'],
    ['ۇ\u0654ش', 'үш'],
    // Persian and Arabic keyboards, presentation forms, tatweel and direction marks.
    ['کىتاپ', 'кітап'],
    ['مەملەكەت', 'мемлекет'],
    ['ﻗﺎﺯﺍﻕ', 'қазақ'],
    ['قـازاق', 'қазақ'],
    ['قازاق\u200f', 'қазақ'],
    // и spelled ىي by a converter, and ый itself.
    ['تارىيح', 'тарих'],
    ['سىيلىق', 'сыйлық'],
    // Front and back in one word.
    ['قازىر', 'қазір'],
    ['بىراق', 'бірақ'],
    ['كىتاپحانا', 'кітапхана'],
    ['ازيانىڭ', 'азияның'],
    ['بالا، ەل؛ كىم؟', 'бала, ел; кім?'],
    ['۲۰۲۱-جىلى ٤٥٪', '2021-жылы 45%'],
    ['«اباي» nar.kz', '«абай» nar.kz'],
  ])('%j as %j', (arabic, cyrillic) => expect(toCyrillic(arabic)).toBe(cyrillic))
})
