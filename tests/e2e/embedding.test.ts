import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NewLicence, TitleView } from '#catalog/contract/title.ts'
import { inGermany, nobody, openCatalog, type Who } from '#tests/support/catalog-client.ts'
import { named, readXml, textOf } from '#tests/support/xml.ts'

/** Titles inside pages of others: by a licence that says so, and in sites that their owner names. */
let opened: Awaited<ReturnType<typeof openCatalog>>
let framed: TitleView
let unframed: TitleView

const licence = (uses: NewLicence['uses'], territories = ['KZ']): NewLicence => ({
  licensor: 'S',
  territories,
  uses,
})
const get = (url: string, headers: Who = nobody) => opened.hub.inject({ url, headers })
const permit = (domains: string[], anywhere = false, who = opened.who.owner) =>
  opened.api.call('PUT', '/embedding', who, { anywhere, domains })
const ancestorsOf = async (id: string, headers: Who = nobody) => {
  const answer = await get(`/embed/${id}`, headers)
  const policy = String(answer.headers['content-security-policy'])
  return [answer.statusCode, /frame-ancestors ([^;]*)/.exec(policy)?.[1]]
}
const oembed = (id: string, more = '', headers: Who = nobody) =>
  get(`/oembed?url=${encodeURIComponent(`http://localhost/watch/${id}`)}${more}`, headers)

beforeAll(async () => {
  opened = await openCatalog()
  const { api, who } = opened
  framed = await api.watchable(who.owner, 'Наурыз "айтысы"', { licence: licence(['stream', 'embed']) })
  unframed = await api.watchable(who.owner, 'Тек хабта', { licence: licence(['stream']) })
})
afterAll(() => opened.close())

describe('an owner', () => {
  it('names sites, in one form, and what is none is refused; it is written down', async () => {
    const { api, who } = opened
    expect(await api.get('/embedding', who.owner)).toEqual({ anywhere: false, domains: [] })
    const saved = await permit(['Archive.KZ', '*.qala.kz', 'archive.kz', 'мұрағат.қаз'])
    expect(saved.json()).toEqual({
      anywhere: false,
      domains: ['archive.kz', '*.qala.kz', expect.stringMatching(/^xn--.*\.xn--80ao21a$/)],
    })
    const wrong = await permit(['https://archive.kz/page'])
    expect([wrong.statusCode, wrong.json().code]).toEqual([400, 'embed-domain'])
    expect((await permit(['a.kz'], false, {})).statusCode).toBe(401)
    const { entries } = await api.get('/audit', who.owner)
    expect(entries[0]).toMatchObject({ act: 'embedding.set', details: { anywhere: false } })
    // Others have their own.
    expect(await api.get('/embedding', who.other)).toEqual({ anywhere: false, domains: [] })
  })

  it('does not overwrite what a colleague has written meanwhile', async () => {
    const { hub, who } = opened
    const etag = String((await get('/api/v1/embedding', who.owner)).headers.etag)
    const put = (domain: string) =>
      hub.inject({
        ...{ method: 'PUT', url: '/api/v1/embedding', headers: { ...who.owner, 'if-match': etag } },
        payload: { anywhere: false, domains: [domain] },
      })
    expect([(await put('one.kz')).statusCode, (await put('two.kz')).statusCode]).toEqual([200, 412])
  })
})

describe('a frame', () => {
  it('is permitted to the sites that are named, and to nobody by default', async () => {
    await permit([])
    expect(await ancestorsOf(framed.id)).toEqual([200, "'self'"])
    await permit(['archive.kz', '*.qala.kz'])
    expect(await ancestorsOf(framed.id)).toEqual([200, "'self' archive.kz *.qala.kz"])
    await permit([], true)
    expect(await ancestorsOf(framed.id)).toEqual([200, '*'])
    // Every other page stays what it was.
    const watch = String((await get(`/watch/${framed.id}`)).headers['content-security-policy'])
    expect(watch).toContain("frame-ancestors 'none'")
  })

  it('shows nothing that its licence does not let be framed here', async () => {
    await permit(['archive.kz'])
    for (const [id, headers] of [
      [unframed.id, nobody],
      [framed.id, inGermany],
      ['000000000000', nobody],
      // The owner's own eyes are no reason: it is shown to others.
      [unframed.id, opened.who.owner],
    ] as const) {
      const { statusCode, body } = await get(`/embed/${id}`, headers)
      expect([statusCode >= 400, body.includes('Тек хабта'), body.includes('айтысы')]).toEqual([
        true,
        false,
        false,
      ])
      expect((await ancestorsOf(id, headers))[1]).toBe('*')
    }
    const ask = (id: string, use: string, who = opened.who.owner) =>
      opened.api.call('POST', `/titles/${id}/playback`, who, { use })
    expect((await ask(framed.id, 'embed')).statusCode).toBe(200)
    expect((await ask(unframed.id, 'embed', {})).statusCode).toBe(404)
    expect((await ask(unframed.id, 'embed')).json().code).toBe('use-not-licensed')
    expect((await ask(unframed.id, 'stream')).statusCode).toBe(200)
  })

  it('is all there is of a title that may be framed and nothing else', async () => {
    const { api, who } = opened
    const only = await api.watchable(who.owner, 'Тек кірістіру', { licence: licence(['embed']) })
    expect((await get(`/watch/${only.id}`)).statusCode).toBe(404)
    expect((await get(`/embed/${only.id}`)).statusCode).toBe(200)
    expect(await api.get(`/titles/${only.id}?use=embed`)).toMatchObject({ poster: null, preview: null })
    expect((await oembed(only.id)).json()).not.toHaveProperty('thumbnail_url')
  })
})

describe('oEmbed', () => {
  it('tells how to frame a title, within the size that is asked for, as JSON and as XML', async () => {
    await permit(['archive.kz'])
    const { statusCode, headers, body } = await oembed(framed.id)
    expect([statusCode, headers['content-type'], headers['access-control-allow-origin']]).toEqual([
      ...[200, 'application/json; charset=utf-8', '*'],
    ])
    const said = JSON.parse(body)
    expect(said).toEqual({
      ...{ version: '1.0', type: 'video', title: 'Наурыз "айтысы"', cache_age: 3600 },
      ...{ author_name: 'Studio', author_url: `http://localhost/owners/${framed.owner.id}` },
      ...{ provider_name: 'Нар', provider_url: 'http://localhost/', width: 640, height: 360 },
      thumbnail_url: `http://localhost/api/v1/titles/${framed.id}/card.jpg`,
      ...{ thumbnail_width: 1200, thumbnail_height: 630 },
      html: expect.stringMatching(
        `^<iframe src="http://localhost/embed/${framed.id}" width="640" height="360" title="Наурыз &quot;айтысы&quot;"[^<>]*></iframe>$`,
      ),
    })
    const small = (await oembed(framed.id, '&maxwidth=1000&maxheight=180')).json()
    expect([small.width, small.height]).toEqual([320, 180])
    const xml = await oembed(framed.id, '&format=xml')
    expect(xml.headers['content-type']).toBe('text/xml; charset=utf-8')
    const root = readXml(xml.body)
    expect([root.name, textOf(root, 'type'), textOf(root, 'html')]).toEqual(['oembed', 'video', said.html])
    expect(named(root, 'width')[0]?.text).toBe('640')
  })

  it('answers 404 for what is not there, 401 for what may not be framed, 501 for another format', async () => {
    await permit(['archive.kz'])
    const draft = await opened.api.draft(opened.who.owner, 'Құпия')
    const codes = async (...asked: [string, string?, Who?][]) =>
      Promise.all(asked.map(async ([id, more, who]) => (await oembed(id, more, who)).statusCode))
    expect(
      await codes(['000000000000'], [draft.id], [draft.id, '', opened.who.owner], [unframed.id]),
    ).toEqual([404, 404, 404, 401])
    expect(
      await codes([framed.id, '', inGermany], [framed.id, '&format=yaml'], [framed.id, '&maxwidth=x']),
    ).toEqual([401, 501, 400])
    const strange = await get(`/oembed?url=${encodeURIComponent(`https://elsewhere.kz/watch/${framed.id}`)}`)
    expect([strange.statusCode, (await get('/oembed')).statusCode]).toEqual([404, 400])
    await permit([])
    expect((await oembed(framed.id)).statusCode).toBe(401)
  })

  it('is found from the page of a title that may be framed', async () => {
    await permit(['archive.kz'])
    const found = async (id: string) => {
      const { body } = await get(`/watch/${id}`)
      return (
        /<link rel="alternate" type="application\/json\+oembed"[^>]* href="([^"]+)"/.exec(body)?.[1] ?? null
      )
    }
    const address = (await found(framed.id))?.replaceAll('&amp;', '&') ?? ''
    expect((await get(address.replace('http://localhost', ''))).json().title).toBe('Наурыз "айтысы"')
    expect(await found(unframed.id)).toBe(null)
  })
})
