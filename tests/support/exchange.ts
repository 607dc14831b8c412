import type { FastifyInstance } from 'fastify'
import type { ImportReport } from '#catalog/contract/exchange.ts'
import type { TitleView } from '#catalog/contract/title.ts'
import { bearer, buildTestHub, startTestServers } from './servers.ts'

/** Files sent to a hub and fetched from it, for tests. */

/** As Excel in Kazakhstan writes a table. */
export const catalogue = `key;kind;title_kk;title_ru;languages;age;year;licensor;territories;uses;until;exclusive
A-1;aitys;Қыз бен жігіт айтысы;Айтыс девушки и джигита;kk;6+;2026;Студия;KZ,KG;stream,download;01.01.2030;жоқ
A-2;concert;"Қос ішек; ән кеші";;kk ru;0;;=Студия;WORLD;stream;;
A-3;recording;Ескі жазба;;;;1986;;;;;
`

export type Who = Record<string, string>

/** A hub to send files to. */
export async function openExchange() {
  const servers = await startTestServers()
  const hub = await buildTestHub(servers)
  const close = async () => {
    await hub.close()
    await servers.close()
  }
  return { servers, hub, studio: (name: string) => bearer(servers, name), ...exchangeOf(hub), close }
}

function exchangeOf(hub: FastifyInstance) {
  const get = (path: string, who: Who) => hub.inject({ url: `/api/v1${path}`, headers: { ...who } })
  const send = (path: string, who: Who, payload: string | Buffer, type = 'text/csv') =>
    hub.inject({
      method: 'POST',
      url: `/api/v1${path}`,
      headers: { ...who, 'content-type': type },
      payload,
    })
  const post = (path: string, who: Who, payload: object) =>
    hub.inject({ method: 'POST', url: `/api/v1${path}`, headers: { ...who }, payload })
  const titlesOf = async (who: Who): Promise<TitleView[]> =>
    (await get('/titles?scope=mine&limit=100', who)).json().titles
  return { get, send, post, titlesOf }
}

export function counts(answer: { json(): ImportReport }): Omit<ImportReport, 'rows' | 'encoding'> {
  const { made, there, bad, dryRun } = answer.json()
  return { made, there, bad, dryRun }
}
