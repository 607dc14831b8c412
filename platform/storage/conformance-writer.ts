import { Readable } from 'node:stream'
import { folderStorage } from './folder.ts'
import type { ObjectStorage } from './port.ts'
import type { s3Storage } from './s3.ts'

/**
 * A process that writes one object from its standard input, to be killed in the middle by the conformance suite:
 * `conformance-writer.ts PLACE put|append KEY`, with PLACE `folder:ROOT` or `s3:` and the arguments of `s3Storage` as JSON.
 * Prints how many bytes the driver has dealt with, one number a
 * line, and `done` when the write has resolved.
 */
async function* counted(): AsyncGenerator<Uint8Array> {
  let taken = 0
  for await (const piece of process.stdin) {
    yield piece
    // Asked for the next piece: the stream holds this one for the driver, which has come back for it, and so is
    // through with those before it.
    process.stdout.write(`${taken}\n`)
    taken += piece.length
  }
}

async function opened(place: string): Promise<ObjectStorage> {
  const [, driver, rest = ''] = /^(\w+):(.*)$/.exec(place) ?? []
  if (driver === 'folder') return folderStorage(rest)
  if (driver !== 's3') throw new RangeError(`no storage driver for ${place}`)
  const [settings, tuning] = JSON.parse(rest) as Parameters<typeof s3Storage>
  // Loaded only where it is wanted: it takes seconds through the TypeScript loader.
  return (await import('./s3.ts')).s3Storage(settings, tuning)
}

async function write([place = '', way = '', key = '']: string[]): Promise<void> {
  const storage = await opened(place)
  const body = Readable.from(counted(), { highWaterMark: 1 })
  if (way === 'put') {
    await storage.put(key, body)
  } else {
    const size = await storage.appendable.size(key)
    await storage.appendable.append(key, size ?? 0, body)
  }
  process.stdout.write('done\n')
}

await write(process.argv.slice(2))
