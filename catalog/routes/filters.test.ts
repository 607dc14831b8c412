import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NewTitle } from '#catalog/contract/title.ts'
import { indexLines } from '#catalog/store/lines.ts'
import { spokenLines } from '#cli/hub-subtitles.ts'
import { inGermany, namesOf, nobody, openCatalog, type Who } from '#tests/support/catalog-client.ts'

/** What lists and searches are narrowed by: alone, together, page after page. */
const { servers, hub, api, who, close } = await openCatalog()
afterAll(close)

const everywhere = { licensor: 'X', territories: ['WORLD'], uses: ['stream' as const] }
const made: readonly [string, Partial<NewTitle>][] = [
  ['Ескі терме', { kind: 'recording', region: 'KZ-43', languages: ['kk'], recordedOn: '1964-05-01' }],
  ['Терме кеші', { kind: 'concert', region: 'KZ-43', languages: ['kk', 'ru'], year: 1986, ageMark: 6 }],
  ['Терме кітабы', { kind: 'concert', region: 'KZ-75', languages: ['kk'], year: 2001, ageMark: 16 }],
  ['Жаңа терме', { kind: 'concert', region: 'KZ-43', languages: ['kk'], year: 2024, licence: everywhere }],
  ['Жылы белгісіз терме', { kind: 'concert', region: 'KZ-43', languages: ['kk'] }],
]

beforeAll(async () => {
  for (const [name, about] of made) {
    const { id } = await api.watchable(who.owner, name, about)
    await hub.inject({
      ...{ method: 'PUT', url: `/api/v1/titles/${id}/subtitles/${about.year ? 'ru' : 'kk'}` },
      headers: { ...who.owner, 'content-type': 'text/vtt' },
      payload: `WEBVTT\n\n00:01.000 --> 00:02.000\nДомбыра үні: ${name}\n`,
    })
  }
  await api.draft(who.owner, 'Терменің жобасы', { kind: 'concert', region: 'KZ-43', year: 2024 })
  await indexLines(servers.db, (id) => spokenLines(servers.storage, id))
})

const found = async (query: string, as: Who = nobody) =>
  namesOf(await api.get(`/titles?q=${encodeURIComponent('терме')}&${query}`, as)).sort()

describe('titles are narrowed', () => {
  it.each([
    ['by the years in which they were made or recorded', 'yearFrom=1964&yearTo=1986', [0, 1]],
    ['from a year on', 'yearFrom=1986', [1, 2, 3]],
    ['up to a year', 'yearTo=2000', [0, 1]],
    ['by kind and region', 'kind=concert&region=KZ-43', [1, 3, 4]],
    ['by the language of the sound', 'lang=ru', [1]],
    ['by the language of the subtitles', 'textLang=kk', [0, 4]],
    ['by all at once', 'kind=concert&region=KZ-43&lang=kk&textLang=ru&yearFrom=1980&ageAtMost=6', [1, 3]],
    ['to none', 'yearFrom=2000&yearTo=1999', []],
  ] as const)('%s', async (_, query, places) => {
    const names = places.map((place) => made[place]?.[0]).sort()
    expect(await found(query)).toEqual(names)
    const listed = namesOf(await api.get(`/titles?${query}`)).sort()
    expect(listed).toEqual(names)
  })

  it('page after page, each once', async () => {
    for (const list of ['', `q=${encodeURIComponent('терме')}&`]) {
      const pages: unknown[] = []
      const query = `${list}kind=concert&region=KZ-43&yearFrom=1900&limit=1`
      for (let cursor = ''; cursor !== 'null' && pages.length < 9; ) {
        const page = await api.get(`/titles?${query}${cursor && `&cursor=${cursor}`}`)
        pages.push(...namesOf(page))
        cursor = String(page.next)
      }
      expect(pages.sort()).toEqual(['Жаңа терме', 'Терме кеші'])
    }
  })

  it('to what may be played where somebody is', async () => {
    expect(await found('', inGermany)).toEqual(['Жаңа терме'])
    const abroad = { ...who.owner, ...inGermany }
    expect(await found('', abroad)).toHaveLength(5)
    expect(await found('here=true', abroad)).toEqual(['Жаңа терме'])
    expect(await found('here=true&scope=mine', who.owner)).toHaveLength(5)
    expect(await found('scope=mine', who.owner)).toHaveLength(6)
  })

  it('and so is what is said in them', async () => {
    const said = async (query: string) => {
      const { lines } = await api.get(`/lines?q=${encodeURIComponent('домбыра')}&${query}`)
      return lines.map(({ words }: { words: string }) => words.replace('Домбыра үні: ', '')).sort()
    }
    expect(await said('')).toHaveLength(5)
    expect(await said('kind=recording')).toEqual(['Ескі терме'])
    expect(await said('region=KZ-75')).toEqual(['Терме кітабы'])
    expect(await said('yearFrom=1980&yearTo=1990&lang=ru')).toEqual(['Терме кеші'])
  })

  it('and a filter that is none is refused', async () => {
    for (const query of ['yearFrom=old', 'yearTo=1', 'here=perhaps', 'kind=opera', 'region=KZ-99'])
      expect(await api.statusOf('GET', `/titles?${query}`, nobody), query).toBe(400)
  })
})
