import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { keys } from '#catalog/contract/encoding.ts'
import { issueToken } from '#catalog/store/accounts.ts'
import { putOnAir } from '#tests/support/on-air.ts'
import { cleanEnvironment, nar } from '#tests/support/running-hub.ts'
import { startTestServers, type TestServers } from '#tests/support/servers.ts'
import { addChannel, addProgramme } from '#tests/support/station.ts'

let servers: TestServers
const workers: ChildProcess[] = []

beforeAll(async () => {
  servers = await startTestServers()
})
afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL')
  await servers.close()
})

function startWorker(): ChildProcess {
  const { databaseUrl, redisUrl, data } = servers
  const env = cleanEnvironment({ NAR_DATABASE_URL: databaseUrl, NAR_REDIS_URL: redisUrl })
  const worker = spawn(nar, ['work', '--data', data], { env, stdio: 'ignore' })
  workers.push(worker)
  return worker
}

async function until<T>(look: () => Promise<T | undefined | false>): Promise<T> {
  for (;;) {
    const found = await look()
    if (found) return found
    await sleep(20)
  }
}

const assets = () => servers.db.selectFrom('asset').select(['id', 'title_id', 'state', 'plan']).execute()
const parts = () => servers.db.selectFrom('encoded_part').selectAll().execute()

it('a recording is complete, and once, though its worker is killed while it is cut', async () => {
  const { db, storage, redis } = servers
  await issueToken(db, { role: 'owner', name: 'station' })
  const { id: ownerId } = await db.selectFrom('owner').select('id').executeTakeFirstOrThrow()
  const { id: channelId, epoch } = await addChannel(db, ownerId, { kind: 'radio' })
  const start = Date.now() - 600_000
  const { segments } = await putOnAir(servers, {
    ...{ channelId, epoch, start, seconds: 260, run: 0, segment: 0, sizes: [], soundFragment: 1_000_000 },
  })
  const programmeId = await addProgramme(db, channelId, { from: start, until: start + 250_000 })

  const first = startWorker()
  await until(async () => (await parts()).length > 0)
  first.kill('SIGKILL')
  await once(first, 'exit')
  const [begun] = await assets()
  const before = (await parts()).length
  expect(before).toBeLessThan(begun?.plan?.recorded?.chunks.length ?? 0)
  expect(begun?.state).not.toBe('complete')
  // Nor is the queue needed.
  await redis.flushall()

  startWorker()
  const [asset, ...others] = await until(async () => {
    const found = await assets()
    return found[0]?.state === 'complete' && found
  })
  expect(others).toEqual([])
  expect(asset?.id).toBe(begun?.id)
  const programme = await db
    .selectFrom('programme')
    .selectAll()
    .where('id', '=', programmeId)
    .executeTakeFirstOrThrow()
  expect(programme.title_id).toBe(asset?.title_id)
  const listed = (await parts()).flatMap(({ renditions }) => renditions.a128?.segments ?? [])
  const wanted = segments.filter((one) => one.start < start + 250_000).length
  expect(listed).toHaveLength(wanted)
  const stored = []
  for await (const { bytes } of storage.list(`${keys.asset(asset?.id ?? '')}1/a128/`)) stored.push(bytes)
  expect(stored).toHaveLength(wanted + 1)
}, 60_000)
