import type { Names } from '#catalog/contract/credit.ts'
import type { Reason, WordReason } from '#catalog/contract/why.ts'
import { formatDate } from '#player/format/time.ts'
import { episodeLine, tellName } from '#player/home/title-text.ts'
import type { Language } from '#player/words/language.ts'
import type { Words } from '#player/words/words.ts'

/** A reason in words, as one sentence without its full stop. */
export function reasonText(reason: Reason, words: Words, language: Language): string {
  const { why } = words
  const quote = ({ names }: { names: Names }) => tellName(names, language).name
  switch (reason.because) {
    case 'word': {
      const found = quote(reason.whole ?? reason.word)
      return why.word(reason.asked, why.places[reason.in], found, notesOf(reason, words))
    }
    case 'sound':
      return why.sound(why.places[reason.in], quote(reason.whole))
    case 'relevance':
    case 'likeness':
    case 'moment':
      return why[reason.because]
    case 'newest':
      return why.newest(formatDate(reason.at, words))
    case 'number':
      return why.number(episodeLine(reason, words))
    case 'no-number':
      return why.noNumber
    case 'credit': {
      const roles = reason.roles.map((role) => words.roles[role])
      return roles.length === 0 ? why.inChapter : why.credit(roles.join(', '))
    }
    case 'editors': {
      const who = words.collections.roles[reason.by ?? 'unknown']
      return why.editors(who, formatDate(reason.at, words), reason.place)
    }
  }
}

/** In what the word that was found differs from the one that was asked for; empty for the same word. */
function notesOf({ by, otherScript }: WordReason, { why }: Words): string {
  return [by === 'same' ? '' : why.by[by], otherScript ? why.otherScript : ''].filter(Boolean).join(', ')
}
