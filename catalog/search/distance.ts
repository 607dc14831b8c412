/**
 * How many letters must be changed, added, left out or swapped with their neighbour to make one word of another; `most + 1`
 * where it is more than `most`. (Optimal string alignment: Damerau, A technique for computer detection and correction of
 * spelling errors, 1964, each letter touched once.)
 *
 * @param isBegun `typed` may be only the beginning of `word`
 */
export function distance(typed: string, word: string, most: number, isBegun = false): number {
  if (typed.length - word.length > most) return most + 1
  if (!isBegun && word.length - typed.length > most) return most + 1
  // Rows of the table of distances between beginnings: of one letter less of `typed`, and of two.
  let before: number[] = []
  let row = Array.from({ length: word.length + 1 }, (_, at) => at)
  for (let letter = 1; letter <= typed.length; letter += 1) {
    const [above, twoAbove] = [row, before]
    row = [letter]
    for (let at = 1; at <= word.length; at += 1) {
      const isSame = typed[letter - 1] === word[at - 1]
      const isSwapped = typed[letter - 1] === word[at - 2] && typed[letter - 2] === word[at - 1]
      row[at] = Math.min(
        numberAt(above, at) + 1,
        numberAt(row, at - 1) + 1,
        numberAt(above, at - 1) + (isSame ? 0 : 1),
        isSwapped ? numberAt(twoAbove, at - 2) + 1 : Infinity,
      )
    }
    before = above
    if (Math.min(...row) > most) return most + 1
  }
  const least = isBegun ? Math.min(...row) : numberAt(row, word.length)
  return Math.min(least, most + 1)
}

const numberAt = (row: readonly number[], at: number): number => row[at] ?? Infinity
