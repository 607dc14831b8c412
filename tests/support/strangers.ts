import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { openSession } from '#catalog/store/accounts.ts'
import { marks } from './hidden-titles.ts'
import { aRestriction } from './restrictions.ts'
import { bearer, type TestServers } from './servers.ts'

/** People who may do nothing with what belongs to `owner`, an account's name: who they are, and their headers. */
export async function strangers(
  servers: TestServers,
  owner: string,
): Promise<[string, Record<string, string>][]> {
  const other = await bearer(servers, 'Other')
  const late = await bearer(servers, 'Late')
  await sql`update token set expires_at = now() - interval '1 second'
    where account_id = (select id from account where name = 'Late')`.execute(servers.db)
  const { id } = await servers.db
    .selectFrom('account')
    .select('id')
    .where('name', '=', owner)
    .executeTakeFirstOrThrow()
  const past = await openSession(servers.db, id, new Date(Date.now() - 31 * 86_400_000))
  return [
    ['nobody, in Kazakhstan', {}],
    ['nobody, abroad', { 'x-forwarded-for': '91.0.0.1' }],
    ['another owner', other],
    ['whose token has expired', late],
    ["with the owner's session of last month", { cookie: `nar_session=${past.token}` }],
    ['with an invented token', { authorization: `Bearer nar_${'0'.repeat(43)}` }],
  ]
}

const hour = (n: number) => new Date(Date.UTC(2090, 0, 1, n)).toISOString()
const live = { licensor: 'X', territories: ['KZ'], uses: ['live'] }

/** Bodies that the schemas let through; a route that is not here gets an empty object. */
export const validBodies: Record<string, object | string> = {
  'POST /api/v1/titles/{id}/licences': { licensor: 'X', territories: ['KZ'], uses: ['stream'] },
  'PATCH /api/v1/titles/{id}': { texts: { kk: { title: 'X' } } },
  'PUT /api/v1/titles/{id}/poster': { candidate: null },
  'PATCH /api/v1/owners/{owner}': { av1: true },
  'POST /api/v1/titles/{id}/restrictions': aRestriction,
  'POST /api/v1/channels/{id}/restrictions': aRestriction,
  'POST /api/v1/restrictions/{restrictionId}/lift': { reason: 'X' },
  'PUT /api/v1/titles/{id}/chapters': { chapters: [] },
  'PATCH /api/v1/series/{id}': { texts: { kk: { title: 'X' } } },
  'PATCH /api/v1/people/{id}': { names: { kk: 'X' } },
  'PATCH /api/v1/collections/{id}': { titleIds: [] },
  'POST /api/v1/complaints/{number}/appeal': { code: '0000-0000-0000-0000', text: 'X' },
  'POST /api/v1/desk/complaints/{number}/decision': { instance: 'first', outcome: 'rejected', reason: 'X' },
  'PATCH /api/v1/desk/breaches/{id}': { people: 2 },
  'PUT /api/v1/titles/{id}/price': { amount: 1 },
  'PUT /api/v1/series/{id}/price': { amount: 1 },
  'PATCH /api/v1/webhooks/{id}': { on: false },
  'PATCH /api/v1/channels/{id}': { started: false },
  'POST /api/v1/channels/{id}/licences': live,
  'POST /api/v1/channels/{id}/programmes': {
    ...{ starts: hour(0), ends: hour(1), texts: { kk: { title: 'X' } } },
  },
  'PATCH /api/v1/channels/{id}/programmes/{programmeId}': { record: true },
  'POST /api/v1/channels/{id}/programmes/{programmeId}/licences': live,
  'POST /api/v1/channels/{id}/guide/import': '<tv/>',
  'PATCH /api/v1/accounts/{id}': { role: 'admin' },
  'PUT /api/v1/titles/{id}/age': { ageMark: 6, reason: 'harmless' },
  'PUT /api/v1/titles/{id}/subtitles/{language}': 'WEBVTT\n\n00:01.000 --> 00:02.000\nX\n',
}

/** What the hub says of itself, for everybody to read; the map and frames are walked with the pages, each by its own rule. */
export const ofEverybody = ['/api/v1/terms/{document}/{version}', '/sitemap/{number}.xml', '/embed/{id}']

const said = { text: 'X', changes: 'X' }
export const newTerms = { document: 'terms', texts: { kk: said, ru: said, en: said } }

export const aBreach = {
  ...{ happened: marks.breach, data: marks.breach, measures: 'X', contact: 'X', people: 1 },
  ...{ accounts: [] as string[], complaints: [], noticedAt: '2026-11-01T00:00:00Z' },
}

/** A breach that concerns one account. Resolves with its id. */
export async function breachFor(
  servers: TestServers,
  hub: FastifyInstance,
  concerned: Record<string, string>,
): Promise<string> {
  const { id } = (await hub.inject({ url: '/api/v1/session', headers: concerned })).json()
  const headers = await bearer(servers, 'Admin', 'admin')
  const payload = { ...aBreach, accounts: [id] }
  return (await hub.inject({ method: 'POST', url: '/api/v1/desk/breaches', headers, payload })).json().id
}

/** Queries without which a route does not get as far as the decision. */
export const validQueries: Record<string, string> = {
  'GET /api/v1/complaints/{number}': '?code=0000-0000-0000-0000',
}

/** What a hub makes anew by itself each minute is nobody's doing. */
const byRounds = sql`array['terms', 'terms_by', 'words_known', 'lines_by', 'ending_told']`

/** All that strangers must not change, as one text. */
export async function everythingKept({ db }: TestServers): Promise<string> {
  const tables = [
    ...['title', 'asset', 'licence', 'restriction', 'subtitle', 'owner', 'encoded_part'],
    ...['complaint', 'complaint_review', 'series', 'person', 'person_spelling', 'chapter', 'credit'],
    ...['collection', 'collection_title', 'account', 'breach', 'breach_account', 'terms_version'],
    ...['price', 'voucher_batch', 'voucher', 'pass', 'device_code', 'payment_order', 'payment_event'],
    ...['webhook', 'webhook_delivery', 'webhook_attempt', 'play_view', 'play_day', 'play_country'],
    ...['channel', 'programme', 'channel_licence', 'live_run', 'live_segment', 'song'],
    ...['channel_play', 'channel_hour', 'channel_alarm'],
    ...['edge_log', 'traffic', 'title_traffic', 'channel_traffic'],
    ...['password', 'passkey', 'recovery_code', 'sent_link', 'invitation', 'mail'],
  ]
  const read = async (table: string) =>
    (await sql`select to_jsonb(t) - ${byRounds} as row from ${sql.table(table)} t order by 1`.execute(db))
      .rows
  return JSON.stringify(await Promise.all(tables.map(read)))
}
