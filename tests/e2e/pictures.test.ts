import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Posters } from '#catalog/contract/pictures.ts'
import type { Playback } from '#catalog/contract/playback.ts'
import type { TitleView } from '#catalog/contract/title.ts'
import {
  call,
  type RunningHub,
  startHub,
  uploadFile,
  waitForPictures,
  waitForState,
} from '#tests/support/running-hub.ts'

/** From an upload to the pictures that viewers and owners see, over a whole hub. */
const clip = resolve(import.meta.dirname, '../../../shared/media/real/long/video_144p_108k_h264.mp4')
const run = promisify(execFile)

describe.skipIf(!existsSync(clip))('a minute of 180 by 144', () => {
  let hub: RunningHub
  let token = ''
  let id = ''
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nar-pictures-'))
    hub = await startHub({ workers: 1 })
    token = await hub.token()
    id = await uploadFile(hub, token, clip)
    await waitForState(hub, token, id, ['complete'])
    await waitForPictures(hub, token, id)
  }, 240_000)
  afterAll(async () => {
    await hub?.remove()
    await rm(folder, { recursive: true, force: true })
  })

  const posters = async () => (await call<Posters>(hub, token, 'GET', `/titles/${id}/posters`)).body
  const title = async () => (await call<TitleView>(hub, null, 'GET', `/titles/${id}`)).body
  const bytesAt = async (address: string | null) => {
    const response = await fetch(new URL(address ?? '', hub.url))
    return { type: response.headers.get('content-type'), bytes: Buffer.from(await response.arrayBuffer()) }
  }
  const sizeOf = async (bytes: Buffer) => {
    const path = join(folder, `${Math.random()}`)
    await writeFile(path, bytes)
    const words = ['-v', 'error', '-show_entries', 'stream=width,height', '-of', 'csv=p=0', path]
    return (await run('ffprobe', words)).stdout.trim().replace(/,$/, '')
  }

  test('has a storyboard that covers it, in sheets that are there', async () => {
    const { body } = await call<Playback>(hub, null, 'POST', `/titles/${id}/playback`)
    const track = (await bytesAt(body.storyboard)).bytes.toString()
    const cues = [...track.matchAll(/^(\S+) --> (\S+)\n(\S+)#xywh=(\d+),(\d+),(\d+),(\d+)$/gm)]
    expect(cues.length).toBeGreaterThanOrEqual(25)
    expect([cues[0]?.[1], cues.at(-1)?.[2]]).toEqual([
      '00:00:00.000',
      expect.stringMatching(/^00:0(0:59|1:00)/),
    ])
    const sheets = [...new Set(cues.map(([, , , sheet]) => sheet ?? ''))]
    for (const sheet of sheets) {
      const { type, bytes } = await bytesAt(new URL(sheet, new URL(body.storyboard ?? '', hub.url)).href)
      expect([type, await sizeOf(bytes)]).toEqual(['image/jpeg', '800,640'])
    }
  })

  test('has a poster, candidates and a moving picture', async () => {
    const { poster, preview } = await title()
    const { candidates, source } = await posters()
    expect(source).toBe('automatic')
    expect(candidates.filter(({ chosen }) => chosen)).toHaveLength(1)
    expect(await sizeOf((await bytesAt(poster)).bytes)).toBe('180,144')
    const moving = await bytesAt(preview)
    expect(moving.type).toBe('image/webp')
    expect(moving.bytes.length).toBeLessThan(150_000)
    expect(moving.bytes.includes('ANIM')).toBe(true)
  })

  test('keeps what its owner chose over a restart', async () => {
    const [first] = (await posters()).candidates
    await call(hub, token, 'PUT', `/titles/${id}/poster`, { candidate: first?.candidate })
    const { poster } = await title()
    const chosen = (await bytesAt(poster)).bytes
    await hub.kill9()
    const { data } = hub
    hub = await startHub({ workers: 1, data })
    expect((await title()).poster).toBe(poster)
    expect((await bytesAt(poster)).bytes.equals(chosen)).toBe(true)
    expect((await posters()).source).toBe('candidate')
  })

  test('sound alone has the picture of its sleeve, if there is one', async () => {
    const song = resolve(clip, '../../../derived/mp3_cover_kazakh_tags.mp3')
    const other = await uploadFile(hub, token, song)
    await waitForState(hub, token, other, ['complete'])
    const poster = async () => (await call<TitleView>(hub, null, 'GET', `/titles/${other}`)).body.poster
    await expect.poll(poster, { timeout: 30_000 }).not.toBeNull()
    const { type, bytes } = await bytesAt(await poster())
    expect(type).toBe('image/jpeg')
    const { stdout } = await run('ffprobe', [
      ...[
        '-v',
        'error',
        '-select_streams',
        'v',
        '-show_entries',
        'stream=width,height',
        '-of',
        'csv=p=0',
        song,
      ],
    ])
    const [width = 0, height = 0] = stdout.trim().split(',').map(Number)
    const [drawnWidth = 0, drawnHeight = 0] = (await sizeOf(bytes)).split(',').map(Number)
    expect(drawnWidth / drawnHeight).toBeCloseTo(width / height, 1)
  })
})
