import type { AudioTrack, EncodedRendition } from '#catalog/contract/encoding.ts'
import { Problem } from '#platform/errors.ts'
import { runMedia } from '#platform/media-tool.ts'
import { framesOf, storeRendition } from './encode-track.ts'
import { growingPart } from './growing-part.ts'
import { type JobContext, type PlannedAsset, plannedAsset } from './job-context.ts'
import type { JobData } from './jobs.ts'
import { audioArguments, audioFragmentFrames } from './plan/arguments.ts'
import { audioTrackName } from './plan/progress.ts'
import { advance } from './progress-step.ts'

const memory = 3 * 1024 ** 3
/** Decoding and encoding sound runs far faster than it sounds, even here. */
const patience = 120

async function encode(asset: PlannedAsset, track: AudioTrack, context: JobContext) {
  const renditions: Record<string, EncodedRendition> = {}
  const limit = patience + asset.facts.duration
  const part = growingPart(audioTrackName(track.index), asset, context)
  await runMedia({
    tool: 'ffmpeg',
    source: await context.storage.source(asset.sourceKey),
    arguments: (source) => audioArguments(asset.facts, track, source),
    pipes: track.rungs.length,
    limits: { memory, cpu: Math.ceil(limit) },
    timeout: limit,
    signal: context.signal,
    consume: async (pipe, order) => {
      const rung = track.rungs[order]
      if (!rung) throw new RangeError(`no rung ${order}`)
      const cut = {
        segmentFrames: asset.plan.audioSegmentFrames,
        firstSegment: 0,
        startTicks: 0n,
        fragmentsPerSegment: asset.plan.audioSegmentFrames / audioFragmentFrames,
      }
      renditions[rung.name] = await storeRendition(pipe, cut, {
        storage: context.storage,
        assetId: asset.id,
        version: asset.version,
        rendition: rung.name,
        onSegment: (soFar) => {
          renditions[rung.name] = soFar
          return Object.keys(renditions).length === track.rungs.length ? part.grown(renditions) : undefined
        },
      })
    },
  })
  await part.settled()
  return renditions
}

/**
 * Encodes one whole sound track, all its rungs from one decode.
 * @throws Problem `broken` when nothing comes out, MediaToolFailed when ffmpeg fails
 */
export async function audioJob(data: JobData<'audio'>, context: JobContext): Promise<void> {
  const asset = await plannedAsset(data, context.ledger)
  const track = asset?.plan.audio.find(({ index }) => index === data.stream)
  if (!asset || !track) return
  const name = audioTrackName(track.index)
  const parts = await context.ledger.parts(asset.id)
  if (!parts.some((part) => part.track === name && part.done)) {
    const renditions = await encode(asset, track, context)
    const counts = track.rungs.map((rung) =>
      renditions[rung.name] ? framesOf(renditions[rung.name] as EncodedRendition) : 0,
    )
    if (counts.some((count) => count === 0 || count !== counts[0]))
      throw new Problem('broken', { what: `sound ${track.index}: ${counts.join(', ')} frames` })
    await context.ledger.savePart(asset.id, { track: name, part: 0, done: true, renditions })
  }
  await advance(asset, context)
}
