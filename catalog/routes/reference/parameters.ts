import type { Operation, Parameter, Ref } from './document.ts'
import { isRef } from './document.ts'
import type { Entry } from './entry.ts'
import { ids } from './samples.ts'

/** Examples of parameters, where an operation has none of its own. */
const usual: Readonly<Record<string, string | number | boolean>> = {
  ...{ id: ids.title, licenceId: ids.licence, restrictionId: ids.restriction, candidate: 2 },
  ...{ owner: 'Жетісу телерадиосы', language: 'kk', number: '2026-000123', deliveryId: 'msg_3kd9s0a2l5qw' },
  ...{ passkeyId: 'q3Zb0X9vT2mP7sLd4KfJhA', mailId: 'm7a2i9l4w1xt' },
  ...{
    document: 'terms',
    version: 2,
    provider: 'example',
    yearFrom: 1980,
    yearTo: 2026,
    here: true,
    why: true,
  },
  ...{ kind: 'aitys', region: 'KZ-75', series: ids.series, person: ids.person, lang: 'kk', textLang: 'ru' },
  ...{
    days: 28,
    until: '2026-11-23',
    from: '2026-11-01',
    span: 'day',
    act: 'title.patch',
    role: 'moderator',
  },
  ...{ programmeId: ids.programme, week: '2026-11-23', channel: 'jetisu.kz' },
  ...{ account: ids.moderator, state: 'in-force', decision: '1234', doubt: 'unsaid', kept: 'ab'.repeat(32) },
  ...{ digest: '9f86d081884c7d659a2feaa0c55ad015', subtitle: 's1u2b3t4i5t6' },
  ...{ use: 'embed', script: 'latin', ageAtMost: 12, scope: 'mine', cursor: '4711', limit: 24 },
}

/** What `{id}` stands for. */
const idsOf: Readonly<Record<string, string>> = {
  ...{ series: ids.series, people: ids.person, collections: ids.collection, webhooks: ids.webhook },
  ...{ channels: ids.channel, accounts: ids.account, invitations: 'i1n2v3i4t5e6' },
  ...{ uploads: 'u1p2l3o4a5d6', vouchers: 'v1o2u3c4h5r6', passes: 'p1a2s3s4p5a6', orders: 'o1r2d3e4r5o6' },
}

const described: Readonly<Record<string, string>> = {
  id: '12 characters of 0-9a-z',
  kind: 'what it is',
  region: 'ISO 3166-2',
  series: 'of a series, in its order',
  person: 'credited with anything',
  lang: 'of the sound, BCP 47',
  textLang: 'of subtitles, BCP 47',
  ageAtMost: 'only titles whose age mark is no higher',
  scope: '`mine`: everything of your own owner, in any state',
  cursor: '`next` of the page before',
  before: '`before` of the page before: songs earlier than that',
  limit: 'how many at most',
  q: 'words looked for',
  owner: 'id or name; of a query, an id',
  subject: 'of one title, account or owner',
  language: 'BCP 47',
  number: 'of the receipt',
  code: 'of the receipt',
  source: 'given as a file, or found inside the video file',
  separator: 'of cells',
  licence: 'what of its licences is in force',
  hidden: 'by their owner, or not',
  order: 'by what they are sorted',
  document: 'terms of use, or what is done with personal data',
  version: 'its number',
  provider: 'name of the payment provider',
  yearFrom: 'made in that year or later',
  yearTo: 'made in that year or earlier',
  here: 'only what anybody may play who is where you are',
  why: 'say of each why it stands there',
  candidate: 'number of the picture',
  act: 'what was done',
  account: 'of who did it',
  role: 'of who did it',
  span: 'how far back',
  state: 'only those in it',
  doubt: 'only those with it',
  deliveryId: '`webhook-id` of the message',
  passkeyId: 'of the credential, base64url',
  mailId: 'as the outbox tells it',
  url: 'address of a title’s page',
  format: 'json or xml',
  maxwidth: 'pixels, at most',
  maxheight: 'pixels, at most',
  use: '`embed`: as it is framed by another site',
  programmeId: 'of that channel',
  label: 'what menus show; the name of the language if it is not said',
}

/** Of requests that make something; its schema is the route's own. */
const creationKey = {
  name: 'Idempotency-Key',
  description:
    'The same for every try of one request, so that a lost answer makes nothing twice; remembered for a day (draft-ietf-httpapi-idempotency-key-header)',
  example: '5f0c1a9e7b3d4c2f8a6e0d9b7c5a3f1e',
}

/** With words and examples, and the headers that the operation reads. */
export function parametersOf(
  path: string,
  { parameters = [] }: Operation,
  entry: Entry,
  shared: readonly string[],
): (Parameter | Ref)[] {
  const section = path.split('/')[3] ?? ''
  const own = parameters.map((one): Parameter | Ref => {
    if (isRef(one)) return one
    if (one.name.toLowerCase() === 'idempotency-key') return { ...one, ...creationKey }
    const id = one.name === 'id' ? idsOf[section] : undefined
    const example = entry.query?.[one.name] ?? id ?? usual[one.name]
    const description = one.description ?? described[one.name]
    return { ...one, ...(description ? { description } : {}), ...(example === undefined ? {} : { example }) }
  })
  const headers = Object.entries(entry.headers ?? {}).map(
    ([name, [description, example]]): Parameter => ({
      ...{ in: 'header', name, required: false, description, schema: { type: 'string' }, example },
    }),
  )
  return [...own, ...headers, ...shared.map((name) => ({ $ref: `#/components/parameters/${name}` }))]
}
