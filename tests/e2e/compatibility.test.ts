import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { judge } from '#tests/compatibility/check.ts'
import { type RunningHub, startHub } from '#tests/support/running-hub.ts'

/** A few files of each sort; `npm run compatibility` takes them all (results in docs/compatibility.md). */
const media = resolve(import.meta.dirname, '../../../shared/media')

const expected: [string, string][] = [
  ['derived/multi_audio_kk_ru_en.mkv', '426×240, 640×360'],
  ['derived/rotate90_displaymatrix.mp4', '240×426, 360×640, 480×854, 720×1280'],
  ['derived/mxf_xdcam_ish.mxf', '320×240, 480×360, 640×480, 768×576'],
  ['derived/odd_3x5.mp4', '4×6, 4×6'],
  ['real/audio/napoleon.mp3', 'a48, a96, a128'],
  ['real/subs-embedded/sample_with_srt.mkv', '360×240, 540×360, 720×480, 1080×720'],
  ['real/mpeg-ts-ps/sample_h264.ts', '428×240, 640×360, 854×480'],
  ['real/encrypted/short-cenc.mp4', 'encrypted'],
  ['real/odd/sample_mpegh_mhm1.mp4', 'unsupported-codec'],
  ['real/short/Mpeg4.mp4', 'empty'],
  ['hostile/generated/trunc50_mp4.mp4', 'broken'],
  ['hostile/generated/one_byte.mp4', 'not-media'],
  ['hostile/real-malformed/invalid-bitstream.webm', 'broken'],
]

describe('files as people have them', () => {
  let hub: RunningHub
  let token: string
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nar-files-'))
    hub = await startHub()
    token = await hub.token()
  })
  afterAll(async () => {
    await hub.remove()
    await rm(folder, { recursive: true, force: true })
  })

  it.each(expected)('%s: %s', async (file, what) => {
    expect(await judge(hub, token, join(media, file), file, folder)).toMatchObject({ what, complaints: [] })
  })
})
