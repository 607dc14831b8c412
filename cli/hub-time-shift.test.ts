import { afterAll, beforeAll, expect, it } from 'vitest'
import { liveScope } from '#catalog/contract/live.ts'
import { issueToken } from '#catalog/store/accounts.ts'
import { openSecrets, signPath } from '#cdn-config/tokens.ts'
import { putOnAir } from '#tests/support/on-air.ts'
import { buildTestHub, startTestServers, type TestServers } from '#tests/support/servers.ts'
import { addChannel } from '#tests/support/station.ts'

let servers: TestServers
let hub: Awaited<ReturnType<typeof buildTestHub>>
let channelId: string
// Over the border of two blocks of ten minutes.
const start = Math.ceil((Date.now() - 3600_000) / 600_000) * 600_000 - 6000

beforeAll(async () => {
  servers = await startTestServers()
  await issueToken(servers.db, { role: 'owner', name: 'station' })
  const { id } = await servers.db.selectFrom('owner').select('id').executeTakeFirstOrThrow()
  const channel = await addChannel(servers.db, id, { kind: 'radio' })
  channelId = channel.id
  const { epoch } = channel
  await putOnAir(servers, { channelId, epoch, start, seconds: 16, run: 0, segment: 0, sizes: [] })
  hub = await buildTestHub(servers)
})
afterAll(async () => {
  await hub.close()
  await servers.close()
})

async function fetched(from: number, until: number | null, path: string) {
  const scope = liveScope({ channelId, from, until })
  const [secret = ''] = await openSecrets(servers.data)
  const base = signPath(secret, scope, new Date(Date.now() + 60_000), 0)
  return hub.inject({ url: `${base}live/${path}` })
}

it('a signed address of a stretch has its playlists and its segments, and nothing beside it', async () => {
  const master = await fetched(start + 3000, null, 'master.m3u8')
  expect([master.statusCode, master.body]).toEqual([200, expect.stringContaining('a128.m3u8')])
  const growing = (await fetched(start + 3000, null, 'a128.m3u8')).body.split('\n')
  expect(growing).toContain('#EXT-X-PLAYLIST-TYPE:EVENT')
  expect(growing).toContain('#EXT-X-MEDIA-SEQUENCE:1')
  const over = await fetched(start + 3000, start + 9000, 'a128.m3u8')
  expect(over.body).toContain('#EXT-X-ENDLIST')
  const segments = over.body.split('\n').filter((line) => line.endsWith('.m4s'))
  expect(segments).toHaveLength(4)
  const get = (address = '') => fetched(start + 3000, start + 9000, address)
  expect((await get(segments[0])).statusCode).toBe(200)
  const later = growing.filter((line) => line.endsWith('.m4s')).at(-1)
  expect((await get(later)).statusCode).toBe(404)
  expect((await get('v720.m3u8')).statusCode).toBe(404)
  expect((await fetched(start - 60_000, start - 30_000, 'a128.m3u8')).statusCode).toBe(404)
})
