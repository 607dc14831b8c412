import { expect, it } from 'vitest'
import { batchOf, emptyBatch } from './batch-draft.ts'

it('is what was typed', () => {
  expect(batchOf(emptyBatch)).toEqual({ scope: 'owner', count: 20, uses: 1, days: 30 })
  const whole = {
    ...{ opens: 'series abcdefghijkl', count: '5', uses: '3', days: '7', until: '2026-12-31' },
    ...{ price: '1 500,50', currency: 'KGS' as const, note: ' Мектеп ' },
  }
  expect(batchOf(whole)).toEqual({
    ...{ scope: 'series', subject: 'abcdefghijkl', count: 5, uses: 3, days: 7 },
    ...{ price: { amount: 150_050, currency: 'KGS' }, note: 'Мектеп' },
    // The whole last day is in.
    expiresAt: new Date('2027-01-01T00:00:00').toISOString(),
  })
  expect(batchOf({ ...emptyBatch, price: 'тегін' })).toBeNull()
})
