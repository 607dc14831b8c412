import type { EncodedRendition } from '#catalog/contract/encoding.ts'
import type { JobContext, PlannedAsset } from './job-context.ts'
import { advance } from './progress-step.ts'

/** What was stored so far is written down this often, ms: a title becomes watchable while the rest goes on. */
const saveEvery = 1000
/** Told at once: enough to start on, whatever the length of a segment. */
const firstSegments = 3

/** Part 0 of a track that one job makes from its beginning to its end. */
export type GrowingPart = {
  /** After every segment. Resolves at once, or when what is stored has been written down. */
  grown(renditions: Record<string, EncodedRendition>): Promise<void> | undefined
  /** When everything told has been written down. */
  settled(): Promise<void>
}

/** Lists only whole segments of every rendition that has begun; the job itself writes the part that is done. */
export function growingPart(track: string, asset: PlannedAsset, context: JobContext): GrowingPart {
  let saved = 0
  let saving: Promise<void> = Promise.resolve()
  return {
    grown(renditions) {
      const early = Object.values(renditions).every(({ segments }) => segments.length <= firstSegments)
      if (!early && Date.now() - saved < saveEvery) return undefined
      saved = Date.now()
      const copy = structuredClone({ track, part: 0, done: false, renditions })
      saving = saving.then(async () => {
        await context.ledger.savePart(asset.id, copy)
        await advance(asset, context)
      })
      return saving
    },
    settled: () => saving,
  }
}
