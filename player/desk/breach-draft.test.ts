import { expect, it } from 'vitest'
import { breachOf, emptyBreach, faultsOf } from './breach-draft.ts'

const whole = {
  ...emptyBreach,
  happened: 'a',
  data: 'b',
  measures: 'c',
  contact: 'd',
  noticedAt: '2026-11-23T10:30',
}

it('names what is missing and what cannot be meant so', () => {
  expect(faultsOf(emptyBreach)).toEqual(['happened', 'data', 'measures', 'contact', 'noticedAt'])
  expect(faultsOf(whole)).toEqual([])
  const wrong = { ...whole, people: 'many', complaints: '26-1', data: '  ' }
  expect(faultsOf(wrong)).toEqual(['data', 'people', 'complaints'])
})

it('sends lists without repetitions, and no number of people while there is none', () => {
  const lists = {
    accounts: ' Студия, Алматы \n\n000000000002\n000000000002',
    complaints: '2026-000001, 2026-000001',
  }
  const sent = breachOf({ ...whole, ...lists })
  expect(sent).toMatchObject({
    people: null,
    accounts: ['Студия, Алматы', '000000000002'],
    complaints: ['2026-000001'],
  })
  expect(breachOf({ ...whole, ...lists, everybody: true }).accounts).toBe('all')
  expect(sent.noticedAt).toBe(new Date('2026-11-23T10:30').toISOString())
  expect(breachOf({ ...whole, people: ' 7 ' }).people).toBe(7)
})
