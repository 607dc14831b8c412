import type { EncodedRendition, VideoGroup } from '#catalog/contract/encoding.ts'
import { Problem } from '#platform/errors.ts'
import { type MediaToolFailed, runMedia } from '#platform/media-tool.ts'
import { framesOf, storeRendition } from './encode-track.ts'
import { type JobContext, type PlannedAsset, plannedAsset } from './job-context.ts'
import type { JobData } from './jobs.ts'
import { videoArguments } from './plan/arguments.ts'
import { framesToSeconds, timescaleOf } from './plan/grid.ts'
import { codecOf } from './plan/groups.ts'
import { doneParts } from './plan/progress.ts'
import { advance } from './progress-step.ts'
import type { Cut } from './run/segments.ts'

/** Address space, bytes; what ffmpeg touches of it is far less. */
const memory = 6 * 1024 ** 3

/** Seconds of source read before a chunk, tried in turn where nothing decodes from its own keyframe on. */
function prerolls(asset: PlannedAsset, group: VideoGroup, chunk: number): number[] {
  const start = framesToSeconds(group.chunks[chunk]?.startFrame ?? 0, group.frameRate)
  const tries = [asset.facts.preroll, 30, start].map((preroll) => Math.min(preroll, start))
  return [...new Set(tries)]
}

/** A chunk may take this many seconds for each of its own, and a minute to begin. */
const slowest = 120
const patience = 60
const longest = 6 * 3600

function cutOf(group: VideoGroup, chunk: number): Cut {
  const span = group.chunks[chunk]
  if (!span) throw new RangeError(`no chunk ${chunk} of ${group.name}`)
  const ticksPerFrame = (timescaleOf(group.frameRate) * group.frameRate.den) / group.frameRate.num
  return {
    segmentFrames: group.segmentFrames,
    firstSegment: span.firstSegment,
    startTicks: BigInt(span.startFrame * ticksPerFrame),
    fragmentsPerSegment: Math.ceil(group.segmentFrames / group.fragmentFrames),
  }
}

async function encode(
  asset: PlannedAsset,
  group: VideoGroup,
  chunk: number,
  preroll: number,
  context: JobContext,
): Promise<Record<string, EncodedRendition>> {
  const renditions: Record<string, EncodedRendition> = {}
  const span = group.chunks[chunk]
  const length = framesToSeconds(span?.frames ?? 0, group.frameRate)
  const limit = Math.min(longest, patience + (length + preroll) * slowest)
  await runMedia({
    tool: 'ffmpeg',
    source: await context.storage.source(asset.sourceKey),
    arguments: (source) => videoArguments(asset.facts, group, chunk, source, preroll),
    pipes: group.rungs.length,
    limits: { memory, cpu: Math.ceil(limit), nice: context.nice },
    timeout: limit,
    mayWait: true,
    signal: context.signal,
    consume: async (pipe, order) => {
      const rung = group.rungs[order]
      if (!rung) throw new RangeError(`no rung ${order}`)
      renditions[rung.name] = await storeRendition(
        pipe,
        { ...cutOf(group, chunk), picture: true },
        {
          storage: context.storage,
          assetId: asset.id,
          version: asset.version,
          rendition: rung.name,
          onSegment: () => context.notify(asset.titleId),
        },
      )
    },
  })
  return renditions
}

/** Exit status 0 is not success: every rung must hold every frame it was planned. */
function shortfall(
  renditions: Record<string, EncodedRendition>,
  group: VideoGroup,
  chunk: number,
): string | null {
  const planned = group.chunks[chunk]?.frames ?? 0
  for (const rung of group.rungs) {
    const rendition = renditions[rung.name]
    const frames = rendition ? framesOf(rendition) : 0
    if (frames !== planned) return `${rung.name}: ${frames} of ${planned} frames`
  }
  return null
}

/**
 * Encodes one chunk of one group, every rung from one decode. Where the source is damaged and nothing decodes
 * from the keyframe before the chunk, it begins further back and holds the last good picture.
 * @throws Problem `broken` when there is no picture at all, MediaToolFailed when ffmpeg fails
 */
export async function videoJob(data: JobData<'video'>, context: JobContext): Promise<void> {
  const asset = await plannedAsset(data, context.ledger)
  const group = asset?.plan.video.find(({ name }) => name === data.group)
  if (!asset || !group || data.chunk >= group.chunks.length) return
  const parts = await context.ledger.parts(asset.id)
  const already = parts.some((part) => part.track === group.name && part.part === data.chunk && part.done)
  if (!already) {
    let lacking: string | null = 'no picture can be decoded'
    let lastError: MediaToolFailed | undefined
    for (const preroll of prerolls(asset, group, data.chunk)) {
      let renditions: Record<string, EncodedRendition>
      try {
        renditions = await encode(asset, group, data.chunk, preroll, context)
      } catch (error) {
        if (context.signal.aborted || (error as MediaToolFailed).fault !== 'source') throw error
        lastError = error as MediaToolFailed
        continue
      }
      lacking = shortfall(renditions, group, data.chunk)
      if (lacking) continue
      await context.ledger.savePart(asset.id, { track: group.name, part: data.chunk, done: true, renditions })
      break
    }
    if (lacking) throw new Problem('broken', { what: lacking }, { cause: lastError })
  }
  await advance(asset, context)
}

/** AV1 that cannot be made is left out whole, since players stay in one codec: what there is not yet becomes empty parts. */
export async function abandonAv1(data: JobData<'video'>, context: JobContext): Promise<void> {
  const asset = await plannedAsset(data, context.ledger)
  if (!asset) return
  const parts = await context.ledger.parts(asset.id)
  for (const { name: track, chunks } of asset.plan.video.filter(({ name }) => codecOf(name) === 'av1')) {
    const done = doneParts(parts, track)
    for (const part of chunks.keys())
      if (!done.has(part))
        await context.ledger.savePart(asset.id, { track, part, done: true, renditions: {} })
  }
  context.log.warn({ assetId: asset.id }, 'goes on without AV1')
  await advance(asset, context)
}
