import { type Amf0, encodeAmf0 } from './amf0.ts'

/** What we say over RTMP 1.0 (Adobe, December 2012): messages as chunks. Sections are those of that document. */

/** Types of messages (5.4, 7.1). */
export const messageType = {
  acknowledgement: 3,
  userControl: 4,
  windowAcknowledgementSize: 5,
  setPeerBandwidth: 6,
  audio: 8,
  video: 9,
  amf3Data: 15,
  amf3Command: 17,
  data: 18,
  command: 20,
} as const

/** Events of user control messages (7.1.7). */
export const userControl = { streamBegin: 0, pingRequest: 6, pingResponse: 7 } as const

/** Bytes of a chunk of ours: what it is until somebody says otherwise (5.4.1). */
const chunkBytes = 128

/** On chunk streams: 2 for control, 3 for commands (5.3.1.1, 5.4). */
const controlStream = 2
const commandStream = 3

/** One message at moment 0, with a whole header; what goes beyond a chunk follows in chunks without one. */
function message(chunkStream: number, type: number, streamId: number, payload: Buffer): Buffer {
  const head = Buffer.alloc(12)
  head[0] = chunkStream
  head.writeUIntBE(payload.length, 4, 3)
  head[7] = type
  head.writeUInt32LE(streamId, 8)
  const pieces: Buffer[] = [head]
  for (let at = 0; at < payload.length; at += chunkBytes) {
    if (at > 0) pieces.push(Buffer.from([0xc0 | chunkStream]))
    pieces.push(payload.subarray(at, at + chunkBytes))
  }
  return Buffer.concat(pieces)
}

export function control(type: number, value: number): Buffer {
  const payload = Buffer.alloc(4)
  payload.writeUInt32BE(value >>> 0)
  return message(controlStream, type, 0, payload)
}

/** The sender may have `bytes` on the way that nobody has acknowledged (5.4.5); 2: as it likes best. */
export function setPeerBandwidth(bytes: number): Buffer {
  const payload = Buffer.alloc(5)
  payload.writeUInt32BE(bytes)
  payload[4] = 2
  return message(controlStream, messageType.setPeerBandwidth, 0, payload)
}

export function userControlMessage(event: number, value: number): Buffer {
  const payload = Buffer.alloc(6)
  payload.writeUInt16BE(event)
  payload.writeUInt32BE(value >>> 0, 2)
  return message(controlStream, messageType.userControl, 0, payload)
}

export function command(streamId: number, ...values: Amf0[]): Buffer {
  return message(commandStream, messageType.command, streamId, encodeAmf0(...values))
}

/** `NetStream.…` and `NetConnection.…` (7.2.2). */
export function status(level: 'status' | 'error', code: string, description: string): Map<string, Amf0> {
  return new Map([
    ['level', level],
    ['code', code],
    ['description', description],
  ])
}
