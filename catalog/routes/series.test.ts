import { Check } from 'typebox/value'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { routes } from '#catalog/contract/routes.ts'
import type { TitleView } from '#catalog/contract/title.ts'
import { inGermany, namesOf, nobody, openCatalog } from '#tests/support/catalog-client.ts'

const { servers, hub, api, who, close } = await openCatalog()
afterAll(close)
beforeEach(async () => {
  for (const table of ['collection', 'title', 'series'] as const) await servers.db.deleteFrom(table).execute()
})

const texts = (title: string) => ({ kk: { title } })
async function newSeries(name = 'Шаңырақ', as = who.owner): Promise<string> {
  const answer = await api.call('POST', '/series', as, {
    kind: 'episode',
    texts: texts(name),
    region: 'KZ-71',
  })
  expect([answer.statusCode, Check(routes.createSeries.answer, answer.json())]).toEqual([201, true])
  return answer.json().id
}

describe('a series', () => {
  it('is made, changed and taken away by its owner, and told to no stranger while it is empty', async () => {
    const id = await newSeries()
    const changed = await api.call('PATCH', `/series/${id}`, who.owner, {
      texts: texts('Ошақ'),
      region: null,
    })
    expect(changed.json()).toEqual({
      ...{ id, kind: 'episode', texts: texts('Ошақ'), region: null, price: null },
      owner: { id: expect.any(String), name: 'Studio' },
    })
    expect(await api.get('/series', who.owner)).toMatchObject({ series: [{ id }], next: null })
    expect((await api.get('/series', who.other)).series).toEqual([])
    const page = await api.get(`/series/${id}`, who.owner)
    expect([Check(routes.series.answer, page), page.titles]).toEqual([true, []])
    for (const [method, body] of [['GET'], ['PATCH', {}], ['DELETE']] as const)
      expect(await api.statusOf(method, `/series/${id}`, who.other, body)).toBe(404)
    expect(await api.statusOf('GET', `/series/${id}`, nobody)).toBe(404)
    expect(await api.statusOf('DELETE', `/series/${id}`, who.owner)).toBe(204)
    expect(await api.statusOf('GET', `/series/${id}`, who.owner)).toBe(404)
  })

  it('has its titles by season and episode, each viewer those they may watch', async () => {
    const seriesId = await newSeries()
    const add = (name: string, more: object) => api.watchable(who.owner, name, { seriesId, ...more })
    await add('Үзінді', {})
    await add('Екінші маусым', { season: 2, episode: 1 })
    await add('Он екі', { episode: 12 })
    await add('Екі', { season: 1, episode: 2 })
    await add('Маусым соңы', { season: 1 })
    await api.draft(who.owner, 'Жоба', { seriesId, episode: 3 })
    const order = ['Екі', 'Он екі', 'Маусым соңы', 'Екінші маусым', 'Үзінді']
    const page = await api.get(`/series/${seriesId}`)
    expect([Check(routes.series.answer, page), namesOf(page)]).toEqual([true, order])
    expect(page.titles[0]).toMatchObject({ series: { id: seriesId, texts: texts('Шаңырақ') }, season: 1 })
    expect(await api.statusOf('GET', `/series/${seriesId}`, inGermany)).toBe(404)
    const pages: unknown[] = []
    for (let cursor = ''; cursor !== 'null' && pages.length < 9; ) {
      const next = await api.get(`/titles?series=${seriesId}&limit=2${cursor && `&cursor=${cursor}`}`)
      pages.push(...namesOf(next))
      cursor = String(next.next)
    }
    expect(pages).toEqual(order)
    expect(namesOf(await api.get(`/titles?series=${seriesId}&scope=mine`, who.owner))).toHaveLength(6)
    const full = await api.call('DELETE', `/series/${seriesId}`, who.owner)
    expect([full.statusCode, full.json().code]).toEqual([409, 'series-not-empty'])
  })

  it('takes titles of its owner only, and lets them go', async () => {
    const theirs = await newSeries('Бөтен', who.other)
    const wrong = { seriesId: theirs }
    const body = { kind: 'film', texts: texts('Кино') }
    expect(await api.faultOf('POST', '/titles', who.owner, { ...body, ...wrong })).toEqual([
      ...[400, 'bad-request', 'seriesId'],
    ])
    const title = await api.draft(who.owner, 'Кино', { recordedOn: '1987-02-28' })
    const path = `/titles/${title.id}`
    expect(await api.faultOf('PATCH', path, who.moderator, wrong)).toEqual([400, 'bad-request', 'seriesId'])
    expect(await api.faultOf('PATCH', path, who.owner, { recordedOn: '1987-02-29' })).toEqual([
      ...[400, 'bad-request', 'recordedOn'],
    ])
    const seriesId = await newSeries()
    const inside = await api.patch(who.owner, title, { seriesId, season: 1, episode: 0 })
    expect(inside).toMatchObject({ series: { id: seriesId }, episode: 0, recordedOn: '1987-02-28' })
    const outside = await api.patch(who.owner, title, { seriesId: null, season: null, recordedOn: null })
    expect(outside).toMatchObject({ series: null, season: null, episode: 0, recordedOn: null })
    expect(await api.statusOf('DELETE', `/series/${seriesId}`, who.owner)).toBe(204)
  })

  it('is searched by its name, also by a new one', async () => {
    const seriesId = await newSeries()
    await api.watchable(who.owner, 'Бірінші бөлім', { seriesId, episode: 1 })
    const found = async (q: string) => namesOf(await api.get(`/titles?q=${encodeURIComponent(q)}`))
    expect(await found('шаңырақтар')).toEqual(['Бірінші бөлім'])
    await api.call('PATCH', `/series/${seriesId}`, who.owner, { texts: texts('Қара шаңырақ, ақ отау') })
    expect([await found('отау'), await found('шаңырақ')]).toEqual([['Бірінші бөлім'], ['Бірінші бөлім']])
    await api.call('PATCH', `/series/${seriesId}`, who.owner, { texts: texts('Ошақ') })
    expect([await found('отау'), await found('ошақ')]).toEqual([[], ['Бірінші бөлім']])
  })

  it('is listed page after page', async () => {
    const made = [await newSeries('А'), await newSeries('Б'), await newSeries('В')]
    const first = await api.get('/series?limit=2', who.owner)
    const second = await api.get(`/series?limit=2&cursor=${first.next}`, who.owner)
    expect([...first.series, ...second.series].map(({ id }) => id)).toEqual(made.reverse())
    const owner = first.series[0].owner.id
    expect((await api.get(`/series?owner=${owner}`, who.moderator)).series).toHaveLength(3)
    expect(await api.statusOf('GET', `/series?owner=${owner}`, who.other)).toBe(403)
    expect(await api.statusOf('GET', '/series', nobody)).toBe(401)
  })
})

it('titles are found by the languages of their subtitles', async () => {
  const { id } = await api.watchable(who.owner, 'Жазулы')
  await api.watchable(who.owner, 'Жазусыз')
  const vtt = 'WEBVTT\n\n00:01.000 --> 00:02.000\nСөз\n'
  const url = `/api/v1/titles/${id}/subtitles/ru`
  await hub.inject({
    method: 'PUT',
    url,
    headers: { ...who.owner, 'content-type': 'text/vtt' },
    payload: vtt,
  })
  expect(namesOf(await api.get('/titles?textLang=ru'))).toEqual(['Жазулы'])
  expect(namesOf(await api.get('/titles?textLang=kk'))).toEqual([])
  await api.call('DELETE', `/titles/${id}/subtitles/ru`, who.owner)
  expect(namesOf(await api.get('/titles?textLang=ru'))).toEqual([])
})

describe('a list of an editor', () => {
  const make = async (titles: TitleView[], more = {}) =>
    api.call('POST', '/collections', who.moderator, {
      ...{ texts: texts('Наурызға'), titleIds: titles.map(({ id }) => id), ...more },
    })

  it('has what each viewer may watch, in the editor’s order, and is not there when that is nothing', async () => {
    const [one, two] = [await api.watchable(who.owner, 'Бір'), await api.watchable(who.owner, 'Екі')]
    const hidden = await api.draft(who.owner, 'Жоба')
    const made = await make([two, hidden, one], { position: 5 })
    expect([made.statusCode, Check(routes.createCollection.answer, made.json())]).toEqual([201, true])
    await make([hidden], { position: 1 })
    const seen = await api.get('/collections')
    expect(seen.collections).toMatchObject([{ id: made.json().id, texts: texts('Наурызға'), titleIds: [] }])
    expect(namesOf(seen.collections[0])).toEqual(['Екі', 'Бір'])
    expect((await api.get('/collections', inGermany)).collections).toEqual([])
    const all = (await api.get('/collections', who.moderator)).collections
    expect(all.map(({ titleIds }: { titleIds: string[] }) => titleIds.length)).toEqual([1, 3])

    const path = `/collections/${made.json().id}`
    const patched = await api.call('PATCH', path, who.moderator, { titleIds: [one.id], position: 0 })
    expect([namesOf(patched.json()), patched.json().texts]).toEqual([['Бір'], texts('Наурызға')])
    expect(await api.statusOf('DELETE', path, who.moderator)).toBe(204)
    expect((await api.get('/collections')).collections).toEqual([])
    expect(await api.statusOf('DELETE', path, who.moderator)).toBe(404)
    expect(await api.statusOf('PATCH', path, who.moderator, { position: 1 })).toBe(404)
  })

  it('is no owner’s to make, and has no title that is not there', async () => {
    const body = { texts: texts('Менің тізімім'), titleIds: ['000000000000'] }
    expect(await api.statusOf('POST', '/collections', who.owner, body)).toBe(403)
    expect(await api.statusOf('POST', '/collections', nobody, body)).toBe(401)
    expect(await api.faultOf('POST', '/collections', who.moderator, body)).toEqual([
      ...[400, 'bad-request', 'titleIds/0'],
    ])
  })
})

it('what is like a title comes with its reasons, and only what the viewer may watch', async () => {
  const seriesId = await newSeries()
  const akyn = { role: 'akyn' as const, name: 'Үлгі ақын' }
  const first = await api.watchable(who.owner, 'Бір', {
    ...{ seriesId, episode: 1, region: 'KZ-63', credits: [akyn] },
  })
  await api.watchable(who.owner, 'Басқа', { kind: 'film' })
  await api.watchable(who.owner, 'Ақыны', { kind: 'film', credits: [akyn] })
  await api.watchable(who.owner, 'Екі', { seriesId, episode: 2, kind: 'film' })
  await api.draft(who.owner, 'Жоба', { credits: [akyn] })
  const answer = await api.get(`/titles/${first.id}/alike`)
  expect(Check(routes.alike.answer, answer)).toBe(true)
  const told = answer.titles.map(({ title, why }: { title: TitleView; why: string[] }) => [
    ...[title.texts.kk?.title, why],
  ])
  expect(told).toEqual([
    ['Екі', ['next-episode', 'same-series']],
    ['Ақыны', ['same-akyn']],
    ['Басқа', ['new']],
  ])
  expect((await api.get(`/titles/${first.id}/alike?limit=1`)).titles).toHaveLength(1)
  expect(await api.statusOf('GET', `/titles/${first.id}/alike`, inGermany)).toBe(403)
})
