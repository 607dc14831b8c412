import { buffer } from 'node:stream/consumers'
import { Check } from 'typebox/value'
import { keys } from '#catalog/contract/encoding.ts'
import { keptWithin } from '#platform/kept-within.ts'
import type { Log } from '#platform/log.ts'
import { sharedReading } from '#platform/shared-reading.ts'
import { ObjectMissing, type ObjectStorage } from '#platform/storage/port.ts'
import { chosenSound } from '#transcoder/export/chosen-sound.ts'
import { readSound } from '#transcoder/export/read-sound.ts'
import type { SampleTables } from '#transcoder/export/sample-tables.ts'
import {
  type SoundLabel,
  SoundSummary,
  soundFile,
  summaryOf,
  wholeSoundFile,
} from '#transcoder/export/sound-file.ts'
import type { VirtualFile } from '#transcoder/export/virtual-file.ts'
import type { EncodingReader } from './hub-playlists.ts'

type Deps = { storage: ObjectStorage; encodingOf: EncodingReader; log: Log }
/** A complete one: what is stored of it does not change any more. */
type Asset = { id: string; version: number }
type Summary = SoundSummary

/** Files of the sound of titles, as the hub makes them up. */
export type SoundFiles = {
  /** What is known of an asset's sound without reading it; null for nothing yet. */
  known(asset: Asset): Promise<Summary | null>
  /** The same, read from all its segments where it has to be; null where it makes no file. */
  summary(asset: Asset): Promise<Summary | null>
  /** A picture in storage that may be put inside; null for none. */
  coverOf(key: string | null): Promise<SoundLabel['cover']>
  /** @throws ObjectMissing where it was deleted meanwhile */
  open(asset: Asset, summary: Summary, label: SoundLabel): Promise<VirtualFile>
}

/** What is known of things that do not change is looked up again after this, ms: it might have been deleted. */
const knownMs = 600_000
const knownThings = 5000
/** Of heads and tables in memory: an hour's have a megabyte each. */
const [headsBytes, tablesBytes] = [48 * 2 ** 20, 24 * 2 ** 20]
const entryBytes = 64
const mostCover = 2 * 2 ** 20

export function soundFiles(deps: Deps): SoundFiles {
  const { storage } = deps
  const tables = tableReader(deps)
  const known = sharedReading({ ms: knownMs, keys: knownThings }, (name) => storedSummary(storage, name))
  const made = sharedReading({ ms: knownMs, keys: knownThings }, async (name) => {
    const read = await tables(name)
    if (!read) return null
    const summary = summaryOf(read.tables, read.language)
    await storage.put(summaryKey(name), Buffer.from(JSON.stringify(summary)))
    return summary
  })
  const covers = sharedReading({ ms: knownMs, keys: knownThings }, async (key) => {
    const info = await storage.head(key)
    return info && info.bytes <= mostCover ? { key, bytes: info.bytes } : null
  })
  const heads = keptWithin<VirtualFile>(
    headsBytes,
    ({ head, pieces }) => head.length + pieces.length * entryBytes,
  )
  return {
    known: (asset) => known(nameOf(asset)),
    summary: async (asset) => (await known(nameOf(asset))) ?? made(nameOf(asset)),
    coverOf: async (key) => (key ? covers(key) : null),
    open: async (asset, summary, label) => {
      const { digest, bytes } = soundFile(summary, label)
      const before = heads.get(digest)
      if (before) return before
      const read = await tables(nameOf(asset))
      if (!read) throw new ObjectMissing(keys.asset(asset.id))
      const cover = label.cover ? await buffer(await storage.get(label.cover.key)) : Buffer.alloc(0)
      const file = wholeSoundFile(summary, label, { ...read, cover })
      if (file.bytes !== bytes)
        throw new RangeError(`a file of ${file.bytes} bytes, of which ${bytes} were told`)
      heads.set(digest, file)
      return file
    },
  }
}

const nameOf = ({ id, version }: Asset): string => `${id}.${version}`
const assetOf = (name: string): Asset => {
  const [id = '', version] = name.split('.')
  return { id, version: Number(version) }
}
const summaryKey = (name: string): string => {
  const { id, version } = assetOf(name)
  return keys.soundSummary(id, version)
}

/** null where there is none, or one that another edition of the hub has written. */
async function storedSummary(storage: ObjectStorage, name: string): Promise<Summary | null> {
  try {
    const stored: unknown = JSON.parse((await buffer(await storage.get(summaryKey(name)))).toString())
    return Check(SoundSummary, stored) ? stored : null
  } catch (error) {
    if (error instanceof ObjectMissing || error instanceof SyntaxError) return null
    throw error
  }
}

type Read = { tables: SampleTables; language: string; keyOf: (segment: number) => string }

/** Reads the segments of an asset's sound; all who ask at a time share one reading. null where they make no file. */
function tableReader({ storage, encodingOf, log }: Deps): (name: string) => Promise<Read | null> {
  const kept = keptWithin<Read>(
    tablesBytes,
    ({ tables: { sizes, chunks, durations } }) =>
      sizes.byteLength + (chunks.length + durations.length) * entryBytes,
  )
  const reading = new Map<string, Promise<Read | null>>()
  const read = async (name: string): Promise<Read | null> => {
    const { id, version } = assetOf(name)
    const encoding = await encodingOf(id)
    const plan = encoding?.asset.version === version ? encoding.asset.plan : null
    const sound = plan && chosenSound({ id, version }, plan, encoding?.parts ?? [])
    if (!sound) return null
    try {
      const tables = await readSound(storage, sound)
      const found = {
        tables,
        language: sound.language,
        keyOf: (segment: number) => sound.keys[segment] ?? '',
      }
      kept.set(name, found)
      return found
    } catch (error) {
      if (!(error instanceof RangeError || error instanceof ObjectMissing)) throw error
      log.warn({ err: error, assetId: id }, 'no file of its sound')
      return null
    }
  }
  return (name) => {
    const known = kept.get(name)
    if (known) return Promise.resolve(known)
    const before = reading.get(name)
    if (before) return before
    const now = read(name).finally(() => reading.delete(name))
    reading.set(name, now)
    return now
  }
}
