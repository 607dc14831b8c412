import { skeleton } from './skeleton.ts'
import type { Model } from './stem.ts'
import { stemKey } from './stem-key.ts'
import { type Known, keysOfLists, knownFeatures } from './stem-known.ts'
import { looseGrammar, strictGrammar } from './suffixes.ts'
import { weights } from './weights.ts'
import { looseWeights } from './weights-loose.ts'
import { supported } from './weights-support.ts'

/** Keys in the classes of support 1, 2 …; a skeleton has the greatest class of the keys that become it. */
export function supportIn(
  space: 'strict' | 'loose',
  classes: readonly (readonly string[])[],
): Known['support'] {
  const classOfKey = new Map<string, number>()
  for (const [at, keys] of classes.entries())
    for (const key of keys) classOfKey.set(space === 'loose' ? looseKeyOf(key) : key, at + 1)
  return (key) => classOfKey.get(key) ?? 0
}

const looseKeyOf = (key: string) =>
  key.endsWith('-') ? `${stemKey(skeleton(key.slice(0, -1)))}-` : stemKey(skeleton(key))

const classes = supported.map((list) => list.split(/\s+/))
const pairsOf = (table: string) =>
  table
    .trim()
    .split(/\s+/)
    .map((field) => field.split(':'))
const weightsOf = (table: string) =>
  new Map(pairsOf(table).map(([name = '', value]) => [name, Number(value)]))

function modelOf(space: 'strict' | 'loose', table: string): Model {
  const known = { ...keysOfLists(space), support: supportIn(space, classes) }
  return {
    grammar: space === 'loose' ? looseGrammar : strictGrammar,
    weights: weightsOf(table),
    known: (key, kind) => knownFeatures(known, key, kind),
  }
}

export const strictModel = modelOf('strict', weights)
export const looseModel = modelOf('loose', looseWeights)
