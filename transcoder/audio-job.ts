import type { AudioTrack, EncodedPart, EncodedRendition, Loudness } from '#catalog/contract/encoding.ts'
import { Problem } from '#platform/errors.ts'
import { runMedia } from '#platform/media-tool.ts'
import { framesOf, storeRendition } from './encode-track.ts'
import { growingPart } from './growing-part.ts'
import { type JobContext, type PlannedAsset, plannedAsset } from './job-context.ts'
import type { JobData } from './jobs.ts'
import { loudnessOf } from './loudness.ts'
import { audioArguments, audioFragmentFrames } from './plan/arguments.ts'
import { audioPart, audioTrackName, noRendition, openingSeconds, surroundPart } from './plan/progress.ts'
import { inStereo, inSurround } from './plan/surround.ts'
import { advance } from './progress-step.ts'

const memory = 3 * 1024 ** 3
/** Decoding and encoding sound runs far faster than it sounds, even here. */
const patience = 120

type Sound = { track: AudioTrack; part: number; loudness: Loudness; opening: boolean; known: number }

async function encode(asset: PlannedAsset, sound: Sound, context: JobContext) {
  const { track, loudness, opening, known } = sound
  const name = audioTrackName(track.index)
  const renditions: Record<string, EncodedRendition> = {}
  const limit = patience + asset.facts.duration
  const part = growingPart({ track: name, part: sound.part, known }, asset, context)
  const length = opening ? openingSeconds : null
  await runMedia({
    tool: 'ffmpeg',
    source: await context.storage.source(asset.sourceKey),
    arguments: (source) => audioArguments(asset.facts, track, source, { loudness, length }),
    pipes: track.rungs.length,
    limits: { memory, cpu: Math.ceil(limit), nice: context.nice },
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
        // The last segment of an opening is cut short: it is not the one the whole track will have there.
        wholeOnly: opening,
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

/** Every rung the same number of frames, and some. @throws Problem `broken` */
function checkFrames(track: AudioTrack, renditions: Record<string, EncodedRendition>): void {
  const counts = track.rungs.map(({ name }) => framesOf(renditions[name] ?? noRendition))
  if (counts.some((count) => count === 0 || count !== counts[0]))
    throw new Problem('broken', { what: `sound ${track.index}: ${counts.join(', ')} frames` })
}

/** Segments that every rung has. */
function segmentsOf(part: EncodedPart | undefined): number {
  const counts = Object.values(part?.renditions ?? {}).map(({ segments }) => segments.length)
  return counts.length > 0 ? Math.min(...counts) : 0
}

/**
 * Encodes one whole sound track in stereo, or its opening, all its rungs from one decode, or its 5.1, at one loudness for
 * every title.
 * @throws Problem `broken` when nothing comes out, MediaToolFailed when ffmpeg fails
 */
export async function audioJob(data: JobData<'audio'>, context: JobContext): Promise<void> {
  const asset = await plannedAsset(data, context.ledger)
  const planned = asset?.plan.audio.find(({ index }) => index === data.stream)
  if (!asset || !planned) return
  const [track, number] =
    data.extent === 'surround' ? [inSurround(planned), surroundPart] : [inStereo(planned), 0]
  const part = audioPart(await context.ledger.parts(asset.id), track.index, number)
  const opening = data.extent === 'opening'
  if (opening ? !part : !part?.done) {
    const loudness = await loudnessOf(asset, track, context)
    const sound = { track, part: number, loudness, opening, known: segmentsOf(part) }
    const renditions = await encode(asset, sound, context)
    // An opening in which nothing is heard yet was made too.
    if (!opening) checkFrames(track, renditions)
    const made = { track: audioTrackName(track.index), part: number, done: !opening, renditions }
    await context.ledger.savePart(asset.id, made)
  }
  await advance(asset, context)
}
