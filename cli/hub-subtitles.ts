import type { Kysely } from 'kysely'
import { keys } from '#catalog/contract/encoding.ts'
import type { Cue } from '#catalog/contract/subtitle.ts'
import { offeredSubtitles } from '#catalog/rules/offered-subtitles.ts'
import type { SpokenLine } from '#catalog/store/lines.ts'
import type { Database } from '#catalog/store/schema.ts'
import { type SubtitleRow, subtitlesOfAsset } from '#catalog/store/subtitles.ts'
import { plainText } from '#ingest/subtitles/cue-text.ts'
import { readSubtitles } from '#ingest/subtitles/read-subtitles.ts'
import { writeWebVtt } from '#ingest/subtitles/webvtt.ts'
import { sharedReading } from '#platform/shared-reading.ts'
import { ObjectMissing, type ObjectStorage } from '#platform/storage/port.ts'
import { segmentCues } from '#transcoder/plan/subtitle-playlists.ts'

/** How old the list of a title's subtitles may be, ms: all who watch it share one reading. */
const listMs = 1000
const keptLists = 500

/** Subtitles offered to the viewers of an asset, read at most about once a second. */
export function offeredReader(db: Kysely<Database>): (assetId: string) => Promise<SubtitleRow[]> {
  return sharedReading({ ms: listMs, keys: keptLists }, (assetId) =>
    subtitlesOfAsset(db, assetId).then(offeredSubtitles),
  )
}

const wholePath = /^\d+\/text\/([0-9a-z]{12})\.vtt$/
const segmentPath = /^\d+\/text\/([0-9a-z]{12})\/(\d+)\.vtt$/

/** Parsed subtitles kept in memory, by how many cues they hold. */
const keptCues = 200_000

/**
 * WebVTT by its address below an asset: `<version>/text/<id>.vtt` whole, `<version>/text/<id>/<number>.vtt` a
 * segment. null when the asset has no such subtitles (any more).
 */
export function textReader(
  storage: ObjectStorage,
  offered: (assetId: string) => Promise<SubtitleRow[]>,
): (assetId: string, path: string) => Promise<string | null> {
  const kept = new Map<string, Cue[]>()
  const cuesOf = async (id: string): Promise<Cue[] | null> => {
    const known = kept.get(id)
    if (known) return known
    const text = await textOf(storage, id)
    if (text === null) return null
    const { cues } = readSubtitles(Buffer.from(text))
    const held = [...kept.values()].reduce((sum, { length }) => sum + length, cues.length)
    if (held > keptCues) kept.clear()
    kept.set(id, cues)
    return cues
  }
  return async (assetId, path) => {
    const [, segmentOf, number] = segmentPath.exec(path) ?? []
    const id = segmentOf ?? wholePath.exec(path)?.[1]
    const rows = await offered(assetId)
    if (id === undefined || !rows.some((row) => row.id === id)) return null
    if (number === undefined) return textOf(storage, id)
    const cues = await cuesOf(id)
    return cues && writeWebVtt(segmentCues(cues, Number(number)), 'segment')
  }
}

/** What subtitles say, without tags, a line a cue; null when their bytes are gone. */
export async function spokenLines(storage: ObjectStorage, id: string): Promise<SpokenLine[] | null> {
  const text = await textOf(storage, id)
  if (text === null) return null
  const { cues } = readSubtitles(Buffer.from(text))
  return cues.map((cue) => ({ start: cue.start, words: plainText(cue.text) }))
}

async function textOf(storage: ObjectStorage, id: string): Promise<string | null> {
  const body = await storage.get(keys.text(id)).catch((error: unknown) => {
    if (error instanceof ObjectMissing) return null
    throw error
  })
  return body && Buffer.concat(await body.toArray()).toString('utf8')
}
