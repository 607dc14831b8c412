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

test('signs are found where a layout has them, and where ours has them', () => {
  expect(actionFor({ ...press('Slash', '?'), shiftKey: true }, 'page')).toEqual({ kind: 'help' })
  // A Kazakh layout types "," there; a German one has "?" on the key beside 0.
  expect(actionFor({ ...press('Slash', ','), shiftKey: true }, 'page')).toEqual({ kind: 'help' })
  expect(actionFor({ ...press('Minus', '?'), shiftKey: true }, 'page')).toEqual({ kind: 'help' })
  expect(actionFor(press('Comma', 'б'), 'page')).toEqual({ kind: 'frame', step: -1 })
  expect(actionFor({ ...press('Period', '>'), shiftKey: true }, 'page')).toEqual({ kind: 'speed', step: 1 })
})

test('digits go to tenths, also where they type letters', () => {
  expect(actionFor(press('Digit2', 'ә'), 'page')).toEqual({ kind: 'jump', share: 0.2 })
  expect(actionFor(press('Digit0', '0'), 'page')).toEqual({ kind: 'jump', share: 0 })
  expect(actionFor(press('Numpad9', '9'), 'player')).toEqual({ kind: 'jump', share: 0.9 })
})

test('N and P go by turns, with Shift by episodes', () => {
  expect(actionFor(press('KeyN', 'т'), 'page')).toEqual({ kind: 'turn', step: 1 })
  expect(actionFor({ ...press('KeyP', 'P'), shiftKey: true }, 'page')).toEqual({ kind: 'episode', step: -1 })
})

test('with single keys off nothing that types does anything; arrows and space still do', () => {
  for (const one of [press('KeyK'), press('Digit5'), press('Comma'), press('Slash', '/'), press('KeyF')])
    expect(actionFor(one, 'page', false)).toBe(null)
  expect(actionFor(press('ArrowRight'), 'page', false)).toEqual({ kind: 'seek', seconds: 5 })
  expect(actionFor(press('Space', ' '), 'player', false)).toEqual({ kind: 'toggle' })
})
