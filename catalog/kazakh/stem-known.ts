import { protectedNominals, protectedVerbs } from './protected-words.ts'
import { skeleton } from './skeleton.ts'
import { stemKey } from './stem-key.ts'
import type { StemKind } from './suffixes.ts'

/** Keys that are known as stems: of the lists of words, and how many words of a text stand behind a key. */
export type Known = {
  nominals: ReadonlySet<string>
  verbs: ReadonlySet<string>
  support: (key: string) => number
}

/** Where one class of support ends and the next begins, in words of the text. */
const steps = [0.3, 1, 2.5, 6, 15]

/** 0 is none; the last class has no end. */
export function supportClass(words: number): number {
  return steps.filter((step) => words >= step).length
}

/** The features of a key (of a verb with its hyphen) for its kind of stem: what is known of it weighs as much as training found it worth. */
export function knownFeatures(known: Known, key: string, kind: StemKind | 'bare'): string[] {
  const features = [`${kind}=${known.support(key)}`]
  const stem = kind === 'verb' ? key.slice(0, -1) : key
  if (known.nominals.has(stem)) features.push(`${kind}+noun`)
  if (known.verbs.has(stem)) features.push(`${kind}+verb`)
  return features
}

/** The keys of the lists of this folder; `write` is skeleton for the loose ones. */
export function keysOfLists(space: 'strict' | 'loose'): Pick<Known, 'nominals' | 'verbs'> {
  const keyOf = (word: string) => stemKey(space === 'loose' ? skeleton(word) : word)
  return {
    nominals: new Set([...protectedNominals].map(keyOf)),
    verbs: new Set([...protectedVerbs].map(keyOf)),
  }
}
