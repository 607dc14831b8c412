import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Amf0, decodeAmf0, encodeAmf0 } from './amf0.ts'
import { RtmpFault } from './fault.ts'

const { value } = fc.letrec<{ value: Amf0 }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    fc.double({ noNaN: true }),
    fc.boolean(),
    fc.string({ unit: 'grapheme' }),
    fc.constant(null),
    fc.date({ noInvalidDate: true }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(fc.tuple(fc.string({ minLength: 1 }), tie('value')), { maxLength: 4 })
      .map((pairs) => new Map(pairs)),
  ),
}))

const decoded = (bytes: Buffer): Amf0[] | 'fault' => {
  try {
    return decodeAmf0(bytes)
  } catch (error) {
    if (error instanceof RtmpFault) return 'fault'
    throw error
  }
}

describe('AMF0', () => {
  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.array(value, { maxLength: 5 }), (values) => {
        expect(decodeAmf0(encodeAmf0(...values))).toEqual(values)
      }),
      { numRuns: 300 },
    )
  })

  it('reads a connect as OBS sends it', () => {
    const bytes = Buffer.from(
      '020007636f6e6e656374003ff00000000000000300036170700200046c69766500047479706502000a6e6f6e70726976617465000009',
      'hex',
    )
    expect(decodeAmf0(bytes)).toEqual([
      'connect',
      1,
      new Map([
        ['app', 'live'],
        ['type', 'nonprivate'],
      ]),
    ])
  })

  it('reads an ECMA array by its end, whatever its count says, and undefined as null', () => {
    const array = Buffer.from([8, 0xff, 0xff, 0xff, 0xff, 0, 1, 0x77, 6, 0, 0, 9])
    expect(decodeAmf0(array)).toEqual([new Map([['w', null]])])
  })

  it('has no use for a name that means something in JavaScript', () => {
    const [map] = decodeAmf0(encodeAmf0(new Map([['__proto__', 'x']])))
    expect(map).toEqual(new Map([['__proto__', 'x']]))
    expect(({} as { x?: unknown }).x).toBeUndefined()
  })

  it('faults, and nothing else, on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void decoded(Buffer.from(bytes))),
      { numRuns: 2000 },
    )
    // Cut off anywhere, and with any byte of it changed.
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 3 }),
        fc.nat(),
        fc.nat(255),
        (values, at, byte) => {
          const whole = encodeAmf0(...values)
          void decoded(whole.subarray(0, at % whole.length))
          whole[at % whole.length] = byte
          void decoded(whole)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('takes no more memory or depth than there are bytes for', () => {
    expect(decoded(Buffer.from([10, 0xff, 0xff, 0xff, 0xff]))).toBe('fault')
    expect(decoded(Buffer.from([12, 0x7f, 0xff, 0xff, 0xff, 1]))).toBe('fault')
    const deep = Buffer.concat(Array.from({ length: 5000 }, () => Buffer.from([3, 0, 1, 97])))
    expect(decoded(deep)).toBe('fault')
    expect(decoded(Buffer.from([17, 1]))).toBe('fault')
  })
})
