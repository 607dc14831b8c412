import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { keys } from '#catalog/contract/encoding.ts'
import type { TitleView } from '#catalog/contract/title.ts'
import { indexLines } from '#catalog/store/lines.ts'
import { spokenLines } from '#cli/hub-subtitles.ts'
import { type Jar, jar, openShop, price } from '#tests/support/paid-titles.ts'
import { strangers, validBodies } from '#tests/support/strangers.ts'

/**
 * Titles that cost something, asked for by people who have not paid, on every route there is: they hear of the title and
 * of its price, and get nothing of what is in it.
 */
const [cue, file] = ['QUPIA-SOZ', 'QUPIA-FAYL']
let shop: Awaited<ReturnType<typeof openShop>>
let titles: TitleView[]
/** Has a pass for the first of them. */
let payer: Jar
const people: [string, Record<string, string>][] = []

const abroad = 'nobody, abroad'
/** Whose token is none is told so, and nothing else. */
const heard = () => people.filter(([who]) => !/token/.test(who))

beforeAll(async () => {
  shop = await openShop({ requestsPerMinute: 0 })
  const { paid, api, who, done, servers, vouchers, redeem } = shop
  const series = await done('POST', '/series', who.owner, {
    kind: 'film',
    texts: { kk: { title: 'Топтама' } },
  })
  await done('PUT', `/series/${series.id}/price`, who.owner, price)
  titles = [
    await paid(),
    await paid({}, { amount: null }),
    await api.watchable(who.owner, 'Бөлім', { seriesId: series.id }),
  ]
  for (const { id } of titles) await fill(id)
  await indexLines(servers.db, (id) => spokenLines(servers.storage, id))
  payer = jar()
  const { codes } = await vouchers({ scope: 'title', subject: titles[0]?.id ?? '' })
  await redeem(codes[0] ?? '', payer)
  people.push(...(await strangers(servers, 'Studio')))
  people.push(['who has paid for another title', { ...payer.headers(), 'x-other': '1' }])
  people.push(['with an invented pass', { 'nar-pass': 'A'.repeat(43) }])
})
afterAll(() => shop.close())

/** Gives a title words that are said in it, a name of its file and a moving preview. */
async function fill(id: string): Promise<void> {
  const { servers, hub, who } = shop
  const { db, storage } = servers
  await hub.inject({
    method: 'PUT',
    url: `/api/v1/titles/${id}/subtitles/kk`,
    headers: { ...who.owner, 'content-type': 'text/vtt' },
    payload: `WEBVTT\n\n00:01.000 --> 00:02.000\n${cue}\n`,
  })
  const asset = await db
    .updateTable('asset')
    .set({ source_name: file, pictures: JSON.stringify({ preview: { bytes: 4 } }) })
    .where('title_id', '=', id)
    .returning(['id', 'version'])
    .executeTakeFirstOrThrow()
  await storage.put(keys.preview(asset.id, asset.version), Buffer.from('RIFF'))
}

type Operation = { method: string; path: string }
function operations(): Operation[] {
  const { paths = {} } = shop.hub.swagger() as { paths?: Record<string, Record<string, unknown>> }
  return Object.entries(paths)
    .flatMap(([path, item]) => Object.keys(item).map((method) => ({ method: method.toUpperCase(), path })))
    .filter(({ path }) => /^\/api\/v1\/titles\/\{id\}/.test(path) && !path.endsWith('/events'))
}

const addressOf = (path: string, id: string) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const values: Record<string, string> = { id, language: 'kk', candidate: '0', licenceId: '0'.repeat(12) }
    return values[name] ?? '0'
  })

describe('a title that costs something', () => {
  it('gives who has not paid no address, no word and no picture of what is in it, on any route', async () => {
    const found: string[] = []
    const mine = titles[0]?.id
    for (const { method, path } of operations())
      for (const { id } of titles)
        for (const [who, headers] of people) {
          if (who === 'who has paid for another title' && id === mine) continue
          const body = validBodies[`${method} ${path}`] ?? (['GET', 'HEAD'].includes(method) ? undefined : {})
          const answer = await shop.hub.inject({
            method: method as 'GET',
            url: addressOf(path, id),
            headers: { 'content-type': 'application/json', ...headers },
            ...(body === undefined ? {} : { payload: body }),
          })
          const about = `${method} ${path} by ${who}`
          const told = `${answer.body} ${JSON.stringify(answer.headers)}`
          if (/\/p\/\d|m3u8|QUPIA|preview\.webp|RIFF/.test(told))
            found.push(`${about}: ${answer.body.slice(0, 200)}`)
          if (method !== 'GET' && method !== 'HEAD' && answer.statusCode < 400) found.push(`${about}: done`)
        }
    expect(operations().length).toBeGreaterThan(20)
    expect(found).toEqual([])
  }, 300_000)

  it('says what it costs, to those whom its licence covers, in lists and where they would play', async () => {
    const ids = titles.map(({ id }) => id)
    for (const [who, headers] of heard()) {
      const list = (await shop.api.get('/titles?limit=100', headers)).titles as TitleView[]
      const listed = list.filter(({ id }) => ids.includes(id))
      expect(
        listed.map(({ offers }) => offers.length),
        who,
      ).toEqual(who === abroad ? [] : [1, 1, 1])
      expect(
        listed.every(({ preview }) => preview === null),
        who,
      ).toBe(true)
      for (const { id } of titles.slice(1)) {
        const refused = await shop.play(id, { ...headers, 'sec-fetch-site': 'same-origin' })
        const wanted = who === abroad ? 403 : 402
        expect(refused.statusCode, `${who}: ${refused.body}`).toBe(wanted)
      }
    }
  })

  it('is not quoted to those who have not paid', async () => {
    const quoted = async (headers: Record<string, string>) =>
      (await shop.api.get('/lines?q=qupia', headers)).lines.map(({ titleId }: { titleId: string }) => titleId)
    for (const [who, headers] of heard())
      expect(await quoted(headers), who).toEqual(
        who === 'who has paid for another title' ? [titles[0]?.id] : [],
      )
    expect(await quoted(payer.headers())).toEqual([titles[0]?.id])
    expect(await quoted(shop.who.owner)).toHaveLength(3)
  })

  it('would be seen to leak', async () => {
    const [{ id } = { id: '' }] = titles
    const opened = await shop.play(id, payer.headers())
    expect(opened.body).toMatch(/\/p\/\d+.*m3u8/)
    const preview = await shop.hub.inject({
      url: `/api/v1/titles/${id}/preview.webp`,
      headers: payer.headers(),
    })
    expect(preview.body).toBe('RIFF')
  })
})
