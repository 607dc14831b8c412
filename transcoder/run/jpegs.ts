/**
 * Parts a run of JPEG files (ISO/IEC 10918-1, B.1.1.3): each ends with EOI, after which the next begins with SOI.
 * Inside a file 0xFF is never followed by these two in one row.
 */
export function splitJpegs(bytes: Buffer): Buffer[] {
  const found: Buffer[] = []
  const end = Buffer.from([0xff, 0xd9])
  let start = 0
  for (let at = bytes.indexOf(end); at >= 0; at = bytes.indexOf(end, at + 2)) {
    const next = at + 2
    const last = next === bytes.length
    if (!last && (bytes[next] !== 0xff || bytes[next + 1] !== 0xd8)) continue
    found.push(bytes.subarray(start, next))
    start = next
  }
  return found
}
