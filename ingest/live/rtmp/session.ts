import { type Amf0, decodeAmf0 } from './amf0.ts'
import type { RtmpMessage } from './chunk-reader.ts'
import { RtmpFault } from './fault.ts'
import {
  command,
  control,
  messageType,
  setPeerBandwidth,
  status,
  userControl,
  userControlMessage,
} from './messages.ts'

/** The commands of RTMP that a sender uses (Adobe, December 2012, section 7.2), decided without doing anything. */

/** `app`: of the address (`rtmp://host/app`), once it is connected. */
export type Session = { app: string | null; publishing: boolean }

export type Step = {
  session: Session
  send: Buffer[]
  /** `publish`: it wants to send, under this name; `end`: it says that it is over. */
  wish: { kind: 'publish'; name: string } | { kind: 'end' } | null
}

export const freshSession: Session = { app: null, publishing: false }

/** The one stream of a connection. */
export const publishedStream = 1
/** Bytes after which the sender is to hear from us (5.4.4). */
const window = 2_500_000

const textOf = (value: Amf0 | undefined): string => (typeof value === 'string' ? value : '')

function connect(session: Session, transaction: Amf0, values: Amf0[]): Step {
  const [about] = values
  const app = about instanceof Map ? textOf(about.get('app')) : ''
  const server = new Map<string, Amf0>([
    ['fmsVer', 'FMS/3,0,1,123'],
    ['capabilities', 31],
  ])
  const information = status('status', 'NetConnection.Connect.Success', 'Connected')
  information.set('objectEncoding', 0)
  const send = [
    control(messageType.windowAcknowledgementSize, window),
    setPeerBandwidth(window),
    command(0, '_result', transaction, server, information),
  ]
  return { session: { ...session, app }, send, wish: null }
}

/** The name may have a query; some encoders add one. */
function publish(session: Session, values: Amf0[]): Step {
  if (session.app === null) throw new RtmpFault('publish before connect')
  if (session.publishing) throw new RtmpFault('publish twice')
  const name = textOf(values[1]).split('?')[0] ?? ''
  return { session: { ...session, publishing: true }, send: [], wish: { kind: 'publish', name } }
}

/** What ends a sending; they come one after the other. */
const endings = ['FCUnpublish', 'deleteStream', 'closeStream']

function stepOfCommand(session: Session, payload: Buffer): Step {
  const [first, transaction = 0, ...values] = decodeAmf0(payload)
  const name = textOf(first)
  const plain = (...send: Buffer[]): Step => ({ session, send, wish: null })
  if (name === 'connect') return connect(session, transaction, values)
  if (name === 'publish') return publish(session, values)
  if (name === 'createStream') return plain(command(0, '_result', transaction, null, publishedStream))
  if (name === 'releaseStream') return plain(command(0, '_result', transaction, null))
  if (name === 'FCPublish') {
    const begun = status('status', 'NetStream.Publish.Start', 'Waiting for publish')
    return plain(command(0, '_result', transaction, null), command(0, 'onFCPublish', 0, null, begun))
  }
  if (endings.includes(name)) return { session, send: [], wish: { kind: 'end' } }
  if (name === 'play' || name === 'play2') throw new RtmpFault('somebody wants to watch over RTMP')
  // Answers to us, and questions that nobody waits for (`_checkbw`, `getStreamLength`).
  return plain()
}

/** What a message asks for that is neither sound nor picture. @throws RtmpFault */
export function sessionStep(session: Session, { type, payload }: RtmpMessage): Step {
  if (type === messageType.command) return stepOfCommand(session, payload)
  // AMF3 only after its marker, which nobody sends here: the commands themselves are AMF0.
  if (type === messageType.amf3Command) return stepOfCommand(session, payload.subarray(1))
  const ping =
    type === messageType.userControl &&
    payload.length >= 6 &&
    payload.readUInt16BE(0) === userControl.pingRequest
  return {
    session,
    send: ping ? [userControlMessage(userControl.pingResponse, payload.readUInt32BE(2))] : [],
    wish: null,
  }
}

export function publishTaken(): Buffer {
  const started = status('status', 'NetStream.Publish.Start', 'On the way')
  return Buffer.concat([
    userControlMessage(userControl.streamBegin, publishedStream),
    command(publishedStream, 'onStatus', 0, null, started),
  ])
}

/** What senders show to whoever typed the key. */
export function publishRefused(why: string): Buffer {
  return command(publishedStream, 'onStatus', 0, null, status('error', 'NetStream.Publish.BadName', why))
}
