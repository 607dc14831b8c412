import type { ErrorCode } from '#platform/errors.ts'
import type { CheckReport } from './check.ts'
import type { EncodedPart, EncodingPlan, Loudness, SourceFacts } from './encoding.ts'
import type { Pictures } from './pictures.ts'
import type { SubtitleFacts, SubtitleKind } from './subtitle.ts'

/** Subtitles taken out of a file. `id` is new and names their bytes (`keys.text`). */
export type EmbeddedText = {
  id: string
  stream: number
  language: string
  label: string
  kind: SubtitleKind
  forced: boolean
  found: (SubtitleFacts & { bytes: number }) | { problem: ErrorCode }
}

/** Everything a worker must know of one asset. */
export type AssetRecord = {
  id: string
  titleId: string
  version: number
  state: 'uploading' | 'probing' | 'refused' | 'encoding' | 'watchable' | 'complete'
  sourceKey: string
  /** Somebody will see what is made of it: false once a younger asset of its title took its place. */
  wanted: boolean
  /** Its owner has AV1 switched on: what is planned now is encoded in it too. */
  av1: boolean
  facts: SourceFacts | null
  plan: EncodingPlan | null
  /** null: not made yet; empty: there is nothing to make it from. */
  posterKey: string | null
  /** null: not made yet. */
  pictures: Pictures | null
  sourceSha256: string | null
  /** The validator has looked at it. */
  checked: boolean
  /** Of each sound track that has been measured, by its stream index. */
  loudness: Record<number, Loudness>
}

export type Standing = {
  /**
   * How many unfinished assets of the same owner go before this one: those uploaded earlier, and every upload before
   * whatever is encoded anew.
   */
  before: number
  /** Nothing else of its owner was unfinished when it was uploaded. Stays what it was. */
  alone: boolean
}

/**
 * What the transcoder and ingest write down, as a port: `catalog/store` implements it on PostgreSQL.
 * Every call may be repeated without harm; every call waits out a database restart of up to a minute.
 */
export type AssetLedger = {
  /** null when there is none, or its title was deleted. */
  asset(id: string): Promise<AssetRecord | null>
  /** Whether this version is worth working on: not refused, replaced or deleted. Asked often, so it reads little. */
  isWanted(id: string, version: number): Promise<boolean>
  parts(id: string): Promise<EncodedPart[]>
  /**
   * Assets in state probing, encoding or watchable, or complete without pictures or check: their missing jobs are added
   * again after a crash. Only those that are wanted.
   */
  unfinished(): Promise<string[]>
  /** Where an asset stands among those of its owner. */
  standing(id: string): Promise<Standing>
  savePlan(id: string, facts: SourceFacts, plan: EncodingPlan): Promise<void>
  /** The plan whose high group is settled; one that is settled stays. */
  settlePlan(id: string, version: number, plan: EncodingPlan): Promise<void>
  refuse(id: string, code: string, details: Record<string, string | number>): Promise<void>
  savePart(id: string, part: EncodedPart): Promise<void>
  /** Moves forward only (encoding → watchable → complete), stamps the time; false when it was there already. */
  reach(id: string, state: 'watchable' | 'complete'): Promise<boolean>
  /** The first measurement stays: resolves with the one that counts from now on. */
  saveLoudness(id: string, stream: number, loudness: Loudness): Promise<Loudness>
  /** What was found in one text stream, or why nothing; a second time for the same stream changes nothing. */
  saveText(id: string, text: EmbeddedText): Promise<void>
  /** Assets that were complete before a moment and still have a repackaged source. */
  staleOriginals(completeBefore: Date): Promise<{ id: string; version: number }[]>
  /** A second report of the same asset changes nothing. */
  saveCheck(id: string, report: CheckReport): Promise<void>
  saveSourceSha256(id: string, sha256: string): Promise<void>
  /** The first poster; one that is there stays. */
  savePoster(id: string, key: string): Promise<void>
  /** Pictures of one version; the best candidate becomes the poster. */
  savePictures(id: string, version: number, pictures: Pictures): Promise<void>
}
