import { describe, expect, it } from 'vitest'
import { writeOdrl } from './odrl.ts'
import { readOdrl } from './read-odrl.ts'

const me = { id: 'aaaaaaaaaaaa', name: 'Студия' }
const title = {
  ...{ id: 'bbbbbbbbbbbb', key: null, kind: 'aitys' as const, texts: { kk: { title: 'Айтыс' } } },
  ...{ languages: ['kk'], year: 2026, owner: me },
}
const licence = {
  ...{
    id: 'cccccccccccc',
    externalId: null,
    revokedAt: null,
    licensor: 'Қазақфильм',
    territories: ['KZ', 'KG'],
  },
  ...{ uses: ['stream' as const, 'embed' as const], from: '2026-01-01T00:00', until: '2027-01-01T00:00' },
  ...{ timeZone: 'Asia/Almaty', exclusive: true, revocable: true },
}

/** As others write it: one agreement, shorter, with moments alone. */
const agreement = {
  '@context': 'http://www.w3.org/ns/odrl.jsonld',
  '@type': 'Agreement',
  uid: 'https://kazakhfilm.kz/agreements/17',
  assigner: { '@type': 'Party', 'vcard:fn': 'Қазақфильм' },
  assignee: `urn:nar:owner:${me.id}`,
  target: 'urn:nar:title:KF-1',
  permission: {
    action: ['stream', 'http://www.w3.org/ns/odrl/2/distribute'],
    constraint: [
      { leftOperand: 'spatial', operator: 'eq', rightOperand: { '@id': 'urn:iso:std:iso:3166:-1#KZ' } },
      {
        ...{ leftOperand: 'odrl:dateTime', operator: 'odrl:lt' },
        rightOperand: { '@value': '2027-01-01T00:00:00+05:00', '@type': 'xsd:dateTime' },
      },
    ],
  },
}
const read = (document: unknown) => [...readOdrl(document, me)]

describe('a licence as an agreement of ODRL', () => {
  it('says who, what, where and when', () => {
    expect(writeOdrl([{ title, licence }])).toMatchObject({
      '@context': ['http://www.w3.org/ns/odrl.jsonld', { nar: 'urn:nar:odrl:' }],
      '@graph': [
        {
          '@type': 'Agreement',
          uid: 'urn:nar:licence:cccccccccccc',
          profile: 'urn:nar:odrl:1',
          assigner: { 'vcard:fn': 'Қазақфильм' },
          assignee: { uid: 'urn:nar:owner:aaaaaaaaaaaa', 'vcard:fn': 'Студия' },
          'nar:exclusive': true,
          'nar:timeZone': 'Asia/Almaty',
          permission: [
            {
              target: 'urn:nar:title:bbbbbbbbbbbb',
              action: 'odrl:stream',
              constraint: [
                {
                  ...{ leftOperand: 'spatial', operator: 'isAnyOf' },
                  rightOperand: [
                    { '@id': 'urn:iso:std:iso:3166:-1#KZ' },
                    { '@id': 'urn:iso:std:iso:3166:-1#KG' },
                  ],
                },
                {
                  ...{ leftOperand: 'dateTime', operator: 'gteq', 'nar:local': '2026-01-01T00:00' },
                  rightOperand: { '@value': '2025-12-31T19:00:00.000Z', '@type': 'xsd:dateTime' },
                },
                { leftOperand: 'dateTime', operator: 'lt' },
              ],
            },
            { action: 'nar:embed' },
          ],
        },
      ],
    })
  })

  it('is read as others write it', () => {
    const [row] = read(agreement)
    expect(row).toMatchObject({
      row: 1,
      findings: [],
      value: {
        name: 'https://kazakhfilm.kz/agreements/17',
        titles: [{ name: 'KF-1' }],
        terms: {
          ...{ licensor: 'Қазақфильм', territories: ['KZ'], uses: ['stream', 'download'], timeZone: 'UTC' },
          ...{ until: '2026-12-31T19:00', exclusive: false, revocable: true },
        },
      },
    })
    expect(read([agreement, agreement])).toHaveLength(2)
    const { '@context': context, ...inner } = agreement
    expect(read({ '@context': context, '@graph': [inner] })[0]?.findings).toEqual([])
  })

  const [spatial, until] = agreement.permission.constraint
  const allow = (changes: object) => ({ permission: { ...agreement.permission, ...changes } })
  const constrain = (...constraint: object[]) => allow({ constraint })
  const duty = { action: 'compensate' }
  const local = (text: string) => ({ ...until, 'nar:local': text })

  it.each<[string, string, object]>([
    // Whatever is not understood may forbid what is asked for.
    ['/prohibition', 'cell-not-honoured', { prohibition: [] }],
    ['/obligation', 'cell-not-honoured', { obligation: duty }],
    ['/inheritFrom', 'cell-not-honoured', { inheritFrom: 'https://x' }],
    ['/permission/duty', 'cell-not-honoured', allow({ duty })],
    ['/permission/0/duty', 'cell-not-honoured', { permission: [{ ...agreement.permission, duty }] }],
    ['/permission/odrl:duty', 'cell-not-honoured', allow({ 'odrl:duty': duty })],
    ['/permission/action/0', 'cell-not-honoured', allow({ action: ['use'] })],
    ['/permission/action', 'cell-not-honoured', allow({ action: { '@id': 'odrl:stream', refinement: {} } })],
    ['/permission/action', 'cell-missing', allow({ action: undefined })],
    [
      '/permission/constraint/1/leftOperand',
      'cell-not-honoured',
      constrain(spatial ?? {}, { ...spatial, leftOperand: 'count' }),
    ],
    ['/permission/constraint/1/leftOperand', 'cell-not-honoured', constrain(spatial ?? {}, spatial ?? {})],
    [
      '/permission/constraint/0/operator',
      'cell-not-honoured',
      constrain({ ...spatial, operator: 'isNoneOf' }),
    ],
    ['/permission/constraint/0/and', 'cell-not-honoured', constrain({ ...spatial, and: [] })],
    ['/permission/constraint/0/rightOperand', 'cell-wrong', constrain({ ...spatial, rightOperand: 'KZ' })],
    ['/permission/constraint', 'place-missing', constrain(until ?? {})],
    ['/permission/constraint', 'place-missing', allow({ constraint: undefined })],
    [
      '/permission/constraint/1/operator',
      'cell-not-honoured',
      constrain(spatial ?? {}, { ...until, operator: 'lteq' }),
    ],
    [
      '/permission/constraint/1/rightOperand',
      'cell-wrong',
      constrain(spatial ?? {}, { ...until, rightOperand: '2027-01-01T00:00:00Z' }),
    ],
    [
      '/permission/constraint/1/rightOperand',
      'cell-wrong',
      constrain(spatial ?? {}, {
        ...until,
        rightOperand: { '@value': '2027-01-01T00:00:00', '@type': 'xsd:dateTime' },
      }),
    ],
    [
      '/permission/constraint/1/nar:local',
      'cell-contradicts',
      constrain(spatial ?? {}, local('2027-01-01T00:00')),
    ],
    [
      '/permission/constraint/1/rightOperand',
      'cell-contradicts',
      { 'nar:timeZone': 'Asia/Almaty', ...constrain(spatial ?? {}, local('2027-01-01T00:01')) },
    ],
    ['/permission/constraint/1/nar:local', 'cell-missing', { 'nar:timeZone': 'Asia/Almaty' }],
    ['/@type', 'cell-not-honoured', { '@type': 'Offer' }],
    ['/@type', 'cell-not-honoured', { '@type': 'Set' }],
    ['/type', 'cell-missing', { '@type': undefined }],
    ['/uid', 'cell-missing', { uid: undefined }],
    ['/profile', 'cell-not-honoured', { profile: 'https://www.w3.org/ns/odrl/market-data' }],
    ['/@context', 'cell-wrong', { '@context': undefined }],
    ['/@context', 'cell-wrong', { '@context': 'https://evil.example/context.jsonld' }],
    [
      '/@context/1',
      'cell-not-honoured',
      { '@context': [agreement['@context'], 'https://evil.example/context.jsonld'] },
    ],
    [
      '/@context/1/stream',
      'cell-not-honoured',
      { '@context': [agreement['@context'], { stream: 'odrl:read' }] },
    ],
    ['/assignee', 'other-party', { assignee: 'urn:nar:owner:zzzzzzzzzzzz' }],
    ['/assignee', 'other-party', { assignee: { 'vcard:fn': 'Басқа студия' } }],
    ['/permission/assignee', 'cell-missing', { assignee: undefined }],
    ['/permission/assigner', 'cell-missing', { assigner: undefined }],
    ['/permission/target', 'cell-missing', { target: undefined }],
    ['/permission/target', 'cell-contradicts', allow({ target: 'urn:nar:title:other' })],
    [
      '/permission/1',
      'cell-contradicts',
      { permission: [agreement.permission, { ...agreement.permission, constraint: spatial }] },
    ],
    ['/assigner', 'cell-wrong', { assigner: 'a\u0000b' }],
    ['/nar:exclusive', 'cell-wrong', { 'nar:exclusive': 'yes' }],
    ['/dct:title', 'cell-not-honoured', { 'dct:title': 'x' }],
  ])('is refused at %s: %s', (place, code, changes) => {
    const [row] = read(JSON.parse(JSON.stringify({ ...agreement, ...changes })))
    expect(row?.findings).toContainEqual(expect.objectContaining({ place, code }))
  })

  it.each([null, 'x', 7, [], [null], {}].map((document) => [document]))('%j is none', (document) => {
    try {
      expect(read(document)[0]?.findings.length).toBeGreaterThan(0)
    } catch (error) {
      expect(error).toMatchObject({ code: 'not-odrl' })
    }
  })
})
