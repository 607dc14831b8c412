import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginOrder, takePaymentEvent } from '#catalog/store/orders.ts'
import { newPassKey } from '#catalog/store/pass-keys.ts'
import { type PlayPlace, savePlay } from '#catalog/store/plays.ts'
import { openShop } from '#tests/support/paid-titles.ts'

let shop: Awaited<ReturnType<typeof openShop>>
const titles = { first: '', second: '', theirs: '' }
let seriesId = ''
let views = 0

beforeAll(async () => {
  shop = await openShop()
  const texts = { kk: { title: 'Топтама' } }
  seriesId = (await shop.done('POST', '/series', shop.who.owner, { kind: 'aitys', texts })).id
  titles.first = (await shop.api.watchable(shop.who.owner, '=Бірінші', { seriesId })).id
  titles.second = (await shop.api.watchable(shop.who.owner, 'Екінші')).id
  titles.theirs = (await shop.api.watchable(shop.who.other, 'Басқа')).id
  await watchAll()
})
afterAll(() => shop.close())

/** Two days ago at the hub's clock; half past midnight in Almaty (UTC+5) is the evening before in Greenwich. */
const dayMs = 86_400_000
const almaty = (moment: number) => new Date(moment + 5 * 3600_000).toISOString().slice(0, 10)
const today = () => almaty(shop.now().getTime())

type Watched = { seconds?: number; reached?: number; at?: Date; place?: Partial<PlayPlace>; startMs?: number }

/** One view that was watched to its `reached`th tenth. */
const watch = (
  titleId: string,
  { seconds = 60, reached = 10, at = shop.now(), place, startMs = 900 }: Watched = {},
) =>
  savePlay(shop.servers.db, {
    view: { id: `view${++views}`, titleId, begun: new Date(at.getTime() - 600_000), duration: 100 },
    report: {
      ...{ view: 'x', number: 1, startMs, seconds, stalls: 1, stallSeconds: 2, network: 'cellular' },
      ...{ rungs: [0, 0, 20, 0, seconds - 20, 0, 0, 0, 0], tenths: 2 ** reached - 1 },
    },
    place: { country: 'KZ', domestic: true, ...place },
    now: at,
  })

async function watchAll(): Promise<void> {
  const before = new Date(shop.now().getTime() - dayMs)
  for (const _ of Array(4)) await watch(titles.first)
  await watch(titles.first, { reached: 5, startMs: 3500, at: before })
  await watch(titles.first, { place: { country: 'DE', domestic: false } })
  for (const _ of Array(5)) await watch(titles.second, { place: { country: 'CN', domestic: false } })
  await watch(titles.second, { at: new Date(shop.now().getTime() - 40 * dayMs) })
  await watch(titles.theirs)
}

describe('figures', () => {
  it('of a title are sums of its views, by day, rung, tenth, network and country', async () => {
    const found = await shop.api.get(`/titles/${titles.first}/figures?days=7`, shop.who.owner)
    expect(found.sums).toEqual({
      ...{ starts: 6, seconds: 360, domesticSeconds: 300, finished: 5, stalls: 6, stallSeconds: 12 },
    })
    expect(found).toMatchObject({ until: today(), timeZone: 'Asia/Almaty', titles: [], earnings: [] })
    expect(found.days).toHaveLength(7)
    expect(found.days.slice(-2).map(({ starts }: { starts: number }) => starts)).toEqual([1, 5])
    expect(found.tenths).toEqual([6, 6, 6, 6, 6, 5, 5, 5, 5, 5])
    expect(found.rungs).toEqual([
      { side: 240, seconds: 120 },
      { side: 480, seconds: 240 },
    ])
    expect(found.networks).toEqual([{ network: 'cellular', starts: 6, seconds: 360 }])
    // One viewer from a country might be somebody.
    expect(found.countries).toEqual([
      { country: 'KZ', name: 'Қазақстан', starts: 5, seconds: 300 },
      { country: null, name: null, starts: 1, seconds: 60 },
    ])
    expect(found.startMs.half).toBeGreaterThan(750)
    expect(found.startMs.most).toBeGreaterThan(3000)
  })

  it('of a series and of all titles name the titles, the longest watched first', async () => {
    const series = await shop.api.get(`/series/${seriesId}/figures`, shop.who.owner)
    expect(series.titles.map(({ id }: { id: string }) => id)).toEqual([titles.first])
    const all = await shop.api.get('/figures', shop.who.owner)
    expect(all.sums.starts).toBe(11)
    expect(all.titles.map(({ id, starts }: { id: string; starts: number }) => [id, starts])).toEqual([
      [titles.first, 6],
      [titles.second, 5],
    ])
    expect(all.countries[0]).toEqual({ country: 'CN', name: 'Қытай', starts: 5, seconds: 300 })
    expect(all.before.starts).toBe(1)
  })

  it('have what was earned with it in those days', async () => {
    const { owner } = await shop.api.get(`/titles/${titles.first}`, shop.who.owner)
    const [amount, currency, now] = [50_000, 'KZT' as const, shop.now()]
    const order = {
      owner_id: owner.id,
      scope: 'title' as const,
      subject: titles.first,
      amount,
      currency,
      days: 2,
    }
    const { db } = shop.servers
    const orderId = await beginOrder(db, { ...order, provider: 'generic', key: newPassKey(), now })
    const event = { id: 'e1', kind: 'paid' as const, orderId, amount, currency }
    await db.transaction().execute((tx) => takePaymentEvent(tx, 'generic', event, now))
    for (const path of [`/titles/${titles.first}/figures`, `/series/${seriesId}/figures`, '/figures'])
      expect((await shop.api.get(path, shop.who.owner)).earnings, path).toEqual([{ currency, amount }])
    const other = await shop.api.get(`/titles/${titles.second}/figures`, shop.who.owner)
    expect(other.earnings).toEqual([])
  })

  it('begin a day at midnight in Almaty', async () => {
    const midnight = Date.parse(`${today()}T00:00:00+05:00`) - 3 * dayMs
    await watch(titles.theirs, { at: new Date(midnight - 60_000) })
    await watch(titles.theirs, { at: new Date(midnight + 60_000) })
    const { days } = await shop.api.get(`/titles/${titles.theirs}/figures?days=5`, shop.who.other)
    expect(days.map(({ starts }: { starts: number }) => starts)).toEqual([1, 1, 0, 0, 1])
  })

  it('are a table by day and title, safe for spreadsheets', async () => {
    const { body, headers } = await shop.api.call('GET', '/figures.csv?days=2', shop.who.owner)
    expect(headers['content-type']).toContain('text/csv')
    const [head, ...rows] = body.replace('\ufeff', '').trim().split('\r\n')
    expect(head).toBe('day,id,name,starts,seconds,domestic_seconds,finished,stalls,stall_seconds')
    expect(rows).toHaveLength(3)
    expect(rows).toContain(`${today()},${titles.first},'=Бірінші,5,300.0,240.0,5,5,10.0`)
  })

  it('are for the owner and moderators, and nobody else learns of them', async () => {
    const of = (path: string, who: object) => shop.api.call('GET', path, { ...who })
    for (const path of [`/titles/${titles.first}/figures`, `/series/${seriesId}/figures`]) {
      expect((await of(path, shop.who.moderator)).statusCode, path).toBe(200)
      expect((await of(path, shop.who.other)).json().code, path).toBe('not-found')
      expect((await of(path, {})).json().code, path).toBe('not-signed-in')
    }
    expect((await of('/titles/000000000000/figures', shop.who.other)).json().code).toBe('not-found')
    for (const path of ['/figures', '/figures.csv']) expect((await of(path, {})).statusCode, path).toBe(401)
    expect((await of('/figures', shop.who.other)).body).not.toContain(titles.first)
    expect((await of('/figures.csv', shop.who.other)).body).not.toContain(titles.first)
  })

  it.each(['days=0', 'days=367', 'until=2026-02-30', 'until=2999-01-01', 'until=x'])(
    'refuse %s',
    async (query) => {
      expect(await shop.api.statusOf('GET', `/figures?${query}`, shop.who.owner)).toBe(400)
    },
  )
})
