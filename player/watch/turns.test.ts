import { describe, expect, it, test } from 'vitest'
import type { Chapter } from '#catalog/contract/chapter.ts'
import { isDuel, stepTurn, turnAt, turnsOf } from './turns.ts'

const chapter = (start: number, title: string | null, ...akyns: string[]): Chapter => ({
  start,
  texts: title === null ? {} : { kk: { title } },
  credits: akyns.map((id) => ({
    ...{ role: 'akyn' as const, pair: null },
    person: { id, names: { kk: id, ru: `${id}?` } },
  })),
})
const sides = (...akyns: (string | null)[]) =>
  turnsOf(
    akyns.map((akyn, at) => chapter(at, 'x', ...(akyn === null ? [] : [akyn]))),
    100,
    'kk',
  ).map(({ side }) => side ?? '-')

describe('turns', () => {
  it('end where the next begins, and are called after their akyn and words', () => {
    const turns = turnsOf(
      [chapter(0, 'Амандасу', 'А'), chapter(10, null, 'Б'), chapter(30, 'Соңы')],
      60,
      'ru',
    )
    expect(turns).toMatchObject([
      { number: 1, start: 0, end: 10, name: 'А?: Амандасу', language: 'kk' },
      { number: 2, start: 10, end: 30, name: 'Б?', language: 'ru' },
      { number: 3, start: 30, end: 60, name: 'Соңы', side: null },
    ])
    expect([isDuel(turns), isDuel(turnsOf([chapter(0, 'А')], 9, 'kk')), turnsOf([], 9, 'kk')]).toEqual([
      ...[true, false, []],
    ])
  })

  test.each([
    [['А', 'Б', 'А', 'Б'], 'abab'],
    [['А', 'А', 'Б'], 'aab'],
    [['А', null, 'Б', 'А'], 'a-ba'],
    [['А', 'Б', 'А', 'Б', 'В', 'Г', 'В'], 'abababa'],
    [['А', 'А'], '--'],
    [[null], '-'],
  ])('of %s take sides %s', (akyns, expected) => {
    expect(sides(...akyns).join('')).toBe(expected)
  })

  it('are stepped through', () => {
    const turns = turnsOf([chapter(2, 'а'), chapter(10, 'б'), chapter(20, 'в')], 30, 'kk')
    expect([1, 2, 12, 29].map((at) => turnAt(turns, at)?.number ?? null)).toEqual([null, 1, 2, 3])
    expect([0, 2, 19.95, 20].map((at) => stepTurn(turns, at, 1))).toEqual([2, 10, null, null])
    expect([25, 21, 12, 3, 0].map((at) => stepTurn(turns, at, -1))).toEqual([20, 10, 2, 2, null])
    expect(stepTurn([], 5, -1)).toBeNull()
  })
})
