/** Left to right among what runs right to left (Unicode 6.3, isolates): 68 KB and 16+ stay in one piece. */
export const isolated = (text: string): string => `\u2066${text}\u2069`

/** The signs after a number are turned round in a text that runs right to left. */
export const withNumbersIsolated = (text: string): string => text.replace(/\d+\+/g, isolated)

/** Stand for what is put into a phrase, so that it is not spelt anew: characters nobody writes (private use). */
const first = 0xe000

/**
 * Phrases in another alphabet. What is put into one, a name or a query, stays as it is: it was told in the reader's alphabet
 * already, or is no Kazakh.
 */
export function respelt<T>(phrases: T, spell: (text: string) => string): T {
  // The same shape with other words in it.
  return respeltPart(phrases, spell) as T
}

function respeltPart(part: unknown, spell: (text: string) => string): unknown {
  if (typeof part === 'string') return spell(part)
  if (typeof part === 'function') return (...values: unknown[]) => fill(part, values, spell)
  if (typeof part !== 'object' || part === null) return part
  return Object.fromEntries(Object.entries(part).map(([name, each]) => [name, respeltPart(each, spell)]))
}

/** Numbers are told as they are; so is an empty text, which a phrase may ask for. */
// biome-ignore lint/complexity/noBannedTypes: a phrase takes what its caller knows it takes
function fill(phrase: Function, values: readonly unknown[], spell: (text: string) => string): string {
  const holes = values.map((value, at) =>
    typeof value === 'string' && value !== '' ? String.fromCharCode(first + at) : value,
  )
  const said = spell(String(phrase(...holes)))
  return said.replace(/[\ue000-\ue0ff]/g, (hole) => String(values[hole.charCodeAt(0) - first]))
}
