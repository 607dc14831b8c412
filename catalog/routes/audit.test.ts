import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { Check } from 'typebox/value'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditEntry, AuditPage } from '#catalog/contract/audit.ts'
import { routes } from '#catalog/contract/routes.ts'
import { record, verifyAudit } from '#catalog/store/audit.ts'
import { makeAsset } from '#tests/support/assets.ts'
import { narCommand } from '#tests/support/nar.ts'
import { bearer, buildTestHub, startTestServers, type TestServers } from '#tests/support/servers.ts'

let servers: TestServers
let hub: FastifyInstance
const who = { owner: {}, other: {}, moderator: {}, admin: {} }

beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers)
  who.owner = await bearer(servers, 'Studio')
  who.other = await bearer(servers, 'Other')
  who.moderator = await bearer(servers, 'Moderator', 'moderator')
  who.admin = await bearer(servers, 'Admin', 'admin')
})
afterAll(async () => {
  await hub.close()
  await servers.close()
})

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
const ask = (method: Method, path: string, headers: object, payload?: object | string) =>
  hub.inject({ method, url: `/api/v1${path}`, headers: { ...headers }, ...(payload ? { payload } : {}) })
const newTitle = async (as: object = who.owner): Promise<string> => {
  const licence = { licensor: 'Болат Сейітов', territories: ['KZ'], uses: ['stream'] }
  const texts = { kk: { title: 'Той' } }
  return (await ask('POST', '/titles', as, { kind: 'concert', texts, licence })).json().id
}
const trail = async (query: string, as: object = who.moderator): Promise<AuditEntry[]> => {
  const answer = await ask('GET', `/audit?limit=100${query}`, as)
  expect(Check(routes.audit.answer, answer.json())).toBe(true)
  return answer.json().entries
}
const actsOf = async (id: string) => (await trail(`&subject=${id}`)).map(({ act }) => act).reverse()

describe('the audit trail', () => {
  it('has every act on a title, from its making to its end', async () => {
    const id = await newTitle()
    await makeAsset(servers, id, 'complete')
    const title = (path = '') => `/titles/${id}${path}`
    const vtt = { ...who.owner, 'content-type': 'text/vtt' }
    const terms = { authority: 'Court', decision: '1', decidedOn: '2026-01-01', reason: 'court' }
    const licence = { licensor: 'X', territories: ['CN'], uses: ['stream'] }
    const added = (await ask('POST', title('/licences'), who.owner, licence)).json().id
    const upload = {
      ...{ ...who.owner, 'tus-resumable': '1.0.0', 'upload-length': '9' },
      'upload-metadata': `titleId ${Buffer.from(id).toString('base64')}`,
    }
    const { id: restriction } = (await ask('POST', title('/restrictions'), who.moderator, terms)).json()
    const answers = [
      await ask('PATCH', title(), who.owner, { ageMark: 6, texts: { kk: { title: 'Тойдың жазбасы' } } }),
      await ask('PUT', title(`/licences/${added}/document`), vtt, 'document'),
      await ask('DELETE', title(`/licences/${added}`), who.owner),
      await ask('POST', `/restrictions/${restriction}/lift`, who.moderator, { reason: 'over' }),
      await ask('PUT', title('/poster'), who.owner, { candidate: null }),
      await ask('PUT', title('/subtitles/kk'), vtt, 'WEBVTT\n\n00:01.000 --> 00:02.000\nX\n'),
      await ask('DELETE', title('/subtitles/kk'), who.owner),
      await ask('POST', title('/encoding'), who.owner),
      await ask('DELETE', title('/encoding'), who.owner),
      await ask('POST', '/uploads', upload),
      await ask('DELETE', title(), who.owner),
    ]
    expect(answers.filter(({ statusCode }) => statusCode >= 300).map(({ body }) => body)).toEqual([])
    expect(await actsOf(id)).toEqual([
      ...['title.create', 'licence.add', 'restriction.make', 'title.patch', 'licence.document'],
      ...['licence.revoke', 'restriction.lift', 'poster.choose', 'subtitle.save', 'subtitle.delete'],
      ...['encoding.again', 'encoding.stop', 'upload.begin', 'title.delete'],
    ])
    const entries = await trail(`&subject=${id}`)
    const patch = entries.find(({ act }) => act === 'title.patch')
    expect(patch).toMatchObject({ account: { role: 'owner' }, details: { ageMark: 6, texts: ['kk'] } })
    // What may have to be forgotten one day is not in what cannot be.
    for (const name of ['Болат', 'Studio', 'Moderator', 'Той'])
      expect(JSON.stringify(entries)).not.toContain(name)
  })

  it('has what an upload makes, what is changed for an owner, and tokens', async () => {
    const headers = { ...who.owner, 'tus-resumable': '1.0.0', 'upload-length': '5' }
    const id = String((await ask('POST', '/uploads', headers)).headers['nar-title-id'])
    expect(await actsOf(id)).toEqual(['title.create', 'upload.begin'])
    const owner = (await ask('GET', '/owners/Studio', who.admin)).json()
    await ask('PATCH', `/owners/${owner.id}`, who.admin, { av1: true })
    expect(await trail(`&subject=${owner.id}`)).toMatchObject([
      { act: 'owner.patch', details: { av1: true } },
    ])
    const { id: account } = (await ask('GET', '/session', who.moderator)).json()
    expect(await trail(`&subject=${account}`)).toMatchObject([
      { act: 'token.issue', account: null, details: { role: 'moderator' } },
    ])
  })

  it('has nothing of what did not happen', async () => {
    const before = (await trail('')).length
    const id = '000000000000'
    await ask('DELETE', `/titles/${id}`, who.owner)
    await ask('POST', '/titles', who.owner, { kind: 'concert' })
    await ask('DELETE', `/titles/${await newTitle()}/subtitles/kk`, who.owner)
    expect((await trail('')).length).toBe(before + 1)
    await expect(
      servers.db.transaction().execute(async (tx) => {
        await record(tx, { account: null, act: 'title.delete', subject: id, now: new Date() })
        throw new Error('called off')
      }),
    ).rejects.toThrow('called off')
    expect((await trail('')).length).toBe(before + 1)
  })

  it('is read by moderators whole, by owners as far as it is about them, a page at a time', async () => {
    const [mine, theirs] = [await newTitle(), await newTitle(who.other)]
    const terms = { authority: 'Court', decision: '1', decidedOn: '2026-01-01', reason: 'court' }
    await ask('POST', `/titles/${mine}/restrictions`, who.moderator, terms)
    const seen = (await trail('', who.owner)).map(({ subject, act }) => `${act} ${subject}`)
    expect(seen).toEqual(expect.arrayContaining([`title.create ${mine}`, `restriction.make ${mine}`]))
    expect(seen.join()).not.toContain(theirs)
    expect(await trail(`&subject=${theirs}`, who.owner)).toEqual([])
    expect((await ask('GET', '/audit', {})).statusCode).toBe(401)

    const numbers: number[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: AuditPage = (
        await ask('GET', `/audit?limit=7${cursor && `&cursor=${cursor}`}`, who.admin)
      ).json()
      numbers.push(...page.entries.map(({ number }) => number))
      cursor = page.next
    }
    expect(numbers).toEqual(numbers.map((_, index) => numbers.length - index))
    expect((await ask('GET', '/audit?cursor=x', who.admin)).statusCode).toBe(400)
  })

  it('is one chain, also of acts at once', async () => {
    await Promise.all(Array.from({ length: 8 }, () => newTitle()))
    const chain = await verifyAudit(servers.db)
    expect(chain).toMatchObject({ broken: null, holds: true })
    expect(chain.entries).toBeGreaterThan(8)
  })

  it('cannot be changed', async () => {
    for (const statement of [
      `update audit_entry set subject = 'x'`,
      'delete from audit_entry where number = 1',
      'truncate audit_entry',
    ])
      await expect(sql.raw(statement).execute(servers.db)).rejects.toThrow('only ever added to')
  })

  it('shows what was changed all the same, by its owner in the database', async () => {
    const { entries, last } = await verifyAudit(servers.db)
    const tampered = async (statement: string, kept?: string) => {
      const rollBack = new Error('roll back')
      let chain: Awaited<ReturnType<typeof verifyAudit>> | undefined
      const tampering = servers.db.transaction().execute(async (tx) => {
        await sql`alter table audit_entry disable trigger audit_entry_is_final`.execute(tx)
        await sql.raw(statement).execute(tx)
        chain = await verifyAudit(tx, kept)
        throw rollBack
      })
      await expect(tampering).rejects.toBe(rollBack)
      return chain
    }
    const where = `where number = 5`
    for (const statement of [
      `update audit_entry set act = 'title.patch', details = '{}' ${where}`,
      `update audit_entry set at = at + interval '1 ms' ${where}`,
      `update audit_entry set account_id = 'zzzzzzzzzzzz' ${where}`,
      `delete from audit_entry ${where}`,
    ])
      expect(await tampered(statement), statement).toMatchObject({ broken: 5 })
    const cut = await tampered(`delete from audit_entry where number = ${entries}`, last)
    expect(cut).toMatchObject({ broken: null, holds: false, entries: entries - 1 })
  })

  it('is verified at the command line', async () => {
    const { entries, last } = await verifyAudit(servers.db)
    const verify = (...options: string[]) =>
      narCommand(['audit', 'verify', ...options], { NAR_DATABASE_URL: servers.databaseUrl })
    const [good, lost] = await Promise.all([verify('--kept', last), verify('--kept', 'f'.repeat(64))])
    expect(good).toMatchObject({ code: 0, out: `${entries} entries, the last is ${last}\n` })
    expect(lost).toMatchObject({ code: 1, err: expect.stringContaining('no entry of the audit trail has') })
  }, 60_000)
})
