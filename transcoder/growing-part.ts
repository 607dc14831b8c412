import type { EncodedRendition } from '#catalog/contract/encoding.ts'
import type { JobContext, PlannedAsset } from './job-context.ts'
import { advance } from './progress-step.ts'

/** What was stored so far is written down this often, ms: a title becomes watchable while the rest goes on. */
const saveEvery = 1000
/** Told at once: enough to start on, whatever the length of a segment. */
const firstSegments = 3

/** Part of a track that one job makes from its beginning to its end. */
export type GrowingPart = {
  /** After every segment. Resolves at once, or when what is stored has been written down. */
  grown(renditions: Record<string, EncodedRendition>): Promise<void> | undefined
  /** When everything told has been written down. */
  settled(): Promise<void>
}

/**
 * Lists only whole segments of every rendition that has begun; the job itself writes the part that is done. `known`
 * segments were written down by a run before: a list that players have seen must not become shorter, also when this one
 * begins again.
 */
export function growingPart(
  { track, part, known: before }: { track: string; part: number; known: number },
  asset: PlannedAsset,
  context: JobContext,
): GrowingPart {
  let saved = 0
  let known = before
  let saving: Promise<void> = Promise.resolve()
  return {
    grown(renditions) {
      if (Object.values(renditions).some(({ segments }) => segments.length <= known)) return undefined
      const early = Object.values(renditions).every(({ segments }) => segments.length <= firstSegments)
      if (!early && Date.now() - saved < saveEvery) return undefined
      saved = Date.now()
      known = Math.min(...Object.values(renditions).map(({ segments }) => segments.length))
      const copy = structuredClone({ track, part, done: false, renditions })
      saving = saving.then(async () => {
        await context.ledger.savePart(asset.id, copy)
        await advance(asset, context)
      })
      return saving
    },
    settled: () => saving,
  }
}
