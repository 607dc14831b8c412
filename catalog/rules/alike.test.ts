import { describe, expect, it } from 'vitest'
import { alike, type Traits } from './alike.ts'

const day = (number: number) => new Date(Date.UTC(2026, 0, number))
const credit = (role: 'akyn' | 'host', id: string) => ({ role, person: { id } })
const title = (id: string, traits: Partial<Traits> = {}): Traits => ({
  ...{ id, kind: 'film', region: null, series: null, season: null, episode: null, credits: [] },
  createdAt: day(1),
  ...traits,
})
const shown = title('shown', {
  kind: 'aitys',
  region: 'KZ-63',
  series: { id: 'spring' },
  season: 1,
  episode: 2,
  credits: [credit('akyn', 'gulsara'), credit('akyn', 'nartai'), credit('host', 'host')],
})

describe('a title is alike', () => {
  it.each<[string, Partial<Traits>, string[]]>([
    ['by nothing', {}, ['new']],
    ['by its kind', { kind: 'aitys' }, ['same-kind']],
    ['by its region', { region: 'KZ-63' }, ['same-region']],
    ['by an akyn', { credits: [credit('akyn', 'nartai')] }, ['same-akyn']],
    ['by an akyn who leads it', { credits: [credit('host', 'nartai')] }, ['same-person']],
    ['by somebody else', { credits: [credit('host', 'host')] }, ['same-person']],
    ['by two akyns, said once', { credits: [...shown.credits] }, ['same-akyn', 'same-person']],
    ['by its series', { series: { id: 'spring' }, season: 1, episode: 4 }, ['same-series']],
    [
      'as the next episode',
      { series: { id: 'spring' }, season: null, episode: 3 },
      ['next-episode', 'same-series'],
    ],
    ['not as the episode of another series', { series: { id: 'autumn' }, season: 1, episode: 3 }, ['new']],
    ['not as that of another season', { series: { id: 'spring' }, season: 2, episode: 3 }, ['same-series']],
  ])('%s', (_, traits, why) => {
    expect(alike(shown, [title('other', traits)], 6)).toEqual([{ title: title('other', traits), why }])
  })

  it('not to itself, nor twice, nor for having no region like another', () => {
    expect(alike(shown, [shown], 6)).toEqual([])
    const [one, ...rest] = alike(
      title('a'),
      [title('b', { kind: 'radio' }), title('b', { kind: 'radio' })],
      6,
    )
    expect([one?.why, rest]).toEqual([['new'], []])
  })
})

it('the next episode leads, then akyns, region and kind; among equals the newest', () => {
  const others = [
    title('kind', { kind: 'aitys' }),
    title('old'),
    title('young', { createdAt: day(2) }),
    title('both', { kind: 'aitys', region: 'KZ-63' }),
    title('two akyns', { credits: shown.credits.slice(0, 2) }),
    title('akyn', { credits: [credit('akyn', 'nartai')] }),
    title('next', { series: { id: 'spring' }, season: 1, episode: 3 }),
  ]
  const order = alike(shown, others, 6).map(({ title: { id } }) => id)
  expect(order).toEqual(['next', 'two akyns', 'akyn', 'both', 'kind', 'young'])
})
