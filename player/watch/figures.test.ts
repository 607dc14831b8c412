import { expect, it } from 'vitest'
import { asksNotToBeCounted, networkKind } from './figures.ts'

it('who asks not to be counted says so in one of two ways', () => {
  // Browsers have these on a prototype.
  class Browser {
    get globalPrivacyControl() {
      return true
    }
  }
  expect(asksNotToBeCounted(new Browser())).toBe(true)
  expect(asksNotToBeCounted({ doNotTrack: '1' })).toBe(true)
  for (const doNotTrack of ['0', 'unspecified', null])
    expect(asksNotToBeCounted({ doNotTrack, globalPrivacyControl: false })).toBe(false)
})

it.each([
  ['cellular', 'cellular'],
  ['wifi', 'wifi'],
  ['ethernet', 'wired'],
  ['bluetooth', 'unknown'],
  [undefined, 'unknown'],
])('%s is told as %s', (type, kind) => expect(networkKind(type)).toBe(kind))
