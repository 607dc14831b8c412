import { describe, expect, it } from 'vitest'
import { type Filed, type Held, planGuide } from './guide-plan.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23) + minute * 60_000)
const texts = { kk: { title: 'А' } }
const held = (id: string, starts: number, ends: number, more: Partial<Held> = {}): Held => ({
  ...{ id, starts: at(starts), ends: at(ends), texts, language: 'kk', origin: null, ageMark: null },
  ...{ replaceable: true, ...more },
})
let count = 0
const filed = (starts: number, ends: number, more: Partial<Filed> = {}): Filed => {
  count += 1
  return { row: count, starts: at(starts), ends: at(ends), texts, ...more }
}
function plan(file: Filed[], guide: Held[], now = 0) {
  const first = (file[0]?.row ?? 1) - 1
  const { rows, faults, cut, remove } = planGuide(file, guide, at(now))
  return {
    states: rows.map(({ state }) => state),
    ids: rows.map(({ id }) => id),
    faults: faults.map(({ row, with: other }) => [
      row - first,
      'row' in other ? other.row - first : other.id,
    ]),
    cut: cut.map(({ id, ends }) => [id, (ends.getTime() - at(0).getTime()) / 60_000]),
    remove,
  }
}

describe('a file that becomes the guide', () => {
  it('makes, changes and leaves alone by the beginning; what it does not say stays', () => {
    const guide = [held('a', 60, 90), held('b', 90, 120), held('c', 120, 150, { origin: 'domestic' })]
    const file = [filed(60, 90), filed(90, 110), filed(120, 150, { language: 'kk' }), filed(150, 180)]
    expect(plan(file, guide)).toEqual({
      ...{ states: ['same', 'changed', 'same', 'made'], ids: ['a', 'b', 'c', null] },
      ...{ faults: [], cut: [], remove: [] },
    })
    expect(plan([filed(60, 90, { ageMark: 12 })], guide).states).toEqual(['changed'])
    expect(plan([filed(60, 90, { texts: { ru: { title: 'А' } } })], guide).states).toEqual(['changed'])
  })

  it('takes out what it no longer has, of what is to come and came from a file', () => {
    const guide = [held('past', 20, 30), held('old', 70, 80), held('typed', 95, 100, { replaceable: false })]
    const file = [filed(0, 15), filed(60, 95), filed(100, 120)]
    expect(plan(file, guide, 50)).toMatchObject({ remove: ['old'], faults: [], cut: [] })
  })

  it('cuts what runs into it, and is stopped by what may not go', () => {
    const guide = [held('runs', 40, 70), held('match', 100, 200, { replaceable: false })]
    expect(plan([filed(60, 90)], guide, 300)).toMatchObject({ cut: [['runs', 60]], faults: [] })
    expect(plan([filed(60, 120)], guide)).toMatchObject({ faults: [[1, 'match']] })
  })

  it('says which of its rows overlap', () => {
    const file = [filed(60, 120), filed(70, 80), filed(110, 130), filed(130, 140), filed(130, 150)]
    expect(plan(file, []).faults).toEqual([
      ...[
        [2, 1],
        [3, 1],
        [5, 4],
      ],
    ])
  })
})
