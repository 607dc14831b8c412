import { RtmpFault } from './fault.ts'

/**
 * The chunk stream of RTMP 1.0 (Adobe, December 2012, section 5.3) as messages. What a stranger says of lengths takes no memory
 * before the bytes are there, and no more than the limits say afterwards.
 */
export type RtmpMessage = {
  type: number
  streamId: number
  /** ms, modulo 2^32. */
  timestamp: number
  payload: Buffer
}

export type ChunkLimits = {
  /** Of one message. */
  messageBytes: number
  /** Chunk streams that a connection may use. OBS and ffmpeg use five. */
  chunkStreams: number
  /** Of all messages that are not whole yet, together. */
  heldBytes: number
}

export type ChunkReader = {
  /** Messages that are whole by now. @throws RtmpFault */
  push(bytes: Buffer): RtmpMessage[]
  /** From the next bytes on. */
  setLimits(limits: ChunkLimits): void
}

type ChunkStream = {
  timestamp: number
  delta: number
  /** The field of the last header as it stood in 32 bits; null where 24 were enough. */
  extended: number | null
  length: number
  type: number
  streamId: number
  /** What has come of the message; its room grows with it. */
  held: Buffer
  bytes: number
}

const nothing = Buffer.alloc(0)
const extendedMark = 0xffffff
const headerBytes = [11, 7, 3, 0] as const
const setChunkSize = 1
const abortMessage = 2

const freshStream = (): ChunkStream => ({
  ...{ timestamp: 0, delta: 0, extended: null, length: 0, type: 0, streamId: 0 },
  ...{ held: nothing, bytes: 0 },
})

/** Basic header (5.3.1.1); null while it is not whole. */
function basicHeader(input: Buffer, at: number): { format: number; id: number; end: number } | null {
  const first = input[at]
  if (first === undefined) return null
  const [format, low] = [first >> 6, first & 0x3f]
  if (low > 1) return { format, id: low, end: at + 1 }
  const end = at + 2 + low
  if (end > input.length) return null
  const more = low === 0 ? input.readUInt8(at + 1) : input.readUInt16LE(at + 1)
  return { format, id: 64 + more, end }
}

/**
 * Message header (5.3.1.2) into the stream; where it ends, or null while it is not whole. Nothing is changed then.
 *
 * A chunk without a header repeats the extended timestamp (5.3.1.3), and some senders leave it out: it is taken for one only
 * where it is the same.
 */
function messageHeader(input: Buffer, at: number, format: number, stream: ChunkStream): number | null {
  if (format === 3) {
    const { extended } = stream
    if (extended === null) return at
    for (let byte = 0; byte < 4; byte += 1) {
      const said = input[at + byte]
      if (said === undefined) return null
      if (said !== ((extended >>> (24 - 8 * byte)) & 0xff)) return at
    }
    return at + 4
  }
  const plain = at + (headerBytes[format] ?? 0)
  if (plain > input.length) return null
  const field = input.readUIntBE(at, 3)
  const end = field === extendedMark ? plain + 4 : plain
  if (end > input.length) return null
  if (format < 2) {
    stream.length = input.readUIntBE(at + 3, 3)
    stream.type = input.readUInt8(at + 6)
  }
  if (format === 0) stream.streamId = input.readUInt32LE(at + 7)
  stream.extended = field === extendedMark ? input.readUInt32BE(plain) : null
  stream.delta = stream.extended ?? field
  return end
}

/** A message begins: its moment. After a whole header, one without counts on by the same field (5.3.1.2.4). */
function begin(stream: ChunkStream, format: number): void {
  stream.timestamp = format === 0 ? stream.delta : (stream.timestamp + stream.delta) >>> 0
}

function keep(stream: ChunkStream, piece: Buffer): void {
  const wanted = stream.bytes + piece.length
  if (wanted > stream.held.length) {
    const room = Buffer.allocUnsafe(Math.min(stream.length, Math.max(4096, wanted, stream.held.length * 2)))
    stream.held.copy(room, 0, 0, stream.bytes)
    stream.held = room
  }
  piece.copy(stream.held, stream.bytes)
  stream.bytes = wanted
}

/** What a connection has come to. */
type State = {
  limits: ChunkLimits
  streams: Map<number, ChunkStream>
  /** Of the sender, until it says otherwise (5.4.1). */
  chunkBytes: number
  rest: Buffer
  /** The chunk whose bytes come now, and how many are missing. */
  current: ChunkStream | null
  left: number
}

function streamOf({ streams, limits }: State, id: number, format: number): ChunkStream {
  const known = streams.get(id)
  if (known) {
    if (known.bytes > 0 && format !== 3) throw new RtmpFault('a message begins inside another')
    return known
  }
  if (format > 1) throw new RtmpFault('a chunk goes on from none')
  if (streams.size >= limits.chunkStreams)
    throw new RtmpFault(`more than ${limits.chunkStreams} chunk streams`)
  return freshStream()
}

/** Where its bytes begin; null while its head is not whole. */
function beginChunk(state: State, input: Buffer, at: number): number | null {
  const head = basicHeader(input, at)
  if (!head) return null
  const stream = streamOf(state, head.id, head.format)
  const end = messageHeader(input, head.end, head.format, stream)
  if (end === null) return null
  state.streams.set(head.id, stream)
  if (stream.length > state.limits.messageBytes) throw new RtmpFault(`a message of ${stream.length} bytes`)
  if (stream.bytes === 0) begin(stream, head.format)
  state.current = stream
  state.left = Math.min(stream.length - stream.bytes, state.chunkBytes)
  return end
}

function whole(stream: ChunkStream): RtmpMessage {
  const payload = stream.held.subarray(0, stream.length)
  stream.held = nothing
  stream.bytes = 0
  return { type: stream.type, streamId: stream.streamId, timestamp: stream.timestamp, payload }
}

/** Messages about the chunks themselves (5.4); true when it was one. */
function ofChunks(state: State, { type, payload }: RtmpMessage): boolean {
  if (type !== setChunkSize && type !== abortMessage) return false
  if (payload.length < 4) throw new RtmpFault('a control message that is too short')
  const said = payload.readUInt32BE(0)
  if (type === setChunkSize) {
    if (said < 1 || said > 0x7fffffff) throw new RtmpFault(`chunks of ${said} bytes`)
    state.chunkBytes = said
  } else {
    const stream = state.streams.get(said)
    if (stream) Object.assign(stream, { held: nothing, bytes: 0 })
  }
  return true
}

function checkHeld({ streams, limits }: State): void {
  let held = 0
  for (const stream of streams.values()) held += stream.held.length
  if (held > limits.heldBytes) throw new RtmpFault('too much that is not whole')
}

function messagesIn(state: State, bytes: Buffer): RtmpMessage[] {
  const input = state.rest.length === 0 ? bytes : Buffer.concat([state.rest, bytes])
  const messages: RtmpMessage[] = []
  let at = 0
  for (;;) {
    const start = state.current ? at : beginChunk(state, input, at)
    const stream = state.current
    if (start === null || !stream) break
    const piece = input.subarray(start, start + state.left)
    if (piece.length > 0) keep(stream, piece)
    at = start + piece.length
    state.left -= piece.length
    if (state.left > 0) break
    state.current = null
    if (stream.bytes < stream.length) continue
    const message = whole(stream)
    if (!ofChunks(state, message)) messages.push(message)
  }
  state.rest = input.subarray(at)
  checkHeld(state)
  return messages
}

export function newChunkReader(limits: ChunkLimits): ChunkReader {
  const state: State = {
    ...{ limits, streams: new Map(), chunkBytes: 128, rest: nothing, current: null, left: 0 },
  }
  return {
    push: (bytes) => messagesIn(state, bytes),
    setLimits: (next) => {
      state.limits = next
    },
  }
}
