import { describe, expect, it } from 'vitest'
import type { TitlePatch, TitleView } from '#catalog/contract/title.ts'
import { changesIn, mergedTexts, onto, standingOf } from './standing.ts'

const base: TitleView = {
  ...{ id: 'aaaaaaaaaaaa', owner: { id: 'bbbbbbbbbbbb', name: 'Studio' }, kind: 'aitys', region: null },
  texts: { kk: { title: 'Айтыс' }, ru: { title: 'Айтыс' } },
  ...{
    languages: ['kk'],
    ageMark: 0,
    year: null,
    recordedOn: null,
    series: null,
    season: null,
    episode: null,
  },
  credits: [{ role: 'akyn', pair: 1, person: { id: 'cccccccccccc', names: { kk: 'Ақын' } } }],
  ...{ demo: false, state: 'complete', refusal: null, playable: true, hidden: false, outdated: false },
  ...{ createdAt: '', duration: 10, audioOnly: false, poster: null, preview: null, picturesDue: false },
  ...{ renditions: [], licences: [], offers: [] },
}
const with_ = (change: Partial<TitleView>): TitleView => ({ ...base, ...change })

it('only what is another than what stands is a change', () => {
  const wanted: TitlePatch = {
    kind: 'aitys',
    region: 'KZ-75',
    seriesId: null,
    texts: { ru: { title: 'Айтыс' }, kk: { title: 'Айтыс' } },
  }
  expect(changesIn(base, wanted)).toEqual({ region: 'KZ-75' })
  expect(standingOf(base).credits).toEqual([{ role: 'akyn', personId: 'cccccccccccc', pair: 1 }])
})

describe('a change onto what somebody else has written', () => {
  it.each<[string, Partial<TitleView>, TitlePatch, string[]]>([
    ['of another field goes', { ageMark: 12 }, { region: 'KZ-75' }, []],
    ['while it was only encoded goes', { state: 'encoding', renditions: [] }, { region: 'KZ-75' }, []],
    ['that says the same goes', { region: 'KZ-75' }, { region: 'KZ-75' }, []],
    ['of the same field is to be decided', { region: 'KZ-63' }, { region: 'KZ-75' }, ['region']],
    [
      'of two of the same is to be decided in both',
      { region: 'KZ-63', kind: 'film', ageMark: 6 },
      { region: 'KZ-75', kind: 'concert', year: 2001 },
      ['region', 'kind'],
    ],
    [
      'of a series',
      { series: { id: 'dddddddddddd', texts: {} } },
      { seriesId: 'eeeeeeeeeeee' },
      ['seriesId'],
    ],
  ])('%s', (_, theirs, patch, fields) => {
    expect(onto(base, with_(theirs), patch)).toEqual({ patch, fields })
  })

  it('in another language has both', () => {
    const theirs = with_({ texts: { kk: { title: 'Айтыс' }, ru: { title: 'Состязание акынов' } } })
    const patch = { texts: { kk: { title: 'Наурыз айтысы' }, ru: { title: 'Айтыс' } } }
    expect(onto(base, theirs, patch)).toEqual({
      patch: { texts: { kk: { title: 'Наурыз айтысы' }, ru: { title: 'Состязание акынов' } } },
      fields: [],
    })
  })
})

describe('texts of two', () => {
  const texts = { kk: { title: 'А' }, ru: { title: 'Б' } }
  it.each([
    [
      'the same language differently',
      { kk: { title: 'Ә' }, ru: { title: 'Б' } },
      { kk: { title: 'В' } },
      null,
    ],
    [
      'one taken away, one changed',
      { kk: { title: 'А' } },
      { kk: { title: 'В' }, ru: { title: 'Б' } },
      { kk: { title: 'В' } },
    ],
    [
      'one added by each',
      { ...texts, en: { title: 'E' } },
      { ...texts, kk: { title: 'В' } },
      { kk: { title: 'В' }, ru: { title: 'Б' }, en: { title: 'E' } },
    ],
    ['each takes away the other', { kk: { title: 'А' } }, { ru: { title: 'Б' } }, null],
  ])('%s', (_, theirs, mine, merged) => {
    expect(mergedTexts(texts, theirs, mine)).toEqual(merged)
  })
})
