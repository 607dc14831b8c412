import { setImmediate as others } from 'node:timers/promises'
import { type Script, scripts } from '#catalog/contract/script.ts'
import { inScript } from '#catalog/kazakh/in-script.ts'

/** Letters that are written anew before others have their turn: a few milliseconds. */
const atOnce = 5000

const ofSubtag: Readonly<Record<string, Script>> = { cyrl: 'cyrillic', latn: 'latin', arab: 'arabic' }

/**
 * The alphabet that a reader wants Kazakh in: by the query `script`, else by the first Kazakh of `Accept-Language` that names
 * one (kk-Latn, kk-Arab, kk-Cyrl; RFC 5646 section 2.2.3). null: as typed.
 */
export function wantedScript(query: unknown, acceptLanguage: string | undefined): Script | null {
  const asked = typeof query === 'object' && query !== null && 'script' in query ? query.script : undefined
  const named = /\bkk-(cyrl|latn|arab)\b/i.exec(acceptLanguage ?? '')?.[1]?.toLowerCase()
  return scripts.find((script) => script === asked) ?? ofSubtag[named ?? ''] ?? null
}

/** A text of a language (BCP 47) as a reader gets it, whose answer is told in `script`: marks are places in what is read. */
export const toldText = (text: string, language: string, script: Script | null): string =>
  script !== null && language.split('-')[0] === 'kk' ? inScript(text, script) : text

/** An answer with the Kazakh of all its `texts` and `names` in an alphabet. */
export async function toldIn<T>(answer: T, script: Script): Promise<T> {
  let letters = 0
  const tell = async (text: string): Promise<string> => {
    letters += text.length
    if (letters > atOnce) {
      letters = 0
      await others()
    }
    return inScript(text, script)
  }
  /** `kazakh`: every text below is; `localised`: what is under `kk` is. */
  const walk = async (value: unknown, kazakh: boolean, localised: boolean): Promise<unknown> => {
    if (typeof value === 'string') return kazakh ? tell(value) : value
    if (typeof value !== 'object' || value === null) return value
    const told: [string, unknown][] = []
    for (const [name, part] of Object.entries(value))
      told.push([
        name,
        await walk(part, kazakh || (localised && name === 'kk'), name === 'texts' || name === 'names'),
      ])
    return Array.isArray(value) ? told.map(([, part]) => part) : Object.fromEntries(told)
  }
  // The same shape with other words in it.
  return (await walk(answer, false, false)) as T
}
