import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ChannelView } from '#catalog/contract/channel.ts'
import type { LivePlayback } from '#catalog/contract/live-playback.ts'
import { narCommand } from '#tests/support/nar.ts'
import { call, type RunningHub, startHub } from '#tests/support/running-hub.ts'

/** A channel through the front door: made by the command, guided by its owner, for viewers here and abroad. */
let hub: RunningHub
let token: string
beforeAll(async () => {
  hub = await startHub({ workers: 1, env: { NAR_TRUSTED_PROXIES: '127.0.0.1' } })
  token = await hub.token()
}, 60_000)
afterAll(() => hub.remove())

const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString()

it('is watched here, and blacked out abroad while a match is on', async () => {
  const added = await narCommand(
    ['channel', 'add', '--title', 'Жетісу', '--territory', 'WORLD', '--start', '--json'],
    { NAR_URL: hub.url, NAR_TOKEN: token },
  )
  expect([added.code, added.err]).toEqual([0, ''])
  const { channelId: id, state } = JSON.parse(added.out)
  expect(state).toBe('waiting')
  const path = `/channels/${id}`
  const match = { starts: hours(-1), ends: hours(1), texts: { kk: { title: 'Матч' } } }
  const { body: programme } = await call<{ id: string }>(hub, token, 'POST', `${path}/programmes`, match)
  const licence = { licensor: 'Лига', territories: ['KZ'], uses: ['live'] }
  const own = `${path}/programmes/${programme.id}/licences`
  expect((await call(hub, token, 'POST', own, licence)).status).toBe(201)
  const here = await call<LivePlayback>(hub, null, 'POST', `${path}/playback`, {})
  expect([here.status, here.body.master.split('/')[4]]).toEqual([200, id])
  const abroad = await fetch(`${hub.url}/api/v1${path}/playback`, {
    ...{ method: 'POST', headers: { 'x-forwarded-for': '91.0.0.1' } },
  })
  expect([abroad.status, await abroad.json()]).toEqual([
    403,
    expect.objectContaining({
      code: 'not-in-territory',
      details: { territories: 'KZ', programme: programme.id, resumes: expect.any(String) },
    }),
  ])
  expect((await call<ChannelView>(hub, null, 'GET', path)).body.now?.id).toBe(programme.id)
  const guide = await fetch(`${hub.url}/api/v1${path}/guide.xml`)
  expect([guide.status, await guide.text()]).toEqual([200, expect.stringContaining('<title lang="kk">Матч')])
}, 60_000)
