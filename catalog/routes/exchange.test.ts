import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { Check } from 'typebox/value'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ImportRefusal, ImportReport } from '#catalog/contract/exchange.ts'
import type { TitleView } from '#catalog/contract/title.ts'
import { narCommand } from '#tests/support/nar.ts'
import { bearer, buildTestHub, listen, startTestServers, type TestServers } from '#tests/support/servers.ts'

let servers: TestServers
let hub: FastifyInstance
beforeAll(async () => {
  servers = await startTestServers()
  hub = await buildTestHub(servers)
})
afterAll(async () => {
  await hub.close()
  await servers.close()
})

type Who = Record<string, string>
const get = (path: string, who: Who) => hub.inject({ url: `/api/v1${path}`, headers: { ...who } })
const send = (path: string, who: Who, payload: string | Buffer, type = 'text/csv') =>
  hub.inject({ method: 'POST', url: `/api/v1${path}`, headers: { ...who, 'content-type': type }, payload })
const post = (path: string, who: Who, payload: object) =>
  hub.inject({ method: 'POST', url: `/api/v1${path}`, headers: { ...who }, payload })
const studio = (name: string) => bearer(servers, name)
const titlesOf = async (who: Who): Promise<TitleView[]> =>
  (await get('/titles?scope=mine&limit=100', who)).json().titles
const licencesOf = async (who: Who) => (await titlesOf(who)).flatMap(({ licences }) => licences)

const catalogue = `key;kind;title_kk;title_ru;languages;age;year;licensor;territories;uses;until;exclusive
A-1;aitys;Қыз бен жігіт айтысы;Айтыс девушки и джигита;kk;6+;2026;Студия;KZ,KG;stream,download;01.01.2030;жоқ
A-2;concert;"Қос ішек; ән кеші";;kk ru;0;;=Студия;WORLD;stream;;
A-3;recording;Ескі жазба;;;;1986;;;;;
`
const counts = (answer: { json(): ImportReport }) => {
  const { made, there, bad, dryRun } = answer.json()
  return { made, there, bad, dryRun }
}

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

describe('licences', () => {
  const avail = {
    ...{ EntryType: 'Create', DisplayName: 'Қазақфильм', Territory: 'KZ', LicenseType: 'SVOD' },
    ...{
      Start: '2026-01-01T00:00:00',
      End: '2027-01-01T00:00:00',
      ALID: 'A-1',
      AvailID: 'AV-1',
      Exclusive: 'Yes',
    },
  }
  const avails = (...rows: Partial<typeof avail>[]) => {
    const lines = rows.map((row) => Object.values({ ...avail, ...row }).join(';'))
    return `${Object.keys(avail).join(';')}\n${lines.join('\n')}\n`
  }
  const withCatalogue = async (name: string) => {
    const who = await studio(name)
    expect((await send('/catalogue/import', who, catalogue)).statusCode).toBe(200)
    return who
  }

  it('go out and into another hub’s catalogue as the same bytes', async () => {
    const who = await withCatalogue('Шығарушы')
    const { id } = (
      await post('/titles', who, { kind: 'film', texts: { kk: { title: '=Формула, "кино"' } } })
    ).json()
    const said = {
      territories: ['WORLD', 'KZ'],
      uses: ['live', 'embed'],
      timeZone: 'Europe/Berlin',
      revocable: false,
    }
    await post(`/titles/${id}/licences`, who, {
      ...said,
      licensor: '+7 «Студия»\n2',
      from: '2026-10-25T02:30',
    })
    const files = {
      titles: await get('/catalogue.csv', who),
      licences: await get('/licences.csv?separator=semicolon', who),
    }
    expect(files.licences.headers).toMatchObject({
      ...{
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="licences.csv"',
      },
    })
    expect(files.licences.body).toContain(`'+7 «Студия»\n2`)
    expect(files.licences.body).toContain('2026-10-25T02:30:00+02:00')

    const other = await studio('Қабылдаушы')
    expect(counts(await send('/catalogue/import', other, files.titles.body))).toMatchObject({
      made: 4,
      bad: 0,
    })
    const taken = await send('/licences/import', other, files.licences.body)
    expect(counts(taken)).toEqual({ made: 3, there: 0, bad: 0, dryRun: false })
    expect((await get('/licences.csv?separator=semicolon', other)).body).toBe(files.licences.body)
    expect((await get('/catalogue.csv', other)).body).toBe(files.titles.body)
    // Both know their own licences again.
    for (const owner of [who, other])
      expect(counts(await send('/licences/import', owner, files.licences.body))).toMatchObject({
        made: 0,
        there: 3,
      })
    expect(await licencesOf(other)).toHaveLength(3)
  })

  it('go out and come back as ODRL', async () => {
    const who = await withCatalogue('ODRL')
    const answer = await get('/licences.jsonld', who)
    expect(answer.headers['content-type']).toBe('application/ld+json')
    expect(answer.json()['@graph']).toHaveLength(2)
    const back = await send('/licences/import', who, answer.body, 'application/ld+json')
    expect(counts(back)).toEqual({ made: 0, there: 2, bad: 0, dryRun: false })
    const [titleId] = (await titlesOf(who)).filter(({ licences }) => licences.length > 0).map(({ id }) => id)
    const one = await get(`/titles/${titleId}/licences.jsonld`, who)
    expect(one.json()['@graph']).toHaveLength(1)
    const stranger = await get(`/titles/${titleId}/licences.jsonld`, await studio('Бөтен'))
    expect(stranger.statusCode).toBe(404)

    const [agreement] = one.json()['@graph']
    const more = { ...agreement, uid: 'https://studio.kz/agreements/2', 'nar:exclusive': true }
    const document = { '@context': one.json()['@context'], '@graph': [more, { ...more, uid: 'x', duty: [] }] }
    const refused = await send('/licences/import', who, JSON.stringify(document), 'application/ld+json')
    expect(refused.json().report.rows).toMatchObject([
      { row: 1, state: 'made' },
      { row: 2, state: 'bad', findings: [{ place: '/@graph/1/duty', code: 'cell-not-honoured' }] },
    ])
    expect(await licencesOf(who)).toHaveLength(2)
    const taken = await send(
      '/licences/import',
      who,
      JSON.stringify({ ...document, '@graph': [more] }),
      'application/ld+json',
    )
    expect(counts(taken)).toMatchObject({ made: 1 })
    expect((await get('/licences.jsonld', who)).body).toContain('https://studio.kz/agreements/2')
    const none = await send('/licences/import', who, '[1', 'application/ld+json')
    expect([none.statusCode, none.json().code]).toEqual([422, 'not-odrl'])
  })

  it('are all added or none, and a second time nothing', async () => {
    const who = await withCatalogue('Avails')
    const file = avails({}, { AvailID: 'AV-2', Start: '2027-01-01', End: 'Open' })
    expect(counts(await send('/licences/import?dryRun=true', who, file))).toMatchObject({
      made: 2,
      dryRun: true,
    })
    expect(await licencesOf(who)).toHaveLength(2)
    expect(counts(await send('/licences/import', who, file))).toMatchObject({ made: 2 })
    expect(counts(await send('/licences/import', who, file))).toMatchObject({ made: 0, there: 2 })
    const bad = async (...rows: Partial<typeof avail>[]) => {
      const answer = await send('/licences/import', who, avails({ AvailID: 'AV-3', ALID: 'A-3' }, ...rows))
      expect(answer.statusCode).toBe(422)
      const { report } = answer.json()
      return report.rows.filter(({ state }: { state: string }) => state === 'bad')[0].findings
    }
    expect(await bad({ ALID: 'A-9' })).toMatchObject([{ place: 'ALID', code: 'title-unknown' }])
    expect(await bad({ DisplayName: 'Басқа' })).toMatchObject([{ place: 'AvailID', code: 'licence-differs' }])
    expect(await bad({ ALID: 'A-2' })).toMatchObject([{ place: 'AvailID', code: 'licence-differs' }])
    // The same rule as for the form, against what is there and against rows above.
    expect(await bad({ AvailID: 'AV-4', DisplayName: 'Басқа' })).toMatchObject([
      { place: 'Exclusive', code: 'licence-overlaps', message: expect.stringContaining('Қазақфильм') },
    ])
    expect(await bad({ AvailID: 'AV-4', ALID: 'A-3', DisplayName: 'Басқа' })).toMatchObject([
      { code: 'licence-overlaps' },
    ])
    expect(await licencesOf(who)).toHaveLength(4)
  })

  it('that were withdrawn are not given back by a file, nor are any withdrawn by what it leaves out', async () => {
    const who = await withCatalogue('Кері')
    await send('/licences/import', who, avails({}))
    const titles = await titlesOf(who)
    const title = titles.find(({ licences }) => licences.length === 2)
    const licence = title?.licences.find(({ exclusive }) => exclusive)
    const remove = { method: 'DELETE' as const, headers: { ...who } }
    expect(
      (await hub.inject({ ...remove, url: `/api/v1/titles/${title?.id}/licences/${licence?.id}` }))
        .statusCode,
    ).toBe(204)
    for (const row of [{}, { AvailID: '' }])
      expect((await send('/licences/import', who, avails(row))).json().report.rows).toMatchObject([
        { findings: [{ place: 'AvailID', code: 'licence-withdrawn' }] },
      ])
    expect(counts(await send('/licences/import', who, avails({ AvailID: 'AV-2' })))).toMatchObject({
      made: 1,
    })
    // The licence of the catalogue is in force and not in the file.
    const part = await send('/licences/import', who, avails({ EntryType: 'Full Extract', AvailID: 'AV-2' }))
    expect(part.json().report.rows).toMatchObject([
      { findings: [{ place: 'EntryType', code: 'extract-not-whole' }] },
    ])
    const whole = (await get('/licences.csv', who)).body
    expect(counts(await send('/licences/import', who, whole))).toMatchObject({ there: 3, bad: 0 })
  })

  it('of a file may be added while somebody adds one by hand', async () => {
    const who = await withCatalogue('Қатар')
    const { id } = (await titlesOf(who)).find(({ year }) => year === 1986) ?? { id: '' }
    const exclusive = { licensor: 'Басқа', territories: ['KZ'], uses: ['stream'], exclusive: true }
    const [file, form] = await Promise.all([
      send('/licences/import', who, avails({ ALID: 'A-3' })),
      post(`/titles/${id}/licences`, who, exclusive),
    ])
    expect([file.statusCode, form.statusCode].sort()).toEqual(
      file.statusCode === 200 ? [200, 409] : [201, 422],
    )
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

describe('./nar catalogue and ./nar licences', () => {
  it('import and export', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nar-exchange-'))
    const { authorization = '' } = await studio('Терминал')
    await send('/catalogue/import', { authorization }, catalogue)
    const env = { NAR_URL: await listen(hub), NAR_TOKEN: authorization.replace('Bearer ', '') }
    const path = (name: string) => join(folder, name)
    await writeFile(path('bad.csv'), catalogue.replace('aitys', 'опера'))
    const runs = [
      { args: ['catalogue', 'import', path('bad.csv'), '--dry-run'], code: 1, says: /^ *2 +kind +.*опера/m },
      { args: ['licences', 'export', '--to', path('l.csv'), '--separator', ';'], code: 0, says: /^$/ },
      { args: ['licences', 'import', path('l.csv'), '--json'], code: 0, says: /"event":"report".*"there":2/ },
    ]
    for (const { args, code, says } of runs) {
      const run = await narCommand(args, env)
      expect({ args, code: run.code, err: run.err }).toEqual({
        args,
        code,
        err: expect.not.stringContaining('nar:'),
      })
      expect(run.out).toMatch(says)
    }
    expect(await readFile(path('l.csv'), 'utf8')).toContain(';AvailID;')
    await rm(folder, { recursive: true })
  }, 120_000)
})
