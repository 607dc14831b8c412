import { skeleton } from '#catalog/kazakh/skeleton.ts'
import { cutsOf, keyOf, type Model } from '#catalog/kazakh/stem.ts'
import { keysOfLists, knownFeatures } from '#catalog/kazakh/stem-known.ts'
import { looseGrammar, type StemKind, strictGrammar } from '#catalog/kazakh/suffixes.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'
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
  const random = seededRandom(seed)
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

/** The weights of one space. */
export function learn(
  stems: readonly Stem[],
  space: 'strict' | 'loose',
  training: Training,
): Map<string, number> {
  const weights = new Map<string, number>()
  const lists = keysOfLists(space)
  // The lists were written from memory and are never complete, and verbs to learn from are taken from them: half is hidden.
  const half = (keys: ReadonlySet<string>) =>
    new Set([...keys].filter((key) => hash(`shown ${key}`) % 2 === 0))
  const known = { nominals: half(lists.nominals), verbs: half(lists.verbs) }
  const grammar = space === 'loose' ? looseGrammar : strictGrammar
  const model = {
    grammar,
    weights,
    known: (key: string, kind: StemKind | 'bare') => knownFeatures(known, key, kind),
  }
  return train(examplesOf(stems, space), model, weights, training)
}
