import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Programme } from '#catalog/contract/channel.ts'
import { ageMarks } from '#catalog/contract/title.ts'
import { Problem } from '#platform/errors.ts'
import { named, readXml, textOf } from '#tests/support/xml.ts'
import { ical } from './ical.ts'
import { momentOf, readXmltv } from './read-xmltv.ts'
import { xmltv } from './xmltv.ts'

const channel = {
  id: 'h4n2e9l7t1vx',
  texts: { kk: { title: 'Жетісу' }, ru: { title: 'Жетысу' } },
  address: null,
}
const made = new Date('2026-11-23T07:00:00Z')
const programme = (more: Partial<Programme> = {}): Programme => ({
  ...{ id: 'aaaaaaaaaaaa', channelId: channel.id, texts: { kk: { title: 'Жаңалықтар' } } },
  ...{ starts: '2026-11-23T15:00:00.000Z', ends: '2026-11-23T15:40:00.000Z', language: null, origin: null },
  ...{ ageMark: null, record: false, ownLicences: false, titleId: null, ...more },
})
const read = (text: string, more: Partial<Parameters<typeof readXmltv>[1]> = {}) =>
  readXmltv(text, { channel: null, fallback: 'kk', mostRows: 1000, ...more })
const file = (...rows: string[]) => `<tv>${rows.join('')}</tv>`
const row = (inner = '<title>А</title>', attributes = '') =>
  `<programme start="20261123200000 +0500" stop="20261123210000 +0500" channel="c"${attributes}>${inner}</programme>`
const problemOf = (text: string): [string, unknown] => {
  try {
    read(text)
    return ['', undefined]
  } catch (error) {
    return error instanceof Problem ? [error.code, error.details.what] : ['thrown', error]
  }
}

/** The order of elements in xmltv.dtd, of those that we write. */
const order = ['title', 'desc', 'language', 'country', 'rating']

describe('XMLTV that is written', () => {
  it('has channel and programmes as the DTD orders them', () => {
    const texts = { kk: { title: 'Тойбастар', description: 'Ән <кеші> & күй' }, ru: { title: 'Концерт' } }
    const one = programme({ texts, language: 'kk', origin: 'domestic', ageMark: 16 })
    const text = xmltv(channel, [one, programme({ origin: 'foreign' })], { made, kazakh: 'kk-Latn' })
    expect(text).toContain('<!DOCTYPE tv SYSTEM "xmltv.dtd">')
    const tv = readXml(text)
    expect([tv.name, tv.children.map(({ name }) => name)]).toEqual([
      'tv',
      ['channel', 'programme', 'programme'],
    ])
    expect(named(tv, 'display-name').map(({ text: name, attributes }) => [name, attributes.lang])).toEqual([
      ...[
        ['Жетісу', 'kk-Latn'],
        ['Жетысу', 'ru'],
      ],
    ])
    const [first, second] = named(tv, 'programme')
    expect(first?.attributes).toEqual({
      ...{ start: '20261123150000 +0000', stop: '20261123154000 +0000', channel: channel.id },
    })
    const names = first?.children.map(({ name }) => name) ?? []
    expect(names).toEqual(['title', 'title', 'desc', 'language', 'country', 'rating'])
    expect(names.map((name) => order.indexOf(name))).toEqual(
      names.map((name) => order.indexOf(name)).toSorted(),
    )
    expect(textOf(first ?? tv, 'desc')).toBe('Ән <кеші> & күй')
    const [rating] = named(first ?? tv, 'rating')
    expect([rating?.attributes.system, textOf(rating ?? tv, 'value')]).toEqual(['KZ', '16+'])
    expect(named(second ?? tv, 'country')).toEqual([])
  })

  it('is well formed and read again, whatever the texts are', () => {
    const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(words, words, fc.constantFrom(null, ...ageMarks), (title, description, ageMark) => {
        const text = xmltv(channel, [programme({ texts: { kk: { title, description } }, ageMark })], { made })
        expect(named(readXml(text), 'programme')).toHaveLength(1)
        const [reading] = read(text)
        // What XML cannot hold is left out; white space is one space.
        const legal = (said: string) =>
          said
            .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
            .replace(/\s+/g, ' ')
            .trim()
        if (legal(title) === '') expect(reading?.findings[0]?.code).toBe('cell-missing')
        else {
          expect(reading?.findings).toEqual([])
          expect(reading?.value.texts.kk?.title).toBe(legal(title))
          expect(reading?.value.ageMark).toBe(ageMark ?? undefined)
        }
      }),
    )
  })
})

describe('XMLTV that is read', () => {
  it('has texts by language, sub-titles, language, origin and mark', () => {
    const inner = `<title lang="kk">Айтыс</title><title lang="ru_RU">Айтыс</title><title lang="de">X</title>
      <sub-title lang="kk">3-бөлім</sub-title><desc lang="kk">  бір
      екі </desc><language>kk_KZ</language><country>DE</country><country>KZ</country>
      <rating system="MPAA"><value>PG</value></rating><rating><value>12+</value></rating>`
    expect(read(file(row(inner)))).toEqual([
      {
        row: 1,
        findings: [],
        value: {
          ...{ starts: new Date('2026-11-23T15:00:00Z'), ends: new Date('2026-11-23T16:00:00Z') },
          texts: { kk: { title: 'Айтыс · 3-бөлім', description: 'бір екі' }, ru: { title: 'Айтыс' } },
          ...{ language: 'kk-KZ', origin: 'domestic', ageMark: 12, key: 'c 20261123200000 +0500' },
        },
      },
    ])
  })

  it.each([
    ['20261123200000 +0500', '2026-11-23T15:00:00.000Z'],
    ['20261123200000 -0330', '2026-11-23T23:30:00.000Z'],
    ['202611232000', '2026-11-23T20:00:00.000Z'],
    ['20261123200000 UTC', '2026-11-23T20:00:00.000Z'],
    ['20260230200000', undefined],
    ['20261123250000', undefined],
    ['20261123', undefined],
    ['20261123200000 BST', undefined],
  ])('takes %s for %s', (said, at) => {
    expect(momentOf(said)?.toISOString()).toBe(at)
  })

  it('ends a programme without an end where the next one begins', () => {
    const open = (start: string) => `<programme start="${start}" channel="c"><title>А</title></programme>`
    const [first, last] = read(file(open('20261123100000'), open('20261123103000')))
    expect(first?.value.ends).toEqual(new Date('2026-11-23T10:30:00Z'))
    expect(last?.findings).toEqual([{ place: 'stop', code: 'cell-missing', details: { value: '' } }])
  })

  it.each([
    ['no title', row('<desc>А</desc>'), 'title cell-missing'],
    ['a title of another language alone', row('<title lang="de">A</title>'), 'title cell-missing'],
    ['a title that is too long', row(`<title>${'А'.repeat(301)}</title>`), 'title cell-wrong'],
    ['a language in words', row('<title>А</title><language>қазақша</language>'), 'language cell-wrong'],
    [
      'a mark that is none',
      row('<title>А</title><rating system="KZ"><value>15+</value></rating>'),
      'rating cell-wrong',
    ],
    ['what is not declared', row('<title>&unknown;</title>'), 'title cell-missing'],
    ['an end before the beginning', row().replace('20261123210000', '20261123190000'), 'stop cell-wrong'],
    ['longer than a day', row().replace('20261123210000', '20261125190000'), 'stop cell-wrong'],
    ['no beginning', row().replace(/start="[^"]*"/, ''), 'start cell-missing'],
  ])('%s is found', (_, text, expected) => {
    const found = read(file(text)).flatMap(({ findings }) =>
      findings.map(({ place, code }) => `${place} ${code}`),
    )
    expect(found).toEqual([expected])
  })

  it('has the programmes of one channel, numbered as in the file', () => {
    const other = row().replace('channel="c"', 'channel="d"')
    expect(problemOf(file(row(), other))).toEqual(['bad-request', 'channel'])
    expect(read(file(row(), other), { channel: 'd' }).map((one) => one.row)).toEqual([2])
    expect(read(file(row(), other), { channel: 'x' })).toEqual([])
  })

  it.each([
    ['an entity', '<!DOCTYPE tv [<!ENTITY a "b">]><tv/>', 'not-xmltv'],
    [
      'an entity of the outside',
      '<!DOCTYPE tv [<!ENTITY a SYSTEM "file:///etc/passwd">]><tv>&a;</tv>',
      'not-xmltv',
    ],
    [
      'laughs',
      `<!DOCTYPE tv [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${file(row('<title>&b;</title>'))}`,
      'not-xmltv',
    ],
    ['declarations', '<!DOCTYPE tv [<!ATTLIST programme start CDATA "1">]><tv/>', 'not-xmltv'],
    ['no XML', 'start;stop;title', 'not-xmltv'],
    ['another document', '<html><body/></html>', 'not-xmltv'],
    ['an end that is not there', '<tv><programme>', 'not-xmltv'],
    ['a depth without end', `<tv>${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}</tv>`, 'not-xmltv'],
    [
      'names of what every object has',
      `<tv>${row('<title>А</title><__proto__>x</__proto__>')}</tv>`,
      'not-xmltv',
    ],
  ])('%s is refused', (_, text, code) => {
    expect(problemOf(text)[0]).toBe(code)
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })

  it('comes to an end, whatever it is', () => {
    for (const text of [
      `<tv ${'a="b" '.repeat(100_000)}/>`,
      `<tv>${'<programme>'.repeat(1)}${' '.repeat(1_000_000)}</programme></tv>`,
      `<tv><!--${'-'.repeat(200_000)}--></tv>`,
      `<!DOCTYPE ${'<'.repeat(200_000)}`,
      `<tv>${'&'.repeat(300_000)}</tv>`,
      file(row(`<title>${'&#'.repeat(200_000)}</title>`)),
      file(...Array.from({ length: 1000 }, () => row())),
    ])
      expect(['', 'not-xmltv']).toContain(problemOf(text)[0])
  })

  it('decodes letters, and leaves what is quoted as it is', () => {
    const [reading] = read(file(row('<title>&lt;Ән&gt; &#x4d9;&#1187; &amp;amp;</title>')))
    expect(reading?.value.texts.kk?.title).toBe('<Ән> әң &amp;')
    const [quoted] = read(file(row('<title><![CDATA[<Ән> &amp; күй]]></title>')))
    expect(quoted?.value.texts.kk?.title).toBe('<Ән> &amp; күй')
  })
})

describe('iCalendar', () => {
  it('is folded by bytes, escaped, and ends its lines as RFC 5545 says', () => {
    const title = 'Қазақ әні, күй; жыр\\ '.repeat(6)
    const text = ical(
      channel,
      [programme({ texts: { kk: { title, description: 'бір\nекі' } }, ageMark: 12 })],
      {
        ...{ made, language: 'kk' },
      },
    )
    const lines = text.split('\r\n')
    expect(lines.pop()).toBe('')
    for (const line of lines) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(line).not.toMatch(/[\r\n\ufffd]/)
    }
    const unfolded = text.replaceAll('\r\n ', '').split('\r\n')
    const summary = unfolded.find((line) => line.startsWith('SUMMARY;LANGUAGE=kk:'))?.slice(20)
    const plain = summary?.replace(/\\([\\;,])/g, '$1')
    expect(plain).toBe(`${title} (12+)`)
    expect(unfolded).toEqual(
      expect.arrayContaining([
        ...['BEGIN:VCALENDAR', 'X-WR-CALNAME:Жетісу', 'UID:aaaaaaaaaaaa@nar', 'DTSTART:20261123T150000Z'],
        ...['DTEND:20261123T154000Z', 'DTSTAMP:20261123T070000Z', 'DESCRIPTION;LANGUAGE=kk:бір\\nекі'],
      ]),
    )
  })
})
