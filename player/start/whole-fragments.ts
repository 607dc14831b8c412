/** `mdat`, as a box names its type. */
const mdat = 0x6d646174

/**
 * Where the last whole fragment ends that begins in these bytes of a segment: each is a `moof` and its `mdat`
 * (ISO/IEC 14496-12), and can be appended as soon as it is there. 0 while none is.
 */
export function wholeFragments(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = 0
  for (let at = 0; at + 8 <= bytes.length; ) {
    const size = view.getUint32(at)
    // Sizes of 64 bits or none ("to the end") are not in our segments: they wait for the whole of it.
    if (size < 8 || at + size > bytes.length) break
    if (view.getUint32(at + 4) === mdat) end = at + size
    at += size
  }
  return end
}
