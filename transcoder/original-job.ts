import type { EncodedRendition } from '#catalog/contract/encoding.ts'
import { MediaToolFailed, runMedia } from '#platform/media-tool.ts'
import { storeInit, storeSegment } from './encode-track.ts'
import { growingPart } from './growing-part.ts'
import { type JobContext, type PlannedAsset, plannedAsset } from './job-context.ts'
import type { JobData } from './jobs.ts'
import { originalArguments, originalName, originalTimescale } from './plan/original.ts'
import { noRendition, originalSoFar } from './plan/progress.ts'
import { advance } from './progress-step.ts'
import { cutAtKeyframes, UnevenStream } from './run/keyframe-segments.ts'
import { refuseParameterChanges } from './run/parameter-changes.ts'

const memory = 2 * 1024 ** 3
/** A copy goes at the speed of the storage: this many bytes a second at least, and a minute to begin. */
const slowest = 4 * 1024 * 1024
const patience = 60

/**
 * Segments as long as the encoded ones, at the source's own keyframes. x264 by itself sets one every 250 frames:
 * ten seconds, the longest that is taken.
 */
const cut = {
  wanted: 3.84 * originalTimescale,
  longest: 10.5 * originalTimescale,
  latestStart: 0.25 * originalTimescale,
}

async function copy(asset: PlannedAsset, known: number, context: JobContext): Promise<EncodedRendition> {
  const limit = patience + asset.facts.bytes / slowest
  const part = growingPart({ track: originalName, part: 0, known }, asset, context)
  const done = structuredClone(noRendition)
  const { id: assetId, version } = asset
  const place = { storage: context.storage, assetId, version, rendition: originalName }
  await runMedia({
    tool: 'ffmpeg',
    source: await context.storage.source(asset.sourceKey),
    arguments: (source) => originalArguments(asset.facts, source),
    pipes: 2,
    limits: { memory, cpu: Math.ceil(limit), nice: context.nice },
    timeout: limit,
    mayWait: true,
    signal: context.signal,
    consume: async (pipe, order) => {
      if (order === 1) return refuseParameterChanges(pipe)
      for await (const piece of cutAtKeyframes(pipe, cut)) {
        if (piece.kind === 'init') {
          await storeInit(done, piece.data, place)
          continue
        }
        await storeSegment(done, { ...piece, length: piece.ticks }, place)
        await part.grown({ [originalName]: done })
      }
    },
  })
  await part.settled()
  return done
}

/**
 * Repackages the source's own picture, so that a title can be watched a second after its upload. A source that
 * turns out uneven, or that cannot be read to its end, is left to the encoded rungs: then the part is done and
 * empty.
 */
export async function originalJob(data: JobData<'original'>, context: JobContext): Promise<void> {
  const asset = await plannedAsset(data, context.ledger)
  if (!asset?.plan.original || asset.state === 'complete') return
  const known = originalSoFar(await context.ledger.parts(asset.id))?.rendition.segments.length ?? 0
  let renditions: Record<string, EncodedRendition> = {}
  try {
    renditions = { [originalName]: await copy(asset, known, context) }
  } catch (error) {
    const uneven = error instanceof UnevenStream || error instanceof RangeError
    const unreadable = error instanceof MediaToolFailed && error.fault === 'source'
    if (context.signal.aborted || !(uneven || unreadable)) throw error
    context.log.info({ assetId: asset.id, err: error }, 'the source is not offered as it is')
  }
  await context.ledger.savePart(asset.id, { track: originalName, part: 0, done: true, renditions })
  await advance(asset, context)
}

/** The encoded rungs do without it. */
export const abandonOriginal = (data: JobData<'original'>, { ledger }: JobContext): Promise<void> =>
  ledger.savePart(data.assetId, { track: originalName, part: 0, done: true, renditions: {} })
