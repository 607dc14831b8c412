import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TitleView } from '#catalog/contract/title.ts'
import { inGermany, nobody, openCatalog } from '#tests/support/catalog-client.ts'
import { closeByLaw } from '#tests/support/restrictions.ts'

/** Pages as the hub writes them, without any script: what they say, in what language, and to whom. */
let opened: Awaited<ReturnType<typeof openCatalog>>
let title: TitleView
let elsewhere: TitleView
let seriesId: string

const world = { licensor: 'Studio', territories: ['WORLD'], uses: ['stream' as const] }
const get = (url: string, headers: Record<string, string> = nobody) =>
  opened.hub.inject({ url: encodeURI(url), headers })

beforeAll(async () => {
  opened = await openCatalog()
  const { api, who } = opened
  const series = { kind: 'aitys', texts: { kk: { title: 'Алтын домбыра' } } }
  seriesId = (await api.call('POST', '/series', who.owner, series)).json().id
  const texts = {
    kk: { title: 'Наурыз айтысы', description: 'Республика сарайында.' },
    ru: { title: 'Айтыс в Наурыз' },
  }
  const credits = [{ role: 'akyn' as const, name: 'Айнұр Тұрсынбаева' }]
  const about = { texts, credits, seriesId, region: 'KZ-75' as const, licence: world }
  title = await api.watchable(who.owner, '', about)
  for (let number = 1; number <= 30; number += 1)
    await api.watchable(who.owner, `Көктем ${number}`, { licence: world, kind: 'concert' })
  elsewhere = await api.watchable(who.owner, 'Тек осында', { region: 'KZ-10' })
})
afterAll(() => opened.close())

/** Addresses of titles in a page, each once, in their order. */
const listed = (body: string) => [
  ...new Set([...body.matchAll(/href="(?:https?:\/\/[^"/]+)?\/watch\/([0-9a-z]{12})/g)].map(([, id]) => id)),
]
const first = (body: string, pattern: RegExp) => pattern.exec(body)?.[1] ?? null

describe('a page without scripts', () => {
  it('lists titles with links and pictures, and leads to the next ones', async () => {
    const home = await get('/')
    expect([home.statusCode, home.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(listed(home.body)).toHaveLength(24)
    expect(home.body).toContain('Тек осында')
    expect(home.body).toContain(`/api/v1/titles/${elsewhere.id}/card.jpg`)
    expect(home.body).toContain('<form class="search" action="/">')
    expect(home.body).not.toContain('needs JavaScript')
    const next = first(home.body, /rel="next" href="([^"]+)"/)
    const later = await opened.hub.inject({ url: String(next) })
    const all = [...listed(home.body), ...listed(later.body)]
    expect([later.statusCode, new Set(all).size]).toEqual([200, 32])
    const wrong = await get('/?cursor=x')
    expect([wrong.statusCode, wrong.body.includes('class="missing"')]).toEqual([400, true])
  })

  it('is there for searches, kinds, series, people, owners, regions and editors’ lists', async () => {
    const { api, who } = opened
    const list = { texts: { kk: { title: 'Таңдаулы' } }, titleIds: [title.id] }
    const { id } = (await api.call('POST', '/collections', who.moderator, list)).json()
    for (const page of [
      '/?q=наурыз айтысы',
      '/?kind=aitys',
      `/series/${seriesId}`,
      `/people/${title.credits[0]?.person.id}`,
      `/lists/${id}`,
      '/regions/KZ-75',
    ]) {
      const answer = await get(page)
      expect([page, answer.statusCode, listed(answer.body)]).toEqual([
        page,
        200,
        expect.arrayContaining([title.id]),
      ])
      expect(answer.body, page).toMatch(/<h1[^>]*>[^<]+<\/h1>/)
      expect(answer.body, page).toContain('<link rel="alternate" type="application/rss+xml"')
    }
    const owner = await get(`/owners/${title.owner.id}`)
    expect([owner.statusCode, owner.body.includes('<h1>Studio</h1>')]).toEqual([200, true])
    expect(owner.body).toContain(`/series/${seriesId}`)
    const empty = await get('/regions/KZ-79')
    expect([empty.statusCode, listed(empty.body)]).toEqual([200, []])
    expect((await get('/regions/KZ-99')).statusCode).toBe(404)
  })

  it('tells of a title what a card of a link and a search engine ask for', async () => {
    const { body } = await get(`/watch/${title.id}`, { host: 'nar.example' })
    expect(first(body, /<title>([^<]*)/)).toBe('Наурыз айтысы · Нар')
    expect(first(body, /og:title" content="([^"]*)/)).toBe('Наурыз айтысы')
    expect(first(body, /og:image" content="([^"]*)/)).toBe(
      `http://nar.example/api/v1/titles/${title.id}/card.jpg`,
    )
    const ld = JSON.parse(first(body, /<script type="application\/ld\+json">(.*?)<\/script>/) ?? '')
    expect(ld).toMatchObject({
      '@type': ['AudioObject', 'Episode'],
      name: 'Наурыз айтысы',
      duration: 'PT12S',
    })
    const picture = await get(`/api/v1/titles/${title.id}/card.jpg`)
    expect([picture.statusCode, picture.headers['content-type']]).toEqual([200, 'image/jpeg'])
    expect(picture.rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
    const { etag } = picture.headers
    expect(
      (await get(`/api/v1/titles/${title.id}/card.jpg`, { 'if-none-match': String(etag) })).statusCode,
    ).toBe(304)
  })

  it('speaks as the browser asks, and as the address does', async () => {
    const of = async (url: string, language: string) => {
      const { body, headers } = await get(url, { 'accept-language': language })
      return [
        first(body, /<html lang="([^"]+)"/),
        first(body, /<h1[^>]*>([^<]*)/),
        headers['content-language'],
      ]
    }
    const page = `/watch/${title.id}`
    expect(await of(page, 'ru-RU, en;q=0.8')).toEqual(['ru', 'Айтыс в Наурыз', 'ru'])
    expect(await of(page, 'kk-Latn')).toEqual(['kk-Latn', 'Nauryz aitysy', 'kk-Latn'])
    expect(await of(`${page}?hl=kk-Arab`, 'ru')).toEqual(['kk-Arab', 'ناۋرىز ايتىسى', 'kk-Arab'])
    const arabic = await get(`${page}?hl=kk-Arab`)
    expect(arabic.body).toContain('dir="rtl"')
    expect(arabic.body).toContain(`href="/series/${seriesId}?hl=kk-Arab"`)
  })

  it('is kept by nobody else, not sent again, and packed', async () => {
    const plain = await get('/')
    expect(plain.headers['cache-control']).toBe('private, no-cache')
    expect(plain.headers.vary).toMatch(/accept-language.*cookie/)
    const again = await get('/', { 'if-none-match': String(plain.headers.etag) })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    const packed = await get('/', { 'accept-encoding': 'br' })
    expect(brotliDecompressSync(packed.rawPayload).toString()).toBe(plain.body)
    expect(packed.rawPayload.length).toBeLessThan(14_000)
    const head = await opened.hub.inject({ method: 'HEAD', url: '/' })
    expect([head.statusCode, head.body]).toEqual([200, ''])
  })

  it('has what the page’s own code asks for at once, as the API answers it', async () => {
    const { body } = await get('/?kind=aitys', { 'accept-language': 'ru' })
    const enclosed = JSON.parse(
      first(body, /<script type="application\/json" id="early">(.*?)<\/script>/) ?? '',
    )
    expect(enclosed).toHaveLength(1)
    const [{ address, language, answer }] = enclosed
    expect([address, language]).toEqual(['/api/v1/titles?kind=aitys', 'ru'])
    expect(answer).toEqual((await get(address, { 'accept-language': 'ru' })).json())
  })

  it('permits the scripts in it by their hashes, and no others', async () => {
    const { headers } = await get(`/watch/${title.id}`)
    const policy = String(headers['content-security-policy'])
    expect(policy).toMatch(/script-src 'self'( 'sha256-[\w+/]{43}=')+;/)
    expect(policy).not.toContain('unsafe')
  })
})

describe('what is not to be seen', () => {
  it('is not there: the same page as for what does not exist', async () => {
    const { api, who } = opened
    const draft = await api.draft(who.owner, 'Құпия')
    const [hidden, absent] = await Promise.all([get(`/watch/${draft.id}`), get('/watch/000000000000')])
    const without = (text: string) => text.replaceAll(/[0-9a-z]{12}/g, '')
    expect([hidden.statusCode, without(hidden.body)]).toEqual([404, without(absent.body)])
    expect(hidden.headers['cache-control']).toBe('no-store')
    expect((await get(`/watch/${draft.id}`, who.owner)).body).toContain('Құпия')
  })

  it('says where and when it is, or who has closed it, with the right status', async () => {
    const abroad = await get(`/watch/${elsewhere.id}`, { ...inGermany, 'accept-language': 'en' })
    expect([abroad.statusCode, abroad.body.includes('Тек осында')]).toEqual([403, false])
    expect(abroad.body).toContain('KZ')
    expect(listed((await get('/', inGermany)).body)).not.toContain(elsewhere.id)
    await closeByLaw(opened.servers, elsewhere.id)
    const closed = await get(`/watch/${elsewhere.id}`, { 'accept-language': 'ru' })
    expect([closed.statusCode, closed.headers.link]).toEqual([451, '</>; rel="blocked-by"'])
    expect(closed.body).toMatch(/<dl><div><dt>/)
    expect(closed.body).not.toContain('Тек осында')
  })
})
