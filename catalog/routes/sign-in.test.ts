import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { another, good, openSignIn, type SignInClient } from '#tests/support/sign-in-client.ts'

let on: SignInClient
beforeAll(async () => {
  on = await openSignIn({ trustedProxies: ['127.0.0.1'] })
})
afterAll(() => on.close())

const codeOf = (answer: { statusCode: number; json: () => { code?: string } }) => [
  answer.statusCode,
  answer.json().code,
]

describe('a password', () => {
  it('signs in by name, in a cookie that only this host gets over https, and takes the place of the session before', async () => {
    await on.join('Алатау')
    const first = await on.enter('Алатау', good)
    expect(first.json()).toMatchObject({ name: 'Алатау', role: 'owner', owner: { name: 'Алатау' } })
    const secure = await on.enter(' Алатау ', good, { 'x-forwarded-proto': 'https', ...on.cookieOf(first) })
    const cookie = secure.cookies[0]
    expect(cookie).toMatchObject({
      name: '__Host-nar_session',
      secure: true,
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
    })
    expect(cookie?.domain).toBeUndefined()
    // Over https no cookie counts that a neighbour could have set.
    const planted = { cookie: `nar_session=${cookie?.value}`, 'x-forwarded-proto': 'https' }
    expect((await on.whoIs(planted)).statusCode).toBe(401)
    expect((await on.whoIs({ ...on.cookieOf(secure), 'x-forwarded-proto': 'https' })).statusCode).toBe(200)
    const again = await on.enter('Алатау', good, on.cookieOf(first))
    expect((await on.whoIs(on.cookieOf(first))).statusCode).toBe(401)
    expect((await on.whoIs(on.cookieOf(again))).statusCode).toBe(200)
    expect(await on.acts()).toContain('session.open')
  })

  it('is refused from another site, and nobody is signed in by one', async () => {
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }])
      expect((await on.enter('Алатау', good, headers)).statusCode).toBe(403)
    const old = await on.hub.inject({
      ...{ method: 'POST', url: '/api/v1/session/password', payload: { name: 'Алатау', password: good } },
      headers: { origin: 'https://evil.example' },
    })
    expect(old.statusCode).toBe(403)
  })

  it('of fifteen characters that nobody would try first, and of nothing less', async () => {
    const { cookie } = await on.join('Балауса')
    const set = (password: string) => on.post('/account/password', { password }, cookie)
    expect(codeOf(await set('қысқа сөз'))).toEqual([422, 'password-short'])
    expect((await set('қысқа сөз')).json().detail).toContain('15 characters')
    expect(codeOf(await set('passwordpassword1'))).toEqual([422, 'password-common'])
    expect(codeOf(await set('Балауса-2026-Балауса'))).toEqual([422, 'password-common'])
    expect((await on.enter('Балауса', good)).statusCode).toBe(200)
  })
})

describe('guessing', () => {
  it('is paused after five tries, with the moment to come again, whether anybody has the name or not', async () => {
    await on.join('Гүлдер')
    const tried: string[][] = [[], []]
    for (const [at, name] of ['Гүлдер', 'Ешкім'].entries())
      for (let n = 0; n < 7; n++) {
        const { statusCode, headers, body } = await on.enter(name, `бұл дұрыс емес сөз ${n}`)
        tried[at]?.push(`${statusCode} ${headers['retry-after'] ?? ''} ${body}`)
      }
    const [known = [], unknown = []] = tried
    expect(known).toEqual(unknown)
    expect(known.map((one) => one.slice(0, 6))).toEqual([...Array(5).fill('401  {'), '429 60', '429 60'])
    expect(known[6]).toContain('Try again in 1 min')
    // The right one is not looked at either, until then.
    expect((await on.enter('Гүлдер', good)).statusCode).toBe(429)
    on.later(1)
    expect((await on.enter('Гүлдер', 'тағы да қате жазылған')).statusCode).toBe(401)
    expect((await on.enter('Гүлдер', good)).json().details).toEqual({ seconds: 120, minutes: 2 })
    on.later(2)
    expect((await on.enter('Гүлдер', good)).statusCode).toBe(200)
    // What is right begins the count anew.
    expect((await on.enter('Гүлдер', 'тағы да қате жазылған')).statusCode).toBe(401)
    expect((await on.enter('Гүлдер', good)).statusCode).toBe(200)
  })

  it('counts those that come at once, and codes like passwords', async () => {
    await on.join('Дария')
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        n % 2 === 0
          ? on.enter('Дария', `бәрі бір уақытта ${n}`)
          : on.post('/session/recovery', { name: 'Дария', code: `0000-0000-0000-000${n}` }),
      ),
    )
    const statuses = answers.map(({ statusCode }) => statusCode)
    expect(statuses.filter((status) => status === 401)).toHaveLength(5)
    expect(statuses.filter((status) => status === 429)).toHaveLength(7)
  })

  it('is bounded for a network, too', async () => {
    const from = { 'x-forwarded-for': '91.0.0.9' }
    let tries = 0
    while (tries < 300 && (await on.post('/session', { token: 'nar_x' }, from)).statusCode !== 429) tries++
    expect(tries).toBe(100)
  })

  it('keeps no word of what was typed', async () => {
    await on.enter('менің құпия сөзім', 'x')
    const rows = await on.servers.db.selectFrom('guess').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain('құпия')
    expect(rows.every(({ key }) => key.length === 32)).toBe(true)
  })
})

describe('a session', () => {
  it('ends when it is not used for a week, and after thirty days in any case', async () => {
    const { cookie } = await on.join('Еділ')
    const days = (count: number) => on.later(count * 1440)
    for (let n = 0; n < 4; n++) {
      days(6)
      expect((await on.whoIs(cookie)).statusCode, `day ${(n + 1) * 6}`).toBe(200)
    }
    days(5.9)
    expect((await on.whoIs(cookie)).statusCode).toBe(200)
    days(0.2)
    expect((await on.whoIs(cookie)).statusCode).toBe(401)
    const second = on.cookieOf(await on.enter('Еділ', good))
    days(7.1)
    expect((await on.whoIs(second)).statusCode).toBe(401)
  })

  it('is listed with where it is, and ended from elsewhere; nobody else sees or ends it', async () => {
    const { cookie } = await on.join('Жетісу')
    on.later(1)
    const phone = 'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0.0.0 Mobile Safari/537.36'
    const there = on.cookieOf(await on.enter('Жетісу', good, { 'user-agent': phone }))
    const ways = (await on.ask('GET', '/account/ways', cookie)).json()
    expect(ways.sessions).toEqual([
      expect.objectContaining({ kind: 'session', here: false, way: 'password', browser: 'Chrome, Android' }),
      expect.objectContaining({ here: true, way: 'invitation' }),
    ])
    const { id } = ways.sessions[0]
    const { cookie: stranger } = await on.join('Бөтен')
    expect((await on.ask('DELETE', `/account/sessions/${id}`, stranger)).statusCode).toBe(404)
    expect((await on.whoIs(there)).statusCode).toBe(200)
    expect((await on.ask('DELETE', `/account/sessions/${id}`, cookie)).statusCode).toBe(204)
    expect((await on.whoIs(there)).statusCode).toBe(401)
    const third = on.cookieOf(await on.enter('Жетісу', good))
    expect((await on.ask('DELETE', '/account/sessions', cookie)).statusCode).toBe(204)
    expect([(await on.whoIs(third)).statusCode, (await on.whoIs(cookie)).statusCode]).toEqual([401, 200])
  })

  it('changes nothing of how one signs in when it was opened long ago', async () => {
    const { cookie } = await on.join('Заңғар')
    on.later(16)
    for (const [method, path, body] of [
      ['POST', '/account/password', { password: another }],
      ['POST', '/account/recovery-codes', undefined],
      ['POST', '/account/passkeys/options', undefined],
      ['DELETE', '/account/password', undefined],
      ['PATCH', '/account/contact', { mail: 'x@example.kz' }],
    ] as const)
      expect(codeOf(await on.ask(method, path, cookie, body)), path).toEqual([403, 'sign-in-again'])
    const fresh = on.cookieOf(await on.enter('Заңғар', good))
    expect((await on.post('/account/password', { password: another }, fresh)).statusCode).toBe(204)
  })

  it('ends everywhere else with another password, and goes on here under another cookie', async () => {
    const { cookie } = await on.join('Иліяс')
    const elsewhere = on.cookieOf(await on.enter('Иліяс', good))
    const changed = await on.post('/account/password', { password: another }, cookie)
    expect(changed.statusCode).toBe(204)
    for (const old of [cookie, elsewhere]) expect((await on.whoIs(old)).statusCode).toBe(401)
    expect((await on.whoIs(on.cookieOf(changed))).statusCode).toBe(200)
    expect((await on.enter('Иліяс', good)).statusCode).toBe(401)
    expect((await on.enter('Иліяс', another)).statusCode).toBe(200)
  })
})

describe('a recovery code', () => {
  it('signs in once, as it was typed, and those before it no longer', async () => {
    const { cookie } = await on.join('Кемел')
    const make = async () =>
      (await on.post('/account/recovery-codes', undefined, cookie)).json().codes as string[]
    const old = await make()
    const codes = await make()
    expect([codes.length, new Set([...old, ...codes]).size]).toEqual([10, 20])
    const enter = (code: string) => on.post('/session/recovery', { name: 'Кемел', code })
    expect((await enter(old[0] ?? '')).statusCode).toBe(401)
    const typed = (codes[0] ?? '').toLowerCase().replaceAll('-', ' ')
    expect((await enter(typed)).statusCode).toBe(200)
    expect(codeOf(await enter(codes[0] ?? ''))).toEqual([401, 'sign-in-wrong'])
    expect((await on.ask('GET', '/account/ways', cookie)).json().recoveryCodes).toBe(9)
    // Of somebody else they are nothing.
    await on.join('Ләззат')
    expect((await on.post('/session/recovery', { name: 'Ләззат', code: codes[1] ?? '' })).statusCode).toBe(
      401,
    )
    const stored = JSON.stringify(await on.servers.db.selectFrom('recovery_code').selectAll().execute())
    for (const code of codes) expect(stored).not.toContain(code)
  })
})
