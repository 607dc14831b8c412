import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { assetOfFile } from '#tests/support/encoded-asset.ts'
import { blank, ffmpeg } from '#tests/support/numbered-frames.ts'
import { originalJob } from './original-job.ts'
import { originalName } from './plan/original.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nar-original-job-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const milliseconds = 6000
const scriptTag = 18

/** The tags of an FLV file, later by so many ms (Video File Format 10.1, E.3 and E.4.1). */
function laterTags(file: Buffer, by: number): Buffer {
  const tags: Buffer[] = []
  for (let at = 13; at < file.length; ) {
    const length = 11 + file.readUIntBE(at + 1, 3) + 4
    const tag = Buffer.from(file.subarray(at, at + length))
    tag.writeUIntBE(tag.readUIntBE(4, 3) + by, 4, 3)
    if (tag[0] !== scriptTag) tags.push(tag)
    at += length
  }
  return Buffer.concat(tags)
}

/** What a recorder leaves whose sender began again with another size. */
async function recordingOf(sizes: readonly string[]): Promise<string> {
  const parts: Buffer[] = []
  for (const [order, size] of sizes.entries()) {
    const part = join(folder, `${order}.flv`)
    const picture = [...blank('25', milliseconds / 1000, size), '-vf', 'format=yuv420p', '-c:v', 'libx264']
    await ffmpeg(...picture, '-preset', 'ultrafast', '-g', '50', part)
    parts.push(await readFile(part))
  }
  const path = join(folder, `${sizes.join('-')}.flv`)
  const [first = Buffer.alloc(0), ...later] = parts
  await writeFile(path, Buffer.concat([first, ...later.map((part) => laterTags(part, milliseconds))]))
  return path
}

it('a source that stays the same is offered as it is, one that changes its parameters midway is not', async () => {
  const offered = async (...sizes: string[]) => {
    const hand = await assetOfFile(await recordingOf(sizes), join(folder, sizes.join('-')))
    const { id: assetId, version } = hand.asset
    await originalJob({ assetId, version }, hand.context)
    return hand.parts.find(({ track }) => track === originalName)?.renditions[originalName]?.segments.length
  }
  expect(await offered('192x120')).toBe(2)
  expect(await offered('192x120', '384x240')).toBeUndefined()
})
