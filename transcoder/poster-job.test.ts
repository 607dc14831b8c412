import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { keys } from '#catalog/contract/encoding.ts'
import { assetOfFile } from '#tests/support/encoded-asset.ts'
import { blank, ffmpeg } from '#tests/support/numbered-frames.ts'
import { posterJob } from './poster-job.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nar-poster-job-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it('draws a first poster of a film, and of sound from the picture that is put with it', async () => {
  const [film, cover, song] = ['film.mp4', 'cover.jpg', 'song.m4a'].map((name) => join(folder, name))
  if (!film || !cover || !song) throw new Error('no paths')
  const picture = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p']
  await ffmpeg(...blank('25', 2, '320x180'), ...picture, film)
  await ffmpeg(...blank('1', 1, '320x320'), '-frames:v', '1', cover)
  const sound = ['-f', 'lavfi', '-i', 'sine=d=2', '-i', cover, '-map', '0', '-map', '1']
  await ffmpeg(...sound, '-c:a', 'aac', '-c:v', 'copy', '-disposition:v', 'attached_pic', song)
  for (const [name, path] of Object.entries({ film, song })) {
    const { asset, context } = await assetOfFile(path, join(folder, name))
    await posterJob({ assetId: asset.id, version: asset.version }, context)
    const body = await context.storage.get(keys.poster(asset.id, asset.version))
    const [first] = await body.toArray()
    expect([name, first?.subarray(0, 2).toString('hex')]).toEqual([name, 'ffd8'])
  }
})
