/** MPEG transport streams (ISO/IEC 13818-1) as they come over a network, no more than telling whether it is one. Pure. */

export const packetBytes = 188
const syncByte = 0x47
/** So many in a row are no accident. */
const surePackets = 4

/** Bytes that `looksLikeTransportStream` needs. */
export const telling = packetBytes * (surePackets + 1)

/** Where packets begin; null where none do. */
export function firstPacket(bytes: Buffer): number | null {
  for (let start = 0; start < packetBytes; start += 1) {
    let at = start
    while (at < bytes.length && bytes[at] === syncByte) at += packetBytes
    if (at >= bytes.length && at - start >= packetBytes * surePackets) return start
  }
  return null
}

/** RTP (RFC 3550 section 5.1) as RFC 2250 puts transport streams into it. */
const rtpHeadBytes = 12
const rtpOfTransportStream = 33

/** The packets in a datagram, which holds whole ones, perhaps behind an RTP head; null where it is something else. */
export function packetsOfDatagram(datagram: Buffer): Buffer | null {
  const plain = wholePackets(datagram)
  if (plain) return plain
  const isRtp =
    datagram.length > rtpHeadBytes &&
    ((datagram[0] ?? 0) & 0xdf) === 0x80 &&
    ((datagram[1] ?? 0) & 0x7f) === rtpOfTransportStream
  return isRtp ? wholePackets(datagram.subarray(rtpHeadBytes)) : null
}

function wholePackets(bytes: Buffer): Buffer | null {
  if (bytes.length === 0 || bytes.length % packetBytes !== 0) return null
  for (let at = 0; at < bytes.length; at += packetBytes) if (bytes[at] !== syncByte) return null
  return bytes
}
