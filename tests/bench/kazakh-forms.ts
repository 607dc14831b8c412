import { keys } from '#catalog/kazakh/keys.ts'
import { isHeldBack, type Lemma, uniMorph } from './kazakh-data.ts'

/** How well the keys of forms go together, without titles. Shares of 1. */
export type FormShares = {
  name: string
  lemmas: number
  forms: number
  /** Forms with a key of their lemma, and those whose likeliest key is one. */
  shared: number
  best: number
  /** Lemmas whose likeliest key is the likeliest of another lemma, too. */
  mixed: number
}

function sharesOf(name: string, lemmas: readonly Lemma[]): FormShares {
  const keysOfLemma = lemmas.map(({ lemma }) => keys(lemma).map(({ key }) => key))
  const owners = new Map<string, number>()
  for (const [best = ''] of keysOfLemma) owners.set(best, (owners.get(best) ?? 0) + 1)
  let [forms, shared, best] = [0, 0, 0]
  for (const [at, { forms: all }] of lemmas.entries())
    for (const form of new Set(all.map((each) => each.form))) {
      const own = keysOfLemma[at] ?? []
      const found = keys(form).map(({ key }) => own.includes(key))
      forms++
      if (found.includes(true)) shared++
      if (found[0]) best++
    }
  const mixed = keysOfLemma.filter(([key = '']) => (owners.get(key) ?? 0) > 1).length
  return {
    name,
    lemmas: lemmas.length,
    forms,
    shared: shared / forms,
    best: best / forms,
    mixed: mixed / lemmas.length,
  }
}

/** UniMorph's lemmas, those that were learned from beside those held back. */
export function formShares(): FormShares[] {
  return (['noun', 'verb'] as const).flatMap((kind) => {
    const lemmas = uniMorph(kind)
    const part = (held: boolean) => lemmas.filter(({ lemma }) => isHeldBack(lemma) === held)
    return [sharesOf(`${kind}s, held back`, part(true)), sharesOf(`${kind}s, learned from`, part(false))]
  })
}
