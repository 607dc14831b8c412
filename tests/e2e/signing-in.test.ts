import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AccountData } from '#catalog/contract/account.ts'
import { tidyUp } from '#cli/hub-rounds.ts'
import { loadConfig } from '#platform/config.ts'
import { authenticator } from '#tests/support/authenticator.ts'
import { whereStored } from '#tests/support/everything-stored.ts'
import { openMailServer } from '#tests/support/mail-server.ts'
import { cleanEnvironment, nar } from '#tests/support/running-hub.ts'
import { openSignIn, origin, type SignInClient } from '#tests/support/sign-in-client.ts'
import { waysOf } from '#tests/support/signing-things.ts'

/** From an invitation by mail to an erased account, with a mail server that is real; and what is left of it: nothing. */
let on: SignInClient
let mail: Awaited<ReturnType<typeof openMailServer>>
beforeAll(async () => {
  mail = await openMailServer()
  const sender = { smtpUrl: mail.url, mailFrom: 'Нар хабы <nar@example.kz>', publicUrl: origin }
  on = await openSignIn({ ...sender, operatorName: 'ЖШС «Нар»' })
})
afterAll(async () => {
  await on?.close()
  await mail?.close()
})

const tokenIn = (text: string) => /#(nar_[\w-]+)/.exec(text)?.[1] ?? ''
const rows = () => on.servers.db.selectFrom('mail').selectAll().orderBy('number').execute()
const settled = (state: string, count = 1) =>
  expect
    .poll(async () => (await rows()).filter((row) => row.state === state).length, { timeout: 20_000 })
    .toBeGreaterThanOrEqual(count)

function minutesLater(minutes: number): Promise<void> {
  const { db, storage, log, data } = on.servers
  const uploads = {
    ...{ db, storage, authenticate: async () => null, maxBytes: 1000, expirySeconds: 3600 },
    ...{ channel: { publish: () => undefined }, onUploaded: async () => undefined, now: () => new Date() },
  }
  const config = { ...loadConfig({}), data }
  const at = new Date(on.now().getTime() + minutes * 60_000)
  return tidyUp({ config, log, uploads, audience: { save: async () => 0 } }, at)
}

it('goes from an invitation by mail to a passkey, a session, a recovery code and an erased account', async () => {
  const [word, address] = ['SHAQYRU-BELGI', 'shaqyru-belgi@example.kz']
  await on.invite({ role: 'owner', mail: address, locale: 'kk-Latn' })
  const letter = await mail.came(address)
  expect(letter).toMatchObject({ from: 'nar@example.kz', to: [address] })
  expect(letter.raw).toMatch(/^Auto-Submitted: auto-generated\r$/m)
  expect(letter.raw).toMatch(/^Message-ID: <[0-9a-z]{12}@example\.kz>\r$/im)
  expect(letter.text).toContain('Şaqyrudy qabyldau')
  expect(letter.text).toContain('— ЖШС «Нар»')
  const token = tokenIn(letter.text)
  expect(letter.text).toContain(`${origin}/invited#${token}`)
  // Once it is sent, neither address nor words are kept of it.
  await settled('sent')
  expect((await rows())[0]).toMatchObject({
    recipient: null,
    subject: null,
    text: null,
    html: null,
    attempts: 1,
  })

  const key = authenticator(origin)
  const asked = (await on.post('/invitations/opened/options', { token, name: word })).json()
  const passkey = { name: `${word} phone`, credential: key.create(asked) }
  const accepted = await on.post('/invitations/accepted', { token, name: word, locale: 'ru', passkey })
  expect(accepted.statusCode, accepted.body).toBe(200)
  const options = (await on.post('/session/passkey/options')).json()
  const entered = await on.post('/session/passkey', { credential: key.get(options) })
  const { codes } = (await on.post('/account/recovery-codes', undefined, on.cookieOf(entered))).json()
  const recovered = await on.post('/session/recovery', { name: address, code: codes[3] })
  expect(recovered.json().name).toBe(word)
  const told = await mail.came(address, 2)
  expect(told.text).toContain('Выполнен вход по коду восстановления')
  const cookie = on.cookieOf(recovered)
  expect((await on.post('/account/password', { password: 'ақырын жүріп анық бас' }, cookie)).statusCode).toBe(
    204,
  )

  const again = on.cookieOf(await on.enter(word, 'ақырын жүріп анық бас'))
  const copy = (await on.ask('GET', '/account/data', again)).json<AccountData>()
  expect(copy.tables.passkey).toMatchObject([{ name: `${word} phone` }])
  expect(copy.tables.account).toMatchObject([{ mail: address, locale: 'ru' }])
  expect(copy.tables.recovery_code).toHaveLength(10)
  expect(JSON.stringify(copy)).not.toMatch(/argon2|publicKey|"hash"/)
  const { id, owner } = copy.account
  await mail.came(address, 3)
  await settled('sent', 3)
  const erased = await on.ask('DELETE', '/account', again, { name: word, titles: 0 })
  expect(erased.statusCode, erased.body).toBe(204)
  await minutesLater(5)
  expect(await whereStored(on.servers, [word, address, key.id])).toEqual([])
  expect(await whereStored(on.servers, [id, owner.id])).toEqual(['audit_entry'])
  expect((await on.post('/session/passkey/options')).statusCode).toBe(200)
})

it('leaves nothing of an account whatever ways in it has, letters that wait among them', async () => {
  const word = 'QALDYQ-BELGI'
  const { account, cookie } = await on.join(word)
  await waysOf(on.servers, account.id, word)
  mail.say.refuse = () => ({ code: 451, said: '4.7.1 come again' })
  await on.post('/account/password/link', { name: word })
  await expect.poll(async () => (await rows()).at(-1)?.trouble, { timeout: 20_000 }).toContain('come again')
  expect((await rows()).at(-1)).toMatchObject({
    state: 'waiting',
    recipient: 'qaldyq-belgi@example.kz',
    attempts: 1,
  })
  expect((await on.ask('GET', '/account/data', cookie)).json().tables.mail).toHaveLength(1)
  await on.ask('DELETE', '/account', cookie, { name: word, titles: 0 })
  mail.say.refuse = null
  await minutesLater(5)
  expect(await whereStored(on.servers, [word, word.toLowerCase()])).toEqual([])
  expect(await whereStored(on.servers, [account.id])).toEqual(['audit_entry'])
})

it('tries a letter again that was not taken, gives up one that nobody ever will, and says so to admins', async () => {
  mail.say.refuse = () => ({ code: 451, said: '4.7.1 come again' })
  await on.invite({ role: 'owner', mail: 'keyin@example.kz' })
  await expect.poll(async () => (await rows()).at(-1)?.trouble, { timeout: 20_000 }).toContain('come again')
  const outbox = async () => (await on.ask('GET', '/mail', on.admin)).json()
  const [waiting] = (await outbox()).mails
  expect(waiting).toMatchObject({ state: 'waiting', recipient: 'keyin@example.kz', attempts: 1 })
  expect(waiting.text).toContain('/invited#nar_')
  mail.say.refuse = null
  // Not before its time, and then once.
  expect(mail.taken.filter(({ to }) => to.includes('keyin@example.kz'))).toEqual([])
  on.later(1)
  const letter = await mail.came('keyin@example.kz')
  expect(letter.raw).toContain(`<${waiting.id}@example.kz>`)

  mail.say.refuse = (to) => (to.startsWith('joq') ? { code: 550, said: '5.1.1 no such mailbox' } : null)
  await on.invite({ role: 'owner', mail: 'joq@example.kz' })
  await settled('given-up')
  const [given] = (await outbox()).mails
  expect(given).toMatchObject({
    state: 'given-up',
    attempts: 1,
    trouble: expect.stringContaining('no such mailbox'),
  })
  mail.say.refuse = null
  expect((await on.post(`/mail/${given.id}/attempts`, undefined, on.admin)).statusCode).toBe(204)
  await mail.came('joq@example.kz')
  // Taken by the server, and a moment later noted here.
  await expect.poll(async () => (await rows()).at(-1)?.state).toBe('sent')
  expect((await on.post(`/mail/${given.id}/attempts`, undefined, on.admin)).statusCode).toBe(404)
})

it('tells who complained and left an address, and whom a breach concerns, once', async () => {
  const contact = 'oqyrman@example.kz'
  const text = 'Бұл айтыстың күні қате. Buy at https://spam.example'
  const filed = await on.post('/complaints', { category: 'false', text, contact, language: 'ru' })
  const { number, code } = filed.json()
  const receipt = await mail.came(contact)
  expect(receipt.text).toContain(code)
  expect(receipt.text).toContain(`${origin}/complaints?number=${number}`)
  // Nobody writes into a stranger's mailbox through us.
  expect(receipt.text).not.toContain('spam.example')
  const decision = { instance: 'first', outcome: 'rejected', reason: 'Дата верна.' }
  await on.post(`/desk/complaints/${number}/decision`, decision, on.admin)
  expect((await mail.came(contact, 2)).text).toContain('Дата верна.')

  const { account } = await on.join('Хабардар')
  await waysOf(on.servers, account.id, 'habardar')
  const facts = {
    happened: 'Тізім жоғалды.',
    data: 'Аттар',
    measures: 'Кілт ауысты.',
    contact: 'Айгүл',
    people: 2,
  }
  const breach = { ...facts, accounts: [account.id], complaints: [], noticedAt: '2026-11-23T05:00:00Z' }
  const { id } = (await on.post('/desk/breaches', breach, on.admin)).json()
  expect((await mail.came('habardar@example.kz')).text).toContain('Тізім жоғалды.')
  const later = { accounts: [account.id], complaints: [number] }
  await on.ask('PATCH', `/desk/breaches/${id}`, on.admin, later)
  expect((await mail.came(contact, 3)).text).toContain('Тізім жоғалды.')
  await settled('sent', 7)
  expect(mail.taken.filter(({ to }) => to.includes('habardar@example.kz'))).toHaveLength(1)
})

it('makes no header and no recipient of what people type', async () => {
  const { token } = await on.invite()
  // Schemas take no line breaks; a name with the signs of mail is a name.
  const name = 'Bcc: all@example.kz, <b>x</b>'
  const answer = await on.post('/invitations/accepted', {
    token,
    name,
    locale: 'en',
    password: 'ат тұяғын тай басар',
  })
  expect(answer.statusCode, answer.body).toBe(200)
  await on.ask('PATCH', '/account/contact', on.cookieOf(answer), { mail: 'atau@example.kz' })
  const letter = await mail.came('atau@example.kz')
  expect(letter.to).toEqual(['atau@example.kz'])
  expect(letter.raw).not.toMatch(/^bcc:/im)
  expect(letter.raw).toContain('&#60;b&#62;x&#60;/b&#62;')
  expect(letter.raw.slice(letter.raw.indexOf('text/html'))).not.toContain('<b>x')
  expect(letter.text).toContain(name)
})

it('begins with what an operator types', async () => {
  const args = [
    'invite',
    '--role',
    'admin',
    '--mail',
    'bas@example.kz',
    '--language',
    'en',
    '--data',
    on.servers.data,
  ]
  const env = cleanEnvironment({ NAR_DATABASE_URL: on.servers.databaseUrl, NAR_PUBLIC_URL: origin })
  const { stdout } = await promisify(execFile)(nar, args, { env })
  const link = stdout.trim()
  expect(link).toMatch(/^http:\/\/nar\.localhost:8080\/invited#nar_[\w-]{43}$/)
  // The command goes by the machine's clock.
  on.later((Date.now() - on.now().getTime()) / 60_000)
  expect((await mail.came('bas@example.kz')).text).toContain(link)
  expect((await on.post('/invitations/opened', { token: link.split('#')[1] })).json()).toMatchObject({
    role: 'admin',
  })
  const wrong = promisify(execFile)(nar, ['invite', '--role', 'king'], { env })
  await expect(wrong).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--role must be one of'),
  })
}, 60_000)
