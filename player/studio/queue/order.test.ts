import { describe, expect, it } from 'vitest'
import { first, inOrder, step, toStart } from './order.ts'

const queue = ['a', 'b', 'c', 'd'].map((key, place) => ({ key, place, phase: 'queued' }))
const names = (all: readonly { key: string }[]) => all.map(({ key }) => key).join('')
const moved = (places: Map<string, number>) =>
  names(inOrder(queue.map((one) => ({ ...one, place: places.get(one.key) ?? one.place }))))

describe('files that wait', () => {
  it.each([
    ['first', () => first(queue, 'c'), 'cabd'],
    ['first of what is first', () => first(queue, 'a'), 'abcd'],
    ['up', () => step(queue, 'c', -1), 'acbd'],
    ['up from the top', () => step(queue, 'a', -1), 'abcd'],
    ['down', () => step(queue, 'b', 1), 'acbd'],
    ['down from the end', () => step(queue, 'd', 1), 'abcd'],
    ['one that is gone', () => step(queue, 'x', 1), 'abcd'],
  ])('go %s', (_, places, order) => {
    expect(moved(places())).toBe(order)
  })

  it('that came at the same place change it all the same', () => {
    const same = queue.map((one) => ({ ...one, place: 0 }))
    const places = step(same, 'b', -1)
    expect(names(inOrder(same.map((one) => ({ ...one, place: places.get(one.key) ?? one.place }))))).toBe(
      'bacd',
    )
  })

  it('begin in their order, no more than there is room for', () => {
    const of = (...phases: string[]) => queue.map((one, at) => ({ ...one, phase: phases[at] ?? 'sent' }))
    const running = ['uploading', 'offline']
    expect(names(toStart(of('queued', 'queued', 'queued', 'queued'), running, 2))).toBe('ab')
    expect(names(toStart(of('uploading', 'queued', 'offline', 'queued'), running, 2))).toBe('')
    expect(names(toStart(of('paused', 'queued', 'uploading', 'queued'), running, 2))).toBe('b')
    expect(names(toStart(of('uploading', 'uploading', 'uploading', 'queued'), running, 2))).toBe('')
  })
})
