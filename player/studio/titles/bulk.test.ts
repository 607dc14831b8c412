import { describe, expect, it } from 'vitest'
import type { TitleView } from '#catalog/contract/title.ts'
import { inverseOf, isNothing, noChange, planBulk } from './bulk.ts'

const titleOf = (id: string, name: string, about: Partial<TitleView> = {}): TitleView => ({
  ...{ id, owner: { id: 'bbbbbbbbbbbb', name: 'Studio' }, kind: 'episode', region: null },
  texts: { kk: { title: name } },
  ...{
    languages: ['kk'],
    ageMark: 0,
    year: null,
    recordedOn: null,
    series: null,
    season: null,
    episode: null,
  },
  ...{ credits: [], demo: false, state: 'complete', refusal: null, playable: true, hidden: false },
  ...{ outdated: false, createdAt: '', duration: 10, audioOnly: false, poster: null, preview: null },
  ...{ picturesDue: false, renditions: [], licences: [], offers: [] },
  ...about,
})
const series = { id: 'ssssssssssss', texts: { kk: { title: 'Ауыл' } } }
const chosen = [
  titleOf('a', 'Ауыл 10-бөлім', { region: 'KZ-75' }),
  titleOf('b', 'Ауыл 2-бөлім', { series, season: 1, episode: 2 }),
  titleOf('c', 'Ауыл соңы', { episode: 40 }),
].map((title) => ({ title, etag: `"${title.id}"` }))

const planned = (change: Parameters<typeof planBulk>[1]) =>
  planBulk(chosen, change).map(({ title, patch }) => [title.id, patch])

describe('a change of many', () => {
  it('is sent only where something would be another', () => {
    expect(planned({ ...noChange, region: 'KZ-75' })).toEqual([
      ['b', { region: 'KZ-75' }],
      ['c', { region: 'KZ-75' }],
    ])
    expect(planned({ ...noChange, region: null })).toEqual([['a', { region: null }]])
    expect(planned({ ...noChange, hidden: false, kind: 'episode' })).toEqual([])
  })

  it('numbers by names, and leaves what has no number in its name', () => {
    expect(planned({ ...noChange, seriesId: series.id, numbering: { by: 'names' } })).toEqual([
      ['a', { seriesId: series.id, episode: 10 }],
      ['c', { seriesId: series.id }],
    ])
  })

  it('numbers in the order of names, 2 before 10', () => {
    expect(planned({ ...noChange, numbering: { by: 'order', season: 2, first: 7 } })).toEqual([
      ['b', { season: 2, episode: 7 }],
      ['a', { season: 2, episode: 8 }],
      ['c', { season: 2, episode: 9 }],
    ])
  })

  it('with a licence is for all of them', () => {
    const licence = { licensor: 'Studio', territories: ['KZ'], uses: ['stream' as const] }
    expect(
      planBulk(chosen, { ...noChange, licence }).map(({ title, licence: of }) => [title.id, of]),
    ).toEqual([
      ['b', licence],
      ['a', licence],
      ['c', licence],
    ])
  })

  it('is put back as it was', () => {
    const steps = planBulk(chosen, {
      ...noChange,
      region: 'KZ-63',
      numbering: { by: 'order', season: 2, first: 7 },
    })
    expect(steps.map((step) => inverseOf(step))).toEqual([
      { region: null, season: 1, episode: 2 },
      { region: 'KZ-75', season: null, episode: null },
      { region: null, season: null, episode: 40 },
    ])
  })

  it('that says nothing is nothing', () => {
    expect(isNothing(noChange)).toBe(true)
    expect(isNothing({ ...noChange, region: null })).toBe(false)
    expect(isNothing({ ...noChange, hidden: false })).toBe(false)
    expect(isNothing({ ...noChange, numbering: { by: 'names' } })).toBe(false)
  })
})
