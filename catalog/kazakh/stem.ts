import { isConsonant, isVowel } from './letters.ts'
import { stemKey } from './stem-key.ts'
import { classOf, type Form, type Grammar, harmonyOf, type StemKind } from './suffixes.ts'

/** What a word may be cut to. `features` are the names whose weights add up to `score`, in nats. */
export type Cut = { key: string; features: readonly string[]; score: number }
export type Model = {
  grammar: Grammar
  /** By name of a feature; what is not in it weighs nothing. */
  weights: ReadonlyMap<string, number>
  /** Features of a stem's key beside its shape: whether it is known. */
  known: (key: string, kind: StemKind | 'bare') => readonly string[]
}

/** Suffixes of one word lie within so many letters; it also bounds the work for hostile words. */
const farthest = 24

/** The best chain of suffixes from a place to the end of the word; `form` is the innermost, null before the first. */
type Chain = { form: Form | null; features: readonly string[]; score: number }

/**
 * Every key the word may be cut to, with its best chain of suffixes, the likeliest first. The first letters are never
 * cut: two letters with a vowel stay at least. Time grows with the length of the word, at most {@link farthest} letters.
 *
 * @param word folded Cyrillic for the strict grammar, a skeleton for the loose one
 */
export function cutsOf(word: string, model: Model): Cut[] {
  const best = new Map<string, Cut>()
  const add = (cut: Cut) => {
    if (cut.score > (best.get(cut.key)?.score ?? Number.NEGATIVE_INFINITY)) best.set(cut.key, cut)
  }
  add(weighed(word, 'bare', { form: null, features: ['bare'], score: sum(['bare'], model.weights) }, model))
  // The bare stem of a verb is its imperative.
  const imperative = ['imperative']
  add(
    weighed(word, 'verb', { form: null, features: imperative, score: sum(imperative, model.weights) }, model),
  )
  const open = new Map<number, Map<string, Chain>>([
    [word.length, new Map([['', { form: null, features: [], score: 0 }]])],
  ])
  const lowest = Math.max(1, word.length - farthest)
  for (let end = word.length; end > lowest; end--)
    for (const chain of open.get(end)?.values() ?? []) extend(word, end, chain, model, open, add)
  return [...best.values()].sort((a, b) => b.score - a.score)
}

function extend(
  word: string,
  end: number,
  outer: Chain,
  model: Model,
  open: Map<number, Map<string, Chain>>,
  add: (cut: Cut) => void,
): void {
  for (let length = 1; length <= model.grammar.longest && end - length >= 1; length++) {
    const start = end - length
    for (const form of model.grammar.forms.get(word.slice(start, end)) ?? []) {
      if (outer.form && !outer.form.suffix.on.includes(form.suffix.slot)) continue
      if (!form.after.includes(classOf(word.slice(Math.max(0, start - 2), start)))) continue
      const chain = linked(word, start, form, outer, model)
      if (form.stemEnd === '') keepBest(open, start, chain)
      for (const kind of form.suffix.stems) {
        const stem = word.slice(0, start) + form.stemEnd
        if (isStem(stem)) add(weighed(stem, kind, chain, model))
      }
    }
  }
}

function linked(word: string, start: number, form: Form, outer: Chain, { grammar, weights }: Model): Chain {
  const before = form.harmony && harmonyOf(word.slice(0, start), grammar)
  const { name } = form.suffix
  // Each link counts by itself, by its suffix and the next, and by its clash with the vowels before.
  const parts = ['link', name, `${name}>${outer.form?.suffix.name ?? ''}`]
  if (before && before !== form.harmony) parts.push('clash')
  return { form, features: [...outer.features, ...parts], score: outer.score + sum(parts, weights) }
}

function keepBest(open: Map<number, Map<string, Chain>>, start: number, chain: Chain): void {
  const chains = open.get(start) ?? new Map<string, Chain>()
  open.set(start, chains)
  const name = chain.form?.suffix.name ?? ''
  if (chain.score > (chains.get(name)?.score ?? Number.NEGATIVE_INFINITY)) chains.set(name, chain)
}

/** Two letters at least, and a vowel among them (ұя has nothing else). */
const isStem = (stem: string): boolean => stem.length > 1 && syllablesOf(stem) > 0

function syllablesOf(stem: string): number {
  let vowels = 0
  for (const letter of stem) if (isVowel(letter)) vowels++
  return vowels
}

/** Length and syllables of the stem, its end, and these with the suffix next to it. */
function shapeOf(stem: string, kind: string, suffix: string): string[] {
  const letters = Math.min(stem.length, 8)
  const [before = '', last = ''] = stem.slice(-2)
  const end = `${isConsonant(before) ? 'c' : 'v'}${classOf(last)}`
  const size = letters < 4 ? 's' : letters < 6 ? 'm' : 'l'
  const shape = [`${kind}#${letters}`, `${kind}.${Math.min(syllablesOf(stem), 4)}`, `${kind}_${end}`]
  const paired = [`${suffix}#${size}`, `${suffix}_${end}`]
  const ends = [`${suffix}-${stem.slice(-2)}`, `${suffix}-${stem.slice(-3)}`]
  return kind === 'bare' ? [...shape, ...ends] : [...shape, ...paired]
}

/** Verbs have a hyphen, as in a dictionary: жаз is summer, жаз- to write. */
export const keyOf = (stem: string, kind: StemKind): string => `${stemKey(stem)}${kind === 'verb' ? '-' : ''}`

function weighed(stem: string, kind: StemKind | 'bare', chain: Chain, model: Model): Cut {
  const key = keyOf(stem, kind === 'verb' ? 'verb' : 'noun')
  const suffix = chain.form?.suffix.name ?? (kind === 'bare' ? 'bare' : 'imperative')
  const own = [...shapeOf(stem, kind, suffix), ...model.known(stemKey(stem), kind)]
  return { key, features: [...chain.features, ...own], score: chain.score + sum(own, model.weights) }
}

function sum(features: readonly string[], weights: ReadonlyMap<string, number>): number {
  let total = 0
  for (const feature of features) total += weights.get(feature) ?? 0
  return total
}

/** Whether a text is nothing but suffixes of a noun, as what follows the hyphen of АҚШ-тың. */
export function isAllSuffixes(text: string, { forms, longest }: Grammar): boolean {
  if (text.length === 0 || text.length > farthest) return false
  // Where a suffix begins, with what it stands on; each pair once, so the work does not grow with the number of chains.
  const begun: { start: number; on: readonly string[] | null }[] = [{ start: text.length, on: null }]
  const seen = new Set<string>()
  for (const { start: end, on } of begun) {
    for (let start = Math.max(0, end - longest); start < end; start++)
      for (const { suffix, after } of forms.get(text.slice(start, end)) ?? []) {
        if (on && !on.includes(suffix.slot)) continue
        if (start === 0 && suffix.stems.includes('noun')) return true
        const isNew =
          start > 0 && after.includes(classOf(text.slice(0, start))) && !seen.has(`${start}${suffix.name}`)
        if (isNew) begun.push({ start, on: suffix.on })
        seen.add(`${start}${suffix.name}`)
      }
  }
  return false
}
