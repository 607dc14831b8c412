import { expect, test } from 'vitest'
import { decisionOf, emptyDraft, gapsOf, restrictionOf } from './decision-draft.ts'

const told = { ...emptyDraft, reason: ' Расталмады. ' }
const fresh = {
  ...told,
  verdict: 'restriction',
  authority: ' Сот ',
  number: '7-1',
  day: '2026-11-01',
} as const

test('what is missing is named in the order of the form', () => {
  expect(gapsOf(emptyDraft)).toEqual(['verdict', 'reason'])
  expect(gapsOf({ ...told, verdict: 'rejected' })).toEqual([])
  expect(gapsOf({ ...told, verdict: 'restriction', number: ' ' })).toEqual(['authority', 'number', 'day'])
  expect(gapsOf({ ...told, verdict: 'restriction', restrictionId: '0123456789ab' })).toEqual([])
})

test('a restriction is made unless one is chosen', () => {
  const made = { authority: 'Сот', decision: '7-1', decidedOn: '2026-11-01', reason: 'order' }
  expect(restrictionOf(fresh)).toEqual(made)
  expect(restrictionOf({ ...fresh, restrictionId: '0123456789ab' })).toBeNull()
  expect(restrictionOf({ ...fresh, verdict: 'correction' })).toBeNull()
})

test('a decision says what its outcome needs, and no more', () => {
  const said = { instance: 'first', reason: 'Расталмады.' }
  const upheld = { ...said, outcome: 'upheld' }
  expect(decisionOf({ ...fresh, verdict: 'rejected' }, 'first', null)).toEqual({
    ...said,
    outcome: 'rejected',
  })
  expect(decisionOf({ ...fresh, verdict: 'correction' }, 'first', null)).toEqual({
    ...upheld,
    remedy: 'correction',
  })
  expect(decisionOf(fresh, 'first', '0123456789ab')).toEqual({
    ...{ ...upheld, remedy: 'restriction', restrictionId: '0123456789ab' },
  })
})
