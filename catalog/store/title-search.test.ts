import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { LocalTexts } from '#catalog/contract/title.ts'
import { startTestServers, type TestServers } from '#tests/support/servers.ts'
import { accountOfToken, issueToken } from './accounts.ts'
import { titlePage } from './title-page.ts'
import { renewTerms } from './title-terms.ts'
import { createTitle, patchTitle } from './titles.ts'

let servers: TestServers
let ownerId = ''
beforeAll(async () => {
  servers = await startTestServers()
})
afterAll(() => servers.close())
beforeEach(async () => {
  const token = await issueToken(servers.db, { role: 'owner', name: 'Studio' })
  ownerId = (await accountOfToken(servers.db, token))?.owner.id ?? ''
  await sql`delete from title`.execute(servers.db)
})

const make = (texts: LocalTexts) => createTitle(servers.db, ownerId, { kind: 'aitys', texts })
const named = (title: string, description?: string) =>
  make({ kk: { title, ...(description === undefined ? {} : { description }) } })
const page = (q: string, more: { limit?: number; cursor?: string } = {}) =>
  titlePage(servers.db, { q, ...more }, { kind: 'mine', ownerId }, () => true)
const found = async (q: string) => (await page(q)).titles.map(({ texts }) => Object.values(texts)[0]?.title)

describe('a search', () => {
  it('finds other forms of a word, in any alphabet, and what is spelt so before what is alike', async () => {
    await named('Концерт', 'Ақындар да өнер көрсетті')
    await named('Ақындар айтысы')
    await named('Акын туралы')
    await named('Домбыра кеші')
    for (const query of ['ақындардың', 'aqyndardyñ', 'اقىنداردىڭ'])
      expect(await found(query)).toEqual(['Ақындар айтысы', 'Акын туралы', 'Концерт'])
    expect(await found('акындар')).toContain('Ақындар айтысы')
    expect(await found('ақын айтыс')).toEqual(['Ақындар айтысы'])
  })

  it('finds titles in Russian and English by their words', async () => {
    await make({ ru: { title: 'Вечер домбры' }, en: { title: 'An evening of dombra' } })
    for (const query of ['вечер', 'evening', 'DOMBRA']) expect(await found(query)).toHaveLength(1)
    expect(await found('утро')).toEqual([])
  })

  it('gives page after page, each title once, the likeliest first and the newest of equals', async () => {
    for (let number = 1; number <= 20; number += 1)
      await (number % 2 ? named(`Терме ${number}`) : named(`Күй ${number}`, 'Терме туралы'))
    const titles: string[] = []
    let cursor: string | null | undefined
    do {
      const next = await page('терме', { limit: 3, ...(cursor ? { cursor } : {}) })
      titles.push(...next.titles.map(({ texts }) => texts.kk?.title ?? ''))
      cursor = next.next
    } while (cursor)
    const down = (name: string, from: number) =>
      Array.from({ length: 10 }, (_, index) => `${name} ${from - 2 * index}`)
    expect(titles).toEqual([...down('Терме', 19), ...down('Күй', 20)])
  })

  it('gives each of very many once, and misses none that few may see', async () => {
    const of = (number: number) =>
      number === 3 ? 'Терме жыр' : number % 2 ? `Терме ${number}` : `Күй ${number}`
    for (let number = 1; number <= 260; number += 1)
      await make({ kk: { title: of(number), description: 'Терме туралы' } })
    const pages = async (keep: (id: string) => boolean) => {
      const titles: string[] = []
      let cursor: string | undefined
      do {
        const query = { q: 'терме', limit: 50, ...(cursor ? { cursor } : {}) }
        const scope = { kind: 'mine', ownerId } as const
        const { titles: some, next } = await titlePage(servers.db, query, scope, ({ texts }) =>
          keep(texts.kk?.title ?? ''),
        )
        titles.push(...some.map(({ texts }) => texts.kk?.title ?? ''))
        cursor = next ?? undefined
      } while (cursor)
      return titles
    }
    const all = await pages(() => true)
    expect([all.length, new Set(all).size]).toEqual([260, 260])
    // The newest 60 are weighed against each other first.
    expect(all.slice(0, 30)).toEqual(Array.from({ length: 30 }, (_, at) => `Терме ${259 - 2 * at}`))
    expect(all[30]).toBe('Күй 260')
    expect(await pages((title) => title === 'Терме жыр')).toEqual(['Терме жыр'])
  })

  it('takes any signs, as part of a word or as none', async () => {
    await named("О'б\\р")
    expect(await found("о'б\\р")).toEqual(["О'б\\р"])
    for (const query of [
      "'",
      '\\',
      ':*',
      '& | ! ( ) <->',
      "') or true --",
      '%',
      '"',
      '\u0000',
      'ا'.repeat(200),
    ])
      expect(await found(query)).toEqual([])
  })

  it('knows new words at once, and old ones no more', async () => {
    const id = await named('Жыр')
    await patchTitle(servers.db, id, { texts: { kk: { title: 'Толғау' } } })
    expect([await found('жыр'), await found('толғау')]).toEqual([[], ['Толғау']])
  })
})

it('what another version of the program made is made anew', async () => {
  const id = await named('Қисса')
  await sql`update title set terms = '', terms_by = 0 where id = ${id}`.execute(servers.db)
  expect(await found('қисса')).toEqual([])
  expect(await renewTerms(servers.db)).toBe(1)
  expect(await renewTerms(servers.db)).toBe(0)
  expect(await found('қиссалар')).toEqual(['Қисса'])
})
