import { expect, test } from 'vitest'
import { shareAddress } from './share.ts'

const turn = { number: 3, start: 470.4, end: 600, name: '', language: 'kk', side: 'a' } as const

test('an address leads to the beginning, to the moment, or to where its turn begins', () => {
  const to = (from: 'start' | 'moment' | 'turn') =>
    shareAddress('https://nar.test', '0123456789ab', from, { at: 500.9, turn })
  expect(to('start')).toBe('https://nar.test/watch/0123456789ab')
  expect(to('moment')).toBe('https://nar.test/watch/0123456789ab?t=500')
  expect(to('turn')).toBe('https://nar.test/watch/0123456789ab?t=470')
})
