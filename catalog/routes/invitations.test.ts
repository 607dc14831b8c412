import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { issueToken } from '#catalog/store/accounts.ts'
import { hasFreshLink } from '#catalog/store/sent-links.ts'
import { authenticator } from '#tests/support/authenticator.ts'
import { bearer } from '#tests/support/servers.ts'
import { another, good, openSignIn, origin, type SignInClient } from '#tests/support/sign-in-client.ts'

let on: SignInClient
beforeAll(async () => {
  on = await openSignIn()
})
afterAll(() => on.close())

type Answer = { statusCode: number; json: () => { code?: string } }
const code = (answer: Answer) => [answer.statusCode, answer.json().code]
const accept = (token: string, name: string, more: object = { password: good }) =>
  on.post('/invitations/accepted', { token, name, locale: 'kk', ...more })
const mails = () => on.servers.db.selectFrom('mail').selectAll().orderBy('number').execute()

describe('an invitation', () => {
  it('leads to an account with a passkey, once', async () => {
    const { token, made } = await on.invite({ role: 'moderator', mail: 'aigul@example.kz', locale: 'ru' })
    expect(made).toMatchObject({ state: 'open', madeBy: 'Әкімші', mail: 'aigul@example.kz' })
    expect(made.link).toBe(`${origin}/invited#${token}`)
    const seen = await on.post('/invitations/opened', { token })
    expect(seen.json()).toMatchObject({ role: 'moderator', owner: null, mail: 'aigul@example.kz' })
    const key = authenticator(origin)
    const asked = (await on.post('/invitations/opened/options', { token, name: 'Айгүл' })).json()
    const passkey = { name: 'Ноутбук', credential: key.create(asked) }
    const accepted = await accept(token, 'Айгүл', { passkey, locale: 'kk-Arab' })
    expect(accepted.json()).toMatchObject({ name: 'Айгүл', role: 'moderator' })
    expect((await on.whoIs(on.cookieOf(accepted))).statusCode).toBe(200)
    const options = (await on.post('/session/passkey/options')).json()
    expect((await on.post('/session/passkey', { credential: key.get(options) })).json().name).toBe('Айгүл')
    expect((await on.ask('GET', '/account/contact', on.cookieOf(accepted))).json()).toEqual({
      ...{ mail: 'aigul@example.kz', locale: 'kk-Arab' },
    })
    expect(code(await accept(token, 'Басқа'))).toEqual([410, 'link-over'])
    expect(code(await on.post('/invitations/opened', { token }))).toEqual([410, 'link-over'])
    const { invitations } = (await on.ask('GET', '/invitations', on.admin)).json()
    expect(invitations[0]).toMatchObject({ state: 'accepted', mail: null })
    // The letter that waited says nothing any more.
    expect((await mails()).at(-1)).toMatchObject({
      kind: 'invitation',
      state: 'expired',
      text: null,
      recipient: null,
    })
    expect(await on.acts()).toEqual(
      expect.arrayContaining(['invitation.make', 'invitation.accept', 'session.open']),
    )
  })

  it('is kept as a hash, and its letter has the link until it is sent', async () => {
    const { token } = await on.invite({ role: 'owner', mail: 'tan@example.kz' })
    const rows = await on.servers.db.selectFrom('invitation').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token)
    expect((await mails()).at(-1)?.text).toContain(`/invited#${token}`)
  })

  it('without an owner never gives the titles of one that is there', async () => {
    await issueToken(on.servers.db, { role: 'owner', name: 'Бар студия' })
    const { token } = await on.invite()
    expect(code(await accept(token, 'Бар студия'))).toEqual([409, 'account-name-taken'])
    await on.servers.db.insertInto('owner').values({ id: 'owneralone00', name: 'Иесі ғана' }).execute()
    expect(code(await accept(token, 'Иесі ғана'))).toEqual([409, 'account-name-taken'])
    // What was refused used nothing up.
    const accepted = await accept(token, 'Жаңа студия')
    expect(accepted.json()).toMatchObject({ owner: { name: 'Жаңа студия' } })
  })

  it('to an owner that is there makes a colleague, and names are not invisible', async () => {
    expect((await on.post('/invitations', { role: 'owner', owner: 'Жоқ студия' }, on.admin)).statusCode).toBe(
      400,
    )
    const { token } = await on.invite({ role: 'owner', owner: 'Бар студия' })
    for (const name of ['', ' ', 'Ерлан\u202e', '\u200bЕрлан', ' Ерлан', 'a\nb'])
      expect((await accept(token, name)).statusCode, JSON.stringify(name)).toBe(400)
    const accepted = await accept(token, 'Ерлан')
    expect(accepted.json()).toMatchObject({ name: 'Ерлан', owner: { name: 'Бар студия' } })
  })

  it('asks for a way in that is good', async () => {
    const { token } = await on.invite()
    expect((await accept(token, 'Ешнәрсесіз', {})).statusCode).toBe(400)
    expect(code(await accept(token, 'Сұңқар', { password: 'тым қысқа' }))).toEqual([422, 'password-short'])
    const foreign = authenticator(origin)
    const { token: other } = await on.invite()
    const asked = (await on.post('/session/passkey/options')).json()
    const passkey = { name: 'X', credential: foreign.create({ ...asked, rp: { id: 'nar.localhost' } }) }
    expect(code(await accept(other, 'Сұңқар', { passkey }))).toEqual([422, 'passkey-refused'])
  })

  it('ends after seven days, when it is withdrawn, and for whoever is no admin', async () => {
    const { token, made } = await on.invite({ role: 'admin', mail: 'late@example.kz' })
    const { token: old } = await on.invite()
    for (const who of [
      {},
      await bearer(on.servers, 'Бөтен'),
      await bearer(on.servers, 'Модератор', 'moderator'),
    ])
      for (const [method, path, body] of [
        ['POST', '/invitations', { role: 'admin' }],
        ['GET', '/invitations', undefined],
        ['DELETE', `/invitations/${made.id}`, undefined],
      ] as const)
        expect((await on.ask(method, path, who, body)).statusCode, path).toBeGreaterThanOrEqual(401)
    expect((await on.ask('DELETE', `/invitations/${made.id}`, on.admin)).statusCode).toBe(204)
    expect(code(await accept(token, 'Кеш'))).toEqual([410, 'link-over'])
    expect((await mails()).at(-1)).toMatchObject({
      state: 'expired',
      recipient: null,
      text: null,
      html: null,
    })
    on.later(7 * 1440)
    expect(code(await accept(old, 'Кеш'))).toEqual([410, 'link-over'])
  })
})

describe('a link that sets a password', () => {
  const tokenIn = (text: string | null | undefined) => /#(nar_[\w-]+)/.exec(text ?? '')?.[1] ?? ''
  const letters = async (kind: string) => (await mails()).filter((mail) => mail.kind === kind)
  /** It is written after the answer, so that nobody learns of it by the time that takes. */
  const asked = async (name: string) => {
    const before = (await mails()).length
    expect((await on.post('/account/password/link', { name })).statusCode).toBe(204)
    await expect.poll(async () => (await mails()).length).toBeGreaterThan(before)
    return tokenIn((await letters('password-link')).at(-1)?.text)
  }

  it('is sent to a proven address alone, by name or by address', async () => {
    const { cookie, account } = await on.join('Ұлан')
    const headers = { 'sec-fetch-site': 'same-origin', ...cookie }
    const answer = await on.ask('PATCH', '/account/contact', headers, { mail: 'Ulan@Example.kz' })
    expect(answer.json()).toEqual({ mail: null, locale: 'kk' })
    const { account: without } = await on.join('Мекенжайсыз')
    for (const name of ['Мекенжайсыз', 'ешкім@example.kz'])
      expect((await on.post('/account/password/link', { name })).statusCode).toBe(204)
    const [proof] = await letters('mail-link')
    expect(proof).toMatchObject({ recipient: 'Ulan@Example.kz', locale: 'kk' })
    const token = tokenIn(proof?.text)
    expect((await on.post('/account/contact/confirmation', { token })).statusCode).toBe(204)
    expect(code(await on.post('/account/contact/confirmation', { token }))).toEqual([410, 'link-over'])

    const first = await asked('Ұлан')
    // Nobody's mailbox is filled by whoever knows the name.
    expect(await hasFreshLink(on.servers.db, account.id, on.now())).toBe(true)
    on.later(5)
    expect(await hasFreshLink(on.servers.db, account.id, on.now())).toBe(false)
    const second = await asked('ulan@example.KZ')
    const reset = (given: string, password = another) =>
      on.post('/account/password/reset', { token: given, password })
    expect((await letters('password-link')).map(({ account_id }) => account_id)).not.toContain(without.id)
    expect(code(await reset(first))).toEqual([410, 'link-over'])
    expect(code(await reset(second, 'қысқа'))).toEqual([422, 'password-short'])
    expect((await reset(second)).statusCode).toBe(204)
    expect(code(await reset(second))).toEqual([410, 'link-over'])
    expect((await on.whoIs(cookie)).statusCode).toBe(401)
    expect((await on.enter('ulan@example.kz', another)).json().name).toBe('Ұлан')
    expect((await letters('account-changed')).at(-1)?.text).toContain('Құпиясөз өзгерді')
    expect(
      (await letters('password-link')).every(({ text, recipient }) => text === null && recipient === null),
    ).toBe(true)
  })

  it('ends after an hour, and opens the way after too many guesses', async () => {
    const late = await asked('Ұлан')
    on.later(60)
    expect(code(await on.post('/account/password/reset', { token: late, password: good }))).toEqual([
      410,
      'link-over',
    ])
    for (let n = 0; n < 6; n++) await on.enter('Ұлан', `бұл дұрыс емес сөз ${n}`)
    const token = await asked('Ұлан')
    await on.post('/account/password/reset', { token, password: good })
    expect((await on.enter('Ұлан', good)).statusCode).toBe(200)
  })

  it('does not give one account the address of another', async () => {
    const { cookie } = await on.join('Үміт')
    await on.ask('PATCH', '/account/contact', cookie, { mail: 'ulan@example.kz' })
    const token = tokenIn((await letters('mail-link')).at(-1)?.text)
    expect(code(await on.post('/account/contact/confirmation', { token }))).toEqual([410, 'link-over'])
    expect((await on.ask('GET', '/account/contact', cookie)).json().mail).toBeNull()
    for (const mail of ['a b@example.kz', 'a@b\r\nBcc: c@d', '"x"@example.kz', 'a@b,c@d', 'a@b>'])
      expect((await on.ask('PATCH', '/account/contact', cookie, { mail })).statusCode, mail).toBe(400)
  })

  it('leads where the hub is, whatever a request says of its host', async () => {
    await on.hub.inject({
      ...{ method: 'POST', url: '/api/v1/account/password/link', payload: { name: 'Ұлан' } },
      headers: { host: 'evil.example' },
    })
    await expect.poll(async () => (await letters('password-link')).at(-1)?.text).toContain('/reset#')
    expect(JSON.stringify(await mails())).not.toContain('evil.example')
  })
})
