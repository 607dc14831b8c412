import { Check } from 'typebox/value'
import { afterAll, describe, expect, it } from 'vitest'
import { parseLiveScope } from '#catalog/contract/live.ts'
import { routes } from '#catalog/contract/routes.ts'
import { permitOfChannel } from '#catalog/store/permits.ts'
import { openSecrets, verifyPath } from '#cdn-config/tokens.ts'
import { inGermany, nobody, openCatalog, type Who } from '#tests/support/catalog-client.ts'
import { aRestriction } from '#tests/support/restrictions.ts'

const { servers, api, who, close } = await openCatalog()
afterAll(close)

const texts = (title: string) => ({ kk: { title } })
const world = { licensor: 'Жетісу', territories: ['WORLD'], uses: ['live'] }
const kz = { ...world, territories: ['KZ'] }

async function onAir(more: object = {}): Promise<string> {
  const channel = { kind: 'tv', texts: texts('Жетісу'), inputs: [{ kind: 'rtmp' }], licence: world, ...more }
  const { id } = (await api.call('POST', '/channels', who.owner, channel)).json()
  await api.call('PATCH', `/channels/${id}`, who.owner, { started: true })
  return id
}
/** Minutes from now. */
const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
async function add(channelId: string, from: number, until: number, more: object = {}): Promise<string> {
  const body = { starts: at(from), ends: at(until), texts: texts(`${from}`), ...more }
  const answer = await api.call('POST', `/channels/${channelId}/programmes`, who.owner, body)
  expect([answer.statusCode, answer.body]).toEqual([201, expect.any(String)])
  return answer.json().id
}
const licensed = (channelId: string, programmeId: string, licence: object = kz) =>
  api.call('POST', `/channels/${channelId}/programmes/${programmeId}/licences`, who.owner, licence)
const play = (id: string, as: Who = nobody, body?: object) =>
  api.call('POST', `/channels/${id}/playback`, as, body)

async function verdictOn(master: string): Promise<string> {
  const [, , expiry = '', token = '', scope = ''] = master.split('/')
  const address = { expiry, token, scope }
  return verifyPath(await openSecrets(servers.data), address, new Date(), (of) =>
    permitOfChannel(servers.db, of.slice(0, 12)),
  )
}
const scopeOf = (master: string) => parseLiveScope(master.split('/')[4] ?? '')

describe('an address to watch a channel at', () => {
  it('is of what is on air now, of earlier on, or of a stretch', async () => {
    const id = await onAir()
    const now = (await play(id)).json()
    expect(Check(routes.livePlayback.answer, now)).toBe(true)
    expect(now).toMatchObject({ from: null, until: null, epoch: expect.any(Number) })
    expect(scopeOf(now.master)).toEqual({ channelId: id, from: null, until: null })
    expect(now.master.endsWith(`/${id}/live/master.m3u8`)).toBe(true)
    expect(await verdictOn(now.master)).toBe('good')
    const from = at(-30)
    const earlier = (await play(id, nobody, { from })).json()
    expect([earlier.from, earlier.until, scopeOf(earlier.master)?.from]).toEqual([
      from,
      null,
      Date.parse(from),
    ])
    expect(await verdictOn(earlier.master)).toBe('good')
    const until = at(-10)
    const part = (await play(id, nobody, { from, until })).json()
    expect(scopeOf(part.master)).toEqual({ channelId: id, from: Date.parse(from), until: Date.parse(until) })
    expect((await play(id, nobody, { from, until: at(10) })).json().until).toBeNull()
    for (const body of [{ until }, { from: at(5) }, { from: until, until: from }])
      expect((await play(id, nobody, body)).json().code).toBe('bad-request')
    const gone = await play(id, nobody, { from: at(-600), until: at(-500) })
    expect([gone.statusCode, gone.json().code]).toEqual([410, 'time-shift-over'])
    expect((await play(id, nobody, { from: at(-600) })).json().from > at(-121)).toBe(true)
  })

  it('is refused while a match is closed to its viewer, with when there is something again', async () => {
    const id = await onAir()
    const match = await add(id, -20, 30)
    await add(id, 30, 60)
    await licensed(id, match)
    const refused = await play(id, inGermany)
    expect([refused.statusCode, refused.json().code]).toEqual([403, 'not-in-territory'])
    const { details } = refused.json()
    expect(details).toMatchObject({ territories: 'KZ', programme: match })
    expect(Math.round((Date.parse(details.resumes) - Date.now()) / 60_000)).toBe(30)
    expect((await play(id)).statusCode).toBe(200)
    // The channel is there, with its guide.
    expect(await api.get(`/channels/${id}`, inGermany)).toMatchObject({
      now: { id: match, ownLicences: true },
    })
    const before = (await play(id, inGermany, { from: at(-60) })).json()
    expect(Math.round((Date.parse(before.until) - Date.now()) / 60_000)).toBe(-20)
  })

  it('ends where a programme begins that its viewer may not see, and when the guide changes that', async () => {
    const id = await onAir()
    await add(id, -20, 30)
    const match = await add(id, 30, 60)
    const open = (await play(id, inGermany)).json()
    await licensed(id, match)
    expect(await verdictOn(open.master)).toBe('expired')
    const now = (await play(id, inGermany)).json()
    expect(Math.round((Date.parse(now.expiresAt) - Date.now()) / 60_000)).toBe(30)
    expect(await verdictOn(now.master)).toBe('good')
    const programme = `/channels/${id}/programmes/${match}`
    await api.call('PATCH', programme, who.owner, { starts: at(10) })
    expect(await verdictOn(now.master)).toBe('expired')
    const sooner = (await play(id, inGermany)).json()
    expect(Math.round((Date.parse(sooner.expiresAt) - Date.now()) / 60_000)).toBe(10)
    // What differs in nothing leaves addresses alone.
    await add(id, 90, 100)
    expect(await verdictOn(sooner.master)).toBe('good')
    await add(id, 120, 130, { ageMark: 18 })
    expect(await verdictOn(sooner.master)).toBe('expired')
  })

  it('is good no longer once a licence is withdrawn or the channel is gone', async () => {
    const id = await onAir()
    const { licences } = (await api.call('GET', `/channels/${id}`, who.owner)).json()
    const { master } = (await play(id)).json()
    expect(await api.statusOf('DELETE', `/channels/${id}/licences/${licences[0].id}`, who.owner)).toBe(204)
    expect(await verdictOn(master)).toBe('expired')
    expect((await play(id)).json().code).toBe('not-found')
    const own = (await play(id, who.owner)).json()
    expect(await verdictOn(own.master)).toBe('good')
    await api.call('DELETE', `/channels/${id}`, who.owner)
    expect(await verdictOn(own.master)).toBe('expired')
  })

  it('takes the age where the mark asks for it', async () => {
    const id = await onAir({ ageMark: 18 })
    const refused = await play(id)
    expect([refused.statusCode, refused.json().code]).toEqual([403, 'age-unconfirmed'])
    expect((await play(id, nobody, { ageConfirmed: 18 })).statusCode).toBe(200)
  })

  it('is refused where a title that the channel plays, or that a programme became, is closed by law', async () => {
    const title = await api.draft(who.owner, 'Ескі фильм')
    const id = await onAir({ inputs: [{ kind: 'titles', titleIds: [title.id] }] })
    const other = await onAir()
    const programme = await add(other, -10, 20)
    await servers.db
      .updateTable('programme')
      .set({ title_id: title.id })
      .where('id', '=', programme)
      .execute()
    const given = [(await play(id)).json().master, (await play(other)).json().master]
    const path = `/titles/${title.id}/restrictions`
    expect(await api.statusOf('POST', path, who.moderator, { ...aRestriction, territories: ['KZ'] })).toBe(
      201,
    )
    for (const master of given) expect(await verdictOn(master)).toBe('expired')
    for (const channel of [id, other]) {
      const closed = await play(channel)
      expect([closed.statusCode, closed.json().code]).toEqual([451, 'restricted'])
      expect((await play(channel, inGermany)).statusCode).toBe(200)
    }
  })

  it('is refused wherever a channel closed by law can be met, says who decided, and comes back when it is lifted', async () => {
    const id = await onAir()
    await add(id, -10, 20)
    const before = (await play(id)).json().master
    const path = `/channels/${id}/restrictions`
    const terms = { ...aRestriction, territories: ['KZ'], explanation: 'QUPIA', until: at(60) }
    for (const [as, status] of [
      [nobody, 401],
      [who.owner, 403],
      [who.other, 403],
    ] as const)
      expect(await api.statusOf('POST', path, as, terms)).toBe(status)
    expect(await api.statusOf('POST', '/channels/000000000000/restrictions', who.moderator, terms)).toBe(404)
    const made = await api.call('POST', path, who.moderator, terms)
    expect([made.statusCode, Check(routes.restrictChannel.answer, made.json())]).toEqual([201, true])
    expect(made.json()).toMatchObject({ channelId: id, titleId: null })
    expect(await verdictOn(before)).toBe('expired')

    const answer = await play(id)
    expect([answer.statusCode, answer.headers.link]).toEqual([451, '</>; rel="blocked-by"'])
    const told = { authority: 'Court', decision: '1', territories: 'WORLD', except: 'KZ', until: terms.until }
    expect(answer.json()).toMatchObject({ code: 'restricted', ...told, details: told })
    expect(answer.body).not.toContain('QUPIA')
    for (const place of ['', '/guide', '/guide.xml', '/guide.ics', '/songs', '/cost', '/events'])
      expect(await api.statusOf('GET', `/channels/${id}${place}`, nobody), place).toBe(451)
    const listed = async (as: Who) => (await api.call('GET', '/channels', as)).body.includes(id)
    expect([await listed(nobody), await listed(inGermany)]).toEqual([false, true])
    for (const as of [inGermany, who.owner, who.moderator]) expect((await play(id, as)).statusCode).toBe(200)

    const list = async (as: Who) => (await api.call('GET', path, as)).json().restrictions?.length
    expect([await list(who.owner), await list(who.moderator), await list(who.other)]).toEqual([
      1,
      1,
      undefined,
    ])
    const registered = (await api.get('/desk/restrictions', who.moderator)).restrictions[0]
    expect(registered).toMatchObject({ title: null, channel: { id, owner: 'Studio' } })
    const lift = `/restrictions/${made.json().id}/lift`
    expect(await api.statusOf('POST', lift, who.owner, { reason: 'x' })).toBe(403)
    expect(await api.statusOf('POST', lift, who.moderator, { reason: 'x' })).toBe(200)
    expect((await play(id)).statusCode).toBe(200)
    const { entries } = await api.get(`/audit?subject=${id}`, who.owner)
    expect(entries.slice(0, 2).map(({ act }: { act: string }) => act)).toEqual([
      'restriction.lift',
      'restriction.make',
    ])
  })

  it('ends when a restriction of the channel begins; of one that is not announced nothing is said', async () => {
    const id = await onAir()
    const from = at(10)
    const path = (of: string) => `/channels/${of}/restrictions`
    await api.call('POST', path(id), who.moderator, { ...aRestriction, from })
    expect((await play(id)).json().expiresAt).toBe(from)
    const quiet = { kind: 'tv', texts: texts('Құпия'), inputs: [{ kind: 'rtmp' }], licence: world }
    const { id: draft } = (await api.call('POST', '/channels', who.owner, quiet)).json()
    expect(await api.statusOf('POST', path(draft), who.moderator, aRestriction)).toBe(201)
    expect((await play(draft)).statusCode).toBe(404)
    expect(await api.statusOf('GET', `/channels/${draft}`, nobody)).toBe(404)
  })
})
