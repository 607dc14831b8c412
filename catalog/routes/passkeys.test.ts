import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NewCredential } from '#catalog/contract/signing-in.ts'
import { authenticator } from '#tests/support/authenticator.ts'
import { good, openSignIn, origin, type SignInClient } from '#tests/support/sign-in-client.ts'

let on: SignInClient
beforeAll(async () => {
  on = await openSignIn()
})
afterAll(() => on.close())

type Wrong = Parameters<ReturnType<typeof authenticator>['get']>[1]
const code = (answer: { statusCode: number; json: () => { code?: string } }) => [
  answer.statusCode,
  answer.json().code,
]
const request = async () => (await on.post('/session/passkey/options')).json()
const enter = (credential: object) => on.post('/session/passkey', { credential })

/** Somebody with a passkey. */
async function holder(name: string) {
  const { cookie, account } = await on.join(name)
  const key = authenticator(origin)
  const options = async () => (await on.post('/account/passkeys/options', undefined, cookie)).json()
  const add = (credential: NewCredential, called = 'Телефон') =>
    on.post('/account/passkeys', { name: called, credential }, cookie)
  return { cookie, account, key, options, add }
}

describe('a passkey', () => {
  it('is added, signs in without a name, and is taken away', async () => {
    const { cookie, account, key, options, add } = await holder('Мерей')
    const asked = await options()
    expect(asked).toMatchObject({
      rp: { id: 'nar.localhost' },
      user: { id: Buffer.from(account.id).toString('base64url'), name: 'Мерей' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    const added = await add(key.create(asked))
    expect(added.json().passkeys).toEqual([
      expect.objectContaining({ id: key.id, name: 'Телефон', usedAt: null }),
    ])
    on.later(1)
    const sign = await request()
    expect(sign).toMatchObject({ rpId: 'nar.localhost', userVerification: 'required' })
    expect(sign.allowCredentials ?? []).toEqual([])
    const entered = await enter(key.get(sign))
    expect([entered.statusCode, entered.json().name]).toEqual([200, 'Мерей'])
    expect((await on.ask('GET', '/account/ways', on.cookieOf(entered))).json()).toMatchObject({
      passkeys: [{ usedAt: on.now().toISOString() }],
      sessions: [{ way: 'passkey', here: true }, { way: 'invitation' }],
    })
    // The next one knows which is there.
    expect((await options()).excludeCredentials).toEqual([expect.objectContaining({ id: key.id })])
    expect((await on.ask('DELETE', `/account/passkeys/${key.id}`, cookie)).statusCode).toBe(204)
    expect(code(await enter(key.get(await request())))).toEqual([422, 'passkey-refused'])
    expect(await on.acts()).toEqual(expect.arrayContaining(['passkey.add', 'passkey.remove']))
  })

  it('is not shut out by others who guess at its account', async () => {
    const { key, options, add } = await holder('Нұрай')
    await add(key.create(await options()))
    for (let n = 0; n < 6; n++) await on.enter('Нұрай', `бұл дұрыс емес сөз ${n}`)
    expect((await on.enter('Нұрай', good)).statusCode).toBe(429)
    expect((await enter(key.get(await request()))).statusCode).toBe(200)
  })

  it.each<[string, Wrong]>([
    ['of another page', { origin: 'http://evil.localhost:8080' }],
    ['of the same host on another port', { origin: 'http://nar.localhost:9090' }],
    ['for another host', { rpId: 'evil.localhost' }],
    ['of whoever happens to hold the device', { verified: false }],
    ['to a challenge of nobody', { challenge: Buffer.from('x'.repeat(60)).toString('base64url') }],
    ['with the handle of another account', { userHandle: Buffer.from('000000000000').toString('base64url') }],
  ])('does not sign in by an answer %s', async (why, wrong) => {
    const { key, options, add } = await holder(`Бірге ${why}`)
    await add(key.create(await options()))
    expect(code(await enter(key.get(await request(), wrong)))).toEqual([422, 'passkey-refused'])
    expect((await enter(key.get(await request()))).statusCode).toBe(200)
  })

  it('answers each challenge once, and in five minutes', async () => {
    const { key, options, add } = await holder('Орал')
    await add(key.create(await options()))
    const asked = await request()
    const answer = key.get(asked)
    const both = await Promise.all([enter(answer), enter(key.get(asked))])
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([200, 422])
    expect((await enter(answer)).statusCode).toBe(422)
    const late = await request()
    on.later(5)
    expect((await enter(key.get(late))).statusCode).toBe(422)
  })

  it('that was copied is refused where it counts', async () => {
    const { key, options, add } = await holder('Өркен')
    await add(key.create(await options()))
    expect((await enter(key.get(await request()))).statusCode).toBe(200)
    key.rewind(1)
    expect(code(await enter(key.get(await request())))).toEqual([422, 'passkey-refused'])
  })

  it('is added only for whom it was asked, where it was asked, and once', async () => {
    const [one, two] = [await holder('Перизат'), await holder('Роза')]
    const asked = await one.options()
    expect(code(await two.add(one.key.create(asked)))).toEqual([422, 'passkey-refused'])
    expect((await one.add(one.key.create(await request()))).statusCode).toBe(422)
    expect((await one.add(one.key.create(await one.options(), { verified: false }))).statusCode).toBe(422)
    const made = one.key.create(await one.options())
    expect((await one.add(made)).statusCode).toBe(200)
    expect((await one.add(made)).statusCode).toBe(422)
    // One that is somebody's does not become another's.
    expect((await two.add(one.key.create(await two.options()))).statusCode).toBe(422)
    const userHandle = Buffer.from(one.account.id).toString('base64url')
    expect((await enter(one.key.get(await request(), { userHandle }))).json().name).toBe('Перизат')
  })

  it('is no more where the address has no name of its own, or another than the hub says it has', async () => {
    const at = (host: string, headers = {}) =>
      on.hub.inject({ method: 'POST', url: '/api/v1/session/passkey/options', headers: { host, ...headers } })
    for (const host of ['127.0.0.1:8080', '[::1]:8080', 'nar.example.kz'])
      expect(code(await at(host)), host).toEqual([409, 'passkeys-unavailable'])
    expect((await at('localhost:8080')).json().rpId).toBe('localhost')
    // A passkey of one host is none on another, whatever a request says of itself.
    const { key, options, add } = await holder('Самал')
    await add(key.create(await options()))
    const other = await at('localhost:8080')
    const answer = key.get(other.json(), { origin: 'http://localhost:8080' })
    const headers = { host: 'localhost:8080' }
    const entered = await on.hub.inject({
      ...{ method: 'POST', url: '/api/v1/session/passkey', headers, payload: { credential: answer } },
    })
    expect(code(entered)).toEqual([422, 'passkey-refused'])
  })

  it('or a password is always left', async () => {
    const { cookie, key, options, add } = await holder('Тамыр')
    const remove = (path: string) => on.ask('DELETE', path, cookie)
    expect(code(await remove('/account/password'))).toEqual([409, 'last-way-in'])
    expect((await on.enter('Тамыр', good)).statusCode).toBe(200)
    await add(key.create(await options()))
    expect((await remove('/account/password')).statusCode).toBe(204)
    expect((await on.enter('Тамыр', good)).statusCode).toBe(401)
    expect(code(await remove(`/account/passkeys/${key.id}`))).toEqual([409, 'last-way-in'])
    expect((await enter(key.get(await request()))).statusCode).toBe(200)
  })
})
