import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { asciiWithoutMarks, inPairs } from '#tests/support/kazakh-typing.ts'
import { toArabic } from './arabic.ts'
import { toCyrillic } from './cyrillic.ts'
import { inTable, toLatin } from './latin.ts'
import { type LatinTable, latin2017, latin2018, latin2019, latin2021, mediawiki } from './latin-tables.ts'
import { alphabet } from './letters.ts'
import { respell } from './respell.ts'
import type { Scheme } from './scheme.ts'
import { skeleton } from './skeleton.ts'
import { lettersLeft } from './sounds.ts'

const data = (path: string) =>
  readFileSync(resolve(import.meta.dirname, '../../../shared/data/kazakh', path), 'utf8').split('\n')

type Way = { scheme: Scheme; write: (word: string) => string }
const byTable = (scheme: Scheme, table: LatinTable): Way => ({
  scheme,
  write: (word) => inTable(word, table),
})

const exactWays: Way[] = [
  byTable('latin2021', latin2021),
  byTable('latin2019', latin2019),
  byTable('latin2018', latin2018),
  byTable('latin2017', latin2017),
  byTable('mediawiki', mediawiki),
]
const arabicWay: Way = { scheme: 'arabic', write: (word) => toArabic(word) }

describe('every letter, in a word of its own, comes back from every alphabet', () => {
  const words =
    `а:бала ә:әке б:бала в:вагон г:гүл ғ:ғалым д:дала е:ел ё:самолёт ж:жол з:заң и:кино й:ай к:көл қ:қала л:ел
    м:мал н:нан ң:таң о:он ө:өз п:пән р:рас с:сөз т:тау у:су ұ:ұл ү:үй ф:фильм х:халық һ:шаһар ц:цирк ч:чек ш:шаш щ:ащы
    ъ:объект ы:қыс і:ін ь:рубль э:экран ю:бюджет я:аяқ`
      .split(/\s+/u)
      .map((pair) => pair.split(':') as [string, string])

  test('each has one', () => {
    expect(words.map(([letter]) => letter).join('')).toBe(alphabet)
    expect(words.every(([letter, word]) => word.includes(letter))).toBe(true)
  })

  test.each(words)('%s in %s', (_, small) => {
    for (const { scheme, write } of exactWays) {
      for (const word of [small, small.toUpperCase(), small.slice(0, 1).toUpperCase() + small.slice(1)]) {
        expect(toCyrillic(write(word), { scheme }), `${scheme} ${write(word)}`).toBe(word)
      }
    }
    expect(skeleton(toCyrillic(arabicWay.write(small), { scheme: 'arabic' }))).toBe(skeleton(small))
  })
})

/** Share of words, in percent, that come back as they were and with their skeleton. */
function figures(words: readonly string[], { scheme, write }: Way): { exact: number; bones: number } {
  const read = words.map((word) => toCyrillic(write(word), { scheme }))
  const share = (isSame: (word: string, at: number) => boolean) =>
    (100 * words.filter((word, at) => isSame(word, at)).length) / words.length
  return {
    exact: share((word, at) => word === read[at]),
    bones: share((word, at) => skeleton(word) === skeleton(read[at] ?? '')),
  }
}

const wordsOf = (lines: readonly string[]) => [
  ...new Set(
    lines.flatMap(
      (line) =>
        line
          .normalize('NFC')
          .toLowerCase()
          .match(/[\u0400-\u04ff]+/gu) ?? [],
    ),
  ),
]

const titles = wordsOf([
  ...data('titles/cldr_kk_names.txt'),
  ...data('titles/kaznerd_entities.half.tsv').map((line) => line.split('\t').at(-1) ?? ''),
  ...data('titles/tv_news_headline_like.half.txt'),
  ...data('titles/works_of_art.txt'),
])
/** Seven words of the list come from here, the others were there before. Bashkir forms that got into the set are left out. */
const others = wordsOf([
  ...data('ud-ktb/kk_ktb-ud-train.conllu').filter((line) => line.startsWith('# text = ')),
  ...data('unimorph/kaz.noun.tsv')
    .filter((_, at) => at % 5 === 0)
    .map((line) => line.split('\t')[1] ?? ''),
]).filter((word) => [...word].every((letter) => alphabet.includes(letter)))

describe.each([
  ['titles', titles, [99.55, 99.98], [93, 99.7], [56, 84], [72, 97.5]],
  ['treebank and nouns', others, [99.9, 99.99], [95, 99.99], [42, 69.5], [77, 98.5]],
] as const)('%s', (name, words, latin, arabic, stripped, pairs) => {
  const rows: [string, Way, readonly [number, number]][] = [
    ...exactWays.map((way): [string, Way, readonly [number, number]] => [
      way.scheme,
      way,
      // с + х is read as ш there.
      way.scheme === 'latin2018' ? [latin[0] - 0.1, latin[1] - 0.02] : latin,
    ]),
    ['arabic', arabicWay, arabic],
    ['ascii, marks left out', { scheme: 'ascii', write: asciiWithoutMarks }, stripped],
    ['ascii, in pairs', byTable('ascii', inPairs), pairs],
  ]
  test.each(rows)('%s comes back', (label, way, [exact, bones]) => {
    const found = figures(words, way)
    console.log(
      `${name}, ${words.length} words, ${label}: exact ${found.exact.toFixed(2)} %, skeleton ${found.bones.toFixed(2)} %`,
    )
    expect(found.exact).toBeGreaterThanOrEqual(exact)
    expect(found.bones).toBeGreaterThanOrEqual(bones)
  })
})

test('the neighbours of a letter alone spell most words', () => {
  const spelled = titles.filter((word) => respell(lettersLeft(word).join('')) === word)
  const share = (100 * spelled.length) / titles.length
  console.log(`titles, by rule alone: exact ${share.toFixed(2)} %`)
  expect(share).toBeGreaterThanOrEqual(96.6)
})

test('the Latin of Wikipedia is that of the table', () => {
  const [, sample = ''] = data('script-pairs/latin2021_wikipedia_sample.tsv')
  const [cyrillic = '', latin = ''] = sample.split('\t')
  expect(toLatin(cyrillic)).toBe(latin)
  expect(toCyrillic(latin)).toBe(cyrillic)
})

test('sentences come back whole, their alphabet found by themselves', () => {
  const sentences = data('titles/tv_news_headline_like.half.txt').filter((line) => line !== '')
  const whole = sentences.filter((sentence) => toCyrillic(toLatin(sentence)) === sentence.normalize('NFC'))
  const share = (100 * whole.length) / sentences.length
  console.log(`${sentences.length} sentences, through Latin: ${share.toFixed(2)} % whole`)
  expect(share).toBeGreaterThanOrEqual(98)
})
