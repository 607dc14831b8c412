import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestServers, type TestServers } from '#tests/support/servers.ts'
import { accountOfToken, issueToken } from './accounts.ts'
import { forgetterOfNameWords, heardAs, learnNameWords } from './name-words.ts'
import { createTitle, deleteTitle, patchTitle } from './titles.ts'

let servers: TestServers
let ownerId = ''
beforeAll(async () => {
  servers = await startTestServers()
  const token = await issueToken(servers.db, { role: 'owner', name: 'Studio' })
  ownerId = (await accountOfToken(servers.db, token))?.owner.id ?? ''
})
afterAll(() => servers.close())

const named = (title: string) =>
  createTitle(servers.db, ownerId, {
    kind: 'aitys',
    texts: { kk: { title, description: 'Сипаттама' } },
    credits: [{ role: 'akyn', name: "Айтбай О'ғлы" }],
  })
const words = async () => {
  const rows = await servers.db.selectFrom('name_word').select('spelt').orderBy('spelt').execute()
  return rows.map(({ spelt }) => spelt)
}

it('words of names are learnt once each, and forgotten when no name has them any more', async () => {
  const { db } = servers
  const [first, second] = [await named('Домбыра кеші'), await named('Домбыра сазы')]
  expect([await learnNameWords(db), await learnNameWords(db)]).toEqual([2, 0])
  const ours = ['айтбай', 'домбыра', 'кеші', 'сазы']
  expect(await words()).toEqual(expect.arrayContaining(ours))
  expect(await words()).not.toContain('сипаттама')
  const [heard] = await heardAs(db, ['donbyra'])
  expect(heard?.candidates.map(({ spelt }) => spelt)).toEqual(['домбыра'])

  const forget = forgetterOfNameWords(db)
  expect(await forget()).toBe(0)
  await patchTitle(db, first, { texts: { kk: { title: 'Күй кеші' } } })
  await deleteTitle(db, second)
  expect([await learnNameWords(db), await forget(), await forget()]).toEqual([1, 2, 0])
  expect(await words()).toEqual(expect.arrayContaining(['айтбай', 'кеші', 'күй']))
  await deleteTitle(db, first)
  await forget()
  expect(await words()).toEqual([])
})

it('of words that are known and one that is not only that one is looked for, of known ones alone all', async () => {
  const { db } = servers
  const id = await named('Домбыра, домбыраны')
  await learnNameWords(db)
  const found = async (...sounds: string[]) =>
    (await heardAs(db, sounds)).map(({ candidates }) => candidates.map(({ spelt }) => spelt))
  expect(await found('dombyra', 'donbyrany')).toEqual([['домбыра'], ['домбыраны']])
  expect(await found('dombyra')).toEqual([['домбыра', 'домбыраны']])
  await deleteTitle(db, id)
})
