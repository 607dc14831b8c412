import { fold } from './fold.ts'
import { numeralOf } from './numerals.ts'
import { protectedNominals, protectedVerbs, verbByInfinitive } from './protected-words.ts'
import { skeleton } from './skeleton.ts'
import { cutsOf, isAllSuffixes, type Model } from './stem.ts'
import { stemKey } from './stem-key.ts'
import { looseModel, strictModel } from './stem-models.ts'
import { pronounOf } from './stop-words.ts'

/** `weight` is how likely the key is the word's own, in (0, 1]; see {@link keys}. */
export type Key = { key: string; weight: number }

/** Longer tokens are no words. */
const longest = 64
/** A second stem counts when it is not this much less likely than the first, in nats. */
const margin = 2
/** What the word itself weighs as a key when it is not a likely stem: another form may be cut to just that. */
const leastOfUncut = 0.2

/**
 * What a word is found by: at most two likely stems and the word itself, uncut, the likeliest first. Two words are forms of
 * one with about the probability of the products of the weights of the keys they share; rank hits by it.
 *
 * `[]` for a word without a letter or digit. Words in other scripts than Cyrillic, numbers, and tokens of more than 64
 * letters have themselves as their only key. Text goes through `toCyrillic` first when it is Kazakh in other letters.
 *
 * @param word one token, folded or not; with a hyphen or apostrophe as it is written (АҚШ-тың)
 */
export function keys(word: string): Key[] {
  return keysIn(fold(word), strictSpace)
}

/**
 * The same in the space of skeletons, for what was typed without the letters ә ғ қ ң ө ұ ү һ і, in ASCII or in Arabic: both
 * sides, titles and queries, must be keyed so.
 *
 * @param word Cyrillic: of another script, what `toCyrillic` makes of it
 */
export function looseKeys(word: string): Key[] {
  return keysIn(fold(word), looseSpace)
}

/** How words are written and what is known of them there. */
type Space = { write: (word: string) => string; model: Model; protectedWords: ReadonlySet<string> }

/** What may be a verb as well (жар, қой, ашу) is weighed like any other word. */
const protectedWords = new Set(
  [...protectedNominals].filter((word) => !protectedVerbs.has(word) && !verbByInfinitive.has(word)),
)

const strictSpace: Space = { write: (word) => word, model: strictModel, protectedWords }
const looseSpace: Space = {
  write: skeleton,
  model: looseModel,
  protectedWords: new Set([...protectedWords].map(skeleton)),
}

function keysIn(word: string, space: Space): Key[] {
  if (!/[\p{L}\p{N}]/u.test(word)) return []
  if (word.length > longest) return [{ key: word, weight: 1 }]
  const numeral = numeralOf(word)
  if (numeral) return numberKeys(word, numeral.value, space)
  const joint = Math.max(word.lastIndexOf('-'), word.lastIndexOf("'"))
  if (joint > 0) return jointKeys(word.slice(0, joint), word.slice(joint), space)
  const pronoun = pronounOf(word)
  const written = space.write(pronoun ?? word)
  if (pronoun !== null || !isCyrillic(word)) return [{ key: stemKey(written), weight: 1 }]
  if (space.protectedWords.has(written)) return protectedKeys(written, space)
  return likeliest(written, space.model)
}

/** бақытты is happy, and the accusative of бақыт: adjectives of nouns look like these. Алматы has nothing of алма. */
function protectedKeys(word: string, { protectedWords }: Space): Key[] {
  const own = { key: stemKey(word), weight: 1 }
  const noun = /.{5}[дт][ыі]$/.test(word) ? word.slice(0, -2) : ''
  return protectedWords.has(noun) ? [own, { key: stemKey(noun), weight: leastOfUncut }] : [own]
}

const isCyrillic = (word: string): boolean => /^[а-яёәғқңөұүһі]+$/.test(word)

/** Said after a word with a hyphen, without a meaning that one would search: әлі-ақ, жасаған-ау. */
const particles = new Set(['ау', 'ақ', 'ай', 'мыс', 'міс', 'ды', 'ді'])

/** An ending after the joint falls (АҚШ-тың, YouTube'та); of a compound the last part is cut (бау-бақшасы). */
function jointKeys(head: string, tail: string, space: Space): Key[] {
  const last = tail.slice(1)
  if (last === '' || particles.has(last)) return keysIn(head, space)
  const whole = space.write(head)
  if (isAllSuffixes(space.write(last), space.model.grammar)) return [{ key: stemKey(whole), weight: 1 }]
  return keysIn(last, space).map(({ key, weight }) => ({ key: `${whole}${tail.charAt(0)}${key}`, weight }))
}

/** A number said in a word is found by its digits first: бес, бесінші and 5-ші by 5. */
function numberKeys(word: string, value: number, space: Space): Key[] {
  const digits = [{ key: String(value), weight: 1 }]
  return isCyrillic(word) ? [...digits, { key: stemKey(space.write(word)), weight: leastOfUncut }] : digits
}

function likeliest(word: string, model: Model): Key[] {
  const cuts = cutsOf(word, model)
  const best = cuts[0]?.score ?? 0
  const whole = cuts.reduce((total, { score }) => total + Math.exp(score - best), 0)
  const own = stemKey(word)
  const weightOf = (score: number) => Math.round((Math.exp(score - best) / whole) * 1000) / 1000
  const kept = cuts.filter(({ score }, at) => at < 2 && best - score < margin)
  const stems = kept.map(({ key, score }) => ({ key, weight: weightOf(score) }))
  const others = stems.filter(({ key }) => key !== own)
  const uncut = Math.max(leastOfUncut, stems.find(({ key }) => key === own)?.weight ?? 0)
  return [...others, { key: own, weight: uncut }].sort((a, b) => b.weight - a.weight)
}
