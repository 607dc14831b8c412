import { nominals } from './protected-nominals.ts'
import { verbs } from './protected-verbs.ts'

const wordsOf = (list: string): readonly string[] => list.trim().split(/\s+/)

/**
 * Words and stems of every day, written down for this project from no dictionary. A word of the first list is not cut when
 * it stands alone (аудан is not ау in the ablative) unless it may be a verb, and what leaves one of them when its suffixes
 * are cut is likelier to be right. No word of them is itself a form of another (түрі, қоршаған).
 */
export const protectedNominals: ReadonlySet<string> = new Set(wordsOf(nominals))
/** Stems: the verb without its -у. */
export const protectedVerbs: ReadonlySet<string> = new Set(wordsOf(verbs))

const voiced: Readonly<Record<string, string>> = { п: 'б', к: 'г', қ: 'ғ' }

/** The verb as dictionaries have it: айту of айт-, оқу of оқы-, қою of қой-, табу of тап-. */
export function infinitiveOf(stem: string): string {
  const [last, rest] = [stem.slice(-1), stem.slice(0, -1)]
  if (last === 'й') return `${rest}ю`
  if (last === 'и') return `${stem}ю`
  return 'ыі'.includes(last) ? `${rest}у` : `${rest}${voiced[last] ?? last}у`
}

/** Stems of the list by their infinitive. */
export const verbByInfinitive: ReadonlyMap<string, string> = new Map(
  [...protectedVerbs].map((stem) => [infinitiveOf(stem), stem]),
)
