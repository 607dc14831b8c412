import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TitleView } from '#catalog/contract/title.ts'
import { faultClip } from '#tests/faults/encoding-run.ts'
import { narCommand } from '#tests/support/nar.ts'
import { masterAddress, readRenditions } from '#tests/support/playlist-reader.ts'
import { familyOf } from '#tests/support/processes.ts'
import {
  call,
  type RunningHub,
  sendFile,
  startHub,
  uploadFile,
  waitForState,
} from '#tests/support/running-hub.ts'

/** What an owner does with a title besides uploading it, on a whole hub. */
let hub: RunningHub
let token = ''
let folder = ''
let clip = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nar-manage-'))
  clip = join(folder, 'clip.mp4')
  await faultClip(clip, 24)
  hub = await startHub({ workers: 2 })
  token = await hub.token()
})
afterAll(async () => {
  await hub?.remove()
  await rm(folder, { recursive: true, force: true })
})

const env = () => ({ NAR_URL: hub.url, NAR_TOKEN: token })
const titleOf = async (id: string) => (await call<TitleView>(hub, token, 'GET', `/titles/${id}`)).body

/** Processes of the hub that read one source. */
async function readersOf(source: string): Promise<number> {
  const family = await familyOf(hub.process.pid ?? 0)
  return family.filter(({ command }) => command.includes(source)).length
}

async function sourcesStored(): Promise<string[]> {
  return readdir(join(hub.data, 'storage/objects/source')).catch(() => [])
}

async function encodingBegun(id: string): Promise<void> {
  await waitForState(hub, token, id, ['encoding', 'watchable'])
  const [source = ''] = await sourcesStored()
  await expect.poll(() => readersOf(`source/${source}`), { timeout: 30_000 }).toBeGreaterThan(0)
}

test('an encoding is called off, begun anew by the command line, replaced and deleted without a trace', async () => {
  const id = await uploadFile(hub, token, clip)
  await encodingBegun(id)
  expect((await narCommand(['encode', '--stop', id], env())).out).toBe(`${id}: stopped\n`)
  expect(await titleOf(id)).toMatchObject({
    state: 'refused',
    refusal: { code: 'cancelled' },
    playable: false,
  })
  const [source = ''] = await sourcesStored()
  await expect.poll(() => readersOf(`source/${source}`), { timeout: 15_000 }).toBe(0)
  const twice = await narCommand(['encode', '--stop', id], env())
  expect(twice).toMatchObject({ code: 1, err: expect.stringContaining('not ready for this') })

  expect((await narCommand(['encode', id], env())).code).toBe(0)
  await waitForState(hub, token, id, ['complete'])
  expect(await sourcesStored()).toEqual([source])
  expect(await titleOf(id)).toMatchObject({ outdated: false, playable: true })
  expect((await narCommand(['encode', '--outdated'], env())).out).toContain('up to date')

  const watched = await masterAddress(hub, id)
  await sendFile(hub, token, clip, id)
  expect(await titleOf(id)).toMatchObject({ playable: true })
  // Somebody in the middle of it goes on, before and after viewers get the new one.
  const renditions = await readRenditions(watched)
  expect(renditions.length).toBeGreaterThan(1)
  await waitForState(hub, token, id, ['watchable', 'complete'])
  expect(await masterAddress(hub, id)).not.toContain(watched.split('/').at(-2) ?? '')
  for (const { segments } of renditions) expect((await fetch(segments.at(-1) ?? '')).status).toBe(200)

  expect((await call(hub, token, 'DELETE', `/titles/${id}`)).status).toBe(204)
  const [segment = ''] = renditions[0]?.segments ?? []
  await expect.poll(async () => (await fetch(segment)).status, { timeout: 15_000 }).toBe(404)
  await expect.poll(sourcesStored, { timeout: 15_000 }).toEqual([])
  await expect.poll(() => readersOf('/objects/source/'), { timeout: 15_000 }).toBe(0)
  expect(hub.log()).not.toMatch(/"level":(50|60)/)
}, 180_000)
