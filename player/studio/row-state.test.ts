import { expect, test } from 'vitest'
import { titleStates } from '#catalog/contract/title.ts'
import { kk } from '#player/words/kk.ts'
import { type Phase, rowKey, rowLooks, stitches } from './row-state.ts'
import { rowState } from './row-words.ts'
import { kk as studio } from './words/kk.ts'

const phases: Phase[] = [
  'draft',
  'needsPermission',
  'needsFile',
  'creating',
  'queued',
  'uploading',
  'paused',
  'offline',
  'signedOut',
  'failed',
  'sent',
]

test('every combination has a look and words', () => {
  for (const phase of [null, ...phases])
    for (const state of [null, ...titleStates]) {
      const key = rowKey(phase, state)
      expect(rowLooks[key]).toBeDefined()
      expect(rowState(key, kk, studio)).toMatch(/\S/)
    }
})

test.each([
  ['uploading', 'draft', 'uploading'],
  ['uploading', 'uploading', 'uploading'],
  ['offline', 'uploading', 'offline'],
  // Another page finished it: the server is ahead of this one.
  ['offline', 'encoding', 'encoding'],
  ['sent', 'uploading', 'probing'],
  ['sent', 'watchable', 'watchable'],
  // A better file is on its way to a refused title.
  ['uploading', 'refused', 'uploading'],
  ['sent', 'refused', 'refused'],
  [null, 'uploading', 'broken'],
  [null, 'complete', 'complete'],
] as const)('phase %s and state %s say %s', (phase, state, key) => {
  expect(rowKey(phase, state)).toBe(key)
})

test('the last stitch is sewn at the very end', () => {
  expect(stitches(0)).toBe(0)
  expect(stitches(0.999)).toBe(39)
  expect(stitches(1)).toBe(40)
  expect(stitches(7)).toBe(40)
})
