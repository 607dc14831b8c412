import { describe, expect, test } from 'vitest'
import { misspeltQuery, nameWords, soundsIn } from './misspelt.ts'

const spellings = (...names: string[]) => nameWords(names).map(({ spelt }) => spelt)
/** What is asked for when a query is heard as all of these words. */
const asked = (q: string, ...names: string[]) =>
  misspeltQuery(
    q,
    soundsIn(q).map((sounds) => ({ sounds, candidates: nameWords(names) })),
  )

describe('words of names', () => {
  test('are those that can be typed wrong, once each, in whatever alphabet', () => {
    expect(spellings('Ақындар айтысы', 'Aqyndar', 'اقىندار', 'Кино 5', 'Ой')).toEqual([
      'айтысы',
      'ақындар',
      'кино',
    ])
  })

  test('sound alike in every alphabet', () => {
    const [first] = nameWords(['Қазақстан'])
    expect(first?.sounds).toMatch(/^[a-z]+$/)
    for (const q of ['Қазақстан', 'Qazaqstan', 'قازاقستان', 'казакстан'])
      expect(soundsIn(q)).toEqual([first?.sounds])
  })

  test('too short ones and numbers cannot be told', () => {
    expect(soundsIn('ой 12')).toEqual([])
  })
})

describe('a query that is typed wrong', () => {
  test('asks for the words it may have been meant for, the nearest above the others', () => {
    const words = asked('қазащстан', 'Қазақстан', 'Қазақстанда', 'Домбыра')
    expect(words?.any).toContain("'=қазақстан'")
    expect(words?.strict).toContain("'=қазақстан'")
    expect(words?.any).not.toContain('домб')
  })

  test('asks for nothing where no word is near', () => {
    expect(asked('трактор', 'Қазақстан', 'Домбыра')).toBeNull()
    expect(asked('қала', 'Дала', 'Шопан')?.any).toContain('дала')
    expect(asked('қала', 'Шопан')).toBeNull()
  })

  test('leaves alone the words that some name has, unless all are such', () => {
    const words = asked('тарих қазащстан', 'Тарих', 'Тариф', 'Қазақстан')
    expect(words?.any).not.toContain('тариф')
    expect(asked('тарих қазақстан', 'Тарих', 'Тариф', 'Қазақстан')?.any).toContain('тариф')
  })

  test('keeps words that are right as they are, and the last one may be begun', () => {
    const words = asked('тарихы қазащс', 'Қазақстан')
    expect(words?.any).toMatch(/тарих.*&.*қазақстан/)
  })
})
