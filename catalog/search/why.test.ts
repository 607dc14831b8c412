import { describe, expect, it } from 'vitest'
import type { FoundIn, MatchedBy } from '#catalog/contract/why.ts'
import { explainer, type Said, soundReason } from './why.ts'

const kk = (where: FoundIn, text: string): Said => ({ in: where, text, language: 'kk' })
const said: Said[] = [
  kk('name', 'Ақындар айтысы, 12 кезек'),
  { in: 'name', text: 'Айтыс акынов', language: 'ru' },
  kk('series', 'Алтын домбыра'),
  kk('person', 'Айнұр Тұрсынбаева'),
  kk('chapter', 'Бау-бақша туралы'),
  kk('description', 'Алматыдағы кеште Айнұр да болды'),
]

describe('a word of a query is answered', () => {
  it.each<[string, string, FoundIn, MatchedBy, boolean, string, string | null]>([
    ['by the same word', 'ақындар', 'name', 'same', false, 'Ақындар', null],
    ['by another form', 'айтыстар', 'name', 'form', false, 'айтысы', null],
    ['in another alphabet', 'aqyndar', 'name', 'same', true, 'Ақындар', null],
    ['in Arabic', 'اقىندار', 'name', 'same', true, 'Ақындар', null],
    ['by like letters', 'акындар', 'name', 'letters', false, 'Ақындар', null],
    ['by a number in words', 'он екі', 'name', 'number', false, '12', null],
    ['in a series', 'домбыраның', 'series', 'form', false, 'домбыра', 'Алтын домбыра'],
    ['by a person, though a description names them too', 'айнұр', 'person', 'same', false, ...person()],
    ['by a part of a compound', 'бақша', 'chapter', 'part', false, 'Бау-бақша', 'Бау-бақша туралы'],
    ['by a description', 'Алматы', 'description', 'form', false, 'Алматыдағы', null],
    ['by the beginning of a word', 'тұрсын', 'person', 'beginning', false, 'Тұрсынбаева', person()[1]],
  ])('%s', (_, asked, where, by, otherScript, word, whole) => {
    expect(explainer(asked)(said)).toEqual({
      words: [
        {
          ...{ because: 'word', asked, in: where, by, otherScript, word: { names: { kk: word } } },
          whole: whole === null ? null : { names: { kk: whole } },
        },
      ],
      all: true,
    })
  })

  it('each by its own text, in the order asked, and says when one is left', () => {
    const { words, all } = explainer('домбыра мен акынов және қобыз')(said)
    expect(words.map(({ asked, in: where, word }) => [asked, where, word.names])).toEqual([
      ['домбыра', 'series', { kk: 'домбыра' }],
      ['акынов', 'name', { ru: 'акынов' }],
    ])
    expect(all).toBe(false)
  })

  it('not at all where nothing is asked', () => {
    expect(explainer(' — ')(said)).toEqual({ words: [], all: true })
  })
})

function person(): [string, string] {
  return ['Айнұр', 'Айнұр Тұрсынбаева']
}

describe('what is spelt otherwise is told by the name that sounds like it', () => {
  it.each([
    ['Айтыз', 'name', { kk: 'Ақындар айтысы, 12 кезек' }],
    ['tursunbaeva', 'person', { kk: 'Айнұр Тұрсынбаева' }],
    ['домбара', 'series', { kk: 'Алтын домбыра' }],
  ] as const)('%s', (asked, where, names) => {
    expect(soundReason(asked, said.slice(0, 4))).toEqual({ because: 'sound', in: where, whole: { names } })
  })

  it('or by none', () => {
    expect(soundReason('wwww', said)).toBeNull()
  })
})
