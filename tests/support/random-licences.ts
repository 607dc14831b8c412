import fc from 'fast-check'
import { licenceUses } from '#catalog/contract/title.ts'
import type { FiledLicence, FiledTitle } from '#catalog/exchange/licence-file.ts'
import { wrongField } from '#catalog/rules/licence-terms.ts'

/** Licences of all that the form lets through, with what breaks tables and documents in every text. */
const hostile = fc.constantFrom(
  ...[
    '=HYPERLINK("http://x")',
    "'=1",
    '+7 701 000 00 00',
    '-',
    '@a',
    'a\r\nb',
    '\nb',
    '"',
    '"";',
    ' ; , ',
    '\t',
  ],
  ...['</script>', 'Қос «ішек» — ән', 'קולנוע', '😀', '\u202e', ' пробел ', '\u2028'],
)
const words = fc
  .oneof(hostile, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }))
  .filter((text) => text !== '' && !text.includes('\0'))
/** A name in a file is a line, which is trimmed. */
const name = fc
  .oneof(
    fc.stringMatching(/^[0-9a-z]{12}$/),
    fc.constantFrom('=AV-1', 'https://studio.kz/a?b#c', 'АЙТ/2026 1', '%zz'),
  )
  .filter((text) => text === text.trim())

const zones = [
  ...['Asia/Almaty', 'Asia/Qyzylorda', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'UTC'],
  ...['Pacific/Apia', 'America/St_Johns', 'Asia/Kathmandu'],
]
const minutes = (year: number) => Date.UTC(year, 0, 1) / 60_000
const local = fc
  .oneof(
    fc
      .integer({ min: minutes(1900), max: minutes(2100) })
      .map((minute) => new Date(minute * 60_000).toISOString()),
    // An hour twice, an hour skipped, a day skipped.
    fc.constantFrom('2024-02-29T23:30', '2026-03-29T02:30', '2026-10-25T02:30', '2011-12-30T12:00'),
  )
  .map((text) => text.slice(0, 16))

const terms = fc
  .record(
    {
      licensor: words,
      territories: fc.uniqueArray(fc.constantFrom('KZ', 'KG', 'MN', 'DE', 'WORLD'), { minLength: 1 }),
      uses: fc.uniqueArray(fc.constantFrom(...licenceUses), { minLength: 1 }),
      from: local,
      until: local,
      timeZone: fc.constantFrom(...zones),
      exclusive: fc.boolean(),
      revocable: fc.boolean(),
    },
    { requiredKeys: ['licensor', 'territories', 'uses', 'timeZone', 'exclusive', 'revocable'] },
  )
  .filter((licence) => wrongField(licence) === null)

export const randomTitle: fc.Arbitrary<FiledTitle> = fc.record({
  id: fc.stringMatching(/^[0-9a-z]{12}$/),
  key: fc.option(name),
  kind: fc.constantFrom('aitys', 'film', 'radio'),
  texts: words.map((title) => ({ kk: { title } })),
  languages: fc.constantFrom([], ['kk'], ['kk', 'ru']),
  year: fc.option(fc.constantFrom(1986, 2026)),
  owner: fc.record({ id: fc.stringMatching(/^[0-9a-z]{12}$/), name: words }),
})

export const randomLicence: fc.Arbitrary<FiledLicence> = fc
  .record({ terms, id: fc.stringMatching(/^[0-9a-z]{12}$/), externalId: fc.option(name) })
  .map(({ terms: said, id, externalId }) => ({ ...said, id, externalId, revokedAt: null }))
