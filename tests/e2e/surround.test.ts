import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  masterAddress,
  type ReadRendition,
  readRenditions,
  renditionBytes,
} from '#tests/support/playlist-reader.ts'
import { type RunningHub, startHub, uploadFile, waitForState } from '#tests/support/running-hub.ts'
import { drawSurroundClip } from '#tests/support/surround-clip.ts'
import { amplitudeOf, decodedChannels, surroundTones } from '#tests/support/tones.ts'
import { checkStream } from '#transcoder/check/check.ts'
import { httpRead } from '#transcoder/check/fetch.ts'
import { readInit } from '#transcoder/check/init.ts'

/** A film with Kazakh in 5.1 and Russian in stereo, from its upload to what a player hears. */
let hub: RunningHub
let folder = ''
let master = ''
let renditions: ReadRendition[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nar-surround-'))
  const clip = await drawSurroundClip(folder, { size: '1280x720', seconds: 14 })
  hub = await startHub({ workers: 2 })
  const token = await hub.token()
  const id = await uploadFile(hub, token, clip)
  await waitForState(hub, token, id, ['complete'])
  master = await masterAddress(hub, id)
  renditions = await readRenditions(master)
}, 240_000)
afterAll(async () => {
  await hub?.remove()
  await rm(folder, { recursive: true, force: true })
})

async function saved(name: string): Promise<string> {
  const rendition = renditions.find((one) => one.name === name)
  if (!rendition) throw new Error(`no ${name} among ${renditions.map((one) => one.name).join(', ')}`)
  const path = join(folder, `${name}.mp4`)
  await writeFile(path, await renditionBytes(rendition))
  return path
}

const tones = Object.values(surroundTones)
const levels = (channel: Float32Array | undefined): number[] =>
  tones.map((tone) => amplitudeOf(channel ?? new Float32Array(), tone))

/** dB of one level over another. */
const over = (level: number | undefined, base: number | undefined): number =>
  20 * Math.log10((level ?? 0) / (base ?? 1))

async function loudnessOf(path: string): Promise<number> {
  const args = ['-nostdin', '-hide_banner', '-i', path, '-af', 'ebur128', '-f', 'null', '-']
  const { stderr } = await promisify(execFile)('ffmpeg', args, { maxBuffer: 2 ** 26 })
  return Number(/I:\s+(-[\d.]+) LUFS/.exec(stderr.slice(stderr.lastIndexOf('Summary')))?.[1])
}

test('the master offers 5.1 after all stereo, and keeps the rules', async () => {
  const body = await (await fetch(master)).text()
  expect(
    body.match(/TYPE=AUDIO.*GROUP-ID="surround".*/g)?.map((line) => /CHANNELS="(\d)"/.exec(line)?.[1]),
  ).toEqual([...['6', '2']])
  expect(body.match(/AUDIO="\w+"/g)).toEqual([
    ...['small', 'middle', 'middle', 'full', 'surround'].map((group) => `AUDIO="${group}"`),
  ])
  const { results } = await checkStream(httpRead(), master)
  const broken = results.filter(({ verdict, level }) => verdict === 'fail' && level === 'must')
  expect(broken.map(({ id, findings }) => ({ id, findings }))).toEqual([])
  const sound = results.filter(({ id }) =>
    /^(apple-2\.26|apple-9\.6|rfc-channels-true|rfc-groups-alike)$/.test(id),
  )
  expect(sound.map(({ verdict }) => verdict)).toEqual(['pass', 'pass', 'pass', 'pass'])
})

test('the 5.1 rung has each tone in its channel', async () => {
  const rendition = renditions.find(({ name }) => name === 'a320')
  const init = Buffer.from(await (await fetch(rendition?.init ?? '')).arrayBuffer())
  expect(readInit(init)).toMatchObject([{ channels: 6, codec: { codecs: 'mp4a.40.2', channels: 6 } }])
  const channels = await decodedChannels(await saved('a320'))
  expect(channels).toHaveLength(6)
  channels.forEach((channel, at) => {
    const own = levels(channel)
    own.forEach((level, tone) => {
      if (tone !== at) expect(over(level, own[at]), `tone ${tone} in channel ${at}`).toBeLessThan(-25)
    })
  })
})

test('stereo is the fold: the centre in both, 3 dB below the left; no low frequencies', async () => {
  const [left, right, ...others] = (await decodedChannels(await saved('a128'))).map(levels)
  expect(others).toEqual([])
  const [leftTone = 0, rightTone = 0] = [left?.[0], right?.[1]]
  for (const [channel, base] of [
    [left, leftTone],
    [right, rightTone],
  ] as const) {
    expect(Math.abs(over(channel?.[2], base) + 3)).toBeLessThan(0.5)
    expect(over(channel?.[3], base)).toBeLessThan(-25)
  }
  expect(Math.abs(over(left?.[4], leftTone) + 3)).toBeLessThan(0.5)
  expect(over(right?.[4], rightTone)).toBeLessThan(-25)
})

test('stereo has the loudness of every title, and 5.1 the gain of its stereo', async () => {
  for (const name of ['a128', 'a96', 'a128-1'])
    expect(Math.abs((await loudnessOf(await saved(name))) + 18)).toBeLessThan(0.7)
  const [stereo] = (await decodedChannels(await saved('a128'))).map(levels)
  const [whole] = (await decodedChannels(await saved('a320'))).map(levels)
  expect(Math.abs(over(whole?.[0], stereo?.[0]))).toBeLessThan(0.5)
})
