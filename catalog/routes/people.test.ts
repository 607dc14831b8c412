import { Check } from 'typebox/value'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Credit, NewCredit } from '#catalog/contract/credit.ts'
import { routes } from '#catalog/contract/routes.ts'
import { toLatin } from '#catalog/kazakh/latin.ts'
import { erasePeople } from '#catalog/store/people.ts'
import { makeAsset } from '#tests/support/assets.ts'
import { inGermany, namesOf, nobody, openCatalog, type Who } from '#tests/support/catalog-client.ts'

const { servers, api, who, close } = await openCatalog()
afterAll(close)
beforeEach(async () => {
  for (const table of ['title', 'person'] as const) await servers.db.deleteFrom(table).execute()
})

const akyn = (name: string, more: Partial<NewCredit> = {}): NewCredit => ({ role: 'akyn', name, ...more })
const idOf = ({ credits }: { credits: Credit[] }, at = 0) => credits[at]?.person.id ?? ''
const gulsara = 'Гүлсара Үлгіқызы'
const found = async (q: string) => namesOf(await api.get(`/titles?q=${encodeURIComponent(q)}`))

describe('credits', () => {
  it('stand with a title in their order, each once, and are replaced as a whole', async () => {
    const credits = [
      akyn(gulsara, { pair: 1 }),
      akyn('Нартай', { pair: 1 }),
      akyn(gulsara, { pair: 2 }),
      { role: 'host' as const, name: gulsara },
      akyn(gulsara, { pair: 2 }),
    ]
    const title = await api.watchable(who.owner, 'Айтыс', { credits })
    expect(title.credits).toMatchObject([
      { role: 'akyn', pair: 1, person: { names: { kk: gulsara } } },
      { role: 'akyn', pair: 1, person: { names: { kk: 'Нартай' } } },
      { role: 'akyn', pair: 2 },
      { role: 'host', pair: null },
    ])
    expect(new Set(title.credits.map(({ person }) => person.id)).size).toBe(2)
    const [listed] = (await api.get('/titles')).titles
    expect(listed.credits).toEqual(title.credits)
    const fewer = await api.patch(who.owner, title, { credits: [{ role: 'jury', personId: idOf(title, 1) }] })
    expect(fewer.credits).toMatchObject([{ role: 'jury', person: { names: { kk: 'Нартай' } } }])
    expect((await api.patch(who.owner, title, { year: 2020 })).credits).toEqual(fewer.credits)
  })

  it('of one spelling are one person’s, among the titles of one owner', async () => {
    const one = await api.draft(who.owner, 'Бір', { credits: [akyn(gulsara)] })
    const two = await api.draft(who.owner, 'Екі', { credits: [akyn(toLatin(gulsara)), akyn('Гульсара')] })
    const theirs = await api.draft(who.other, 'Бөтен', { credits: [akyn(gulsara)] })
    expect(idOf(two)).toBe(idOf(one))
    expect(two.credits[0]?.person.names).toEqual({ kk: gulsara })
    expect(idOf(two, 1)).not.toBe(idOf(one))
    expect(idOf(theirs)).not.toBe(idOf(one))
    const made = await Promise.all(
      ['А', 'Б', 'В', 'Г'].map((name) => api.draft(who.owner, name, { credits: [akyn('Жаңа ақын')] })),
    )
    expect(new Set(made.map((title) => idOf(title))).size).toBe(1)
  })

  it('name people who are there to be named', async () => {
    const mine = await api.draft(who.owner, 'Менікі')
    const theirs = await api.draft(who.other, 'Бөтен', { credits: [akyn(gulsara)] })
    const fault = (credits: object[], as = who.owner) =>
      api.faultOf('PATCH', `/titles/${mine.id}`, as, { credits })
    const personId = idOf(theirs)
    const bad = (what: string) => [400, 'bad-request', what]
    expect(await fault([akyn('А'), { role: 'akyn', personId }])).toEqual(bad('credits/1/personId'))
    expect(await fault([{ role: 'akyn' }])).toEqual(bad('credits/0/name'))
    expect(await fault([akyn('А', { personId })])).toEqual(bad('credits/0/name'))
    expect(await fault([akyn('—')])).toEqual(bad('credits/0/name'))
    expect(await fault([akyn(' А')])).toEqual(bad('credits/0/name'))
    expect(await fault([{ role: 'genius', name: 'А' }])).toEqual(bad('credits/0/role'))
    // An editor joins people of two owners; then the owner may go on naming them.
    const credits = [{ role: 'akyn' as const, personId }]
    expect(idOf(await api.patch(who.moderator, mine, { credits }))).toBe(personId)
    expect(idOf(await api.patch(who.owner, mine, { credits }))).toBe(personId)
  })
})

describe('a person', () => {
  it('has the titles that the viewer may watch, and is not there without one', async () => {
    const title = await api.watchable(who.owner, 'Айтыс', { credits: [akyn(gulsara)] })
    await api.draft(who.owner, 'Жоба', { credits: [akyn(gulsara)] })
    const path = `/people/${idOf(title)}`
    const page = await api.get(path)
    expect(Check(routes.person.answer, page)).toBe(true)
    expect([page.names, namesOf(page)]).toEqual([{ kk: gulsara }, ['Айтыс']])
    expect(namesOf(await api.get(`/titles?person=${idOf(title)}`))).toEqual(['Айтыс'])
    expect(await api.statusOf('GET', path, inGermany)).toBe(404)
    expect(await api.statusOf('GET', path, who.owner)).toBe(200)
  })

  it('is renamed by who named them, in every title and search', async () => {
    const title = await api.watchable(who.owner, 'Айтыс', { credits: [akyn('Гулсара')] })
    const other = await api.draft(who.owner, 'Басқа', { credits: [akyn('Нартай')] })
    const path = `/people/${idOf(title)}`
    expect(await found('гулсара')).toEqual(['Айтыс'])
    const names = { kk: 'Сәуле Үлгіқызы', ru: 'Сауле' }
    for (const stranger of [nobody, who.other])
      expect(await api.statusOf('PATCH', path, stranger, { names })).not.toBe(200)
    expect((await api.call('PATCH', path, who.owner, { names })).json()).toEqual({ id: idOf(title), names })
    expect([await found('гулсара'), await found('сәуле'), await found('сауле')]).toEqual([
      ...[[], ['Айтыс'], ['Айтыс']],
    ])
    const again = await api.draft(who.owner, 'Тағы', { credits: [akyn('САУЛЕ'), akyn('Гулсара')] })
    expect([idOf(again) === idOf(title), idOf(again, 1) === idOf(title)]).toEqual([true, false])
    const taken = await api.call('PATCH', `/people/${idOf(other)}`, who.owner, { names: { kk: 'Сауле' } })
    expect([taken.statusCode, taken.json().code]).toEqual([409, 'name-taken'])
    expect((await api.get(`/titles/${other.id}`, who.owner)).credits[0].person.names).toEqual({
      kk: 'Нартай',
    })
    expect(await api.faultOf('PATCH', path, who.owner, { names: { en: '!' } })).toEqual([
      ...[400, 'bad-request', 'names/en'],
    ])
  })

  it('leaves no trace when no title names them', async () => {
    const title = await api.draft(who.owner, 'Айтыс', { credits: [akyn(gulsara), akyn('Нартай')] })
    await api.patch(who.owner, title, { credits: [akyn('Нартай')] })
    expect(await erasePeople(servers.db)).toBe(1)
    expect(await api.statusOf('GET', `/people/${idOf(title)}`, who.owner)).toBe(404)
    expect(await servers.db.selectFrom('person_spelling').select('spelling').execute()).toEqual([
      { spelling: 'нартай' },
    ])
  })
})

describe('chapters', () => {
  const put = (id: string, chapters: object[], as = who.owner) =>
    api.call('PUT', `/titles/${id}/chapters`, as, { chapters })
  const turns = [
    { start: 4.5, texts: { kk: { title: 'Жауап' } }, credits: [akyn('Нартай')] },
    { start: 0, texts: { kk: { title: 'Амандасу' } }, credits: [akyn(gulsara)] },
    { start: 8, credits: [akyn(gulsara)] },
  ]

  it('come in the order of time, with whose turn it is, to who may watch', async () => {
    const title = await api.watchable(who.owner, 'Айтыс', { credits: [akyn(gulsara)] })
    const saved = await put(title.id, turns)
    expect([saved.statusCode, Check(routes.putChapters.answer, saved.json())]).toEqual([200, true])
    const { chapters } = await api.get(`/titles/${title.id}/chapters`)
    expect(chapters).toMatchObject([
      { start: 0, texts: { kk: { title: 'Амандасу' } }, credits: [{ person: { id: idOf(title) } }] },
      { start: 4.5, credits: [{ role: 'akyn', person: { names: { kk: 'Нартай' } } }] },
      { start: 8, texts: {} },
    ])
    const playback = await api.call('POST', `/titles/${title.id}/playback`, nobody)
    expect([Check(routes.playback.answer, playback.json()), playback.json().chapters]).toEqual([
      true,
      chapters,
    ])
    expect(await api.statusOf('GET', `/titles/${title.id}/chapters`, inGermany)).toBe(403)
    // Whoever has a turn has the title; what is said of the whole title stays as it was.
    expect(namesOf(await api.get(`/titles?person=${chapters[1].credits[0].person.id}`))).toEqual(['Айтыс'])
    expect((await api.get(`/titles/${title.id}`)).credits).toEqual(title.credits)
    expect(await found('амандасты')).toEqual(['Айтыс'])
    expect(await found('нартай')).toEqual(['Айтыс'])
    expect((await put(title.id, [])).json()).toEqual({ chapters: [] })
    expect(await found('нартай')).toEqual([])
  })

  it('are refused to strangers, and where they cannot be', async () => {
    const title = await api.draft(who.owner, 'Айтыс')
    expect((await put(title.id, turns, who.other)).statusCode).toBe(404)
    expect((await put(title.id, [{ start: 5000, texts: { kk: { title: 'Соңы' } } }])).statusCode).toBe(200)
    await makeAsset(servers, title.id, 'complete')
    // Of a file of twelve seconds.
    expect((await api.get(`/titles/${title.id}/chapters`, who.owner)).chapters).toEqual([])
    const fault = async (chapters: object[]) => (await put(title.id, chapters)).json().details?.what
    expect(await fault([{ start: 12, credits: [akyn('А')] }])).toBe('chapters/0/start')
    expect(await fault([...turns, { start: 0, credits: [akyn('А')] }])).toBe('chapters/3/start')
    expect(await fault([{ start: 1 }])).toBe('chapters/0/texts')
    expect(await fault([{ start: -1 }])).toBe('chapters/0/start')
    expect(await fault([{ start: 3, credits: [akyn('А'), { role: 'akyn' }] }])).toBe(
      'chapters/0/credits/1/name',
    )
  })
})

it('Kazakh is told in the alphabet that the reader asks for, and kept as it was typed', async () => {
  const title = await api.watchable(who.owner, 'Қыз айтысы', { credits: [akyn('Gülsara')] })
  const told = async (path: string, headers: Who = nobody) => {
    const { texts, credits } = await api.get(path, headers)
    return [texts.kk.title, credits[0].person.names.kk]
  }
  const path = `/titles/${title.id}`
  expect(await told(path)).toEqual(['Қыз айтысы', 'Gülsara'])
  expect(await told(`${path}?script=latin`)).toEqual(['Qyz aitysy', 'Gülsara'])
  expect(await told(`${path}?script=cyrillic`, { 'accept-language': 'kk-Latn' })).toEqual([
    ...['Қыз айтысы', 'Гүлсара'],
  ])
  expect(await told(path, { 'accept-language': 'kk-Arab' })).toEqual(['قىز ايتىسى', 'گۇلسارا'])
  expect(namesOf(await api.get('/titles?script=latin'))).toEqual(['Qyz aitysy'])
  expect(await api.faultOf('GET', `${path}?script=runic`, nobody)).toEqual([400, 'bad-request', 'script'])
  const patched = await api.call(
    'PATCH',
    path,
    { ...who.owner, 'accept-language': 'kk-Latn' },
    { year: 2020 },
  )
  expect(patched.json().texts.kk.title).toBe('Қыз айтысы')
})
