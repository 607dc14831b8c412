import type { FastifyInstance } from 'fastify'
import { Check } from 'typebox/value'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LinePage, Suggestion } from '#catalog/contract/search.ts'
import type { NewLicence } from '#catalog/contract/title.ts'
import { TitlePage } from '#catalog/contract/title-list.ts'
import { indexLines } from '#catalog/store/lines.ts'
import { learnNameWords } from '#catalog/store/name-words.ts'
import { spokenLines } from '#cli/hub-subtitles.ts'
import { makeAsset } from '#tests/support/assets.ts'
import { bearer, buildTestHub, startTestServers, type TestServers } from '#tests/support/servers.ts'

let servers: TestServers
let hub: FastifyInstance
let owner = {}

beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers, { trustedProxies: ['127.0.0.1'] })
  owner = await bearer(servers, 'Studio')
})
afterAll(async () => {
  await hub.close()
  await servers.close()
})

const everywhere: NewLicence = { licensor: 'Studio', territories: ['WORLD'], uses: ['stream'] }

async function watchable(title: string, licence: NewLicence = everywhere, description = ''): Promise<string> {
  const payload = { kind: 'aitys', texts: { kk: { title, description } }, licence }
  const made = await hub.inject({ method: 'POST', url: '/api/v1/titles', headers: owner, payload })
  const { id } = made.json()
  await makeAsset(servers, id, 'complete')
  return id
}

const numbered = (line: string, length: number) => Array.from({ length }, (_, n) => `${line} ${n}`)
const two = (number: number) => String(number).padStart(2, '0')
const clock = (seconds: number) => `00:${two(Math.floor(seconds / 60))}:${two(seconds % 60)},000`
async function say(titleId: string, lines: readonly string[], language = 'kk'): Promise<void> {
  const payload = lines
    .map((line, at) => `${at + 1}\n${clock(3 * at)} --> ${clock(3 * at + 2)}\n${line}\n`)
    .join('\n')
  const answer = await hub.inject({
    ...{ method: 'PUT', url: `/api/v1/titles/${titleId}/subtitles/${language}`, payload },
    headers: { ...owner, 'content-type': 'application/octet-stream' },
  })
  expect(answer.statusCode, answer.body).toBeLessThan(300)
}
const indexed = () => indexLines(servers.db, (id) => spokenLines(servers.storage, id))

const ask = (path: string, query: Record<string, string>, headers = {}) =>
  hub.inject({ method: 'GET', url: `/api/v1${path}?${new URLSearchParams(query)}`, headers })
const lines = async (query: Record<string, string>, headers = {}): Promise<LinePage> =>
  (await ask('/lines', query, headers)).json()
const words = async (q: string, headers = {}) => (await lines({ q }, headers)).lines.map((line) => line.words)

describe('what is said', () => {
  it('is found in any form and alphabet, to the second, with marks', async () => {
    const id = await watchable('Көктем айтысы')
    await say(id, ['Сәлем, халқым!', 'Туған <i>жерім</i>, кең далам', 'Сен & мен'])
    expect(await words('жер')).toEqual([])
    expect(await indexed()).toBe(1)
    expect(await indexed()).toBe(0)
    for (const q of ['жеріңнің', 'jer', 'jerim dala', 'جەر'])
      expect(await words(q)).toEqual(['Туған жерім, кең далам'])
    const [line] = (await lines({ q: 'дала' })).lines
    expect(line).toMatchObject({ titleId: id, language: 'kk', start: 3, marks: [[17, 22]] })
    expect(await words('сен & мен')).toEqual(['Сен & мен'])
    expect(await words('дала халық')).toEqual([])
  })

  it('comes page after page, each line once', async () => {
    const id = await watchable('Терме')
    await say(id, numbered('Қобыз үні', 15))
    await indexed()
    const [first, second] = [await lines({ q: 'қобыз', limit: '10' }), await lines({ q: 'қобыз' })]
    const rest = await lines({ q: 'қобыз', limit: '10', cursor: first.next ?? '' })
    expect([...first.lines, ...rest.lines].map(({ start }) => start / 3)).toEqual([...Array(15).keys()])
    expect([first.lines.length, rest.next, second.lines.length]).toEqual([10, null, 12])
    expect((await ask('/lines', { q: 'қобыз', cursor: 'x' })).statusCode).toBe(400)
  })

  it('is found behind all that this viewer may not see', async () => {
    const hidden = await watchable('Жабық', { ...everywhere, territories: ['DE'] })
    const open = await watchable('Ашық')
    await say(hidden, numbered('Алабұға', 210))
    await say(open, ['Алабұға көлі'])
    await indexed()
    expect(await words('алабұға')).toEqual(['Алабұға көлі'])
  })

  it('is told only to those who may watch it, and of subtitles that are offered', async () => {
    const here = await watchable('Тек мұнда', { ...everywhere, territories: ['KZ'] })
    await say(here, ['Құпия сөз'])
    const draft = { kind: 'aitys', texts: { kk: { title: 'Нобай' } } }
    const made = await hub.inject({ method: 'POST', url: '/api/v1/titles', headers: owner, payload: draft })
    await say(made.json().id, ['Құпия сөз нобайда'])
    await indexed()
    expect(await words('құпия', { 'x-forwarded-for': '91.0.0.1' })).toEqual([])
    expect(await words('құпия')).toEqual(['Құпия сөз'])
    await say(here, ['Жаңа мәтін'])
    await indexed()
    expect(await words('құпия')).toEqual([])
    expect(await words('мәтін')).toEqual(['Жаңа мәтін'])
    await hub.inject({ method: 'DELETE', url: `/api/v1/titles/${here}`, headers: owner })
    expect(await words('мәтін')).toEqual([])
  })
})

describe('names', () => {
  it('are suggested as they are begun, and marked', async () => {
    const id = await watchable('Домбыра сазы')
    await watchable('Шертер', everywhere, 'Домбыраға ұқсас аспап')
    const answer = await ask('/suggestions', { q: 'домб' })
    const found: Suggestion[] = answer.json().suggestions
    const why = [whyWord({ asked: 'домб', in: 'name', by: 'beginning', word: 'Домбыра' })]
    expect(found).toEqual([{ titleId: id, name: 'Домбыра сазы', language: 'kk', marks: [[0, 7]], why }])
  })

  it('are found in spite of a wrong letter, which is said, and only where nothing is spelt so', async () => {
    const id = await watchable('Жезкиік әні')
    await watchable('Жезкиік туралы жасырын', { ...everywhere, territories: ['DE'] })
    await learnNameWords(servers.db)
    const page = async (q: string): Promise<TitlePage> => (await ask('/titles', { q })).json()
    const spelt = await page('жезкиік')
    expect([spelt.alike, spelt.titles.map((title) => title.id), spelt.marks]).toEqual([
      false,
      [id],
      { [id]: [[0, 7]] },
    ])
    for (const q of ['жескиік', 'жезкік', 'zheskiyk'])
      expect(await page(q), q).toMatchObject({ alike: true, titles: [{ id }] })
    expect(await page('трактор')).toMatchObject({ alike: false, titles: [], next: null })
  })

  it('are found as they are spelt, then by what is alike, then as they are begun: each only where nothing was before', async () => {
    const first = await watchable('Құрақ көрпе')
    const second = await watchable('Құрақшы')
    const third = await watchable('Курак')
    const ids = async (query: Record<string, string>): Promise<string[]> => {
      const page: TitlePage = (await ask('/titles', query)).json()
      return page.titles.map(({ id }) => id)
    }
    expect(await ids({ q: 'құрақтар' })).toEqual([first, third])
    // Құрақшы only begins so, and Құрәқ has other letters where both tell them.
    const other = await watchable('Құрәқ')
    expect(await ids({ q: 'құрақ' })).toEqual([first, third])
    expect(await ids({ q: 'құрәқ' })).toEqual([other, third])
    expect(await ids({ q: 'құрақшылар' })).toEqual([second])
    // Of letters that are none of the word's own; and what is only begun.
    expect(await ids({ q: 'құрәқшы' })).toEqual([second])
    expect(await ids({ q: 'құрақш' })).toEqual([second])
    expect((await ids({ q: 'курактар' })).sort()).toEqual([first, third, other].sort())
    const page: TitlePage = (await ask('/titles', { q: 'құрақ', limit: '1' })).json()
    expect(await ids({ q: 'құрақ', limit: '1', cursor: page.next ?? '' })).toEqual([third])
    await watchable('Сырнайшы Әлия')
    await watchable('Сырнайшы Аян')
    const begun: TitlePage = (await ask('/titles', { q: 'сырна', limit: '1' })).json()
    const rest = await ids({ q: 'сырна', limit: '1', cursor: begun.next ?? '' })
    expect(new Set([...begun.titles.map(({ id }) => id), ...rest]).size).toBe(2)
  })
})

const whyWord = ({ word, whole = null, otherScript = false, ...same }: Record<string, unknown>) => ({
  ...{ because: 'word', otherScript, word: { names: { kk: word } } },
  whole: whole === null ? null : { names: { kk: whole } },
  ...same,
})

describe('every list says why a title stands in it', () => {
  const get = async (path: string, query: Record<string, string>, headers = {}) => {
    const answer = await ask(path, query, headers)
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json()
  }

  it('of a search: which words, in which text, by what, and by what it is ordered', async () => {
    const id = await watchable('Қыран самғауы', everywhere, 'Бүркітшілер туралы')
    const credits = [{ role: 'akyn', name: 'Тоқжан Шегебай' }]
    const chapters = [{ start: 1, texts: { kk: { title: 'Тазы жүгірткен' } }, credits }]
    const of = `/api/v1/titles/${id}/chapters`
    const put = await hub.inject({ method: 'PUT', url: of, headers: owner, payload: { chapters } })
    expect(put.statusCode).toBe(200)
    const q = 'қыраным бүркітші Тазының тоқжан'
    const { why, marks } = await get('/titles', { q, why: '1' })
    expect(Check(TitlePage, await get('/titles', { q, why: 'true' }))).toBe(true)
    expect(why).toEqual({
      [id]: [
        whyWord({ asked: 'қыраным', in: 'name', by: 'form', word: 'Қыран' }),
        whyWord({ asked: 'бүркітші', in: 'description', by: 'form', word: 'Бүркітшілер' }),
        whyWord({ asked: 'Тазының', in: 'chapter', by: 'form', word: 'Тазы', whole: 'Тазы жүгірткен' }),
        whyWord({ asked: 'тоқжан', in: 'person', by: 'same', word: 'Тоқжан', whole: 'Тоқжан Шегебай' }),
        { because: 'relevance' },
      ],
    })
    expect(marks).toEqual({ [id]: [[0, 5]] })
    expect((await get('/titles', { q })).why).toBeUndefined()
    const [suggested] = (await get('/suggestions', { q: 'тоқж' })).suggestions
    expect(suggested.why).toEqual([
      whyWord({ asked: 'тоқж', in: 'person', by: 'beginning', word: 'Тоқжан', whole: 'Тоқжан Шегебай' }),
    ])
    await learnNameWords(servers.db)
    const sounds = await get('/titles', { q: 'самгавы', why: '1' })
    expect(sounds.why[id]).toEqual([
      { because: 'sound', in: 'name', whole: { names: { kk: 'Қыран самғауы' } } },
      { because: 'likeness' },
    ])
  })

  it('of what is said: the words and their moment', async () => {
    const id = await watchable('Арқа төсі')
    await say(id, ['Сарыарқаның самалы'])
    await indexed()
    const [line] = (await get('/lines', { q: 'самал' })).lines
    expect(line.why).toEqual([
      whyWord({ asked: 'самал', in: 'line', by: 'form', word: 'самалы' }),
      { because: 'moment' },
    ])
  })

  it('of a list: when it came', async () => {
    const { titles, why } = await get('/titles', { why: '1', limit: '1' })
    expect(why).toEqual({ [titles[0].id]: [{ because: 'newest', at: titles[0].createdAt }] })
  })

  it('in the reader’s alphabet, and marks stand where they are read', async () => {
    const id = await watchable('Ақбөкен', everywhere, 'Көкжиек асқан киіктер')
    await say(id, ['Бетпақдаланың киігі'])
    await indexed()
    const latin = { 'accept-language': 'kk-Latn' }
    const { titles, marks, why } = await get('/titles', { q: 'киік', why: '1' }, latin)
    expect([titles[0].texts.kk.title, marks[id], why[id][0].word.names]).toEqual([
      ...['Aqböken', [], { kk: 'kiıkter' }],
    ])
    const [line] = (await get('/lines', { q: 'киік' }, latin)).lines
    expect([line.words, line.words.slice(...line.marks[0])]).toEqual(['Betpaqdalanyñ kiıgı', 'kiıgı'])
    await watchable('Яссауи зікірі')
    const sufi = await get('/titles', { q: 'зікір' }, latin)
    const told: string = sufi.titles[0].texts.kk.title
    // One letter of the one alphabet is two of the other.
    expect(told.slice(...sufi.marks[sufi.titles[0].id][0])).toBe('zıkırı')
    const arabic = { 'accept-language': 'kk-Arab' }
    const [suggestion] = (await get('/suggestions', { q: 'ақбөк' }, arabic)).suggestions
    expect([suggestion.name, suggestion.marks]).toEqual(['اقبوكەن', [[0, 7]]])
    const found = await get('/titles', { q: 'бөкен ақбөкен', script: 'arabic' })
    for (const title of found.titles) expect(found.marks[title.id]).toEqual([[0, 7]])
  })
})
