import { PassThrough } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openLog } from '#platform/log.ts'
import { radioSound } from '#tests/support/radio-sound.ts'
import { codecsOf } from '../check/init.ts'
import type { LiveAudio } from './facts.ts'
import { radioOutputs } from './radio-arguments.ts'
import { openSender, type Sender } from './sender.ts'

const audio = (more: Partial<LiveAudio>): LiveAudio => ({
  ...{ input: 0, index: 0, codec: 'mp3', profile: '', sampleRate: 44_100, channels: 2, bitRate: 128_000 },
  ...more,
})
const names = (of: LiveAudio, way: 'copy' | 'sound' | 'ladder') =>
  radioOutputs(of, way).map(({ name, codec, bitrate }) => `${name} ${codec} ${bitrate ?? ''}`.trim())

test.each([
  ['AAC as it is', audio({ codec: 'aac' }), 'copy', ['a0 aac']],
  [
    'AAC in rungs',
    audio({ codec: 'aac' }),
    'ladder',
    ['a128 aac 128000', 'a64 aac 64000', 'a48 aac 48000', 'a32 aac 32000', 'o32 opus 32000'],
  ],
  ['MP3 for browsers, and for old receivers', audio({}), 'sound', ['a128 aac 128000', 'a0 mp3']],
  [
    'never more bits than the source',
    audio({ codec: 'vorbis', bitRate: 80_000 }),
    'ladder',
    ['a64 aac 64000', 'a48 aac 48000', 'a32 aac 32000', 'o32 opus 32000'],
  ],
  [
    'a source that says 125 for 128',
    audio({ codec: 'vorbis', bitRate: 125_000 }),
    'sound',
    ['a128 aac 128000'],
  ],
  ['a source that says nothing', audio({ codec: 'vorbis', bitRate: null }), 'sound', ['a128 aac 128000']],
  ['a source of less than all', audio({ codec: 'vorbis', bitRate: 20_000 }), 'ladder', ['a32 aac 21200']],
] as const)('%s', (_, of, way, expected) => {
  expect(names(of, way)).toEqual(expected)
})

test('one channel stays one', () => {
  expect(new Set(radioOutputs(audio({ channels: 1 }), 'ladder').map(({ channels }) => channels))).toEqual(
    new Set([1]),
  )
})

/** A sender of a station, sent as fast as it is read; what is passed on as it is goes on. */
function senderOf(sound: Buffer, demuxer: string, encoding: 'copy' | 'ladder'): Sender {
  const stream = new PassThrough()
  stream.write(sound)
  if (encoding === 'ladder') stream.end()
  const connection = {
    streams: [{ demuxer, stream }],
    ended: new Promise<string>(() => undefined),
    close: () => undefined,
  }
  return openSender(
    connection,
    { kind: 'radio', encoding, learnt: { sparse: false } },
    openLog('test', 'silent'),
  )
}

async function productionOf(sender: Sender) {
  for (;;) {
    const production = sender.production()
    if (production) return production
    await sleep(10)
  }
}

test('AAC is passed on without any process', async () => {
  const sender = senderOf(await radioSound({ kind: 'aac', seconds: 3 }), 'aac', 'copy')
  const { plan, pid, taps, facts } = await productionOf(sender)
  expect(pid).toBeNull()
  expect(plan).toEqual({ way: 'copy', outputs: [{ name: 'a0', kind: 'audio' }] })
  expect(facts.audio).toMatchObject({ sampleRate: 44_100, channels: 2, profile: 'LC' })
  while (!taps.init('a0')) await sleep(10)
  expect(codecsOf(taps.init('a0') ?? Buffer.alloc(0))).toBe('mp4a.40.2')
  sender.close('test')
})

test('MP3 becomes every rendition from one decoding, in the sandbox', async () => {
  const sender = senderOf(await radioSound({ kind: 'mp3', seconds: 3, bitrate: '128k' }), 'mp3', 'ladder')
  const { plan, taps } = await productionOf(sender)
  await taps.ended
  const codecs = plan.outputs.map(({ name }) => [name, codecsOf(taps.init(name) ?? Buffer.alloc(0))])
  expect(Object.fromEntries(codecs)).toEqual({
    ...{
      a128: 'mp4a.40.2',
      a64: 'mp4a.40.2',
      a48: 'mp4a.40.2',
      a32: 'mp4a.40.2',
      o32: 'Opus',
      a0: 'mp4a.6b',
    },
  })
  sender.close('test')
})
