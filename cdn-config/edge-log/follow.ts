import { createHash } from 'node:crypto'

/**
 * Reads on in a log that grows and is moved on (`access.json`, `access.json.1`, …), by ranges over HTTP, from where was read last.
 * A file is known by what it has just before that place, so that its name, which changes, plays no part.
 */
export type Place = {
  /** Bytes of that file that were read. */
  offset: number
  /** How many bytes before `offset`, and their SHA-256, base64url. */
  tail: number
  hash: string
  /** When it was read last, by the clock of the node, ms since 1970. */
  at: number
}

/** `null`: there is no such file. `bytes` is empty where nothing lies behind `from`. */
export type FileRange = { bytes: Buffer; date: number; modified: number } | null
/** @param at most so many bytes from `from` on */
export type ReadRange = (file: string, from: number, length: number) => Promise<FileRange>

export type Chunk = {
  /** Whole lines. */
  text: string
  place: Place
  /** What was read last is gone: what came after it may be, too. */
  gap: boolean
  /** Ends of lines that nobody will write to their end, in bytes. */
  broken: number
  /** There may be more at once. */
  more: boolean
}

export type FollowOptions = {
  most: number
  /** A file that was moved on is at its end when nothing was written for so long, ms. */
  settleMs: number
}
export const followOptions: FollowOptions = { most: 1 << 20, settleMs: 10_000 }

const mostFiles = 200
const tailBytes = 512
const fileName = (number: number) => (number === 0 ? 'access.json' : `access.json.${number}`)

/** The next lines after `place`; null: nothing is there now. `place` null: from the oldest file on. */
export async function nextChunk(
  place: Place | null,
  read: ReadRange,
  options: FollowOptions = followOptions,
): Promise<Chunk | null> {
  const found = place && (await findPlace(place, read, options))
  if (!place || !found) return fromOldest(place, read, options)
  const { number, bytes, date, modified } = found
  const chunk = chunkOf(place, bytes, { date, options })
  if (chunk) return { ...chunk, more: chunk.more || number > 0 }
  if (number === 0 || date - modified < options.settleMs) return null
  return fromNext(place, { number, left: bytes.length }, read, options)
}

/** Everything behind the place in its file, under whatever name that has now. */
async function findPlace(place: Place, read: ReadRange, { most }: FollowOptions) {
  const { offset, tail } = place
  for (let number = 0; number < mostFiles; number += 1) {
    const range = await read(fileName(number), offset - tail, tail + most)
    if (!range && number > 0) return null
    if (range && isAt(place, range.bytes)) return { ...range, number, bytes: range.bytes.subarray(tail) }
  }
  return null
}

const isAt = ({ tail, hash }: Place, bytes: Buffer): boolean =>
  bytes.length >= tail && hashOf(bytes.subarray(0, tail)) === hash
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('base64url')

type Seen = { date: number; options: FollowOptions; before?: Buffer }

/** null: not one line has ended. */
function chunkOf(place: Place | null, bytes: Buffer, { date, options }: Seen): Chunk | null {
  const isFull = bytes.length >= options.most
  const ended = bytes.lastIndexOf(10) + 1
  // No line of ours is that long: it is let go of, or reading would stand still.
  const taken = ended === 0 && isFull ? bytes.length : ended
  if (taken === 0) return null
  const whole = bytes.subarray(0, ended)
  const offset = (place?.offset ?? 0) + taken
  const tail = bytes.subarray(Math.max(0, taken - tailBytes), taken)
  return {
    text: whole.toString('utf8'),
    place: { offset, tail: tail.length, hash: hashOf(tail), at: date },
    ...{ gap: false, broken: taken - ended, more: isFull },
  }
}

/** The first lines of a file, or of the ones after it where it has none and will have none. */
async function firstFrom(oldest: number, read: ReadRange, options: FollowOptions): Promise<Chunk | null> {
  for (let number = oldest; number >= 0; number -= 1) {
    const range = await read(fileName(number), 0, options.most)
    const chunk = range && chunkOf(null, range.bytes, { date: range.date, options })
    if (chunk || !range || range.date - range.modified < options.settleMs) return chunk
  }
  return null
}

/**
 * The file after one that is at its end. Files may be moved on between any two requests, so that the old one has to stand where
 * it stood when the new one has been read.
 */
async function fromNext(
  place: Place,
  { number, left }: { number: number; left: number },
  read: ReadRange,
  options: FollowOptions,
): Promise<Chunk | null> {
  const chunk = await firstFrom(number - 1, read, options)
  if (!chunk) return null
  const still = await read(fileName(number), place.offset - place.tail, place.tail)
  if (!still || !isAt(place, still.bytes)) return null
  return { ...chunk, broken: chunk.broken + left, more: true }
}

/** Files that nobody has read: all of them, or those that were written to since. */
async function fromOldest(
  place: Place | null,
  read: ReadRange,
  options: FollowOptions,
): Promise<Chunk | null> {
  let oldest = -1
  for (let number = 0; number < mostFiles; number += 1) {
    const range = await read(fileName(number), 0, 1)
    if (!range && number > 0) break
    // Headers have whole seconds.
    if (range && (!place || range.modified + 1000 > place.at)) oldest = number
  }
  if (oldest < 0) return null
  const chunk = await firstFrom(oldest, read, options)
  if (!chunk) return null
  const older = await read(fileName(oldest + 1), 0, 1)
  const isMoved = older !== null && (!place || older.modified + 1000 > place.at)
  return isMoved ? null : { ...chunk, gap: place !== null, more: true }
}
