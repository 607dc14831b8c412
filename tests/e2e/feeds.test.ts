import { gunzipSync } from 'node:zlib'
import Fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TitleView } from '#catalog/contract/title.ts'
import { inGermany, nobody, openCatalog } from '#tests/support/catalog-client.ts'
import { named, readXml, textOf } from '#tests/support/xml.ts'

/** What feed readers, podcast apps and search engines fetch. */
let opened: Awaited<ReturnType<typeof openCatalog>>
let old: TitleView
let fresh: TitleView
let abroad: TitleView
let seriesId: string

const world = { licensor: 'Studio', territories: ['WORLD'], uses: ['stream' as const, 'embed' as const] }
const get = (url: string, headers: Record<string, string> = nobody) => opened.hub.inject({ url, headers })
const feed = async (url: string, headers: Record<string, string> = nobody) => {
  const answer = await get(url, headers)
  expect([url, answer.statusCode, answer.headers['content-type']]).toEqual([
    ...[url, 200, 'application/rss+xml; charset=utf-8'],
  ])
  return readXml(answer.body)
}
const linksOf = (root: ReturnType<typeof readXml>) => named(root, 'item').map((item) => textOf(item, 'link'))
const linkOf = ({ id }: TitleView) => `http://localhost/watch/${id}`

beforeAll(async () => {
  opened = await openCatalog()
  const { api, who } = opened
  const series = {
    kind: 'aitys',
    texts: { kk: { title: 'Алтын домбыра', description: 'Жыл сайынғы айтыс.' } },
  }
  seriesId = (await api.call('POST', '/series', who.owner, series)).json().id
  const credits = [
    { role: 'akyn' as const, name: 'Айнұр Тұрсынбаева' },
    { role: 'director' as const, name: 'Б. Қ.' },
  ]
  const texts = { kk: { title: 'Сөз <b>&lt;айтыс&gt;</b>', description: 'Жыр & "әуен" <i>' } }
  old = await api.watchable(who.owner, '', {
    ...{ texts, credits, seriesId, season: 1, episode: 2, region: 'KZ-43', ageMark: 18, licence: world },
  })
  fresh = await api.watchable(who.owner, 'Терме', { licence: world, kind: 'radio' })
  abroad = await api.watchable(who.owner, 'Тек Қазақстанда')
  await api.draft(who.owner, 'Құпия')
})
afterAll(() => opened.close())

describe('a feed', () => {
  it('has what is new first, with what podcast apps ask for, and encloses nothing that cannot be fetched', async () => {
    const root = await feed('/feeds/titles.xml')
    expect([root.name, root.attributes.version]).toEqual(['rss', '2.0'])
    expect(linksOf(root)).toEqual([abroad, fresh, old].map(linkOf))
    const [, , item] = named(root, 'item')
    if (!item) throw new Error('no item')
    expect(Object.fromEntries(item.children.map(({ name, text }) => [name, text]))).toMatchObject({
      guid: linkOf(old),
      pubDate: new Date(old.createdAt).toUTCString(),
      category: 'Айтыс',
      'itunes:author': 'Studio',
      'itunes:duration': '12',
      'itunes:explicit': 'true',
      'itunes:season': '1',
      'itunes:episode': '2',
      'podcast:episode': '2',
      'podcast:location': 'Қызылорда',
    })
    expect(named(item, 'podcast:person').map(({ text, attributes }) => [text, attributes.role])).toEqual([
      ['Айнұр Тұрсынбаева', 'guest'],
      ['Б. Қ.', 'director'],
    ])
    expect(named(root, 'enclosure')).toEqual([])
    // As typed, and a description as readers take one: for HTML.
    const { body } = await get('/feeds/titles.xml')
    expect(body).toContain('<title>Сөз &lt;b&gt;&amp;lt;айтыс&amp;gt;&lt;/b&gt;</title>')
    expect(body).toContain(
      '<description>Жыр &amp;amp; &amp;quot;әуен&amp;quot; &amp;lt;i&amp;gt;</description>',
    )
    expect(textOf(root, 'podcast:guid')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
  })

  it('is there for every series, owner, person, region, kind and editors’ list', async () => {
    const { api, who } = opened
    const list = { texts: { kk: { title: 'Таңдаулы' } }, titleIds: [old.id] }
    const { id } = (await api.call('POST', '/collections', who.moderator, list)).json()
    for (const path of [
      `series/${seriesId}`,
      `people/${old.credits[0]?.person.id}`,
      'regions/KZ-43',
      `lists/${id}`,
    ])
      expect([path, linksOf(await feed(`/feeds/${path}.xml`))]).toEqual([path, [linkOf(old)]])
    expect(linksOf(await feed('/feeds/kinds/radio.xml'))).toEqual([linkOf(fresh)])
    expect(linksOf(await feed(`/feeds/owners/${old.owner.id}.xml`))).toHaveLength(3)
    expect(linksOf(await feed('/feeds/regions/KZ-10.xml'))).toEqual([])
    for (const path of [
      'nothing.xml',
      'kinds/nothing.xml',
      'series/000000000000.xml',
      'series/.xml',
      'kinds/radio',
    ])
      expect([path, (await get(`/feeds/${path}`)).statusCode]).toEqual([path, 404])
  })

  it('is that of the country it is read from, and of nobody in particular', async () => {
    expect(linksOf(await feed('/feeds/titles.xml', inGermany))).toEqual([fresh, old].map(linkOf))
    expect(linksOf(await feed('/feeds/titles.xml', opened.who.owner))).toHaveLength(3)
  })

  it('speaks the reader’s language and alphabet', async () => {
    const english = await feed('/feeds/kinds/radio.xml', { 'accept-language': 'en' })
    expect([textOf(english, 'language'), textOf(english, 'title')]).toEqual(['en', 'Radio · Nar'])
    const latin = await feed(`/feeds/series/${seriesId}.xml?hl=kk-Latn`)
    expect(textOf(latin, 'title')).toBe('Altyn dombyra · Nar')
  })

  it('is not sent again to whoever has it', async () => {
    const { headers } = await get('/feeds/titles.xml')
    const known = await get('/feeds/titles.xml', { 'if-none-match': String(headers.etag) })
    expect([known.statusCode, known.body]).toEqual([304, ''])
    const since = await get('/feeds/titles.xml', { 'if-modified-since': String(headers['last-modified']) })
    expect(since.statusCode).toBe(304)
    // Another list is another feed, whatever the clock says.
    const stale = { 'if-none-match': '"x"', 'if-modified-since': String(headers['last-modified']) }
    expect((await get('/feeds/titles.xml', stale)).statusCode).toBe(200)
  })
})

describe('the map of the hub', () => {
  it('has every page that anybody may see, and players of what may be framed', async () => {
    const before = await get('/sitemap.xml')
    expect(before.headers['content-type']).toBe('application/xml; charset=utf-8')
    expect(before.body).not.toContain('video:video')
    await opened.api.call('PUT', '/embedding', opened.who.owner, { anywhere: false, domains: ['archive.kz'] })
    const root = readXml((await get('/sitemap.xml')).body)
    const places = named(root, 'loc').map(({ text }) => text.replace('http://localhost', ''))
    expect(places).toEqual(
      expect.arrayContaining([
        ...['/', '/?kind=aitys', '/regions/KZ-75', `/series/${seriesId}`, `/owners/${old.owner.id}`],
        ...[old, fresh, abroad].map(({ id }) => `/watch/${id}`),
        `/people/${old.credits[0]?.person.id}`,
      ]),
    )
    expect(new Set(places).size).toBe(places.length)
    expect(named(root, 'video:player_loc').map(({ text }) => text)).toEqual([
      ...[`http://localhost/embed/${old.id}`, `http://localhost/embed/${fresh.id}`],
    ])
    const german = await get('/sitemap.xml', { ...inGermany, 'accept-encoding': 'gzip' })
    expect(gunzipSync(german.rawPayload).toString()).not.toContain(abroad.id)
    const robots = await get('/robots.txt')
    expect(robots.body).toContain('Sitemap: http://localhost/sitemap.xml')
  })

  it('is parted where it is too long for one file', async () => {
    const { registerSitemap } = await import('#cli/hub-sitemap.ts')
    const app = Fastify()
    const { servers } = opened
    const deps = {
      ...{
        db: servers.db,
        storage: servers.storage,
        countryOf: () => 'KZ',
        now: () => new Date(),
        payment: null,
      },
      ...{ recipeOf: () => '', renditionInfo: () => [], originOf: () => 'https://nar.example' },
    }
    registerSitemap(app, deps as unknown as Parameters<typeof registerSitemap>[1], 2)
    const index = readXml((await app.inject({ url: '/sitemap.xml' })).body)
    const files = named(index, 'loc').map(({ text }) => text)
    expect([index.name, files]).toEqual([
      ...['sitemapindex', ['https://nar.example/sitemap/1.xml', 'https://nar.example/sitemap/2.xml']],
    ])
    const titles = await Promise.all(
      files.map(async (file) => {
        const { body } = await app.inject({ url: new URL(file).pathname })
        return named(readXml(body), 'loc').filter(({ text }) => text.includes('/watch/')).length
      }),
    )
    expect(titles).toEqual([2, 1])
    await app.close()
  })
})
