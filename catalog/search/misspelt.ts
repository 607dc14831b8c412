import { distance } from './distance.ts'
import { lexemesOf, queryWords, toldOf, wholeOf } from './lexemes.ts'
import { soundOf } from './sounds.ts'
import { type Word, wordsOf } from './terms.ts'
import { allOf, eitherOf, ofNames, type Words } from './tsvector.ts'

/** A word of names: as Cyrillic spells it, its lexeme in a title's vector, and how it sounds. */
export type NameWord = { spelt: string; lexeme: string; sounds: string }
/** A word of a query by how it sounds, with the words of names that sound somewhat like it. */
export type Heard = { sounds: string; candidates: readonly NameWord[] }

/** Of a word of two letters one that is wrong leaves one. */
const shortest = 3
/** Words that one may have been meant for. */
const mostMeant = 5
/** Letters that may be wrong: one of a short word, two of a longer one. */
const mostWrong = (sounds: string): number => (sounds.length <= 4 ? 1 : 2)

/** The different words of names that can be typed wrong, in the order of their spelling. */
export function nameWords(names: readonly string[]): NameWord[] {
  const words = names
    .flatMap(wordsOf)
    .map((word) => ({ spelt: word.spelt, lexeme: wholeOf(word), sounds: soundOf(word) }))
    .filter(({ sounds }) => sounds.length >= shortest)
  return [...new Map(words.map((word) => [word.spelt, word])).values()].sort((a, b) =>
    a.spelt < b.spelt ? -1 : 1,
  )
}

/** How the words of a query sound that can be typed wrong. */
export const soundsIn = (q: string): string[] => [
  ...new Set(
    queryWords(q)
      .map(({ word }) => soundOf(word))
      .filter((sounds) => sounds.length >= shortest),
  ),
]

/**
 * A query for names that have each of its words, or one that it may have been meant for; those that are nearest rank
 * higher. A word that some name has is taken as it is, unless all are such. null where no word may have been meant for
 * another.
 */
export function misspeltQuery(q: string, heard: readonly Heard[]): Words | null {
  const words = queryWords(q).map((asked) => {
    const { candidates = [] } = heard.find(({ sounds }) => sounds === soundOf(asked.word)) ?? {}
    return { asked, near: nearTo(soundOf(asked.word), candidates, asked.beginning !== null) }
  })
  if (words.every(({ near }) => near.length === 0)) return null
  const isKnown = ({ near }: (typeof words)[number]) => near[0]?.apart === 0
  const allAreKnown = words.every(isKnown)
  const parts = words.map((word) => {
    const { strict, loose, beginning } = word.asked
    const near = isKnown(word) && !allAreKnown ? [] : word.near
    const nearest = near.filter(({ apart }) => apart === near[0]?.apart)
    const own = [...strict, ...loose, ...loose.map(toldOf)]
    return { own, beginning, near: lexemesIn(near), nearest: lexemesIn(nearest) }
  })
  const any = allOf(parts.map(({ own, beginning, near }) => eitherOf([...own, ...near], beginning, ofNames)))
  const strict = allOf(parts.map(({ own, nearest }) => eitherOf([...own, ...nearest], null, ofNames)))
  return { strict, any, indexed: any }
}

type Near = { spelt: string; apart: number }

/** Words that one which sounds so may have been meant for, the nearest first. */
function nearTo(sounds: string, candidates: readonly NameWord[], isBegun: boolean): Near[] {
  const most = mostWrong(sounds)
  return candidates
    .map((word) => ({ spelt: word.spelt, apart: distance(sounds, word.sounds, most, isBegun) }))
    .filter(({ apart }) => apart <= most)
    .sort((a, b) => a.apart - b.apart)
    .slice(0, mostMeant)
}

const lexemesIn = (words: readonly Near[]): string[] => [
  ...new Set(words.flatMap(({ spelt }) => wordsOf(spelt)).flatMap(lexemesOfBoth)),
]

const lexemesOfBoth = (word: Word): string[] =>
  [...lexemesOf('strict', word), ...lexemesOf('loose', word)].flatMap(({ lexeme }) => [
    lexeme,
    toldOf(lexeme),
  ])
