import { isVowel } from './letters.ts'

const plainOf: Readonly<Record<string, string>> = {
  ә: 'а',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  і: 'ы',
  э: 'е',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  һ: 'х',
  щ: 'ш',
  ч: 'ш',
  ц: 'с',
  ё: 'йо',
  ю: 'йу',
  я: 'йа',
  ъ: '',
  ь: '',
}

/**
 * A word without what the scripts of Kazakh do not all tell: front and back of the vowels but а and е, the tails of ғ қ ң,
 * и and й, letters of loans. Words that differ in nothing else have one skeleton, whatever they were written in.
 *
 * @param word folded, Cyrillic, of any length; other characters stay as they are
 */
export function skeleton(word: string): string {
  // Gathered in a list: to look at the end of a growing string costs its whole length each time.
  const bones: string[] = []
  let last = ''
  for (let at = 0; at < word.length; at++) {
    const end = endOfNarrow(word, at)
    let bone = boneOf(word, at)
    if (end > at) {
      // и and й are one letter in the Latin of 2021 and in Arabic, and so are ии and ий; the neighbours say which.
      const isBeside = isVowel(word.charAt(at - 1)) || isVowel(word.charAt(end))
      // A Russian keyboard has йи for йі (үйінде).
      const isTyped = word.charAt(at) === 'й' && end - at > 1 && !isVowel(word.charAt(end))
      bone = isBeside ? (isTyped ? 'йы' : 'й') : 'ы'
      at = end - 1
    }
    if (bone === '') continue
    bones.push(isTwice(last, bone) ? bone.slice(1) : bone)
    last = bone.slice(-1)
  }
  return bones.join('')
}

/** йй comes of ия and айя, шш is how щ is written in Arabic. */
const isTwice = (last: string, bone: string) => last === bone.charAt(0) && 'йш'.includes(last)

function boneOf(word: string, at: number): string {
  const [letter, next] = [word.charAt(at), word.charAt(at + 1)]
  // Spoken as й there (Вьетнам, объект, батальон), and written so in both other scripts.
  if ((letter === 'ь' || letter === 'ъ') && (next === 'е' || next === 'о')) return 'й'
  // One sound, and one letter in Arabic (бюджет); native words have no дж.
  if (letter === 'д' && next === 'ж') return ''
  return plainOf[letter] ?? letter
}

/** Where the run of и and й that begins at `at` ends; `at` itself when none does. */
function endOfNarrow(word: string, at: number): number {
  let end = at
  while (word.charAt(end) === 'и' || word.charAt(end) === 'й') end++
  return end
}
