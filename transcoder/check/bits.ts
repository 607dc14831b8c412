/** Bits of a raw byte sequence payload, most significant first (Rec. ITU-T H.264, 7.2 and 9.1). */
export type BitReader = {
  /** @throws RangeError past the end */
  bits(count: number): number
  flag(): boolean
  /** ue(v) @throws RangeError past the end or for more than 32 bits */
  unsigned(): number
  /** se(v) */
  signed(): number
}

/** Emulation prevention bytes are skipped (7.4.1). */
export function bitReader(nal: Buffer): BitReader {
  const bytes: number[] = []
  let zeros = 0
  for (const byte of nal) {
    if (zeros >= 2 && byte === 3) {
      zeros = 0
      continue
    }
    zeros = byte === 0 ? zeros + 1 : 0
    bytes.push(byte)
  }
  let at = 0
  const bit = (): number => {
    const byte = bytes[at >> 3]
    if (byte === undefined) throw new RangeError('the parameter set ends too early')
    const value = (byte >> (7 - (at & 7))) & 1
    at += 1
    return value
  }
  const bits = (count: number): number => {
    let value = 0
    for (let n = 0; n < count; n += 1) value = value * 2 + bit()
    return value
  }
  const unsigned = (): number => {
    let zeros = 0
    while (bit() === 0) {
      zeros += 1
      if (zeros > 32) throw new RangeError('a number of more than 32 bits')
    }
    return 2 ** zeros - 1 + bits(zeros)
  }
  const signed = (): number => {
    const value = unsigned()
    return value % 2 === 1 ? (value + 1) / 2 : -value / 2
  }
  return { bits, flag: () => bit() === 1, unsigned, signed }
}
