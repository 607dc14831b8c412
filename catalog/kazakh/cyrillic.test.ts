import { describe, expect, test } from 'vitest'
import { toCyrillic } from './cyrillic.ts'
import type { Scheme } from './scheme.ts'

describe('every alphabet', () => {
  test.each<[Scheme, string, string]>([
    ['cyrillic', 'Тiлi, YouTube', 'Тілі, YouTube'],
    ['latin2021', 'Qazaqstan Respublikasynyñ ūlttyq äuejaiy', 'Қазақстан Республикасының ұлттық әуежайы'],
    ['latin2019', 'Şyğys oblysyndağy oqw jäne ğylym', 'Шығыс облысындағы оқу және ғылым'],
    ['latin2018', 'Shyǵys oblysyndaǵy oqý jáne ǵylym', 'Шығыс облысындағы оқу және ғылым'],
    ['latin2018', 'ashana, ashananyń', 'асхана, асхананың'],
    ['latin2017', "S'yg'ys oblysyndag'y oqy' ja'ne g'ylym", 'Шығыс облысындағы оқу және ғылым'],
    ['latin2017', 'S’yǵys', 'S’yǵys'],
    [
      'mediawiki',
      'Şığıs oblısındağı oqw jäne ğılım, xalıq qasïyeti',
      'Шығыс облысындағы оқу және ғылым, халық қасиеті',
    ],
    ['ascii', 'Zhambyl oblysy, qazaqsha, Almaty', 'Жамбыл облысы, қазақша, Алматы'],
    ['ascii', 'qazaq tili, Aqtobe, bilim', 'қазақ тілі, Ақтөбе, білім'],
    ['arabic', 'قازاق ٴتىلى', 'қазақ тілі'],
  ])('%s: %s', (scheme, text, cyrillic) => expect(toCyrillic(text, { scheme })).toBe(cyrillic))
})

describe('what the Latin does not tell', () => {
  test.each([
    // й after a vowel, и after a consonant, both beside я and ю.
    ['ai, bai, üi, ūiqy', 'ай, бай, үй, ұйқы'],
    ['kino, tarihi, qiyn, tiımdı', 'кино, тарихи, қиын, тиімді'],
    ['aiaq, qoiu, Aziia, dünie, Maiia', 'аяқ, қою, Азия, дүние, Майя'],
    ['Ukraina, Mihail, Kasṕi', 'Украина, Михаил, Kasṕi'],
    ['million, radio, material, diagnoz, slavian', 'миллион, радио, материал, диагноз, славян'],
    ['biudjet, siujet', 'бюджет, сюжет'],
    // һ where the word is known to have it.
    ['halyq, şahar, jihaz, mäşhür', 'халық, шаһар, жиһаз, мәшһүр'],
    // ц and т + с, ч and т + ш.
    [
      'tsirk, ofitser, stantsiia, stolitsa, ketse, aitsyn, baqytsyz',
      'цирк, офицер, станция, столица, кетсе, айтсын, бақытсыз',
    ],
    ['hatşy, sportşylar, uaqytşa, tşek, kartotşka', 'хатшы, спортшылар, уақытша, чек, карточка'],
    // э, ь, ё of loans, also behind a first part; ь falls before an ending with a vowel.
    ['ekonomika, elektr, elder', 'экономика, электр, елдер'],
    ['festival, festivaldıñ, festivalı, kinofestival', 'фестиваль, фестивальдің, фестивалі, кинофестиваль'],
    ['samoliot, rejissior', 'самолёт, режиссёр'],
  ])('%s is %s', (latin, cyrillic) => expect(toCyrillic(latin, { scheme: 'latin2021' })).toBe(cyrillic))

  test('other converters of 2021 are read', () => {
    expect(toCyrillic('til bilim tarıh aıtys mañyzdy')).toBe('тіл білім тарих айтыс маңызды')
    expect(toCyrillic('çek, maşina', { scheme: 'latin2021' })).toBe('чек, машина')
  })
})

describe('what is not Kazakh', () => {
  test.each([
    ['YouTube, iPhone 15, Netflix, Google', 'YouTube, iPhone 15, Netflix, Google'],
    ['Nar.kz saity: info@nar.kz, https://nar.kz/ä?b=1', 'Nar.kz сайты: info@nar.kz, https://nar.kz/ä?b=1'],
    ['<b class="bas">bas</b> {count} &nbsp;', '<b class="bas">бас</b> {count} &nbsp;'],
  ])('stays in %s', (latin, cyrillic) => expect(toCyrillic(latin, { scheme: 'latin2021' })).toBe(cyrillic))
})

test.each([
  ['QAZAQSTAN RESPUBLİKASY', 'ҚАЗАҚСТАН РЕСПУБЛИКАСЫ'],
  ['Iliias, ILİİAS, İran', 'Ілияс, ІЛИЯС, Иран'],
  ['AQŞ-tyñ AQŞtyñ 2021-jyly 5-şı', 'АҚШ-тың АҚШтың 2021-жылы 5-ші'],
  ['QazMūnaiGaz Ştşutşinsk ŞTŞ', 'ҚазМұнайГаз Щучинск Щ'],
])('the case of %s is that of %s', (latin, cyrillic) => {
  expect(toCyrillic(latin, { scheme: 'latin2021' })).toBe(cyrillic)
})

test('no text makes it throw, and words of no language take no time', () => {
  const odd = ['', "'", 'ı', 'İ', 'ٴ', '\ud800', 'a\u0301', '😀', 'ŞŞŞ', "s'", 'ʹ', 'тТt', '\u0000']
  for (const text of odd)
    for (const scheme of ['latin2021', 'latin2017', 'mediawiki', 'ascii', 'arabic'] as const) {
      expect(typeof toCyrillic(text, { scheme })).toBe('string')
    }
  const started = performance.now()
  for (const letter of ['i', 'a', 'ى', 'I', "'"]) toCyrillic(letter.repeat(100_000))
  expect(performance.now() - started).toBeLessThan(5_000)
})
