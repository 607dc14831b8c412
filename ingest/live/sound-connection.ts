import type { Socket } from 'node:net'
import type { LiveText } from '#transcoder/live/ports.ts'
import type { IcyPiece } from './icy.ts'
import { newSender, type Sender } from './senders.ts'
import { hasMagic, sniffBytes, soundKind } from './sound-kind.ts'

/** One station's sound on a socket, whoever opened it. */

export type SoundOptions = {
  socket: Socket
  /** What has already come of the sound. */
  first: Buffer
  contentType: string | undefined
  /** Takes apart what comes. May throw: the connection ends then. */
  pieces: (chunk: Buffer) => IcyPiece[]
  /** Nothing for so long is the end, ms. */
  silenceMs: number
}

export type Sound = { sender: Sender; tell: (title: string) => void }

/** The first bytes are waited for no longer, ms. */
const longestSniffMs = 3000

/**
 * Resolves when it is known what comes.
 * @throws Error, in words for the log, when that is no sound, or ends before
 */
export async function openSound(options: SoundOptions): Promise<Sound> {
  const { socket, first, contentType } = options
  const titles = titleTeller()
  let held = false
  socket.setTimeout(options.silenceMs, () => {
    // It is we who do not read.
    if (held) socket.setTimeout(options.silenceMs)
    else socket.destroy(new Error('nothing comes any more'))
  })
  if (first.length > 0) socket.unshift(first)
  const chunks = socket[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  const soundOf = (chunk: Buffer): Buffer => {
    const sound: Buffer[] = []
    for (const piece of options.pieces(chunk)) {
      if ('title' in piece) titles.tell(piece.title)
      else sound.push(piece.sound)
    }
    return sound.length === 1 && sound[0] ? sound[0] : Buffer.concat(sound)
  }
  try {
    const start = await readStart(chunks, soundOf)
    const kind = soundKind(start, contentType)
    if (!kind) throw new Error(`no sound that is known: ${contentType ?? 'without a type'}`)
    const made = newSender(kind)
    const sender = { ...made, connection: { ...made.connection, onText: titles.listen } }
    sender.over.addEventListener('abort', () => socket.destroy(), { once: true })
    const write = async (sound: Buffer) => {
      held = true
      const goesOn = await sender.write(sound)
      held = false
      return goesOn
    }
    void pump(chunks, { ...sender, write }, start, soundOf)
    return { sender, tell: titles.tell }
  } catch (error) {
    socket.destroy()
    throw error
  }
}

/** The first sound: enough to know it by. */
async function readStart(chunks: AsyncIterator<Buffer>, soundOf: (chunk: Buffer) => Buffer): Promise<Buffer> {
  const start: Buffer[] = []
  let bytes = 0
  let began = 0
  for (;;) {
    const { done, value } = await chunks.next()
    if (done) throw new Error('ended before any sound')
    const sound = soundOf(value)
    if (sound.length === 0) continue
    start.push(sound)
    bytes += sound.length
    began ||= Date.now()
    if (bytes >= sniffBytes || hasMagic(start[0]) || Date.now() - began >= longestSniffMs)
      return Buffer.concat(start)
  }
}

async function pump(
  chunks: AsyncIterator<Buffer>,
  sender: Sender,
  start: Buffer,
  soundOf: (chunk: Buffer) => Buffer,
): Promise<void> {
  try {
    let sound = start
    for (;;) {
      if (sound.length > 0 && !(await sender.write(sound))) return
      const { done, value } = await chunks.next()
      if (done) return sender.end('the sender has ended')
      sound = soundOf(value)
    }
  } catch (error) {
    sender.end(error instanceof Error ? error.message : String(error))
  } finally {
    sender.end('the connection broke off')
  }
}

/** Titles as they come; one that came before anybody listened is told to who listens first. A repeated one is none. */
function titleTeller() {
  const listeners = new Set<(text: LiveText) => void>()
  let last: LiveText | null = null
  return {
    tell: (text: string) => {
      if (text === (last?.text ?? '')) return
      last = { at: Date.now(), text }
      for (const listener of listeners) listener(last)
    },
    listen: (listener: (text: LiveText) => void) => {
      listeners.add(listener)
      if (last) listener(last)
    },
  }
}
