import { expect, test } from 'vitest'
import { type Fingers, type Gesture, noFingers, onTouch, type Touch } from './gestures.ts'

/** What touches mean, each look made when it was asked for. */
function meaning(touches: readonly Touch[]): Gesture[] {
  let state: Fingers = noFingers
  let due: number | null = null
  const done: Gesture[] = []
  const take = (touch: Touch) => {
    const step = onTouch(state, touch)
    state = step.state
    due = step.lookAt
    done.push(...step.does)
  }
  for (const touch of [...touches, { kind: 'look', at: Number.POSITIVE_INFINITY } as const]) {
    for (let looks = 0; due !== null && due <= touch.at && looks < 9; looks++) take({ kind: 'look', at: due })
    if (touch.at < Number.POSITIVE_INFINITY) take(touch)
  }
  return done
}

const tap = (at: number, x = 0.5, y = 0.5): Touch[] => [
  { kind: 'down', at, x, y },
  { kind: 'up', at: at + 60 },
]

test('one tap is told when no second one can come', () => {
  expect(meaning(tap(0))).toEqual([{ kind: 'tap' }])
  expect(onTouch(noFingers, { kind: 'down', at: 0, x: 0.5, y: 0.5 }).does).toEqual([])
})

test('two taps on one side are a step, each further one another step', () => {
  expect(meaning([...tap(0, 0.9), ...tap(200, 0.8)])).toEqual([{ kind: 'taps', side: 'forward', times: 1 }])
  expect(meaning([...tap(0, 0.1), ...tap(200, 0.1), ...tap(400, 0.2)])).toEqual([
    { kind: 'taps', side: 'back', times: 1 },
    { kind: 'taps', side: 'back', times: 2 },
  ])
})

test('taps far apart, in time or in place, are two taps', () => {
  expect(meaning([...tap(0), ...tap(900)])).toEqual([{ kind: 'tap' }, { kind: 'tap' }])
  expect(meaning([...tap(0, 0.1), ...tap(200, 0.9)])).toEqual([{ kind: 'tap' }, { kind: 'tap' }])
})

test('a finger that rests holds until it is lifted, and was no tap', () => {
  expect(
    meaning([
      { kind: 'down', at: 0, x: 0.5, y: 0.5 },
      { kind: 'move', at: 300, x: 0.51, y: 0.5 },
      { kind: 'up', at: 1500 },
    ]),
  ).toEqual([{ kind: 'hold' }, { kind: 'release' }])
})

test('a way up or down is a swipe, once; across it is nothing', () => {
  const drag = (x: number, y: number): Touch[] => [
    { kind: 'down', at: 0, x: 0.5, y: 0.5 },
    { kind: 'move', at: 50, x: 0.5 + x / 2, y: 0.5 + y / 2 },
    { kind: 'move', at: 90, x: 0.5 + x, y: 0.5 + y },
    { kind: 'up', at: 120 },
  ]
  expect(meaning(drag(0, -0.3))).toEqual([{ kind: 'swipe', to: 'up' }])
  expect(meaning(drag(0.4, 0.1))).toEqual([])
  expect(meaning(drag(0.1, 0.4))).toEqual([{ kind: 'swipe', to: 'down' }])
})

test('what the browser takes for scrolling, and a second finger, mean nothing', () => {
  const down: Touch = { kind: 'down', at: 0, x: 0.5, y: 0.5 }
  expect(meaning([down, { kind: 'cancel', at: 40 }])).toEqual([])
  expect(meaning([down, { ...down, at: 30 }, { kind: 'up', at: 60 }])).toEqual([])
})
