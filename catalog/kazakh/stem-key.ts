import { isConsonant } from './letters.ts'

const voicelessOf: Readonly<Record<string, string>> = { б: 'п', г: 'к', ғ: 'қ' }
/** Of loans: класс, металл, грамм. Native тт is of two parts: бақытты. */
const doubled = 'слмнрф'
const narrow = 'ыі'
const falling = 'ыіьъ'

/**
 * One way to write a stem that its suffixes change: a final ы or і falls (оқы-, оқу), and a soft sign (роль, ролі), б г ғ
 * become п к қ (кітабы), one of two equal consonants of a loan falls (класс, класы), and so do ы or і between the last two
 * consonants (орын, орны). `stemKey(stemKey(x)) === stemKey(x)`.
 *
 * @param stem folded Cyrillic or a skeleton; one or two letters stay as they are
 */
export function stemKey(stem: string): string {
  let key = stem
  while (key.length > 2 && falling.includes(key.charAt(key.length - 1))) key = key.slice(0, -1)
  const last = key.charAt(key.length - 1)
  if (key.length > 2) key = key.slice(0, -1) + (voicelessOf[last] ?? last)
  while (key.length > 4 && doubled.includes(key.slice(-1)) && key.at(-1) === key.at(-2))
    key = key.slice(0, -1)
  return key.length > 3 ? withoutNarrow(key) : key
}

function withoutNarrow(key: string): string {
  const [before, vowel, last] = key.slice(-3)
  const falls =
    vowel !== undefined && narrow.includes(vowel) && isStop(before) && isStop(last) && before !== last
  return falls ? key.slice(0, -2) + last : key
}

/** у is a consonant here: ауыз, аузы. */
const isStop = (letter = '') => isConsonant(letter) || letter === 'у'
