import { afterAll, beforeAll, expect, it } from 'vitest'
import { bearer } from '#tests/support/servers.ts'
import { good, openSignIn, type SignInClient } from '#tests/support/sign-in-client.ts'

let on: SignInClient
beforeAll(async () => {
  on = await openSignIn()
})
afterAll(() => on.close())

const code = (answer: { statusCode: number; json: () => { code?: string } }) => [
  answer.statusCode,
  answer.json().code,
]
const rowOf = async (name: string) => {
  const { accounts } = (await on.ask('GET', '/accounts', on.admin)).json()
  return accounts.find((one: { name: string }) => one.name === name)
}

it('shows everybody with their ways in, and no secret or address', async () => {
  const { account } = await on.join('Фариза')
  await on.servers.db
    .updateTable('account')
    .set({ mail: 'fariza@example.kz' })
    .where('id', '=', account.id)
    .execute()
  const answer = await on.ask('GET', '/accounts', on.admin)
  expect(await rowOf('Фариза')).toMatchObject({
    ...{
      role: 'owner',
      hasMail: true,
      hasPassword: true,
      passkeys: 0,
      tokens: 0,
      sessions: 1,
      lockedAt: null,
    },
  })
  expect(await rowOf('Әкімші')).toMatchObject({ role: 'admin', tokens: 1, sessions: 0 })
  expect(answer.body).not.toMatch(/argon2|fariza@|nar_/)
})

it('gives another role, locks and unlocks, signs out, and hands a link over', async () => {
  const { account, cookie } = await on.join('Хакім')
  const token = await bearer(on.servers, 'Хакім')
  const at = `/accounts/${account.id}`
  expect((await on.ask('PATCH', at, on.admin, { role: 'moderator' })).json()).toMatchObject({
    role: 'moderator',
  })
  expect((await on.whoIs(cookie)).json().role).toBe('moderator')

  expect((await on.ask('DELETE', `${at}/sessions`, on.admin)).statusCode).toBe(204)
  for (const headers of [cookie, token]) expect((await on.whoIs(headers)).statusCode).toBe(401)
  const again = on.cookieOf(await on.enter('Хакім', good))

  expect((await on.ask('PATCH', at, on.admin, { locked: true })).json().lockedAt).toBe(on.now().toISOString())
  expect((await on.whoIs(again)).statusCode).toBe(401)
  // A locked account is told like one that is not there.
  expect(code(await on.enter('Хакім', good))).toEqual([401, 'sign-in-wrong'])
  expect((await on.ask('PATCH', at, on.admin, { locked: false })).json().lockedAt).toBeNull()
  expect((await on.whoIs(again)).statusCode).toBe(401)
  expect((await on.enter('Хакім', good)).statusCode).toBe(200)

  const shown = (await on.post(`${at}/password-link`, undefined, on.admin)).json()
  const [, secret = ''] = shown.link.split('#')
  const password = 'келісіп пішкен тон келте болмас'
  expect((await on.post('/account/password/reset', { token: secret, password })).statusCode).toBe(204)
  expect((await on.enter('Хакім', password)).statusCode).toBe(200)
  const acts = await on.acts()
  expect(acts).toEqual(
    expect.arrayContaining(['account.patch', 'account.sign-out', 'password.link', 'password.reset']),
  )
})

it('is for admins, and none takes their own role', async () => {
  const { account } = await on.join('Шынар')
  const others = [{}, await bearer(on.servers, 'Бөтен'), await bearer(on.servers, 'Модератор', 'moderator')]
  for (const who of others)
    for (const [method, path, body] of [
      ['GET', '/accounts', undefined],
      ['GET', '/mail', undefined],
      ['PATCH', `/accounts/${account.id}`, { role: 'admin' }],
      ['DELETE', `/accounts/${account.id}/sessions`, undefined],
      ['POST', `/accounts/${account.id}/password-link`, undefined],
      ['POST', '/mail/000000000000/attempts', undefined],
    ] as const)
      expect((await on.ask(method, path, who, body)).statusCode, `${method} ${path}`).toBeGreaterThanOrEqual(
        401,
      )
  expect((await rowOf('Шынар')).role).toBe('owner')
  const { id } = await rowOf('Әкімші')
  for (const body of [{ role: 'owner' }, { locked: true }])
    expect(code(await on.ask('PATCH', `/accounts/${id}`, on.admin, body))).toEqual([409, 'own-account'])
  expect((await on.ask('PATCH', '/accounts/000000000000', on.admin, { locked: true })).statusCode).toBe(404)
})
