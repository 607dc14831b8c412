import type { FastifyInstance } from 'fastify'
import type { ComplaintReceipt, ComplaintView, DeskComplaint } from '#catalog/contract/complaint.ts'
import { bearer, buildTestHub, startTestServers } from './servers.ts'

type Headers = Record<string, string>
export type ComplaintDesk = Awaited<ReturnType<typeof openComplaintDesk>>

export const about = { category: 'false', text: 'The date of this aitys is wrong.' }
export const rejected = { instance: 'first', outcome: 'rejected', reason: 'The date is right.' }
export const corrected = {
  ...{ instance: 'first', outcome: 'upheld', remedy: 'correction', reason: 'It was put right.' },
}

/** A hub with a clock that stands still until it is moved on, an owner, two moderators and an admin. */
export async function openComplaintDesk(starts: Date) {
  let now = starts
  const servers = await startTestServers()
  const hub = await buildTestHub(servers, {}, () => now)
  const who = {
    owner: await bearer(servers, 'Studio'),
    aigul: await bearer(servers, 'Aigul', 'moderator'),
    berik: await bearer(servers, 'Berik', 'moderator'),
    admin: await bearer(servers, 'Admin', 'admin'),
  }
  const english = { 'accept-language': 'en' }
  const get = (path: string, headers: Headers = {}) =>
    hub.inject({ url: `/api/v1${path}`, headers: { ...english, ...headers } })
  const post = (path: string, payload: object, headers: Headers = {}) =>
    hub.inject({ method: 'POST', url: `/api/v1${path}`, payload, headers: { ...english, ...headers } })
  const look = ({ number, code }: Pick<ComplaintReceipt, 'number' | 'code'>) =>
    get(`/complaints/${number}?code=${encodeURIComponent(code)}`)
  const hours = (count: number) => new Date(now.getTime() + count * 3600_000)
  return {
    ...{ servers, hub, who, get, post, look },
    now: () => now,
    /** The moment so many hours from now. */
    hours,
    later: (count: number) => {
      now = hours(count)
    },
    complain: (payload: object = about, headers: Headers = {}) => fileComplaint(hub, payload, headers),
    state: async (receipt: ComplaintReceipt) => (await look(receipt)).json<ComplaintView>(),
    /** As a moderator sees it. */
    seen: async ({ number }: ComplaintReceipt, as: Headers = who.aigul) =>
      (await get(`/desk/complaints/${number}`, as)).json<DeskComplaint>(),
    appeal: ({ number, code }: ComplaintReceipt) =>
      post(`/complaints/${number}/appeal`, { code, text: 'Look again.' }),
    decide: ({ number }: Pick<ComplaintReceipt, 'number'>, as: Headers, payload: object) =>
      post(`/desk/complaints/${number}/decision`, payload, as),
    close: async () => {
      await hub.close()
      await servers.close()
    },
  }
}

/** By somebody without an account. */
export async function fileComplaint(
  hub: FastifyInstance,
  payload: object,
  headers: Headers = {},
): Promise<ComplaintReceipt> {
  const answer = await hub.inject({ method: 'POST', url: '/api/v1/complaints', payload, headers })
  if (answer.statusCode !== 201) throw new Error(`complaint: ${answer.statusCode} ${answer.body}`)
  return answer.json()
}
