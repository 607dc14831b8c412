import { RtmpFault } from './fault.ts'

/**
 * AMF 0 (Action Message Format, Adobe, December 2007), as much of it as commands and metadata of RTMP use. Objects and ECMA
 * arrays are maps: the names in them are a stranger's. Sections are those of that document.
 */
export type Amf0 = number | boolean | string | null | Date | Amf0[] | Map<string, Amf0>

const marker = {
  number: 0,
  boolean: 1,
  string: 2,
  object: 3,
  null: 5,
  undefined: 6,
  ecmaArray: 8,
  objectEnd: 9,
  strictArray: 10,
  date: 11,
  longString: 12,
} as const

/** Objects in objects; what senders say is two deep. */
const deepest = 8

type Reader = { bytes: Buffer; at: number }

/** Moves past `count` bytes and tells where they begin. */
function taken(reader: Reader, count: number): number {
  const { at } = reader
  if (at + count > reader.bytes.length) throw new RtmpFault('AMF0: a value reaches past its end')
  reader.at += count
  return at
}

function text(reader: Reader, lengthBytes: 2 | 4): string {
  const length = reader.bytes.readUIntBE(taken(reader, lengthBytes), lengthBytes)
  const start = taken(reader, length)
  return reader.bytes.toString('utf8', start, start + length)
}

function properties(reader: Reader, depth: number): Map<string, Amf0> {
  const found = new Map<string, Amf0>()
  for (;;) {
    const name = text(reader, 2)
    if (name === '' && reader.bytes[reader.at] === marker.objectEnd) {
      reader.at += 1
      return found
    }
    found.set(name, value(reader, depth + 1))
  }
}

/** Its length is only believed as far as there are bytes. */
function elements(reader: Reader, depth: number): Amf0[] {
  const count = reader.bytes.readUInt32BE(taken(reader, 4))
  const found: Amf0[] = []
  while (found.length < count) found.push(value(reader, depth + 1))
  return found
}

function value(reader: Reader, depth: number): Amf0 {
  if (depth > deepest) throw new RtmpFault(`AMF0: more than ${deepest} objects in each other`)
  const type = reader.bytes[taken(reader, 1)]
  switch (type) {
    case marker.number:
      return reader.bytes.readDoubleBE(taken(reader, 8))
    case marker.boolean:
      return reader.bytes[taken(reader, 1)] !== 0
    case marker.string:
      return text(reader, 2)
    case marker.longString:
      return text(reader, 4)
    case marker.object:
      return properties(reader, depth)
    case marker.ecmaArray:
      // Its count is a hint (2.10): the end is marked as that of an object.
      taken(reader, 4)
      return properties(reader, depth)
    case marker.strictArray:
      return elements(reader, depth)
    case marker.date: {
      const at = taken(reader, 10)
      return new Date(reader.bytes.readDoubleBE(at))
    }
    case marker.null:
    case marker.undefined:
      return null
    default:
      throw new RtmpFault(`AMF0: a value of type ${type}`)
  }
}

/** All values, one after the other. @throws RtmpFault */
export function decodeAmf0(bytes: Buffer): Amf0[] {
  const reader: Reader = { bytes, at: 0 }
  const values: Amf0[] = []
  while (reader.at < bytes.length) values.push(value(reader, 0))
  return values
}

function short(words: string): Buffer {
  const bytes = Buffer.from(words, 'utf8')
  if (bytes.length > 0xffff) throw new RangeError('AMF0: a name of more than 64 KiB')
  const head = Buffer.alloc(2)
  head.writeUInt16BE(bytes.length)
  return Buffer.concat([head, bytes])
}

function numbered(type: number, write: (bytes: Buffer) => void, length: number): Buffer {
  const bytes = Buffer.alloc(1 + length)
  bytes[0] = type
  write(bytes)
  return bytes
}

function encoded(one: Amf0): Buffer[] {
  if (one === null) return [Buffer.from([marker.null])]
  if (typeof one === 'number') return [numbered(marker.number, (bytes) => bytes.writeDoubleBE(one, 1), 8)]
  if (typeof one === 'boolean') return [Buffer.from([marker.boolean, one ? 1 : 0])]
  if (one instanceof Date)
    return [numbered(marker.date, (bytes) => bytes.writeDoubleBE(one.getTime(), 1), 10)]
  if (typeof one === 'string') {
    const bytes = Buffer.from(one, 'utf8')
    if (bytes.length <= 0xffff) return [Buffer.from([marker.string]), short(one)]
    return [numbered(marker.longString, (head) => head.writeUInt32BE(bytes.length, 1), 4), bytes]
  }
  if (Array.isArray(one)) {
    const head = numbered(marker.strictArray, (bytes) => bytes.writeUInt32BE(one.length, 1), 4)
    return [head, ...one.flatMap(encoded)]
  }
  const pairs = [...one].flatMap(([name, of]) => [short(name), ...encoded(of)])
  return [Buffer.from([marker.object]), ...pairs, Buffer.from([0, 0, marker.objectEnd])]
}

export function encodeAmf0(...values: Amf0[]): Buffer {
  return Buffer.concat(values.flatMap(encoded))
}
