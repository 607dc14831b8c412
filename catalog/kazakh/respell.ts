import { isVowel } from './letters.ts'

/** What a reader has of a word: the letters before, small and Cyrillic, and those to come, as the Latin leaves them. */
type Place = { before: string; rest: string }

/**
 * Cyrillic spelling from the sounds the Latin of 2021 tells: и for и and й, иа for я, тс for ц, тш for ч, штш for щ.
 * By neighbours alone; words that go another way are in `loans.ts`.
 *
 * @param before the letters that stand already; they are not part of what comes back
 */
export function respell(sounds: string, before = ''): string {
  let spelled = ''
  let at = 0
  while (at < sounds.length) {
    const [letters, taken] = next({ before: before + spelled, rest: sounds.slice(at, at + 8) })
    spelled += letters
    at += taken
  }
  return spelled
}

function next({ before, rest }: Place): [letters: string, taken: number] {
  if (rest.startsWith('и')) return afterI(before, rest)
  if (rest.startsWith('штш')) return ['щ', 3]
  if (rest.startsWith('шч')) return ['щ', 2]
  if (rest.startsWith('тш')) return isTsh(before, rest) ? ['тш', 2] : ['ч', 2]
  if (rest.startsWith('тс')) return isTs(before, rest) ? ['тс', 2] : ['ц', 2]
  return [rest.charAt(0), 1]
}

/** и between consonants and last after one, й beside a vowel; with the vowel after it, ю and я where Kazakh writes them. */
function afterI(before: string, rest: string): [letters: string, taken: number] {
  const [second, third] = [rest.charAt(1), rest.charAt(2)]
  const isAfterVowel = isVowel(before.slice(-1))
  if (second === 'и') {
    const first = isAfterVowel ? 'й' : 'и'
    if (third === 'а') return [`${first}я`, 3]
    if (third === 'у') return [`${first}ю`, 3]
    return isAfterVowel ? ['йи', 2] : ['ий', 2]
  }
  if (second === 'у') return ['ю', 2]
  if (isAfterVowel || before === '') {
    if (second === 'а') return ['я', 2]
    return [before === '' && second !== 'о' ? 'и' : 'й', 1]
  }
  return ['и', 1]
}

/**
 * т and с of two parts of a word: кетсе, айтсын, шексіз, отсыз, which follow the harmony of the word. Loans have ц before
 * и, е and consonants, and in -ица.
 */
function isTs(before: string, rest: string): boolean {
  const [third, after] = [rest.charAt(2), rest.slice(3)]
  if (before === '' || third === '') return false
  if ('ыіөүұ'.includes(third)) return true
  if (third !== 'а' && third !== 'е') return false
  const isInHarmony = (third === 'е') === /[әөүіеэи][^аәеёоөұүыіэюяи]*$/u.test(before)
  const isConditional = /^(?:|[мңкқ]|ң[ыі]з.*|ңд.*|қт.*|кт.*)$/u.test(after)
  return isInHarmony && isConditional && !/[^аәеёоөуұүыіэ]и$/u.test(before)
}

/** -шы, -ша after т: хатшы, уақытша. */
function isTsh(before: string, rest: string): boolean {
  const [third, after] = [rest.charAt(2), rest.slice(3)]
  if (before === '') return false
  if (third === 'ы' || third === 'і') return true
  return third === 'а' && /^(?:|л[ыі].*)$/u.test(after)
}
