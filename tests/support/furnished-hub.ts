import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'
import { postgresLedger } from '#catalog/store/assets.ts'
import { liveLedger } from '#catalog/store/live-ledger.ts'
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
  const channel = await post('/channels', aChannel)
  const programme = await post(`/channels/${channel.id}/programmes`, aProgramme(1))
  await wasOnAir(servers, channel.id)
  await bearer(servers, 'Colleague')
  const listed = await hub.inject({ url: '/api/v1/accounts', headers: admin })
  const accounts: { id: string; name: string }[] = listed.json().accounts
  const ids: Record<string, string> = {
    ...{ accounts: accounts.find(({ name }) => name === 'Colleague')?.id ?? '', invitations: invitation.id },
    ...{ titles: title.id, series: seriesId, people: title.credits[0].person.id },
    ...{ collections: collection.id, webhooks: webhook.id },
    ...{ desk: breach.id, vouchers: batch.id, owners: title.owner.id, channels: channel.id },
  }
  const values: Record<string, string> = {
    owner: 'Studio',
    programmeId: programme.id,
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

const live = { licensor: 'Studio', territories: ['KZ'], uses: ['live'] }
const aChannel = {
  ...{ kind: 'radio', texts: { kk: { title: 'Жетісу' } }, languages: ['kk'] },
  inputs: [{ kind: 'icecast-push' }],
  licence: live,
}
const hour = 3_600_000
const now = Math.floor(Date.now() / 1000) * 1000
const aProgramme = (hours: number) => ({
  starts: new Date(now + hours * hour).toISOString(),
  ends: new Date(now + (hours + 1) * hour).toISOString(),
  texts: { kk: { title: 'Кешкі әуен' } },
})

/** Ten seconds of sound, on record: nothing is made of its bytes here. */
async function wasOnAir({ db }: TestServers, channelId: string): Promise<void> {
  const ledger = liveLedger(db)
  const rendition = { name: 'a0', kind: 'audio' as const, codecs: 'mp4a.40.2', timescale: 48_000 }
  const renditions = [{ ...rendition, bandwidth: 64_000, averageBandwidth: 64_000, channels: 2 }]
  const [runId, start] = ['run000000000', now - 60_000]
  await ledger.openRun({ id: runId, channelId, number: 0, source: 'main', start, renditions })
  const media = { a0: { ticks: 480_000, bytes: 80_000 } }
  await ledger.addSegment({ channelId, runId, number: 0, start, duration: 10_000, media })
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
  restrictChannel: { ...aRestriction, territories: ['XK'] },
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
  createChannel: { ...aChannel, texts: { kk: { title: 'Сарыарқа' } } },
  patchChannel: { ageMark: 6 },
  addChannelLicence: live,
  createProgramme: aProgramme(5),
  patchProgramme: { language: 'kk' },
  addProgrammeLicence: live,
  cutChannel: {
    from: new Date(now - 60_000).toISOString(),
    until: new Date(now - 52_000).toISOString(),
    texts,
  },
}
