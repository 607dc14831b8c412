import { describe, expect, it } from 'vitest'
import { keepDays, keptUntil, permitText, readPermit, unkeepable, unrenewable } from './keep-terms.ts'

const now = new Date('2026-11-23T06:00:00Z')
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000)

describe('a copy', () => {
  it.each([
    ['no end is set', null, inDays(keepDays)],
    ['the licence ends sooner', inDays(3), inDays(3)],
    ['the licence ends later', inDays(400), inDays(keepDays)],
    ['both end at once', inDays(keepDays), inDays(keepDays)],
    ['it ends now', now, now],
  ])('plays no longer than both allow: %s', (_, until, expected) => {
    expect(keptUntil(until, now)).toEqual(expected)
  })

  it('is made of what is whole', () => {
    expect(unkeepable(null)).toBe('not-watchable')
    expect(unkeepable({ state: 'watchable' })).toBe('keep-not-whole')
    expect(unkeepable({ state: 'complete' })).toBe(null)
  })
})

describe('a permit', () => {
  const permit = { titleId: 'a'.repeat(12), assetId: 'b'.repeat(12), issued: now.getTime() }

  it('is read as it was written, and nothing else is one', () => {
    expect(readPermit(permitText(permit))).toEqual(permit)
    for (const text of [null, '', 'x', `${permitText(permit)} `, permitText(permit).toUpperCase()])
      expect(readPermit(text), String(text)).toBe(null)
  })

  it('is of one title and of what it showed', () => {
    expect(unrenewable(permit, permit.titleId, { id: permit.assetId })).toBe(null)
    expect(unrenewable(permit, 'c'.repeat(12), { id: permit.assetId })).toBe('keep-unknown')
    expect(unrenewable(permit, permit.titleId, { id: 'c'.repeat(12) })).toBe('keep-replaced')
    expect(unrenewable(permit, permit.titleId, null)).toBe('keep-replaced')
  })
})
