import { expect, test } from 'vitest'
import type { TitleState, TitleView } from '#catalog/contract/title.ts'
import { toFollow } from './mine.ts'

const titles = (...states: TitleState[]) =>
  states.map((state, index) => ({ id: `t${index}`, state }) as unknown as TitleView)

test('only what moves is followed, encoding before waiting for bytes', () => {
  expect(toFollow(titles('complete', 'uploading', 'refused', 'encoding', 'draft'), [])).toEqual({
    live: ['t3', 't1'],
    polled: false,
  })
})

test('a complete one until its pictures are drawn', () => {
  const [title] = titles('complete') as [TitleView]
  expect(toFollow([{ ...title, picturesDue: true }], []).live).toEqual(['t0'])
  expect(toFollow([{ ...title, picturesDue: false }], []).live).toEqual([])
})

test('never more than two streams; the others are asked for', () => {
  expect(toFollow(titles('uploading', 'watchable', 'probing', 'encoding'), [])).toEqual({
    live: ['t1', 't2'],
    polled: true,
  })
  expect(toFollow([], [])).toEqual({ live: [], polled: false })
})

test('a title with an upload here is about to move, whatever viewers have of it now', () => {
  expect(toFollow(titles('draft', 'refused', 'draft', 'complete'), ['t1', 't3']).live).toEqual(['t1', 't3'])
})
