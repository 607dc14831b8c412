import { expect, it } from 'vitest'
import { type ListKind, type PlaceReason, placeIn } from './why.ts'

const at = '2026-11-22T00:00:00.000Z'
const credit = (id: string, role: 'akyn' | 'jury') => ({
  ...{ role, person: { id, names: { kk: 'Ақын' } }, pair: null },
})
const title = {
  createdAt: at,
  season: 2,
  episode: null,
  credits: [credit('person000001', 'akyn'), credit('person000002', 'jury'), credit('person000001', 'jury')],
}
const newest: PlaceReason = { because: 'newest', at }

it.each<[ListKind, PlaceReason[]]>([
  [{ list: 'newest' }, [newest]],
  [{ list: 'search' }, [{ because: 'relevance' }]],
  [{ list: 'sounding' }, [{ because: 'likeness' }]],
  [{ list: 'series' }, [{ because: 'number', season: 2, episode: null }]],
  [{ list: 'person', id: 'person000001' }, [{ because: 'credit', roles: ['akyn', 'jury'] }, newest]],
  [{ list: 'person', id: 'person000003' }, [{ because: 'credit', roles: [] }, newest]],
  [
    { list: 'editors', by: 'moderator', at, place: 3 },
    [{ because: 'editors', by: 'moderator', at, place: 3 }],
  ],
])('in %o a title has its place by %o', (kind, reasons) => {
  expect(placeIn(kind, title)).toEqual(reasons)
})

it('a title without a number says so, and is the newer the earlier', () => {
  expect(placeIn({ list: 'series' }, { ...title, season: null })).toEqual([{ because: 'no-number' }, newest])
})
