import { createHash } from 'node:crypto'
import Type, { type Static } from 'typebox'
import { movieHead, type SoundTrackHead } from './movie-head.ts'
import { type SampleTables, tablesBox } from './sample-tables.ts'
import { coverBytes, type Tags, tagsBox } from './tags.ts'
import type { VirtualFile } from './virtual-file.ts'

/** One file of a title's sound, M4A: computed, never stored. Pure. */

/** Raised when other bytes are written of the same sound: addresses of before are over then. */
const edition = 1

/**
 * What there is to know of a title's sound to tell the length and the name of any file of it, without its tables. Kept in
 * storage, since what it is read from are all segments.
 */
export const SoundSummary = Type.Object({
  edition: Type.Literal(edition),
  timescale: Type.Integer({ minimum: 1 }),
  ticks: Type.Integer({ minimum: 0 }),
  /** Of the source, as it says. */
  language: Type.String(),
  /** Bytes of the sample tables, and of the media. */
  tableBytes: Type.Integer({ minimum: 0 }),
  mediaBytes: Type.Integer({ minimum: 0 }),
  /** SHA-256 of tables and media. */
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
})
export type SoundSummary = Static<typeof SoundSummary>

export function summaryOf(tables: SampleTables, language: string): SoundSummary {
  const { timescale, ticks, mediaBytes, sha256 } = tables
  const stbl = tablesBox(tables, 0)
  const hash = createHash('sha256').update(sha256).update(stbl).digest('hex')
  return { edition, timescale, ticks, language, tableBytes: stbl.length, mediaBytes, sha256: hash }
}

/** How one reader gets it. `language` of the sound, where its source does not say. `cover`: a JPEG; null for none. */
export type SoundLabel = {
  tags: Tags
  language: string
  /** What menus of tracks show. */
  name: string
  cover: { key: string; bytes: number } | null
}

/** `digest` names the bytes: 32 hexadecimal digits, another one for every other file. */
export type SoundFile = { digest: string; bytes: number }

const trackOf = ({ timescale, ticks, language }: SoundSummary, label: SoundLabel): SoundTrackHead => ({
  ...{ timescale, ticks, name: label.name },
  language: language === 'und' ? label.language : language,
})

/** Length and name of a file, without making it. */
export function soundFile(summary: SoundSummary, label: SoundLabel): SoundFile {
  const none = Buffer.alloc(0)
  const skeleton = movieHead(
    trackOf(summary, label),
    tagsBox(label.tags, none),
    summary.mediaBytes,
    () => none,
  )
  const { key = '', bytes: cover = 0 } = label.cover ?? {}
  const bytes = skeleton.length + summary.tableBytes + coverBytes(cover) + summary.mediaBytes
  // Keys never change their meaning.
  const about = `${summary.sha256} ${key} ${bytes} `
  return { digest: createHash('sha256').update(about).update(skeleton).digest('hex').slice(0, 32), bytes }
}

/** The file itself: its head, and where the rest lies. `keyOf`: of each segment. */
export function wholeSoundFile(
  summary: SoundSummary,
  label: SoundLabel,
  { tables, cover, keyOf }: { tables: SampleTables; cover: Buffer; keyOf: (segment: number) => string },
): VirtualFile {
  const tags = tagsBox(label.tags, cover)
  const head = movieHead(trackOf(summary, label), tags, summary.mediaBytes, (start) =>
    tablesBox(tables, start),
  )
  let at = head.length
  const pieces = tables.chunks.map(({ segment, offset, bytes }) => {
    at += bytes
    return { at: at - bytes, bytes, key: keyOf(segment), offset }
  })
  return { head, bytes: at, pieces }
}
