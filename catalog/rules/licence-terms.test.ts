import { describe, expect, it } from 'vitest'
import { clashing } from './licence-terms.ts'

const kz = {
  ...{ territories: ['KZ'], uses: ['stream' as const], exclusive: true, revokedAt: null },
  ...{ from: '2026-01-01T00:00', until: '2026-07-01T00:00', timeZone: 'Asia/Almaty' },
}
type Clash = Omit<typeof kz, 'uses' | 'revokedAt'> & {
  uses: ('stream' | 'download')[]
  revokedAt: string | null
}

describe('two exclusive licences', () => {
  it.each<[string, Partial<Clash>, boolean]>([
    ['for the same', {}, true],
    ['the world and a country of it', { territories: ['WORLD'] }, true],
    ['countries apart', { territories: ['UZ', 'KG'] }, false],
    ['one use in common', { uses: ['download', 'stream'] }, true],
    ['uses apart', { uses: ['download'] }, false],
    ['one after the other', { from: '2026-07-01T00:00', until: '2027-01-01T00:00' }, false],
    ['a minute in common', { from: '2026-06-30T23:59', until: '2027-01-01T00:00' }, true],
    [
      'one after the other, by clocks of two zones',
      { from: '2026-06-30T21:00', until: '2027-01-01T00:00', timeZone: 'Europe/Berlin' },
      false,
    ],
    [
      'an hour in common, by clocks of two zones',
      { from: '2026-06-30T20:00', until: '2027-01-01T00:00', timeZone: 'Europe/Berlin' },
      true,
    ],
    ['one of them for all', { exclusive: false }, false],
    ['one of them revoked', { revokedAt: '2026-02-01T00:00:00.000Z' }, false],
  ])('%s', (_, other, clash) => {
    expect(clashing(kz, [{ ...kz, ...other }]) !== null).toBe(clash)
  })

  it('without end clash with whatever comes later', () => {
    const { until: _, ...open } = kz
    expect(clashing(open, [{ ...kz, from: '2031-01-01T00:00', until: '2032-01-01T00:00' }])).not.toBeNull()
  })

  it('are no matter to one that is for all', () => {
    expect(clashing({ ...kz, exclusive: false }, [kz])).toBeNull()
  })
})
