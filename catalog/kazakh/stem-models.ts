import type { Model } from './stem.ts'
import { keysOfLists, knownFeatures } from './stem-known.ts'
import { looseGrammar, strictGrammar } from './suffixes.ts'
import { weights } from './weights.ts'
import { looseWeights } from './weights-loose.ts'

function modelOf(space: 'strict' | 'loose', table: string): Model {
  const known = keysOfLists(space)
  const fields = table.trim().split(/\s+/)
  return {
    grammar: space === 'loose' ? looseGrammar : strictGrammar,
    weights: new Map(
      fields.map((field) => field.split(':')).map(([name = '', value]) => [name, Number(value)]),
    ),
    known: (key, kind) => knownFeatures(known, key, kind),
  }
}

export const strictModel = modelOf('strict', weights)
export const looseModel = modelOf('loose', looseWeights)
