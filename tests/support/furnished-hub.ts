import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'
import { postgresLedger } from '#catalog/store/assets.ts'
import type { RouteName } from '#player/api/client.ts'
import { makeAsset } from './assets.ts'
import { aRestriction } from './restrictions.ts'
import { bearer, type TestServers } from './servers.ts'

/** A hub with one of everything, and who may do what with it. */
export type Furnished = Awaited<ReturnType<typeof furnish>>

export const kz = { licensor: 'Studio', territories: ['KZ'], uses: ['stream'] }
const texts = { kk: { title: 'Наурыз айтысы' } }

export async function furnish(servers: TestServers, hub: FastifyInstance) {
  const owner = await bearer(servers, 'Studio')
  const admin = await bearer(servers, 'Admin', 'admin')
  const post = async (path: string, payload: object, headers: Record<string, string> = owner) => {
    const answer = await hub.inject({ method: 'POST', url: `/api/v1${path}`, headers, payload })
    expect(answer.statusCode, answer.body).toBe(201)
    return answer.json()
  }
  const seriesId = (await post('/series', { kind: 'aitys', texts })).id
  const credits = [{ name: 'Айнұр Тұрсынбаева', role: 'akyn' }]
  const title = await post('/titles', { kind: 'aitys', texts, seriesId, credits, licence: kz })
  const assetId = await makeAsset(servers, title.id, 'complete')
  const report = { passed: 0, failed: 0, notApplicable: 0, results: [] }
  await postgresLedger(servers.db).saveCheck(assetId, report)
  await post(`/titles/${title.id}/restrictions`, { ...aRestriction, territories: ['XK'] }, admin)
  const collection = await post('/collections', { texts, titleIds: [title.id] }, admin)
  const url = 'https://studio.example.kz/nar'
  const webhook = await post('/webhooks', { url, events: ['title.complete'] })
  const breach = await post('/desk/breaches', aBreach, admin)
  const batch = await post('/vouchers', { scope: 'title', subject: title.id, count: 1, days: 1 })
  const sheet = await hub.inject({ url: `/api/v1/vouchers/${batch.id}`, headers: owner })
  const complaint = await post('/complaints', { category: 'false', text: 'X' }, {})
  const invitation = await post('/invitations', { role: 'owner' }, admin)
  await bearer(servers, 'Colleague')
  const listed = await hub.inject({ url: '/api/v1/accounts', headers: admin })
  const accounts: { id: string; name: string }[] = listed.json().accounts
  const ids: Record<string, string> = {
    ...{ accounts: accounts.find(({ name }) => name === 'Colleague')?.id ?? '', invitations: invitation.id },
    ...{ titles: title.id, series: seriesId, people: title.credits[0].person.id },
    ...{ collections: collection.id, webhooks: webhook.id },
    ...{ desk: breach.id, vouchers: batch.id, owners: title.owner.id },
  }
  const values: Record<string, string> = {
    owner: 'Studio',
    language: 'kk',
    number: complaint.number,
    document: 'terms',
    version: '1',
  }
  return {
    ...{ owner, admin, ids, code: complaint.code as string },
    voucher: sheet.json().vouchers[0].code as string,
    /** The address of a route with the ids of what is there. */
    address: (url: string): string =>
      `/api/v1${url.replace(/:(\w+)/g, (_, name: string) =>
        name === 'id' ? (ids[url.split('/')[1] ?? ''] ?? '') : (values[name] ?? 'x'),
      )}`,
  }
}

const said = { text: 'Ережелер', changes: 'Жаңа нұсқасы' }
const aBreach = {
  ...{ happened: 'X', data: 'X', measures: 'X', contact: 'X', people: null, accounts: [], complaints: [] },
  noticedAt: new Date(Date.now() - 60_000).toISOString(),
}

/** Bodies that the routes take, with which nothing is broken for the next one. */
export const goodBodies: Partial<Record<RouteName, object>> = {
  createTitle: { kind: 'concert', texts },
  addLicence: kz,
  restrictTitle: { ...aRestriction, territories: ['XK'] },
  createSeries: { kind: 'film', texts },
  createCollection: { texts, titleIds: [] },
  createComplaint: { category: 'false', text: 'X' },
  createWebhook: { url: 'https://archive.example.kz/', events: ['title.deleted'] },
  testWebhook: {},
  publishTerms: { document: 'terms', texts: { kk: said, ru: said, en: said } },
  enterBreach: aBreach,
  makeVouchers: { scope: 'owner', count: 1, days: 1 },
  patchBreach: { people: 3 },
  putTitlePrice: { amount: 50_000 },
  putSeriesPrice: { amount: 90_000 },
  patchOwner: { av1: true },
  putEmbedding: { anywhere: false, domains: ['archive.kz'] },
  patchTitle: { year: 1986 },
  setAge: { ageMark: 6, reason: 'harmless' },
  choosePoster: { candidate: null },
  putChapters: { chapters: [{ start: 0, texts: { kk: { title: 'Бірінші кезек' } } }] },
  patchSeries: { region: 'KZ-10' },
  patchPerson: { names: { kk: 'Айнұр Тұрсынбаева', ru: 'Айнур Турсынбаева' } },
  patchCollection: { texts: { kk: { title: 'Мұрағаттан' } } },
  patchWebhook: { note: 'Мұрағат' },
  createInvitation: { role: 'moderator' },
  patchAccount: { role: 'moderator' },
  patchContact: { locale: 'kk-Latn' },
}
