/** Writing boxes of ISO/IEC 14496-12. Pure; numbers are big endian. */

export const u8 = (...values: number[]) => Buffer.from(values)
export const u16 = (...values: number[]) =>
  Buffer.from(values.flatMap((value) => [(value >> 8) & 0xff, value & 0xff]))

/** Of any number of values: they are not spread as arguments, of which there can be some 100,000. */
export function u32List(values: ArrayLike<number>): Buffer {
  const bytes = Buffer.alloc(4 * values.length)
  for (let order = 0; order < values.length; order += 1)
    bytes.writeUInt32BE((values[order] ?? 0) >>> 0, 4 * order)
  return bytes
}
export const u32 = (...values: number[]) => u32List(values)

export function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(value))
  return bytes
}

export function box(type: string, ...contents: Buffer[]): Buffer {
  const body = contents.reduce((sum, { length }) => sum + length, 8)
  return Buffer.concat([u32(body), Buffer.from(type, 'latin1'), ...contents], body)
}
/** With version and flags. */
export const full = (type: string, flags: number, ...contents: Buffer[]) => box(type, u32(flags), ...contents)

/** The matrix that turns and stretches nothing (8.2.2). */
export const unity = u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)

/** Where media are: in this very file (8.7.2). */
export const ownData = box('dinf', full('dref', 0, u32(1), full('url ', 1)))
