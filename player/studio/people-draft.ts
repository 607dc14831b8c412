import type { Credit, CreditRole, NewCredit } from '#catalog/contract/credit.ts'
import { tellName } from '#player/home/title-text.ts'
import type { Language } from '#player/words/language.ts'

/** A line of the people of a title, as it is being written. */
export type PersonDraft = {
  key: number
  role: CreditRole
  name: string
  /** Of an aitys; empty for none. */
  pair: string
  /** Who it was before the name was touched. */
  was: { id: string; name: string } | null
}

let lines = 0
export const newLine = (role: CreditRole): PersonDraft => ({
  ...{ key: ++lines, role, name: '', pair: '', was: null },
})

export function draftPeople(credits: readonly Credit[], language: Language): PersonDraft[] {
  return credits.map(({ role, person, pair }) => {
    const { name } = tellName(person.names, language)
    return { ...newLine(role), name, pair: pair === null ? '' : String(pair), was: { id: person.id, name } }
  })
}

/** What is sent: a name that was not touched is still that person. Lines without a name are left out. */
export function writtenPeople(drafts: readonly PersonDraft[]): NewCredit[] {
  return drafts
    .filter(({ name }) => name.trim() !== '')
    .map(({ role, name, pair, was }) => {
      const number = Number(pair)
      return {
        role,
        ...(was !== null && was.name === name ? { personId: was.id } : { name: name.trim() }),
        ...(role === 'akyn' && Number.isInteger(number) && number > 0 ? { pair: number } : {}),
      }
    })
}
