import { protectedNominals, protectedVerbs } from './protected-words.ts'
import { skeleton } from './skeleton.ts'
import { stemKey } from './stem-key.ts'
import type { StemKind } from './suffixes.ts'

/** Keys of the stems that are known, without the hyphen of verbs. */
export type Known = { nominals: ReadonlySet<string>; verbs: ReadonlySet<string> }

/** The features of a stem's key, without its hyphen: to be known weighs as much as training found it worth. */
export function knownFeatures({ nominals, verbs }: Known, key: string, kind: StemKind | 'bare'): string[] {
  const features = nominals.has(key) ? [`${kind}+noun`] : []
  return verbs.has(key) ? [...features, `${kind}+verb`] : features
}

/** The keys of the lists of this folder; of skeletons in the loose space. */
export function keysOfLists(space: 'strict' | 'loose'): Known {
  const keyOf = (word: string) => stemKey(space === 'loose' ? skeleton(word) : word)
  return {
    nominals: new Set([...protectedNominals].map(keyOf)),
    verbs: new Set([...protectedVerbs].map(keyOf)),
  }
}
