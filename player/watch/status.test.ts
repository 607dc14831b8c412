import { expect, test } from 'vitest'
import { openingState } from './engine-state.ts'
import type { MediaView } from './media.ts'
import { statusOf } from './status.ts'

const playing: MediaView = {
  paused: false,
  ended: false,
  starving: false,
  time: 50,
  duration: 60,
  bufferedEnd: 58,
  volume: 1,
  muted: false,
  rate: 1,
  begun: true,
}
const ready = { ...openingState, status: 'ready' } as const

test('nothing is said while it plays or rests', () => {
  expect(statusOf(ready, playing)).toBe('none')
  expect(statusOf(ready, { ...playing, paused: true })).toBe('none')
  // A cut that the buffer bridges is no news yet.
  expect(statusOf({ ...ready, status: 'lost' }, playing)).toBe('none')
})

test('a starving player says why', () => {
  const starving = { ...playing, starving: true }
  expect(statusOf(ready, { ...starving, begun: false })).toBe('opening')
  expect(statusOf(ready, starving)).toBe('waiting')
  expect(statusOf({ ...ready, status: 'lost' }, starving)).toBe('lost')
  expect(statusOf({ ...ready, growing: true }, { ...starving, time: 57 })).toBe('edge')
  expect(statusOf({ ...ready, growing: true }, starving)).toBe('waiting')
  // Nothing has been added for long: that is another thing than a moment of patience.
  expect(statusOf({ ...ready, growing: true, frozen: true }, { ...starving, time: 57 })).toBe('frozen')
  expect(statusOf({ ...ready, growing: true, frozen: true }, starving)).toBe('waiting')
})

test('what stopped stays said also when paused', () => {
  expect(statusOf({ ...ready, status: 'stopped' }, { ...playing, paused: true })).toBe('stopped')
})
