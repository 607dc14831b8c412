import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fold } from '#catalog/kazakh/fold.ts'

/** Public word lists and texts, shared by the developers and not part of this repository; see the bench's page. */
const folder = resolve(import.meta.dirname, '../../../shared/data/kazakh')

export type Form = { form: string; cell: string }
export type Lemma = { lemma: string; kind: 'noun' | 'verb'; forms: Form[] }
export type Token = { form: string; lemma: string; tag: string }

const linesOf = (path: string): string[] =>
  readFileSync(resolve(folder, path), 'utf8').split('\n').filter(Boolean)

/** UniMorph (CC BY-SA 3.0), one word a form, folded. */
export function uniMorph(kind: 'noun' | 'verb'): Lemma[] {
  const path = kind === 'noun' ? 'unimorph/kaz.noun.tsv' : 'unimorph-clean/verbs_homoglyphs_folded.tsv'
  const lemmas = new Map<string, Lemma>()
  for (const line of linesOf(path)) {
    const [lemma = '', form = '', cell = ''] = line
      .split('\t')
      .map((field, at) => (at < 2 ? fold(field) : field))
    if (/[^а-яёәғқңөұүһі]/.test(lemma + form)) continue
    // Not Kazakh: айтамаймын for айтпаймын, айтпатын for айтпайтын.
    if (/NEG.*PRS|PROG.*NEG/.test(cell)) continue
    const entry = lemmas.get(lemma) ?? { lemma, kind, forms: [] }
    lemmas.set(lemma, entry)
    entry.forms.push({ form, cell })
  }
  return [...lemmas.values()]
}

/** Sentences of UD Kazakh-KTB (CC BY-SA 4.0), the part for training, with gold lemmas. */
export function treebank(): { text: string; tokens: Token[] }[] {
  const sentences: { text: string; tokens: Token[] }[] = []
  for (const line of linesOf('ud-ktb/kk_ktb-ud-train.conllu')) {
    if (line.startsWith('# text = ')) sentences.push({ text: line.slice(9), tokens: [] })
    const [id = '', form = '', lemma = '', tag = ''] = line.split('\t')
    if (/^\d+$/.test(id)) sentences.at(-1)?.tokens.push({ form: fold(form), lemma: fold(lemma), tag })
  }
  return sentences
}

/**
 * 403 sentences of the news among the titles, chosen by their number, with lemmas written by hand for this project before
 * anything was measured on them: nouns, adjectives and verbs (`жаз-`); a passive or causative that dictionaries do not have
 * is a form of its verb. Misses of half of the lemmas were looked at when rules were made, those of the others never.
 */
export function newsWithLemmas(): { text: string; tokens: Token[] }[] {
  const sentences = linesOf('titles/tv_news_headline_like.half.txt')
  const table = readFileSync(join(import.meta.dirname, 'kazakh-lemmas.tsv'), 'utf8')
    .trim()
    .split('\n')
  return table.map((line) => {
    const [number, words = ''] = line.split('\t')
    const tokens = words.split(' ').map((word) => {
      const [form = '', lemma = form] = word.split('=')
      return { form, lemma, tag: lemma.endsWith('-') ? 'VERB' : 'NOUN' }
    })
    return { text: sentences[Number(number) - 1] ?? '', tokens }
  })
}

/**
 * Forms in the titles that UniMorph leaves out (it has no case after a possessive), of its held-back nouns that are in ten
 * titles at most: all words there that begin as the noun does, judged one by one by hand for this project.
 */
export function unlistedForms(): Map<string, string[]> {
  const table = readFileSync(join(import.meta.dirname, 'kazakh-unlisted.tsv'), 'utf8')
  return new Map(
    table
      .trim()
      .split('\n')
      .map((line) => {
        const [lemma = '', forms = ''] = line.split('\t')
        return [lemma, forms.split(' ')]
      }),
  )
}

/** Sentences of news and names of works, people and places: KazNERD (CC BY 4.0). */
export function titles(): string[] {
  const names = linesOf('titles/kaznerd_entities.half.tsv')
    .slice(1)
    .map((line) => line.split('\t'))
  const of = (line: string[]) => line[2] ?? ''
  const counted = names.filter(
    ([kind = '']) => !/^(DATE|CARDINAL|MONEY|QUANTITY|PERCENTAGE|TIME)$/.test(kind),
  )
  return [...new Set([...linesOf('titles/tv_news_headline_like.half.txt'), ...counted.map(of)])]
}

/** Tokens of letters, folded, hyphens kept. */
export const wordsOf = (text: string): string[] =>
  fold(text).match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? []

/** Numbers of the titles that have a word, or a compound (жеміс-жидек) that it is a part of, in their order. */
export function titlesByWord(titles: readonly string[]): Map<string, number[]> {
  const titlesOf = new Map<string, number[]>()
  for (const [title, text] of titles.entries())
    for (const word of new Set(wordsOf(text).flatMap((word) => [word, ...partsOf(word)]))) {
      const list = titlesOf.get(word) ?? []
      titlesOf.set(word, list)
      list.push(title)
    }
  return titlesOf
}

/** The words of a compound; none of another word. */
export const partsOf = (word: string): string[] =>
  word.includes('-') ? word.split('-').filter((part) => part.length > 1) : []

/** FNV-1a, so that a split does not change when the data grows. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return (value ^ (value >>> 15)) >>> 0
}

/** Half of the lemmas, of all sets alike: nothing that is learned sees them. */
export const isHeldBack = (lemma: string): boolean => hash(lemma) % 2 === 1
