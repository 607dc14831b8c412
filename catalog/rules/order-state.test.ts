import { expect, it } from 'vitest'
import { stateAfter } from './order-state.ts'

it.each([
  ['pending', 'paid', 'paid'],
  ['pending', 'refunded', 'refunded'],
  ['paid', 'paid', 'paid'],
  ['paid', 'refunded', 'refunded'],
  ['refunded', 'paid', 'refunded'],
  ['refunded', 'refunded', 'refunded'],
] as const)('%s and then %s is %s', (state, event, after) => expect(stateAfter(state, event)).toBe(after))
