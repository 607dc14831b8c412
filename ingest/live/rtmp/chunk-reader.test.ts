import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ChunkLimits, newChunkReader, type RtmpMessage } from './chunk-reader.ts'
import { RtmpFault } from './fault.ts'

const limits: ChunkLimits = { messageBytes: 100_000, chunkStreams: 8, heldBytes: 150_000 }

const uint = (value: number, bytes: number): Buffer => {
  const made = Buffer.alloc(bytes)
  made.writeUIntBE(value, 0, bytes)
  return made
}

/** Basic header of any form. */
function basic(format: number, id: number): Buffer {
  if (id < 64) return Buffer.from([(format << 6) | id])
  if (id < 320) return Buffer.from([format << 6, id - 64])
  return Buffer.from([(format << 6) | 1, (id - 64) & 0xff, (id - 64) >> 8])
}

type Head = { format: 0 | 1 | 2 | 3; id: number; field: number; length: number; type: number; stream: number }

function header({ format, id, field, length, type, stream }: Head): Buffer {
  const long = field >= 0xffffff
  const streamId = Buffer.alloc(4)
  streamId.writeUInt32LE(stream)
  return Buffer.concat([
    basic(format, id),
    ...(format < 3 ? [uint(long ? 0xffffff : field, 3)] : []),
    ...(format < 2 ? [uint(length, 3), Buffer.from([type])] : []),
    ...(format === 0 ? [streamId] : []),
    ...(long ? [uint(field, 4)] : []),
  ])
}

/** One message, with a head of any format, in chunks. */
function chunked(head: Head, payload: Buffer, chunkBytes: number, repeats = true): Buffer[] {
  const chunks: Buffer[] = []
  for (let at = 0; at === 0 || at < payload.length; at += chunkBytes) {
    const next = { ...head, format: 3 as const, field: repeats ? head.field : 0 }
    chunks.push(
      Buffer.concat([at === 0 ? header(head) : header(next), payload.subarray(at, at + chunkBytes)]),
    )
  }
  return chunks
}

const setChunkSize = (bytes: number) =>
  Buffer.concat(chunked({ format: 0, id: 2, field: 0, length: 4, type: 1, stream: 0 }, uint(bytes, 4), 128))

/** What the reader makes of bytes that come in pieces of the given sizes. */
function read(bytes: Buffer, sizes: readonly number[], within = limits): RtmpMessage[] {
  const reader = newChunkReader(within)
  const messages: RtmpMessage[] = []
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = Math.max(1, sizes[turn % sizes.length] ?? 1)
    messages.push(...reader.push(bytes.subarray(at, at + size)))
    at += size
  }
  return messages
}

const message = fc.record({
  id: fc.constantFrom(3, 4, 63, 64, 319, 320, 65_599),
  timestamp: fc.oneof(fc.nat(100_000), fc.constantFrom(0xfffffe, 0xffffff, 0x1000000, 0xffffffff)),
  type: fc.constantFrom(8, 9, 18, 20),
  payload: fc.uint8Array({ maxLength: 700 }).map((bytes) => Buffer.from(bytes)),
})
const sizes = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 10 })

describe('chunks', () => {
  it('become the messages they were, however they are cut', () => {
    fc.assert(
      fc.property(
        fc.array(message, { maxLength: 12 }),
        sizes,
        fc.integer({ min: 1, max: 300 }),
        fc.boolean(),
        (all, cuts, chunkBytes, repeats) => {
          // Bytes of the message could be the timestamp by accident, then nobody can tell.
          if (!repeats) for (const { payload } of all) payload.fill(0x55)
          const bytes = all.flatMap(({ id, timestamp, type, payload }) =>
            chunked(
              { format: 0, id, field: timestamp, length: payload.length, type, stream: 1 },
              payload,
              chunkBytes,
              repeats,
            ),
          )
          const found = read(Buffer.concat([setChunkSize(chunkBytes), ...bytes]), cuts)
          expect(found).toEqual(
            all.map(({ timestamp, type, payload }) => ({ type, streamId: 1, timestamp, payload })),
          )
        },
      ),
      { numRuns: 200 },
    )
  })

  it('of several messages may come by turns', () => {
    const [sound, picture] = [Buffer.alloc(300, 1), Buffer.alloc(250, 2)]
    const a = chunked({ format: 0, id: 4, field: 40, length: 300, type: 8, stream: 1 }, sound, 128)
    const b = chunked({ format: 0, id: 6, field: 41, length: 250, type: 9, stream: 1 }, picture, 128)
    const [a1, a2, a3, b1, b2] = [...a, ...b] as [Buffer, Buffer, Buffer, Buffer, Buffer]
    const found = read(Buffer.concat([a1, b1, a2, b2, a3]), [17])
    expect(found.map(({ type, payload }) => [type, payload.length])).toEqual([
      [9, 250],
      [8, 300],
    ])
  })

  it('count their moments on', () => {
    const payload = Buffer.alloc(10, 7)
    const head = { id: 4, length: 10, type: 8, stream: 1 }
    const bytes = Buffer.concat([
      ...chunked({ ...head, format: 0, field: 1000 }, payload, 128),
      ...chunked({ ...head, format: 1, field: 23 }, payload, 128),
      ...chunked({ ...head, format: 2, field: 20 }, payload, 128),
      ...chunked({ ...head, format: 3, field: 0 }, payload, 128),
      // A step that needs 32 bits, and what repeats it.
      ...chunked({ ...head, format: 1, field: 0x1000000 }, payload, 128),
      ...chunked({ ...head, format: 3, field: 0x1000000 }, payload, 128),
    ])
    const moments = [1000, 1023, 1043, 1063, 1063 + 0x1000000, 1063 + 0x2000000]
    expect(read(bytes, [3]).map(({ timestamp }) => timestamp)).toEqual(moments)
  })

  it('may leave the long timestamp out where they go on', () => {
    const payload = Buffer.alloc(200, 7)
    const head = { format: 0, id: 4, field: 0x2000000, length: 200, type: 9, stream: 1 } as const
    for (const repeats of [true, false]) {
      const found = read(Buffer.concat(chunked(head, payload, 128, repeats)), [5])
      expect(found).toEqual([{ type: 9, streamId: 1, timestamp: 0x2000000, payload }])
    }
  })

  it('of a message that is given up are forgotten', () => {
    const head = { format: 0, id: 4, field: 0, length: 200, type: 9, stream: 1 } as const
    const [first] = chunked(head, Buffer.alloc(200, 7), 128) as [Buffer]
    const abort = chunked({ ...head, id: 2, length: 4, type: 2, stream: 0 }, uint(4, 4), 128)
    const next = chunked({ ...head, length: 3 }, Buffer.from('new'), 128)
    const found = read(Buffer.concat([first, ...abort, ...next]), [1000])
    expect(found.map(({ payload }) => payload.toString())).toEqual(['new'])
  })
})

describe('hostile chunks', () => {
  const fault = (bytes: Buffer, within = limits) => {
    try {
      read(bytes, [1000], within)
      return 'none'
    } catch (error) {
      if (error instanceof RtmpFault) return error.message
      throw error
    }
  }

  it('never do anything but fault', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => void fault(Buffer.from(bytes))),
      { numRuns: 2000 },
    )
    // Almost right.
    fc.assert(
      fc.property(
        fc.array(message, { minLength: 1, maxLength: 6 }),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }),
        (all, changes) => {
          const bytes = Buffer.concat(
            all.flatMap(({ id, timestamp, type, payload }) =>
              chunked(
                { format: 0, id, field: timestamp, length: payload.length, type, stream: 1 },
                payload,
                128,
              ),
            ),
          )
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte
          void fault(bytes)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('are bounded in every way', () => {
    const head = { format: 0, id: 4, field: 0, length: 100_001, type: 9, stream: 1 } as const
    expect(fault(header(head))).toMatch('a message of 100001 bytes')
    const many = Array.from({ length: 9 }, (_, n) => header({ ...head, id: 3 + n, length: 5 }))
    expect(fault(Buffer.concat(many.map((one) => Buffer.concat([one, Buffer.from('hello')]))))).toMatch(
      'more than 8 chunk streams',
    )
    const half = [3, 4].map((id) =>
      Buffer.concat([header({ ...head, id, length: 100_000 }), Buffer.alloc(90_000)]),
    )
    expect(fault(Buffer.concat([setChunkSize(90_000), ...half]))).toBe('too much that is not whole')
    expect(fault(basic(3, 5))).toMatch('goes on from none')
    expect(fault(Buffer.concat([header({ ...head, length: 200 }), Buffer.alloc(128), header(head)]))).toMatch(
      'inside another',
    )
    expect(fault(setChunkSize(0))).toMatch('chunks of 0 bytes')
    expect(fault(setChunkSize(0x80000000))).toMatch('chunks of')
  })

  it('take no memory for what is only announced', () => {
    const reader = newChunkReader({ messageBytes: 8 << 20, chunkStreams: 16, heldBytes: 12 << 20 })
    const before = process.memoryUsage().arrayBuffers
    for (let id = 3; id < 18; id += 1) {
      const head = header({ format: 0, id, field: 0, length: 8 << 20, type: 9, stream: 1 })
      reader.push(Buffer.concat([head, Buffer.alloc(128)]))
    }
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1 << 20)
  })
})
