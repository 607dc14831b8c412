import { describe, expect, it } from 'vitest'
import { doubtsIn, numbersIn, numbersOfAll } from './file-numbers.ts'

describe('a name tells season and episode', () => {
  it.each([
    ['Qazaq.S02E07.1080p.mkv', 2, 7],
    ['дала 1x03.mp4', 1, 3],
    ['Отыз үйлі ауыл, 4-бөлім.mov', null, 4],
    ['Ауыл 2-маусым 11-серия.mp4', 2, 11],
    ['Ауыл. Серия 12.avi', null, 12],
    ['Сезон 3 Выпуск 05.mp4', 3, 5],
    ['auyl_ep_08.mp4', null, 8],
    ['auyl_e8.mp4', null, 8],
    ['Күй керуені 07.wav', null, 7],
    ['03. Адай.mp3', null, 3],
    ['Наурыз айтысы 2024.mp4', null, null],
    ['Наурыз айтысы.mp4', null, null],
    ['1080p.mp4', null, null],
    ['Dombyra s2.mp4', 2, null],
    ['Арман-3.mp4', null, 3],
  ] as const)('%s', (name, season, episode) => {
    expect(numbersIn(name)).toEqual({ season, episode })
  })
})

describe('many files', () => {
  const files = ['Ән 10.mp3', 'Ән 9.mp3', 'Ән 2.mp3'].map((name) => ({ key: name, name }))

  it('are counted on in the order of their names, 2 before 10', () => {
    const numbers = numbersOfAll(files, { by: 'order', season: 3, first: 5 })
    expect([...numbers]).toEqual([
      ['Ән 2.mp3', { season: 3, episode: 5 }],
      ['Ән 9.mp3', { season: 3, episode: 6 }],
      ['Ән 10.mp3', { season: 3, episode: 7 }],
    ])
  })

  it('that have one number, or none, are told', () => {
    const all = [...files, { key: 'x', name: 'Ауыл 2-бөлім.mp4' }, { key: 'y', name: 'Ауыл.mp4' }]
    const doubts = doubtsIn(numbersOfAll(all, { by: 'names' }))
    expect(doubts).toEqual({ twice: ['x', 'Ән 2.mp3'], without: ['y'] })
    expect(doubtsIn(numbersOfAll(all, { by: 'order', season: null, first: 1 }))).toEqual({
      twice: [],
      without: [],
    })
  })
})
