import type { Socket } from 'node:net'
import { newSender, type Sender } from '../senders.ts'
import { type ChunkLimits, newChunkReader, type RtmpMessage } from './chunk-reader.ts'
import { RtmpFault } from './fault.ts'
import {
  announced,
  flvHeader,
  flvTag,
  type Metadata,
  metadataTag,
  readMetadata,
  refusedPicture,
} from './flv.ts'
import { newHandshake } from './handshake.ts'
import { control, messageType } from './messages.ts'
import { freshSession, publishRefused, publishTaken, type Session, sessionStep } from './session.ts'

/** One connection of a sender over RTMP, from its first byte to its last. */

export type Publishing = {
  /** @returns null where it is taken, else why it is not, in words for whoever sends */
  admit(place: { app: string; name: string }, sender: Sender): Promise<string | null>
  publishWithinMs: number
  silentAfterMs: number
}

/** Until it is known who it is: commands alone, and small ones. */
const strangerLimits: ChunkLimits = { messageBytes: 65_536, chunkStreams: 8, heldBytes: 131_072 }
/** A picture of 4K that stands alone takes two or three megabytes at most. */
const senderLimits: ChunkLimits = { messageBytes: 8 << 20, chunkStreams: 16, heldBytes: 12 << 20 }

/** Answers that the other side does not read. Bytes. */
const unreadBytes = 256 * 1024
/** We tell what has come after each of these. Bytes. */
const acknowledgeEvery = 1_000_000

type Connection = {
  socket: Socket
  options: Publishing
  sender: Sender
  session: Session
  metadata: Metadata | null
  /** The FLV header has been written. */
  begun: boolean
  /** It is we who do not read just now. */
  held: boolean
  /** The sender has ended it, and says so in more words than one. */
  leaving: boolean
}

/** How long a sender that has ended it may take to close the connection itself, ms. One that we close first calls it an error. */
const leaveMs = 2000

/** Serves one socket until it is over; resolves with why, in words for the log. Never rejects. */
export async function servePublisher(socket: Socket, options: Publishing): Promise<string> {
  const sender = newSender('flv')
  const connection: Connection = {
    ...{
      socket,
      options,
      sender,
      session: freshSession,
      metadata: null,
      begun: false,
      held: false,
      leaving: false,
    },
  }
  const stop = (why: string) => {
    sender.end(why)
    socket.destroy()
  }
  const late = setTimeout(() => stop('nothing was published in time'), options.publishWithinMs)
  const silence = () => (connection.held ? watch() : stop('the sender fell silent'))
  const watch = () => socket.setTimeout(options.silentAfterMs)
  watch()
  socket.setNoDelay(true).on('timeout', silence)
  const close = () => {
    if (!connection.leaving) socket.destroySoon()
    else setTimeout(() => socket.destroy(), leaveMs).unref()
  }
  sender.over.addEventListener('abort', close, { once: true })
  try {
    sender.end(await readAll(connection, () => clearTimeout(late)))
  } catch (error) {
    // A socket that broke off, or was destroyed for a reason that has been told.
    sender.end(error instanceof RtmpFault ? error.message : 'the connection broke off')
  } finally {
    clearTimeout(late)
    socket.destroySoon()
  }
  return sender.connection.ended
}

async function readAll(connection: Connection, onPublished: () => void): Promise<string> {
  const { socket } = connection
  const handshake = newHandshake()
  const reader = newChunkReader(strangerLimits)
  let shaken = false
  let received = 0
  let acknowledged = 0
  for await (const chunk of socket as AsyncIterable<Buffer>) {
    let bytes = chunk
    if (!shaken) {
      const { send, rest } = handshake.push(chunk)
      if (send) socket.write(send)
      if (!rest) continue
      shaken = true
      bytes = rest
    }
    if (connection.leaving) continue
    received += bytes.length
    for (const message of reader.push(bytes)) {
      connection.held = true
      const over = await handle(connection, message, () => {
        reader.setLimits(senderLimits)
        onPublished()
      })
      connection.held = false
      if (connection.leaving) break
      if (over !== null) return over
    }
    if (received - acknowledged >= acknowledgeEvery) {
      acknowledged = received
      socket.write(control(messageType.acknowledgement, received))
    }
    if (socket.writableLength > unreadBytes) throw new RtmpFault('it does not read what we say')
  }
  return 'the sender has gone'
}

const isMedia = (type: number): type is 8 | 9 => type === messageType.audio || type === messageType.video
const isData = (type: number): boolean => type === messageType.data || type === messageType.amf3Data

/** Why it is over; null while it goes on. @throws RtmpFault */
async function handle(
  connection: Connection,
  message: RtmpMessage,
  onPublished: () => void,
): Promise<string | null> {
  const { socket, session } = connection
  if (isMedia(message.type) || isData(message.type)) {
    if (!session.publishing) throw new RtmpFault('media before publish')
    return isMedia(message.type)
      ? takeMedia(connection, message, message.type)
      : takeData(connection, message)
  }
  const step = sessionStep(session, message)
  connection.session = step.session
  for (const answer of step.send) socket.write(answer)
  if (step.wish?.kind === 'end') {
    connection.leaving = true
    connection.sender.end('the sender has ended it')
    return null
  }
  if (step.wish?.kind !== 'publish') return null
  const place = { app: step.session.app ?? '', name: step.wish.name }
  const refused = await connection.options.admit(place, connection.sender)
  if (refused !== null) {
    socket.write(publishRefused(refused))
    return `refused: ${refused}`
  }
  socket.write(publishTaken())
  onPublished()
  return null
}

async function takeMedia(
  connection: Connection,
  { timestamp, payload }: RtmpMessage,
  type: 8 | 9,
): Promise<string | null> {
  if (payload.length === 0) return null
  const refused = type === messageType.video ? refusedPicture(payload) : null
  if (refused !== null) {
    connection.socket.write(publishRefused(refused))
    return `refused: ${refused}`
  }
  return write(connection, flvTag(type, timestamp, payload))
}

async function takeData(connection: Connection, { type, payload }: RtmpMessage): Promise<string | null> {
  const metadata = readMetadata(type, payload)
  if (!metadata) return null
  connection.metadata = metadata
  return write(connection, metadataTag(metadata))
}

async function write(connection: Connection, tag: Buffer): Promise<string | null> {
  const head = connection.begun ? [] : [flvHeader(announced(connection.metadata))]
  connection.begun = true
  return (await connection.sender.write(Buffer.concat([...head, tag]))) ? null : 'it is not read any more'
}
