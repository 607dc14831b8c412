import type { AudioTrack, EncodedPart, EncodedRendition, Loudness } from '#catalog/contract/encoding.ts'
import { Problem } from '#platform/errors.ts'
import { type MediaRun, MediaToolFailed, runMedia } from '#platform/media-tool.ts'
import { framesOf, storeRendition } from './encode-track.ts'
import { type GrowingPart, growingPart } from './growing-part.ts'
import { type JobContext, type PlannedAsset, plannedAsset } from './job-context.ts'
import type { JobData } from './jobs.ts'
import { loudnessOf } from './loudness.ts'
import { audioPart, audioTrackName, noRendition, openingSeconds, surroundPart } from './plan/progress.ts'
import {
  audioArguments,
  audioFragmentFrames,
  changesMidway,
  evenSoundArguments,
} from './plan/sound-arguments.ts'
import { inStereo, inSurround } from './plan/surround.ts'
import { advance } from './progress-step.ts'

const memory = 3 * 1024 ** 3
/** Decoding and encoding sound runs far faster than it sounds, even here. */
const patience = 120

type Sound = { track: AudioTrack; part: number; loudness: Loudness; opening: boolean; known: number }

type Command = Pick<MediaRun, 'arguments' | 'fedBy'>

async function encode(asset: PlannedAsset, sound: Sound, context: JobContext) {
  const { track, part: number, known, loudness, opening } = sound
  const part = growingPart({ track: audioTrackName(track.index), part: number, known }, asset, context)
  const run = { loudness, length: opening ? openingSeconds : null }
  const inOne: Command = { arguments: (source) => audioArguments(asset.facts, track, source, run) }
  const evened = (source: string) => evenSoundArguments(asset.facts, track, source, run)
  const inTwo: Command = {
    fedBy: (source) => evened(source).first,
    arguments: (source) => evened(source).second,
  }
  return encodeBy(inOne, asset, sound, part, context).catch((error: unknown) => {
    if (!(error instanceof MediaToolFailed && changesMidway(error.message))) throw error
    return encodeBy(inTwo, asset, sound, part, context)
  })
}

async function encodeBy(
  command: Command,
  asset: PlannedAsset,
  { track, opening }: Sound,
  part: GrowingPart,
  context: JobContext,
) {
  const renditions: Record<string, EncodedRendition> = {}
  const limit = patience + asset.facts.duration
  await runMedia({
    tool: 'ffmpeg',
    source: await context.storage.source(asset.sourceKey),
    ...command,
    pipes: track.rungs.length,
    limits: { memory, cpu: Math.ceil(limit), nice: context.nice },
    timeout: limit,
    mayWait: true,
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
