import { expect, test } from 'vitest'
import type { TitleView } from '#catalog/contract/title.ts'
import { neighboursOf } from './episodes.ts'

const titles = ['a', 'b', 'c'].map((id) => ({ id }) as TitleView)

test('episodes are found by the order of the series, whatever their numbers', () => {
  expect(neighboursOf(titles, 'b')).toMatchObject({ previous: { id: 'a' }, next: { id: 'c' } })
  expect(neighboursOf(titles, 'a')?.previous).toBe(null)
  expect(neighboursOf(titles, 'c')?.next).toBe(null)
  expect(neighboursOf(titles, 'x')).toBe(null)
})
