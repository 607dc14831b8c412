import { describe, expect, it } from 'vitest'
import { unitsOf } from './units.ts'

function tag(type: number, ...data: number[]): Buffer {
  const head = Buffer.alloc(11)
  head[0] = type
  head.writeUIntBE(data.length, 1, 3)
  const tail = Buffer.alloc(4)
  tail.writeUInt32BE(11 + data.length)
  return Buffer.concat([head, Buffer.from(data), tail])
}

const header = Buffer.from([0x46, 0x4c, 0x56, 1, 5, 0, 0, 0, 9, 0, 0, 0, 0])
const metadata = tag(18, 2, 0)
const pictureSetup = tag(9, 0x17, 0, 1)
const soundSetup = tag(8, 0xaf, 0, 0x12)
const picture = tag(9, 0x17, 1, 7, 7)
const sound = tag(8, 0xaf, 1, 9)

describe('a reader that comes later', () => {
  it('of FLV is told its header and setup first, and begins with a whole tag, however the bytes were cut', () => {
    const sent = Buffer.concat([header, metadata, pictureSetup, soundSetup, picture, sound, picture])
    for (const step of [1, 3, 16, 1000]) {
      const units = unitsOf('flv')
      const passed: Buffer[] = []
      for (let at = 0; at < sent.length; at += step) passed.push(units.push(sent.subarray(at, at + step)))
      expect(Buffer.concat(passed)).toEqual(sent)
      expect(units.preamble()).toEqual(Buffer.concat([header, metadata, pictureSetup, soundSetup]))
      units.push(picture.subarray(0, 5))
      expect(units.push(picture.subarray(5))).toEqual(picture)
    }
  })

  it('of FLV has the newest setup', () => {
    const units = unitsOf('flv')
    units.push(Buffer.concat([header, pictureSetup]))
    const other = tag(9, 0x17, 0, 2)
    units.push(other)
    expect(units.preamble()).toEqual(Buffer.concat([header, other]))
  })

  it('of a transport stream begins with a whole packet', () => {
    const units = unitsOf('mpegts')
    expect(units.push(Buffer.alloc(200)).length).toBe(188)
    expect(units.push(Buffer.alloc(177)).length).toBe(188)
    expect(units.preamble()).toEqual(Buffer.alloc(0))
  })

  it('of what has to be read from its beginning is none', () => {
    expect(unitsOf('mov').preamble()).toBeNull()
    expect(unitsOf('aac').preamble()).not.toBeNull()
  })
})
