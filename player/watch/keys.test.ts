import { expect, test } from 'vitest'
import { actionFor } from './keys.ts'

const press = (code: string, key = code) => ({
  ...{ key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
})

test('a letter works on a Kazakh layout too', () => {
  expect(actionFor(press('KeyF', 'а'), 'page')).toEqual({ kind: 'fullscreen' })
  expect(actionFor(press('KeyM', 'ь'), 'player')).toEqual({ kind: 'mute' })
  expect(actionFor(press('KeyC', 'с'), 'page')).toEqual({ kind: 'subtitles' })
})

test('space presses the button it is on, and plays elsewhere', () => {
  expect(actionFor(press('Space', ' '), 'button')).toBe(null)
  expect(actionFor(press('Space', ' '), 'page')).toEqual({ kind: 'toggle' })
})

test('up and down scroll the page unless the player has the focus', () => {
  expect(actionFor(press('ArrowUp'), 'page')).toBe(null)
  expect(actionFor(press('ArrowUp'), 'player')).toEqual({ kind: 'volume', step: 0.05 })
})

test('fields and shortcuts of the browser keep their keys', () => {
  expect(actionFor(press('KeyK'), 'field')).toBe(null)
  expect(actionFor({ ...press('KeyF'), ctrlKey: true }, 'page')).toBe(null)
})

test('arrows seek five seconds, with Shift a turn, J and L ten', () => {
  expect(actionFor({ ...press('ArrowRight'), shiftKey: true }, 'page')).toEqual({ kind: 'turn', step: 1 })
  expect(actionFor(press('ArrowLeft'), 'button')).toEqual({ kind: 'seek', seconds: -5 })
  expect(actionFor(press('KeyL'), 'page')).toEqual({ kind: 'seek', seconds: 10 })
})
