import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { catalogue, counts, openExchange, type Who } from '#tests/support/exchange.ts'
import { narCommand } from '#tests/support/nar.ts'
import { listen } from '#tests/support/servers.ts'

const { hub, studio, get, send, titlesOf, post, close } = await openExchange()
afterAll(close)
const licencesOf = async (who: Who) => (await titlesOf(who)).flatMap(({ licences }) => licences)

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
