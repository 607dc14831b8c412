import type { FastifyInstance } from 'fastify'
import { expect } from 'vitest'
import type { NewLicence } from '#catalog/contract/title.ts'
import { licence, marks } from './hidden-titles.ts'
import { closeByLaw } from './restrictions.ts'
import type { TestServers } from './servers.ts'

/** A channel of the studio with a programme on air now, and licences of both. */
export type ChannelThings = {
  id: string
  licenceId: string
  programmeId: string
  programmeLicenceId: string
  streamKey: string
}

/** `announced`: that it is there may be known, and no more. */
export type HiddenChannel = ChannelThings & { why: string; announced: boolean }

type Who = Record<string, string>
const live = (terms: Partial<NewLicence> = {}) => licence({ uses: ['live'], ...terms })

/** One that was never started. */
export async function makeChannel(
  hub: FastifyInstance,
  studio: Who,
  { licences, started = false }: { licences: NewLicence[]; started?: boolean },
): Promise<ChannelThings> {
  const ask = async (method: 'POST' | 'PATCH' | 'GET', path: string, payload?: object) => {
    const answer = await hub.inject({
      ...{ method, url: `/api/v1/channels${path}`, headers: studio },
      ...(payload ? { payload } : {}),
    })
    expect(answer.statusCode, `${path}: ${answer.body}`).toBeLessThan(300)
    return answer.json()
  }
  const texts = { kk: { title: marks.channel, description: marks.description } }
  const { id } = await ask('POST', '', { kind: 'tv', texts, inputs: [{ kind: 'rtmp' }] })
  const made: string[] = []
  for (const one of licences) made.push((await ask('POST', `/${id}/licences`, one)).id)
  const hour = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString()
  const programme = { starts: hour(-1), ends: hour(1), texts: { kk: { title: marks.programme } } }
  const { id: programmeId } = await ask('POST', `/${id}/programmes`, programme)
  const { streamKey } = await ask('GET', `/${id}/ingest`)
  if (started) await ask('PATCH', `/${id}`, { started: true })
  const [licenceId = ''] = made
  return { id, licenceId, programmeId, programmeLicenceId: '', streamKey }
}

/** For walks over every route: what is prepared, with licences of everything. */
export async function channelThings(hub: FastifyInstance, studio: Who): Promise<ChannelThings> {
  const things = await makeChannel(hub, studio, { licences: [live()] })
  const url = `/api/v1/channels/${things.id}/programmes/${things.programmeId}/licences`
  const added = await hub.inject({ method: 'POST', url, headers: studio, payload: live() })
  expect(added.statusCode).toBe(201)
  return { ...things, programmeLicenceId: added.json().id }
}

/** Channels that are hidden for every reason there is, and one that is open in Kazakhstan. */
export async function hiddenChannels(
  servers: TestServers,
  hub: FastifyInstance,
  studio: Who,
): Promise<{ hidden: HiddenChannel[]; open: ChannelThings }> {
  const make = async (why: string, licences: NewLicence[], announced = false, started = true) => ({
    ...(await makeChannel(hub, studio, { licences, started })),
    ...{ why, announced },
  })
  const hidden = [
    await make('never started', [live({ territories: ['WORLD'] })], false, false),
    await make('without a licence', []),
    await make('licensed to be streamed only', [licence({ territories: ['WORLD'] })]),
    await make('licensed elsewhere', [live({ territories: ['CN'] })], true),
    await make('licensed until lately', [live({ until: '2026-01-01T00:00' })], true),
    await make('licensed from later on', [live({ from: '2190-01-01T00:00' })], true),
  ]
  const revoked = await make('revoked', [live()])
  await servers.db
    .updateTable('channel_licence')
    .set({ revoked_at: new Date() })
    .where('channel_id', '=', revoked.id)
    .execute()
  const deleted = await make('deleted', [live()])
  await hub.inject({ method: 'DELETE', url: `/api/v1/channels/${deleted.id}`, headers: studio })
  const closed = await make('closed by law', [live({ territories: ['WORLD'] })], true)
  await closeByLaw(servers, { channelId: closed.id })
  return { hidden: [...hidden, revoked, deleted, closed], open: await make('open', [live()]) }
}
