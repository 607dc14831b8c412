import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { blank, ffmpeg, frameNumbers, paintFrom } from '#tests/support/numbered-frames.ts'
import { masterAddress, readRenditions, renditionBytes } from '#tests/support/playlist-reader.ts'
import { type RunningHub, startHub, uploadFile, waitForState } from '#tests/support/running-hub.ts'

/** Chunks encoded apart must join to the very frames of one whole pass. */
const run = promisify(execFile)
const paint = paintFrom(0)

/** name, output rate, source arguments */
const cases: [string, string, string[]][] = [
  ['constant 25 fps in MP4', '25/1', [...blank('25', 34), '-vf', paint, '-g', '70', '-f', 'mp4']],
  [
    '29.97 fps in Matroska',
    '30000/1001',
    [...blank('30000/1001', 33), '-vf', paint, '-g', '120', '-f', 'matroska'],
  ],
  [
    'a variable rate with a hole of 3.6 s over a chunk border',
    '25/1',
    [
      ...blank('25', 34),
      '-vf',
      `${paint},select='not(between(t,6.4,10))*not(between(mod(n,50),10,14))'`,
      '-fps_mode',
      'vfr',
    ],
  ].map((part, n) =>
    n === 2 ? [...(part as string[]), '-video_track_timescale', '25000', '-f', 'mp4'] : part,
  ) as [string, string, string[]],
  ['a transport stream', '25/1', [...blank('25', 34), '-vf', paint, '-g', '200', '-f', 'mpegts']],
]

describe('chunks on one frame grid', () => {
  let hub: RunningHub
  let token: string
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nar-frames-'))
    hub = await startHub()
    token = await hub.token()
  })
  afterAll(async () => {
    await hub.remove()
    await rm(folder, { recursive: true })
  })

  it.each(cases)('hold the frames of one whole pass: %s', async (name, rate, source) => {
    const path = join(folder, `${name.replaceAll(/\W+/g, '-')}.source`)
    await ffmpeg(
      ...source.slice(0, -2),
      '-c:v',
      'libx264',
      '-preset',
      'ultrafast',
      '-crf',
      '10',
      ...source.slice(-2),
      path,
    )
    const { stdout } = await run('ffprobe', [
      '-v',
      'error',
      '-show_entries',
      'format=start_time',
      '-of',
      'csv=p=0',
      path,
    ])
    const whole = await frameNumbers(path, `fps=${rate}:start_time=${Number(stdout)}:round=near`)
    const id = await uploadFile(hub, token, path)
    await waitForState(hub, token, id, ['complete'])
    const renditions = await readRenditions(await masterAddress(hub, id))
    const encoded = join(folder, `${id}.mp4`)
    await writeFile(encoded, await renditionBytes(renditions[0] as (typeof renditions)[number]))
    const joined = await frameNumbers(encoded, '')
    expect(renditions[0]?.segments.length).toBeGreaterThan(7)
    expect(joined.length).toBeGreaterThanOrEqual(whole.length)
    expect(joined.length).toBeLessThanOrEqual(whole.length + 1)
    expect(joined.slice(0, whole.length)).toEqual(whole)
  })
})
