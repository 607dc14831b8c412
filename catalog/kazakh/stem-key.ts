import { isConsonant } from './letters.ts'

const voicelessOf: Readonly<Record<string, string>> = { б: 'п', г: 'к', ғ: 'қ' }
const narrow = 'ыі'
const falling = 'ыіьъ'

/**
 * One way to write a stem that its suffixes change: a final ы or і falls (оқы-, оқу), and a soft sign (роль, ролі), б г ғ become п к қ (кітабы), and
 * ы or і between the last two consonants fall (орын, орны). `stemKey(stemKey(x)) === stemKey(x)`.
 *
 * @param stem folded Cyrillic or a skeleton; one or two letters stay as they are
 */
export function stemKey(stem: string): string {
  let key = stem
  while (key.length > 2 && falling.includes(key.charAt(key.length - 1))) key = key.slice(0, -1)
  const last = key.charAt(key.length - 1)
  if (key.length > 2) key = key.slice(0, -1) + (voicelessOf[last] ?? last)
  return key.length > 3 ? withoutNarrow(key) : key
}

function withoutNarrow(key: string): string {
  const [before, vowel, last] = key.slice(-3)
  const falls = vowel !== undefined && narrow.includes(vowel) && isStop(before) && isStop(last)
  return falls ? key.slice(0, -2) + last : key
}

/** у is a consonant here: ауыз, аузы. */
const isStop = (letter = '') => isConsonant(letter) || letter === 'у'
