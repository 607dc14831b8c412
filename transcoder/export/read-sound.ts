import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { ObjectStorage } from '#platform/storage/port.ts'
import type { ChosenSound } from './chosen-sound.ts'
import { type SampleTables, sampleTables } from './sample-tables.ts'
import { type Reading, readingsOf, type VirtualFile } from './virtual-file.ts'

/** Segments read at once: object storage waits more than it works. */
const parallel = 8

/**
 * Reads every segment of a rendition once. Holds no more than a few of them.
 * @throws RangeError where it makes no file
 * @throws ObjectMissing
 */
export async function readSound(storage: ObjectStorage, sound: ChosenSound): Promise<SampleTables> {
  const tables = sampleTables()
  const read = async (key: string) => buffer(await storage.get(key))
  for (let from = 0; from < sound.keys.length; from += parallel) {
    const some = sound.keys.slice(from, from + parallel)
    const segments = await Promise.all(some.map(read))
    for (const [order, segment] of segments.entries()) {
      const init = sound.inits.find((one) => one.segment === from + order)
      if (init) tables.begin(await read(init.key))
      tables.add(segment)
    }
  }
  return tables.whole()
}

/** The stretches that are wanted of an object, as they come. */
async function* wantedOf(storage: ObjectStorage, { key, wanted }: Reading): AsyncGenerator<Buffer> {
  const [first, last] = [wanted[0]?.first ?? 0, wanted.at(-1)?.last ?? 0]
  let at = first
  let next = 0
  for await (const chunk of (await storage.get(key, { first, last })) as AsyncIterable<Buffer>) {
    const end = at + chunk.length
    for (;;) {
      const stretch = wanted[next]
      if (!stretch || stretch.first >= end) break
      yield chunk.subarray(Math.max(0, stretch.first - at), Math.min(chunk.length, stretch.last + 1 - at))
      if (stretch.last >= end) break
      next += 1
    }
    at = end
  }
  if (at <= last) throw new RangeError(`${key} ends at ${at}`)
}

/**
 * Bytes of a virtual file, both ends included. Whoever reads slowly is waited for: one object is open at a time, and it is
 * read as it is taken.
 */
export function streamFile(
  storage: ObjectStorage,
  file: VirtualFile,
  range: { first: number; last: number },
): Readable {
  const { head, readings } = readingsOf(file, range)
  const bytes = async function* () {
    if (head.length > 0) yield head
    for (const reading of readings) yield* wantedOf(storage, reading)
  }
  return Readable.from(bytes(), { objectMode: false })
}
