import { isVowel } from './letters.ts'
import { beginnings, firstParts, wholeWords } from './loans.ts'
import { mixedWords } from './mixed-words.ts'
import { respell } from './respell.ts'
import { lettersLeft } from './sounds.ts'

type Known = { spelled: string; isWhole: boolean; isFirstPart: boolean }

const known = new Map<string, Known[]>()
for (const spelled of wholeWords) add(spelled, { isWhole: true, isFirstPart: false })
for (const spelled of beginnings) add(spelled, { isWhole: false, isFirstPart: false })
for (const spelled of firstParts) add(spelled, { isWhole: false, isFirstPart: true })
const longest = Math.max(...[...known.keys()].map((sounds) => sounds.length))

function add(spelled: string, kind: Omit<Known, 'spelled'>): void {
  const sounds = lettersLeft(spelled).join('')
  known.set(sounds, [...(known.get(sounds) ?? []), { spelled, ...kind }])
}

/** Native words by what a script without front and back tells of them. */
const mixed = new Map(mixedWords.map((word) => [backOf(word), word]))

/**
 * The Cyrillic spelling of a word as the Latin of 2021 tells it (`lettersLeft`): known words and beginnings first, the
 * rest by its neighbours.
 *
 * @param before letters of the word that stand already; they are not part of what comes back
 */
export function spell(sounds: string, before = ''): string {
  if (before !== '') return before + respell(sounds, before)
  let spelled = ''
  let at = 0
  for (let mayBegin = true; mayBegin; ) {
    const found = longestKnown(sounds.slice(at, at + longest), sounds.length - at)
    if (found) {
      spelled += found.spelled
      at += found.taken
    }
    mayBegin = found?.isFirstPart === true
  }
  return spelled + respell(sounds.slice(at), spelled)
}

/**
 * The known word, whole or a beginning, of a word whose front and back vowels are all read as back ones.
 *
 * @param atLeast letters it must have, for short ones meet by chance
 */
export function knownBeginning(
  sounds: string,
  atLeast: number,
): { spelled: string; taken: number } | undefined {
  for (let taken = Math.min(sounds.length, longest); taken >= atLeast; taken--) {
    const spelled = mixed.get(sounds.slice(0, taken))
    if (spelled) return { spelled, taken }
  }
  const found = longestKnown(sounds.slice(0, longest), sounds.length)
  return found && !found.isFirstPart && found.taken >= atLeast ? found : undefined
}

function backOf(word: string): string {
  const back: Readonly<Record<string, string>> = { ә: 'а', ө: 'о', ү: 'ұ', і: 'ы' }
  return lettersLeft(word)
    .map((letter) => back[letter] ?? letter)
    .join('')
}

/** `toEnd` is how many letters the word has from here. A ч that is told from тш counts as both letters. */
function longestKnown(word: string, toEnd: number): (Known & { taken: number }) | undefined {
  const sounds = word.replaceAll('ч', 'тш')
  const found = longestOf(sounds, toEnd + sounds.length - word.length)
  if (!found || sounds === word) return found
  let [taken, left] = [0, found.taken]
  for (; left > 0; taken++) left -= word.charAt(taken) === 'ч' ? 2 : 1
  return { ...found, taken }
}

function longestOf(sounds: string, toEnd: number): (Known & { taken: number }) | undefined {
  for (let taken = sounds.length; taken > 0; taken--) {
    const next = sounds.charAt(taken)
    const fits = (candidate: Known) => {
      if (candidate.isWhole) return taken === toEnd
      return !(candidate.spelled.endsWith('ь') && isVowel(next))
    }
    const found = known.get(sounds.slice(0, taken))?.find(fits)
    if (found) return { ...found, taken }
  }
  return undefined
}
