import { skeleton } from '#catalog/kazakh/skeleton.ts'
import { cutsOf, keyOf, type Model } from '#catalog/kazakh/stem.ts'
import { type Known, keysOfLists, knownFeatures, supportClass } from '#catalog/kazakh/stem-known.ts'
import { supportIn } from '#catalog/kazakh/stem-models.ts'
import { looseGrammar, strictGrammar } from '#catalog/kazakh/suffixes.ts'
import { hash } from './kazakh-data.ts'
import { type Cell, inflect, nounCells, verbCells } from './kazakh-paradigm.ts'

/** A form with the key it must be cut to; `weight` is its share of running text, of 1 in all. */
export type Example = { form: string; key: string; weight: number }
/** A lemma's stem: `мектеп`, `айт`. */
export type Stem = { stem: string; kind: 'noun' | 'verb' | 'plain' }

/** Shares of running text: nouns, verbs, and words without an ending (adjectives, adverbs, particles). */
const shares = { noun: 0.55, verb: 0.27, plain: 0.18 }
const plainCells: Cell[] = [{ chain: [], weight: 1 }]
const cellsOf = { noun: nounCells, verb: verbCells, plain: plainCells }

export function examplesOf(stems: readonly Stem[], space: 'strict' | 'loose'): Example[] {
  const write = space === 'loose' ? skeleton : (form: string) => form
  const examples = (Object.keys(shares) as (keyof typeof shares)[]).flatMap((kind) => {
    const made = stems
      .filter((stem) => stem.kind === kind)
      .flatMap(({ stem }) =>
        cellsOf[kind].flatMap(({ chain, weight }) => {
          const forms = kind === 'plain' ? [stem] : inflect(stem, kind, chain)
          return forms.map((form) => ({
            form: write(form),
            key: keyOf(write(stem), kind === 'verb' ? 'verb' : 'noun'),
            weight: weight / forms.length,
          }))
        }),
      )
    const whole = made.reduce((total, { weight }) => total + weight, 0)
    return made.map((example) => ({ ...example, weight: (example.weight / whole) * shares[kind] }))
  })
  return examples
}

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export type Training = { passes: number; rate: number; decay: number; seed: number }

/**
 * Weights that make the right key of the examples likely (log-linear, the best chain of each key; AdaGrad, with a pull to
 * zero that leaves out what hardly matters). An example whose key is no candidate teaches nothing.
 */
export function train(
  examples: readonly Example[],
  model: Model,
  weights: Map<string, number>,
  { passes, rate, decay, seed }: Training,
): Map<string, number> {
  const squares = new Map<string, number>()
  const random = seeded(seed)
  const mean = 1 / examples.length
  const step = (feature: string, slope: number) => {
    const square = (squares.get(feature) ?? 1e-3) + slope * slope
    squares.set(feature, square)
    const speed = rate / Math.sqrt(square)
    const moved = (weights.get(feature) ?? 0) + speed * slope
    const pull = speed * decay
    weights.set(feature, Math.abs(moved) <= pull ? 0 : moved - Math.sign(moved) * pull)
  }
  for (let pass = 0; pass < passes; pass++)
    for (const { form, key, weight } of shuffled(examples, random)) {
      const cuts = cutsOf(form, model)
      const right = cuts.find((cut) => cut.key === key)
      if (!right || cuts.length === 1) continue
      const slopes = new Map<string, number>()
      const push = (features: readonly string[], by: number) => {
        for (const feature of features) slopes.set(feature, (slopes.get(feature) ?? 0) + by)
      }
      // The square root keeps what is rare in text from being forgotten.
      const worth = Math.sqrt(weight / mean)
      push(right.features, worth)
      for (const [at, share] of sharesOf(cuts).entries()) push(cuts[at]?.features ?? [], -share * worth)
      for (const [feature, slope] of slopes) if (slope !== 0) step(feature, slope)
    }
  return weights
}

function sharesOf(cuts: readonly { score: number }[]): number[] {
  const best = Math.max(...cuts.map(({ score }) => score))
  const powers = cuts.map(({ score }) => Math.exp(score - best))
  const whole = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / whole)
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const order = items.map((item) => ({ item, place: random() }))
  return order.sort((a, b) => a.place - b.place).map(({ item }) => item)
}

/** How many words of a text each key stands behind, each word shared out by how likely its keys are. */
export function supportOf(words: Iterable<string>, model: Model): Map<string, number> {
  const support = new Map<string, number>()
  for (const word of words) {
    const cuts = cutsOf(word, model)
    for (const [at, share] of sharesOf(cuts).entries()) {
      const key = cuts[at]?.key ?? ''
      if (share > 0.01) support.set(key, (support.get(key) ?? 0) + share)
    }
  }
  return support
}

/** What is learned of one space: weights by feature, and keys by class of support (1, 2 …). */
export type Learned = { weights: Map<string, number>; classes: string[][] }

/**
 * Learns in rounds: weights from the examples, then from the text how many words stand behind each key by these weights,
 * then weights again that use it.
 */
export function learn(
  stems: readonly Stem[],
  text: readonly string[],
  training: Training & { rounds: number },
): Learned {
  let classes: string[][] = []
  let weights = new Map<string, number>()
  for (let round = 0; round < training.rounds; round++) {
    weights = learnWeights(stems, classes, 'strict', training)
    const support = supportOf(text, modelOf('strict', weights, classes, false))
    classes = classesOf(support)
  }
  return { weights: learnWeights(stems, classes, 'strict', training), classes }
}

export function learnWeights(
  stems: readonly Stem[],
  classes: readonly (readonly string[])[],
  space: 'strict' | 'loose',
  training: Training,
): Map<string, number> {
  const weights = new Map<string, number>()
  return train(examplesOf(stems, space), modelOf(space, weights, classes, true), weights, training)
}

function classesOf(support: ReadonlyMap<string, number>): string[][] {
  const last = Math.max(0, ...[...support.values()].map(supportClass))
  const of = (at: number) =>
    [...support].filter(([, words]) => supportClass(words) === at).map(([key]) => key)
  return Array.from({ length: last }, (_, at) => of(at + 1).sort())
}

/**
 * @param isTraining hides half of the lists of words: they were written from memory and are never complete, and verbs to
 *   learn from are taken from them
 */
export function modelOf(
  space: 'strict' | 'loose',
  weights: ReadonlyMap<string, number>,
  classes: readonly (readonly string[])[],
  isTraining: boolean,
): Model {
  const lists = keysOfLists(space)
  const shown = (keys: ReadonlySet<string>) =>
    isTraining ? new Set([...keys].filter((key) => hash(`shown ${key}`) % 2 === 0)) : keys
  const known: Known = {
    nominals: shown(lists.nominals),
    verbs: shown(lists.verbs),
    support: supportIn(space, classes),
  }
  const grammar = space === 'loose' ? looseGrammar : strictGrammar
  return { grammar, weights, known: (key, kind) => knownFeatures(known, key, kind) }
}
