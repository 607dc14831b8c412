import { expect, it } from 'vitest'
import { actionOf } from './keys.ts'

const none = { key: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }

it.each([
  ['a letter that is typed', { code: 'KeyS' }, null],
  ['Ctrl+S', { code: 'KeyS', ctrlKey: true }, 'save'],
  ['Command+S', { code: 'KeyS', metaKey: true }, 'save'],
  ['Ctrl+х of a Kazakh keyboard', { code: 'BracketLeft', ctrlKey: true, key: 'х' }, 'startHere'],
  ['AltGr, which some keyboards send as both', { code: 'KeyM', ctrlKey: true, altKey: true }, null],
  ['Ctrl+Shift+Z', { code: 'KeyZ', ctrlKey: true, shiftKey: true }, 'redo'],
  ['Ctrl+Shift+M', { code: 'KeyM', ctrlKey: true, shiftKey: true }, null],
  ['Ctrl+K', { code: 'KeyK', ctrlKey: true }, null],
] as const)('%s', (_, pressed, action) => {
  expect(actionOf({ ...none, ...pressed })).toBe(action)
})
