import { Check } from 'typebox/value'
import { afterAll, describe, expect, it } from 'vitest'
import { GuideImportRefusal, GuideImportReport } from '#catalog/contract/guide.ts'
import { routes } from '#catalog/contract/routes.ts'
import { momentOf } from '#catalog/exchange/read-xmltv.ts'
import { inGermany, nobody, openCatalog, type Who } from '#tests/support/catalog-client.ts'
import { named, readXml } from '#tests/support/xml.ts'

const { servers, hub, api, who, close } = await openCatalog()
afterAll(close)

const texts = (title: string) => ({ kk: { title } })
const kz = { licensor: 'Жетісу', territories: ['KZ'], uses: ['live'] }

async function onAir(): Promise<string> {
  const channel = {
    kind: 'tv',
    texts: texts('Жетісу'),
    inputs: [{ kind: 'rtmp' }],
    licence: kz,
    languages: ['kk'],
  }
  const { id } = (await api.call('POST', '/channels', who.owner, channel)).json()
  await api.call('PATCH', `/channels/${id}`, who.owner, { started: true })
  return id
}
/** Minutes after a Monday's beginning in Almaty, some weeks ahead. */
const monday = Date.parse('2090-11-19T19:00:00Z')
const at = (minutes: number) => new Date(monday + minutes * 60_000).toISOString()
const minutes = (moment: string) => (Date.parse(moment) - monday) / 60_000
const slot = (from: number, until: number, more: object = {}) => ({
  ...{ starts: at(from), ends: at(until), texts: texts(`${from}`), ...more },
})
async function add(channelId: string, from: number, until: number, more: object = {}): Promise<string> {
  const answer = await api.call(
    'POST',
    `/channels/${channelId}/programmes`,
    who.owner,
    slot(from, until, more),
  )
  expect([answer.statusCode, Check(routes.createProgramme.answer, answer.json())]).toEqual([201, true])
  return answer.json().id
}
async function guide(id: string, as: Who = nobody): Promise<string[]> {
  const { programmes } = await api.get(`/channels/${id}/guide?from=${at(0)}&until=${at(1440)}`, as)
  return programmes.map(
    (one: { starts: string; ends: string; texts: { kk?: { title: string } } }) =>
      `${minutes(one.starts)}–${minutes(one.ends)} ${one.texts.kk?.title}`,
  )
}

describe('a guide', () => {
  it('is edited by its owner, and has no overlaps', async () => {
    const id = await onAir()
    const [a, b, c] = [await add(id, 0, 60), await add(id, 60, 90), await add(id, 90, 150)]
    const path = `/channels/${id}/programmes`
    expect((await api.call('PATCH', `${path}/${b}`, who.owner, { ends: at(100) })).json().ends).toBe(at(100))
    expect(await guide(id)).toEqual(['0–60 0', '60–100 60', '100–150 90'])
    await api.call('PATCH', `${path}/${b}`, who.owner, { starts: at(50) })
    expect(await guide(id)).toEqual(['0–50 0', '50–100 60', '100–150 90'])
    const swallowed = await api.call('PATCH', `${path}/${b}`, who.owner, { ends: at(150) })
    expect([swallowed.statusCode, swallowed.json().code, swallowed.json().details]).toEqual([
      ...[409, 'guide-overlap', { what: c }],
    ])
    expect((await api.call('POST', path, who.owner, slot(50, 100))).json().code).toBe('guide-overlap')
    await add(id, 20, 30)
    expect(await guide(id)).toEqual(['0–20 0', '20–30 20', '50–100 60', '100–150 90'])
    for (const [from, until] of [
      [10, 10],
      [20, 10],
      [0, 1441],
    ] as const)
      expect((await api.call('POST', path, who.owner, slot(from, until))).json().code).toBe('bad-request')
    for (const headers of [who.other, nobody]) {
      expect(await api.statusOf('DELETE', `${path}/${a}`, headers)).toBe(headers === nobody ? 401 : 404)
      expect(await api.statusOf('PATCH', `${path}/${a}`, headers, {})).toBe(headers === nobody ? 401 : 404)
    }
    expect(await api.statusOf('DELETE', `${path}/${a}`, who.owner)).toBe(204)
    expect(await guide(id)).toHaveLength(3)
    expect(await api.statusOf('GET', `/channels/${id}/guide`, inGermany)).toBe(403)
    expect(
      await api.statusOf('GET', `/channels/${id}/guide?from=${at(0)}&until=${at(60 * 24 * 32)}`, nobody),
    ).toBe(400)
  })

  it('is edited by one at a time, and once for one key', async () => {
    const id = await onAir()
    const path = `/channels/${id}/programmes`
    const key = { ...who.owner, 'idempotency-key': 'programme-once' }
    const [one, again] = await Promise.all([1, 2].map(() => api.call('POST', path, key, slot(0, 30))))
    expect(one?.json().id).toBe(again?.json().id)
    const programme = `${path}/${one?.json().id}`
    const read = await api.call('GET', programme, who.owner)
    const match = { ...who.owner, 'if-match': String(read.headers.etag) }
    expect((await api.call('PATCH', programme, match, { record: true })).json().record).toBe(true)
    expect((await api.call('PATCH', programme, match, { record: false })).statusCode).toBe(412)
    // Two that want the same place: one of them has it.
    const rush = await Promise.all([1, 2, 3].map(() => api.call('POST', path, who.owner, slot(60, 90))))
    expect(rush.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409])
  })

  it('has licences of programmes, which may not clash', async () => {
    const id = await onAir()
    const path = `/channels/${id}/programmes/${await add(id, 0, 30)}/licences`
    const exclusive = { ...kz, exclusive: true }
    const added = await api.call('POST', path, who.owner, exclusive)
    expect(added.statusCode).toBe(201)
    expect((await api.call('POST', path, who.owner, exclusive)).json().code).toBe('licence-overlaps')
    expect((await api.call('POST', path, who.owner, { ...kz, from: '2026-02-30T00:00' })).json().code).toBe(
      'bad-request',
    )
    expect(await api.statusOf('POST', path, who.other, kz)).toBe(404)
    const own = `${path}/${added.json().id}`
    // It is the programme's, not the channel's.
    expect(await api.statusOf('DELETE', `/channels/${id}/licences/${added.json().id}`, who.owner)).toBe(404)
    expect(await api.statusOf('DELETE', own, who.owner)).toBe(204)
    expect((await api.get(path.replace('/licences', ''), who.owner)).licences[0].revokedAt).not.toBeNull()
    expect(
      (await api.get(`/channels/${id}/guide?from=${at(0)}&until=${at(60)}`)).programmes[0].ownLicences,
    ).toBe(true)
  })

  it('tells the week’s shares by what it says, the language of the channel where it says none', async () => {
    const id = await onAir()
    await add(id, 0, 120, { origin: 'domestic' })
    await add(id, 120, 180, { language: 'ru', origin: 'foreign' })
    await add(id, 1440 * 7, 1440 * 7 + 60, { language: 'kk' })
    const shares = await api.get(`/channels/${id}/shares?week=2090-11-22`, who.owner)
    expect(Check(routes.channelShares.answer, shares)).toBe(true)
    expect(shares).toMatchObject({
      ...{ week: '2090-11-20', hours: 3, unsaid: { language: 0, origin: 0 } },
      ...{ kazakh: { hours: 2, least: 0.6 }, domestic: { hours: 2 } },
    })
    expect(shares.kazakh.share).toBeCloseTo(2 / 3)
    expect((await api.get(`/channels/${id}/shares`, who.owner)).hours).toBe(0)
    expect((await api.call('GET', `/channels/${id}/shares?week=2090-02-30`, who.owner)).statusCode).toBe(400)
  })
})

describe('a guide as a file', () => {
  const span = `from=${at(0)}&until=${at(1440)}`
  const xml = async (id: string, as: Who = nobody, query = span) =>
    hub.inject({ url: `/api/v1/channels/${id}/guide.xml?${query}`, headers: as })
  const send = (id: string, payload: string, query = '', as = who.owner) =>
    hub.inject({
      ...{ method: 'POST', url: `/api/v1/channels/${id}/guide/import${query}`, payload },
      headers: { ...as, 'content-type': 'application/xml', 'accept-language': 'en' },
    })
  const stamp = (minute: number) => `${at(minute).replace(/\D/g, '').slice(0, 14)} +0000`
  const row = (from: number, until: number, inner = `<title lang="kk">${from}</title>`) =>
    `<programme start="${stamp(from)}" stop="${stamp(until)}" channel="jetisu.kz">${inner}</programme>`
  const tv = (...rows: string[]) =>
    `<?xml version="1.0"?><!DOCTYPE tv SYSTEM "xmltv.dtd"><tv>${rows.join('')}</tv>`

  it('is written as XMLTV and iCalendar for whoever may see the channel', async () => {
    const id = await onAir()
    await add(id, 0, 60, { texts: texts('Таң & <ән>'), language: 'kk', origin: 'domestic', ageMark: 12 })
    const answer = await xml(id)
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([
      200,
      'application/xml; charset=utf-8',
    ])
    const [programme] = named(readXml(answer.body), 'programme')
    expect(momentOf(programme?.attributes.start ?? '')?.toISOString()).toBe(at(0))
    expect(programme?.text).toContain('Таң & <ән>')
    expect((await xml(id, { 'accept-language': 'kk-Latn' })).body).toContain('<title lang="kk-Latn">Tañ')
    const abroad = await xml(id, inGermany)
    expect([abroad.statusCode, abroad.body.includes('Таң')]).toEqual([403, false])
    const ics = await hub.inject({ url: `/api/v1/channels/${id}/guide.ics?${span}` })
    expect(ics.headers['content-type']).toBe('text/calendar; charset=utf-8')
    expect(ics.body).toContain('SUMMARY;LANGUAGE=kk:Таң & <ән> (12+)\r\n')
  })

  it('comes back as it went, and again changes nothing', async () => {
    const id = await onAir()
    const file = tv(
      row(0, 60),
      row(60, 90),
      row(120, 150, '<title>Ән</title><rating system="KZ"><value>16+</value></rating>'),
    )
    const dry = await send(id, file, '?dryRun=true')
    expect([dry.statusCode, Check(GuideImportReport, dry.json())]).toEqual([200, true])
    expect(dry.json()).toMatchObject({ dryRun: true, made: 3, changed: 0, same: 0, bad: 0, removed: 0 })
    expect(await guide(id)).toEqual([])
    expect((await send(id, file)).json()).toMatchObject({ made: 3, bad: 0 })
    expect(await guide(id)).toEqual(['0–60 0', '60–90 60', '120–150 Ән'])
    expect((await send(id, file)).json()).toMatchObject({ made: 0, changed: 0, same: 3, removed: 0 })
    // What we write is read by others of us.
    const other = await onAir()
    expect((await send(other, (await xml(id)).body)).json()).toMatchObject({ made: 3 })
    expect(await guide(other)).toEqual(await guide(id))
    const newer = tv(row(0, 45, '<title>Жаңа</title>'), row(75, 150))
    expect((await send(id, newer)).json()).toMatchObject({ made: 1, changed: 1, removed: 2 })
    expect(await guide(id)).toEqual(['0–45 Жаңа', '75–150 75'])
    const acts = (await api.get(`/audit?subject=${id}&act=guide.import`, who.owner)).entries
    expect(acts.map(({ details }: { details: object }) => details)).toEqual([
      ...[
        { made: 1, changed: 1, removed: 2 },
        { made: 3, changed: 0, removed: 0 },
      ],
    ])
  })

  it('is refused whole with every bad row, and stopped by a programme with licences of its own', async () => {
    const id = await onAir()
    const match = await add(id, 200, 300, { ageMark: 6 })
    await api.call('POST', `/channels/${id}/programmes/${match}/licences`, who.owner, kz)
    const file = tv(row(0, 60), row(30, 90, '<desc>А</desc>'), row(50, 70), row(190, 310))
    const refused = await send(id, file)
    expect([refused.statusCode, Check(GuideImportRefusal, refused.json())]).toEqual([422, true])
    const { code, report } = refused.json()
    expect([code, report.bad]).toEqual(['guide-import-refused', 3])
    const found = report.rows.map(({ findings }: { findings: { code: string }[] }) =>
      findings.map((one) => one.code),
    )
    expect(found).toEqual([[], ['cell-missing'], ['overlaps-row'], ['guide-overlap']])
    expect(await guide(id)).toEqual(['200–300 200'])
    for (const [payload, of] of [
      ['<!DOCTYPE tv [<!ENTITY a "b">]><tv/>', 'not-xmltv'],
      ['начало;конец', 'not-xmltv'],
      [`${'x'.repeat(5 * 1024 * 1024)}x`, 'too-large'],
    ] as const)
      expect((await send(id, payload)).json().code).toBe(of)
    expect((await send(id, tv(row(0, 60)), '', who.other)).statusCode).toBe(404)
  })

  it('takes addresses back that were given out for another guide', async () => {
    const id = await onAir()
    const permit = async () =>
      (await servers.db.selectFrom('channel').select('permit').where('id', '=', id).executeTakeFirstOrThrow())
        .permit
    const before = await permit()
    await send(id, tv(row(0, 60), row(60, 90)))
    expect(await permit()).toBe(before)
    await send(id, tv(row(0, 60, '<title>А</title><rating system="KZ"><value>18+</value></rating>')))
    expect(await permit()).toBeGreaterThan(before)
  })
})
