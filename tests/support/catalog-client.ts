import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'
import type { NewTitle, TitlePatch, TitleView } from '#catalog/contract/title.ts'
import { makeAsset } from './assets.ts'
import { bearer, buildTestHub, startTestServers, type TestServers } from './servers.ts'

export type Who = Record<string, string>
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export const nobody: Who = {}
export const inGermany: Who = { 'x-forwarded-for': '91.0.0.1' }
const kz = { licensor: 'Studio', territories: ['KZ'], uses: ['stream' as const] }

/** Calls of the API, and titles that can be watched in Kazakhstan, for tests of what is said of titles. */
export function catalogClient(servers: TestServers, hub: FastifyInstance) {
  const call = (method: Method, path: string, who: Who, payload?: object) =>
    hub.inject({ method, url: `/api/v1${path}`, headers: who, ...(payload ? { payload } : {}) })
  /** The answer of a call that succeeds. */
  const get = async (path: string, who: Who = nobody) => {
    const answer = await call('GET', path, who)
    expect(answer.statusCode, `${path}: ${answer.body}`).toBe(200)
    return answer.json()
  }
  const statusOf = async (method: Method, path: string, who: Who, payload?: object) =>
    (await call(method, path, who, payload)).statusCode
  /** What a refused request was wrong in. */
  const faultOf = async (method: Method, path: string, who: Who, payload?: object) => {
    const answer = await call(method, path, who, payload)
    return [answer.statusCode, answer.json().code, answer.json().details?.what]
  }
  const draft = async (who: Who, name: string, about: Partial<NewTitle> = {}): Promise<TitleView> => {
    const body = { kind: 'aitys', texts: { kk: { title: name } }, ...about }
    const answer = await call('POST', '/titles', who, body)
    expect(answer.statusCode, answer.body).toBe(201)
    return answer.json()
  }
  const watchable = async (who: Who, name: string, about: Partial<NewTitle> = {}): Promise<TitleView> => {
    const title = await draft(who, name, { licence: kz, ...about })
    await makeAsset(servers, title.id, 'complete')
    return title
  }
  const patch = async (who: Who, { id }: { id: string }, body: TitlePatch): Promise<TitleView> => {
    const answer = await call('PATCH', `/titles/${id}`, who, body)
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json()
  }
  return { call, get, statusOf, faultOf, draft, watchable, patch }
}

/** A hub with an owner, another owner and a moderator. */
export async function openCatalog() {
  const servers = await startTestServers()
  const hub = await buildTestHub(servers, { trustedProxies: ['127.0.0.1'] })
  const who: Record<'owner' | 'other' | 'moderator', Who> = {
    owner: await bearer(servers, 'Studio'),
    other: await bearer(servers, 'Other'),
    moderator: await bearer(servers, 'Moderator', 'moderator'),
  }
  const close = async () => {
    await hub.close()
    await servers.close()
  }
  return { servers, hub, who, api: catalogClient(servers, hub), close }
}

/** What titles are called, in Kazakh. */
export const namesOf = ({ titles }: { titles: TitleView[] }) => titles.map(({ texts }) => texts.kk?.title)
