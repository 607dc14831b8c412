/** MPEG-2 transport streams (ISO/IEC 13818-1) as far as rules need them. */

export type TransportFacts = {
  /** stream_type of each elementary stream: 0x1b H.264, 0x24 HEVC, 0x0f AAC … */
  streamTypes: number[]
  /** Breaks of the continuity counter inside the segment. */
  breaks: string[]
  /** Counter of the first and the last packet with payload, by PID of elementary streams. */
  firstCounters: Record<number, number>
  lastCounters: Record<number, number>
  /** Presentation time of the first video or, without one, sound; seconds. */
  start: number | null
  hasTables: boolean
}

const packetBytes = 188
const syncByte = 0x47

export const isTransportStream = (data: Buffer): boolean =>
  data[0] === syncByte && (data.length < 2 * packetBytes || data[packetBytes] === syncByte)

type Tables = { programs: Set<number>; streams: Map<number, number> }

/** Reads what it can; never throws. */
export function readTransportStream(data: Buffer): TransportFacts {
  const tables: Tables = { programs: new Set(), streams: new Map() }
  const facts: TransportFacts = {
    streamTypes: [],
    breaks: [],
    firstCounters: {},
    lastCounters: {},
    start: null,
    hasTables: false,
  }
  for (let at = 0; at + packetBytes <= data.length; at += packetBytes) {
    const packet = data.subarray(at, at + packetBytes)
    if (packet[0] !== syncByte) {
      facts.breaks.push(`no sync byte at ${at}`)
      break
    }
    readPacket(packet, tables, facts)
  }
  facts.streamTypes = [...tables.streams.values()]
  facts.hasTables = tables.streams.size > 0
  return facts
}

function readPacket(packet: Buffer, tables: Tables, facts: TransportFacts): void {
  const pid = packet.readUInt16BE(1) & 0x1fff
  const starts = (packet.readUInt8(1) & 0x40) !== 0
  const control = (packet.readUInt8(3) >> 4) & 3
  const counter = packet.readUInt8(3) & 15
  if ((control & 1) === 0) return
  const body = control === 3 ? 5 + packet.readUInt8(4) : 4
  const restarts = control === 3 && packet.readUInt8(4) > 0 && (packet.readUInt8(5) & 0x80) !== 0
  if (body >= packetBytes) return
  if (starts && (pid === 0 || tables.programs.has(pid))) readTable(packet.subarray(body), pid, tables)
  const type = tables.streams.get(pid)
  if (type === undefined) return
  const last = facts.lastCounters[pid]
  if (last !== undefined && !restarts && counter !== ((last + 1) & 15) && counter !== last) {
    facts.breaks.push(`PID ${pid}: counter ${counter} after ${last}`)
  }
  facts.firstCounters[pid] ??= counter
  facts.lastCounters[pid] = counter
  if (starts && facts.start === null) facts.start = presentationTime(packet.subarray(body))
}

/** Program association (PID 0) and program map sections (2.4.4). */
function readTable(payload: Buffer, pid: number, tables: Tables): void {
  const section = payload.subarray(1 + (payload[0] ?? 0))
  if (section.length < 12) return
  const end = Math.min(section.length, 3 + (section.readUInt16BE(1) & 0xfff) - 4)
  if (pid === 0) {
    for (let at = 8; at + 4 <= end; at += 4) {
      if (section.readUInt16BE(at) !== 0) tables.programs.add(section.readUInt16BE(at + 2) & 0x1fff)
    }
    return
  }
  for (let at = 12 + (section.readUInt16BE(10) & 0xfff); at + 5 <= end; ) {
    tables.streams.set(section.readUInt16BE(at + 1) & 0x1fff, section.readUInt8(at))
    at += 5 + (section.readUInt16BE(at + 3) & 0xfff)
  }
}

/** PTS of a PES header (2.4.3.7), seconds. */
function presentationTime(pes: Buffer): number | null {
  if (pes.length < 14 || pes.readUIntBE(0, 3) !== 1 || (pes.readUInt8(7) & 0x80) === 0) return null
  const high = (pes.readUInt8(9) >> 1) & 7
  const middle = pes.readUInt16BE(10) >> 1
  const low = pes.readUInt16BE(12) >> 1
  return (high * 2 ** 30 + middle * 2 ** 15 + low) / 90_000
}
