import type { Mark } from '#catalog/contract/mark.ts'
import { toCyrillic } from '#catalog/kazakh/cyrillic.ts'
import { fold } from '#catalog/kazakh/fold.ts'
import { skeleton } from '#catalog/kazakh/skeleton.ts'

/** What was found in one line: its index, and where in it. */
export type Found = { line: number; marks: Mark[] }

/** A word as typed, as Kazakh in Cyrillic, and without the letters that not every keyboard has. */
type Spellings = { from: number; to: number; ways: string[] }

const words = /[\p{L}\p{M}\p{N}'’]+/gu

function spellingsOf(text: string): Spellings[] {
  return [...text.matchAll(words)].map(([word], index, all) => {
    const from = all[index]?.index ?? 0
    const folded = fold(word)
    const cyrillic = fold(toCyrillic(word))
    return { from, to: from + word.length, ways: [...new Set([folded, cyrillic, skeleton(cyrillic)])] }
  })
}

/** From this many letters a word is found inside another: елім in туған-елім; shorter ones at its beginning. */
const enoughInside = 4

const holds = (way: string, wanted: string) =>
  wanted.length >= enoughInside ? way.includes(wanted) : way.startsWith(wanted)

/** Reads lines once, and then finds typed words in them, in whatever alphabet either is written. */
export function openSearch(lines: readonly string[]): (query: string) => Found[] {
  let read: Spellings[][] | null = null
  return (query) => {
    const wanted = spellingsOf(query.slice(0, 200)).map(({ ways }) => ways)
    if (wanted.length === 0) return []
    read ??= lines.map(spellingsOf)
    return read.flatMap((line, index) => {
      const marks = marksIn(line, wanted)
      return marks.length > 0 ? [{ line: index, marks }] : []
    })
  }
}

/** Where all that is wanted stands; nothing where a word of it is missing. */
function marksIn(line: readonly Spellings[], wanted: readonly string[][]): Mark[] {
  const hits = wanted.map((ways) =>
    line.filter((word) => word.ways.some((way) => ways.some((one) => one !== '' && holds(way, one)))),
  )
  if (hits.some((found) => found.length === 0)) return []
  const places = new Map(hits.flat().map(({ from, to }) => [from, to]))
  return [...places].sort(([a], [b]) => a - b)
}
