import { expect, test } from 'vitest'
import { type IcyPiece, icyReader } from '#ingest/live/icy.ts'
import { seededRandom } from '#tests/support/seeded-random.ts'
import { icyInterval, icyWriter } from './icy-writer.ts'

test('what is written is read again: the sound whole, and each title once', () => {
  const random = seededRandom(12)
  const sound = Buffer.from(Array.from({ length: 10 * icyInterval }, () => Math.floor(random() * 256)))
  const titles = ["Қайрат - Don't; 'stop'", "a'; StreamTitle='b", 'ә'.repeat(5000), '']
  let heard = 0
  const write = icyWriter(() => titles[Math.min(3, Math.floor(heard / (2 * icyInterval)))] ?? '')
  const read = icyReader(icyInterval)
  const pieces: IcyPiece[] = []
  for (let at = 0; at < sound.length; ) {
    const piece = sound.subarray(at, at + 1 + Math.floor(random() * 5000))
    heard += piece.length
    at += piece.length
    pieces.push(...read(write(piece)))
  }
  expect(Buffer.concat(pieces.flatMap((piece) => ('sound' in piece ? [piece.sound] : [])))).toEqual(sound)
  const told = pieces.flatMap((piece) => ('title' in piece ? [piece.title] : []))
  expect(told.slice(0, 2)).toEqual([titles[0], "a’; StreamTitle='b"])
  // One that is too long for a block is cut, and what is left of it is no title.
  expect(told.at(-1)).toBe('')
})
