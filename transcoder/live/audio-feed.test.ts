import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { beforeAll, describe, expect, test } from 'vitest'
import { decoded, radioSound, remuxed } from '#tests/support/radio-sound.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'
import { codecsOf, readInit } from '../check/init.ts'
import { boxes, decodeTime, fragmentTicks, sampleCount } from '../run/boxes.ts'
import { adtsSyntax } from './adts.ts'
import { type AudioFeed, audioFeed, sniffFrames } from './audio-feed.ts'
import { frameReader, OtherFormat } from './audio-frames.ts'
import { plainAudio } from './plain-audio.ts'

let aac: Buffer
let mp3: Buffer
beforeAll(async () => {
  ;[aac, mp3] = await Promise.all([
    radioSound({ kind: 'aac', seconds: 5 }),
    radioSound({ kind: 'mp3', seconds: 5 }),
  ])
})

/** Pieces as a network cuts them. */
function pieces(bytes: Buffer, longest = 700): Buffer[] {
  const random = seededRandom(7)
  const found: Buffer[] = []
  for (let at = 0; at < bytes.length; ) {
    const next = at + 1 + Math.floor(random() * longest)
    found.push(bytes.subarray(at, next))
    at = next
  }
  return found
}

const feedOf = (bytes: Buffer, now?: () => number): AudioFeed =>
  audioFeed(Readable.from(pieces(bytes)), now ? { now } : {})

function fragmentsOf(media: Buffer): Buffer[] {
  return boxes(media).flatMap(({ type, start, end }) => (type === 'moof' ? [media.subarray(start, end)] : []))
}
const initOf = (media: Buffer) => media.subarray(0, boxes(media).find(({ type }) => type === 'moof')?.start)

/** Where each frame begins. */
function framesIn(adts: Buffer): number[] {
  const found: number[] = []
  for (let at = 0; at < adts.length; at += adtsSyntax.head(adts, at)?.bytes ?? adts.length) found.push(at)
  return found
}

describe('sound that is passed on', () => {
  test('is the same sound, in parts of a third of a second at most', async () => {
    const feed = feedOf(aac)
    const media = await buffer(feed.stream)
    const fragments = fragmentsOf(media)
    const [track] = readInit(media)
    expect(track).toMatchObject({ kind: 'audio', timescale: 44_100, channels: 2 })
    expect(track?.codec.codecs).toBe('mp4a.40.2')
    let end = 0n
    for (const fragment of fragments) {
      expect(decodeTime(fragment)).toBe(end)
      end += BigInt(fragmentTicks(fragment))
      expect(fragmentTicks(fragment)).toBeLessThanOrEqual(44_100 / 3)
    }
    expect(fragments.reduce((sum, one) => sum + sampleCount(one), 0)).toBe(framesIn(aac).length)
    const { complaints, seconds } = await decoded(media, 'mov')
    expect(complaints).toBe('')
    expect(seconds).toBeCloseTo(5, 0)
    expect(feed.lost()).toEqual({ bytes: 0, silentFrames: 0 })
  })

  test('is ADTS again for old receivers, byte for byte but for the fill of a buffer', async () => {
    const media = await buffer(feedOf(aac).stream)
    const plain = plainAudio(initOf(media))
    expect(plain?.contentType).toBe('audio/aac')
    const again = plain?.frames(media) ?? Buffer.alloc(0)
    const bare = (adts: Buffer) =>
      framesIn(adts).map((at) => adts.subarray(at + 7, at + (adtsSyntax.head(adts, at)?.bytes ?? 0)))
    expect(bare(again)).toEqual(bare(aac))
    expect((await decoded(again, 'aac')).complaints).toBe('')
  })

  test('of MP3 in MP4 is MP3 again', async () => {
    const media = await remuxed(mp3, 'mp3')
    expect(codecsOf(media)).toBe('mp4a.6b')
    const plain = plainAudio(initOf(media))
    expect(plain?.contentType).toBe('audio/mpeg')
    expect(plain?.frames(media)).toEqual(mp3)
  })

  test('at half a usual rate is HE-AAC, and says so', async () => {
    const media = await buffer(feedOf(await radioSound({ kind: 'aac', seconds: 1, rate: 24_000 })).stream)
    const [track] = readInit(media)
    expect(track?.codec.codecs).toBe('mp4a.40.5')
    expect(track?.timescale).toBe(48_000)
    expect((await decoded(media, 'mov')).complaints).toBe('')
    const again = plainAudio(initOf(media))?.frames(media) ?? Buffer.alloc(0)
    expect(sniffFrames(again)?.format.sampleRate).toBe(24_000)
  })
})

test('what begins is told by its first bytes', () => {
  expect(sniffFrames(aac.subarray(0, 4000))).toMatchObject({
    demuxer: 'aac',
    format: { sampleRate: 44_100, channels: 2 },
  })
  expect(sniffFrames(mp3.subarray(100, 6000))).toMatchObject({
    demuxer: 'mp3',
    bitRate: expect.closeTo(64_000, -4),
  })
  expect(sniffFrames(Buffer.from('OggS and so on'))).toBeNull()
  expect(sniffFrames(Buffer.alloc(5000, 0xff))).toBeNull()
})

describe('damage', () => {
  test('between frames is passed over, and nothing of it is sound', async () => {
    const at = framesIn(aac)
    const [first = 0, second = 0] = [at[50], at[120]]
    const garbage = Buffer.from(pieces(aac)[3] ?? '')
    garbage.fill(0xff, 10, 40)
    const media = await buffer(
      feedOf(
        Buffer.concat([
          garbage,
          aac.subarray(0, first),
          garbage,
          aac.subarray(first, second),
          garbage,
          aac.subarray(second),
        ]),
      ).stream,
    )
    const count = fragmentsOf(media).reduce((sum, one) => sum + sampleCount(one), 0)
    // The frame before garbage cannot be told from one that is cut short.
    expect(at.length - count).toBeLessThanOrEqual(4)
    expect((await decoded(media, 'mov')).complaints).toBe('')
  })

  test('that took bytes away becomes silence of the same length, as far as the clock has gone on', async () => {
    const at = framesIn(aac)
    const [from = 0, until = 0] = [at[80], at[123]]
    const broken = Buffer.concat([aac.subarray(0, from + 20), aac.subarray(until + 20)])
    // A clock that goes with the sound that was sent.
    let sent = 0
    const stream = Readable.from(
      (function* () {
        for (const piece of pieces(broken)) {
          sent += piece.length
          yield piece
        }
      })(),
    )
    const perByte = 5000 / aac.length
    const now = () => (sent > from ? sent + until - from : sent) * perByte
    const feed = audioFeed(stream, { now })
    const media = await buffer(feed.stream)
    const count = fragmentsOf(media).reduce((sum, one) => sum + sampleCount(one), 0)
    // Two halves of frames are all that is seen of it.
    expect(feed.lost().bytes).toBeGreaterThan(0)
    expect(Math.abs(feed.lost().silentFrames - 43)).toBeLessThanOrEqual(5)
    expect(Math.abs(count - at.length)).toBeLessThanOrEqual(5)
    expect((await decoded(media, 'mov')).complaints).toBe('')
  })

  test('of all kinds never breaks the reader', () => {
    const random = seededRandom(36)
    for (let round = 0; round < 60; round += 1) {
      const bytes = Buffer.from(aac.subarray(0, 20_000))
      for (let hits = 0; hits < 1 + random() * 40; hits += 1)
        bytes[Math.floor(random() * bytes.length)] = random() < 0.3 ? 0xff : Math.floor(random() * 256)
      const reader = frameReader(adtsSyntax)
      let [sound, lost] = [0, 0]
      try {
        for (const piece of pieces(bytes, 3000)) {
          const read = reader.push(piece)
          sound += read.frames.reduce((sum, frame) => sum + frame.length + 7, 0)
          lost += read.lost
        }
      } catch (error) {
        expect(error).toBeInstanceOf(OtherFormat)
      }
      expect(sound + lost).toBeLessThanOrEqual(bytes.length)
    }
  })

  test('without end is no sound', async () => {
    const noise = Buffer.alloc(300_000)
    const random = seededRandom(5)
    for (let at = 0; at < noise.length; at += 1) noise[at] = Math.floor(random() * 256)
    await expect(buffer(feedOf(noise).stream)).rejects.toThrow('no frames')
  })

  test('another format ends the feed: a run has one init segment', async () => {
    const other = await radioSound({ kind: 'aac', seconds: 1, rate: 48_000 })
    await expect(buffer(feedOf(Buffer.concat([aac, other])).stream)).rejects.toThrow(OtherFormat)
  })
})
