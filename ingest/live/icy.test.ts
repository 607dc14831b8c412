import { describe, expect, test } from 'vitest'
import { seededRandom } from '#tests/support/seeded-random.ts'
import { type IcyPiece, icyReader, icyTitle, songText } from './icy.ts'

const block = (text: string | Buffer): Buffer => {
  const bytes = Buffer.isBuffer(text) ? text : Buffer.from(text)
  const padded = Buffer.alloc(Math.ceil(bytes.length / 16) * 16)
  bytes.copy(padded)
  return padded
}
const withLength = (bytes: Buffer) => Buffer.concat([Buffer.from([bytes.length / 16]), bytes])

describe('titles inside the sound', () => {
  const sound = Buffer.from(Array.from({ length: 100 }, (_, at) => at))
  const stream = Buffer.concat([
    sound.subarray(0, 40),
    withLength(block("StreamTitle='Дос-Мұқасан - Той жыры';")),
    sound.subarray(40, 80),
    Buffer.from([0]),
    sound.subarray(80),
  ])
  const joined = (pieces: IcyPiece[]) =>
    Buffer.concat(pieces.flatMap((piece) => ('sound' in piece ? [piece.sound] : [])))

  test.each([1, 3, 40, 41, 1000])('are taken out of pieces of %i bytes', (size) => {
    const read = icyReader(40)
    const pieces: IcyPiece[] = []
    for (let at = 0; at < stream.length; at += size) pieces.push(...read(stream.subarray(at, at + size)))
    expect(joined(pieces)).toEqual(sound)
    const order = pieces.findIndex((piece) => 'title' in piece)
    expect(pieces[order]).toEqual({ title: 'Дос-Мұқасан - Той жыры' })
    // The title is told of the sound that comes after it.
    expect(joined(pieces.slice(0, order))).toHaveLength(40)
  })

  test('of noise never break the reader, nor keep more than a block', () => {
    const random = seededRandom(3)
    for (const interval of [0, 1, 7, 8192]) {
      const read = icyReader(interval)
      for (let round = 0; round < 200; round += 1) {
        const noise = Buffer.from(Array.from({ length: 200 }, () => Math.floor(random() * 256)))
        for (const piece of read(noise))
          if ('title' in piece) expect(piece.title.length).toBeLessThanOrEqual(300)
      }
    }
  })
})

describe('a block', () => {
  test.each([
    ["StreamTitle='A - B';StreamUrl='http://x/';", 'A - B'],
    ["StreamTitle='Don't stop; 'til you' - C';", "Don't stop; 'til you' - C"],
    ["StreamTitle='It's - mine';StreamUrl='';", "It's - mine"],
    ["StreamTitle='';StreamUrl='';", ''],
    ["StreamTitle='A - B';adw_ad='true';durationMilliseconds='1000';", 'A - B'],
    ["StreamTitle='cut short", null],
    ["StreamUrl='http://x/';", null],
    ["StreamTitle='  two\n\tlines\u0000 and rest';", null],
    ["StreamTitle='a\r\n b';", 'a b'],
  ])('%s', (text, title) => {
    expect(icyTitle(block(text))).toBe(title)
  })
})

describe('the encoding of a title', () => {
  const cyrillic: Record<string, number[]> = {
    // windows-1251: Кино - Группа крови
    'Кино - Группа крови': [
      ...[0xca, 0xe8, 0xed, 0xee],
      0x20,
      0x2d,
      0x20,
      ...[0xc3, 0xf0, 0xf3, 0xef, 0xef, 0xe0],
      0x20,
      ...[0xea, 0xf0, 0xee, 0xe2, 0xe8],
    ],
  }
  test.each(Object.entries(cyrillic))('windows-1251: %s', (text, bytes) => {
    expect(songText(Buffer.from(bytes))).toBe(text)
  })
  test.each([
    'Björk - Jóga',
    'Sigur Rós - Hoppípolla',
    'Motörhead',
    'Édith Piaf - Non, je ne regrette rien',
    'Señorita',
  ])('ISO 8859-1: %s', (text) => {
    expect(songText(Buffer.from(text, 'latin1'))).toBe(text)
  })
  test.each(['Қайрат Нұртас', 'Björk - Jóga', '王菲', ''])('UTF-8: %s', (text) => {
    expect(songText(Buffer.from(text))).toBe(text)
  })
  test('numbers of XML, which Icecast writes for what its mount cannot say', () => {
    expect(songText(Buffer.from('&#1178;айрат &amp; &#x4B1;л'))).toBe('Қайрат & ұл')
    expect(songText(Buffer.from('&#0; &#xD800; &#99999999; &nbsp; R&B'))).toBe(
      '&#0; &#xD800; &#99999999; &nbsp; R&B',
    )
  })
  test('that is named is believed where it can be', () => {
    expect(songText(Buffer.from([0xca, 0xe8]), 'windows-1251')).toBe('Ки')
    expect(songText(Buffer.from('Ән'), 'no-such-thing')).toBe('Ән')
    expect(songText(Buffer.from([0xca, 0xe8, 0xed, 0xee]), 'utf-8')).toBe('Кино')
  })
})
