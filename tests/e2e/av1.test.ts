import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TitleView } from '#catalog/contract/title.ts'
import { clipFrames, drawAv1Clip } from '#tests/support/av1-clip.ts'
import { narCommand } from '#tests/support/nar.ts'
import { masterAddress, readRenditions, renditionBytes } from '#tests/support/playlist-reader.ts'
import { call, type RunningHub, startHub, uploadFile, waitForState } from '#tests/support/running-hub.ts'

/** AV1 from the operator's switch to the last frame, on a whole hub. */
let hub: RunningHub
let token = ''
let admin = ''
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nar-av1-'))
  await drawAv1Clip(join(folder, 'clip.mp4'))
  hub = await startHub({ workers: 2 })
  token = await hub.token('owner', 'Studio')
  admin = await hub.token('admin')
})
afterAll(async () => {
  await hub?.remove()
  await rm(folder, { recursive: true, force: true })
})

const nar = (args: string[], as = token) => narCommand(args, { NAR_URL: hub.url, NAR_TOKEN: as })
const titleOf = async (id: string) => (await call<TitleView>(hub, token, 'GET', `/titles/${id}`)).body

/** Every picture rendition with all of its bytes. */
async function pictures(id: string) {
  const renditions = await readRenditions(await masterAddress(hub, id))
  const videos = renditions.filter(({ name }) => name.startsWith('v'))
  const whole = videos.map(async (one) => ({ name: one.name, bytes: await renditionBytes(one) }))
  return Promise.all(whole)
}

const hashes = (all: Awaited<ReturnType<typeof pictures>>) =>
  all.map(({ name, bytes }) => `${name} ${createHash('sha256').update(bytes).digest('hex')}`)

/** Codec, and frames that come out of the decoder. */
async function decoded(bytes: Buffer) {
  const path = join(folder, 'rung.mp4')
  await writeFile(path, bytes)
  const entries = ['-show_entries', 'stream=codec_name,pix_fmt,nb_read_frames', '-of', 'json']
  const ask = ['-v', 'error', '-count_frames', ...entries, path]
  const { stdout, stderr } = await promisify(execFile)('ffprobe', ask)
  expect(stderr).toBe('')
  return (JSON.parse(stdout) as { streams: unknown[] }).streams[0]
}

test('titles of an owner with AV1 have every rung in it too, whole, the same each time, by the rules', async () => {
  expect((await nar(['owner', 'Studio'], admin)).out).toMatch(/^[0-9a-z]{12} {2}Studio {2}AV1 off\n$/)
  expect(await nar(['owner', 'Studio', '--av1', 'on'])).toMatchObject({ code: 1, out: '' })
  expect((await nar(['owner', 'Studio', '--av1', 'on'], admin)).out).toContain('AV1 on')
  expect((await nar(['owner', 'Studio', '--av1', 'maybe'], admin)).code).toBe(2)

  const id = await uploadFile(hub, token, join(folder, 'clip.mp4'))
  await waitForState(hub, token, id, ['complete'])
  const first = await pictures(id)
  expect(first.map(({ name }) => name)).toEqual(['v240', 'v360', 'v240-av1', 'v360-av1'])
  for (const { name, bytes } of first)
    expect(await decoded(bytes), name).toEqual({
      ...{ codec_name: name.endsWith('av1') ? 'av1' : 'h264', pix_fmt: 'yuv420p' },
      nb_read_frames: String(clipFrames),
    })
  const check = await nar(['check', id])
  expect(check.err).toBe('')
  expect(check.code).toBe(0)

  expect((await nar(['encode', id])).code).toBe(0)
  const shown = await masterAddress(hub, id)
  const asset = shown.split('/').at(-2) ?? ''
  await expect.poll(() => masterAddress(hub, id), { timeout: 120_000, interval: 500 }).not.toContain(asset)
  expect(hashes(await pictures(id))).toEqual(hashes(first))

  expect(await titleOf(id)).toMatchObject({ outdated: false })
  await nar(['owner', 'Studio', '--av1', 'off'], admin)
  expect(await titleOf(id)).toMatchObject({ outdated: true })
  expect(hub.log()).not.toMatch(/"level":(50|60)/)
}, 300_000)
