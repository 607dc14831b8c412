import { execFileSync } from 'node:child_process'
import { sql } from 'kysely'
import { Check } from 'typebox/value'
import { afterAll, describe, expect, it } from 'vitest'
import { ImportRefusal, ImportReport } from '#catalog/contract/exchange.ts'
import { catalogue, counts, openExchange } from '#tests/support/exchange.ts'

const { servers, hub, studio, get, send, titlesOf, close } = await openExchange()
afterAll(close)

describe('a catalogue', () => {
  it('is checked first, made once, and left alone by the same file', async () => {
    const who = await studio('Каталог')
    const dry = await send('/catalogue/import?dryRun=true', who, catalogue)
    expect(Check(ImportReport, dry.json())).toBe(true)
    expect(counts(dry)).toEqual({ made: 3, there: 0, bad: 0, dryRun: true })
    expect(await titlesOf(who)).toEqual([])
    expect(counts(await send('/catalogue/import', who, catalogue))).toEqual({
      made: 3,
      there: 0,
      bad: 0,
      dryRun: false,
    })
    const titles = await titlesOf(who)
    expect(titles.map(({ state, texts }) => [state, texts.kk?.title]).sort()).toEqual([
      ['draft', 'Ескі жазба'],
      ['draft', 'Қос ішек; ән кеші'],
      ['draft', 'Қыз бен жігіт айтысы'],
    ])
    expect(titles.find(({ ageMark }) => ageMark === 6)?.licences).toMatchObject([
      {
        territories: ['KZ', 'KG'],
        uses: ['stream', 'download'],
        until: '2030-01-01T00:00',
        timeZone: 'Asia/Almaty',
      },
    ])
    // The row says something else of it now: the title is its owner's, not the file's.
    const again = await send('/catalogue/import', who, catalogue.replace('Ескі жазба', 'Жаңа жазба'))
    expect(counts(again)).toEqual({ made: 0, there: 3, bad: 0, dryRun: false })
    expect(again.json().rows[2].titleId).toBe(titles.find(({ year }) => year === 1986)?.id)
    expect((await titlesOf(who)).length).toBe(3)
    expect((await get('/titles?scope=mine&q=ескі', who)).json().titles).toHaveLength(1)
  })

  it('is made at once by two that send it at once, and anew for a title that was deleted', async () => {
    const who = await studio('Екеу')
    const both = await Promise.all([1, 2].map(() => send('/catalogue/import', who, catalogue)))
    expect(
      both
        .map(counts)
        .map(({ made, there }) => [made, there])
        .sort(),
    ).toEqual([
      [0, 3],
      [3, 0],
    ])
    const [title] = await titlesOf(who)
    await hub.inject({ method: 'DELETE', url: `/api/v1/titles/${title?.id}`, headers: { ...who } })
    expect(counts(await send('/catalogue/import', who, catalogue))).toMatchObject({ made: 1, there: 2 })
  })

  it('with one bad row makes nothing, and says in the reader’s language what is bad', async () => {
    const who = await studio('Қате')
    const file = `${catalogue}A-3;опера;Қайта;;;;;;;;;\nA-4;film;;;;;;;KZ;;;\n`
    const dry = await send('/catalogue/import?dryRun=true', who, file)
    expect([dry.statusCode, counts(dry)]).toEqual([200, { made: 3, there: 0, bad: 2, dryRun: true }])
    const answer = await send('/catalogue/import', { ...who, 'accept-language': 'ru' }, file)
    expect(answer.statusCode).toBe(422)
    expect(answer.headers['content-type']).toBe('application/problem+json')
    expect(Check(ImportRefusal, answer.json())).toBe(true)
    expect(answer.json()).toMatchObject({ code: 'import-refused', details: { bad: 2, row: 5 } })
    expect(answer.json().detail).toContain('Строк с ошибками: 2')
    const bad = answer.json().report.rows.filter(({ state }: { state: string }) => state === 'bad')
    expect(bad).toMatchObject([
      {
        row: 5,
        findings: [
          { place: 'kind', code: 'cell-wrong', message: expect.stringContaining('опера') },
          { place: 'key', code: 'key-repeated', message: expect.stringContaining('строке 4') },
        ],
      },
      {
        row: 6,
        findings: [{ place: 'title_kk', code: 'cell-missing' }, { place: 'licensor' }, { place: 'uses' }],
      },
    ])
    expect(await titlesOf(who)).toEqual([])
  })

  it('is taken in the encodings of our owners, and refused where letters were lost', async () => {
    const iconv = (to: string, text: string) =>
      execFileSync('iconv', ['-f', 'UTF-8', '-t', to], { input: text })
    const about = 'Ән мен күйге толы кеш: үміт, өнер, дәстүр, ұлттық қолөнер, ғибрат, сәлем, ағайын, көңіл'
    const long = catalogue.replace('key;kind', 'description_kk;key;kind').replaceAll(/^A-/gm, `${about};A-`)
    const files: [string, Buffer][] = [
      ['utf-8', Buffer.from(`\ufeff${catalogue}`)],
      ['utf-16le', iconv('UTF-16LE', catalogue)],
      ['KZ-1048', iconv('RK1048', long)],
      ['PTCP154', iconv('PT154', long)],
      ['windows-1251', iconv('CP1251', 'key;kind;title_ru\nA-1;film;Песни степи, аул и город\n')],
    ]
    for (const [encoding, bytes] of files) {
      const who = await studio(encoding)
      const answer = await send('/catalogue/import', who, bytes)
      expect([answer.json().encoding, answer.statusCode]).toEqual([encoding, 200])
      const found = (await titlesOf(who)).map(({ texts }) => texts.kk?.title ?? texts.ru?.title)
      expect(found.some((text) => text === 'Ескі жазба' || text === 'Песни степи, аул и город')).toBe(true)
    }
    // Three Kazakh letters alone: one of them would come out as another.
    const few = await send('/catalogue/import', await studio('few'), iconv('PT154', catalogue))
    expect([few.statusCode, few.json().code]).toEqual([422, 'encoding-unsure'])
    // What Excel makes of Kazakh letters in "CSV (comma delimited)".
    const lost = iconv('CP1251', 'key;kind;title_kk\nA-1;film;?аза? ?ндері мен к?йлері\n')
    const answer = await send('/catalogue/import', await studio('lost'), lost)
    expect(answer.json().report.rows[0].findings).toMatchObject([{ place: 'title_kk', code: 'letters-lost' }])
  })

  it.each<[number, string, string | Buffer]>([
    [422, 'columns-missing', 'a,b\n1,2\n'],
    [422, 'table-broken', 'key,kind\nA,"film\n'],
    [422, 'not-text', Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 73) % 256))],
    [413, 'table-too-long', `key,kind\n${'x,film\n'.repeat(5001)}`],
    [413, 'too-large', Buffer.alloc(5 * 1024 * 1024 + 1, 'x')],
    [400, 'bad-request', ''],
  ])('that is none is refused: %s %s', async (status, code, payload) => {
    const answer = await send('/catalogue/import', await studio('Каталог'), payload)
    expect([answer.statusCode, answer.json().code]).toEqual([status, code])
  })
})

describe('strangers', () => {
  it('learn nothing and change nothing', async () => {
    const who = await studio('Жасырын')
    await send('/catalogue/import', who, catalogue)
    const [title] = await titlesOf(who)
    const other = await studio('Көрші')
    for (const path of ['/licences.csv', '/licences.jsonld', '/catalogue.csv']) {
      expect((await get(path, {})).statusCode).toBe(401)
      const seen = await get(path, other)
      for (const mark of ['Студия', 'айтысы', title?.id ?? '-']) expect(seen.body).not.toContain(mark)
    }
    const row = (name: string) =>
      `DisplayName,Territory,Start,End,ALID,LicenseType\nX,KZ,Immediate,Open,${name},SVOD\n`
    expect((await send('/licences/import', {}, row('A-1'))).statusCode).toBe(401)
    expect((await send('/catalogue/import', {}, catalogue)).statusCode).toBe(401)
    const answers = [title?.id ?? '', 'A-1', '000000000000'].map(async (name) =>
      (await send('/licences/import', other, row(name))).body.replaceAll(name, ''),
    )
    const [own, key, nobodys] = await Promise.all(answers)
    expect([own, key]).toEqual([nobodys, nobodys])
    expect(nobodys).toContain('title-unknown')
    const { rows } = await sql`select 1 from licence where licensor = 'X'`.execute(servers.db)
    expect(rows).toEqual([])
  })
})
