import type {
  AudioTrack,
  EncodedPart,
  EncodedRendition,
  EncodingPlan,
  SourceFacts,
  VideoGroup,
} from '#catalog/contract/encoding.ts'
import type { AssetRecord } from '#catalog/contract/ledger.ts'
import type { RecordedPlan } from '#catalog/contract/recorded.ts'
import { type Job, stageOf } from '../jobs.ts'
import { firstChunks, framesToSeconds } from './grid.ts'
import { codecOf } from './groups.ts'
import { surroundGroup } from './ladder.ts'
import { originalName, originalTimescale } from './original.ts'
import { recordedJobs, recordedSeconds, recordingComplete } from './recorded.ts'

/** What has been done of a plan, and what is left: pure readings of the parts written down so far. */

export const audioTrackName = (stream: number): string => `audio-${stream}`

export const textTrackName = (stream: number): string => `text-${stream}`

/** AAC at 48 kHz, seconds a frame. */
export const audioFrameSeconds = 1024 / 48_000

export const doneParts = <P extends EncodedPart>(parts: readonly P[], track: string): Map<number, P> =>
  new Map(parts.filter((part) => part.track === track && part.done).map((part) => [part.part, part]))

/** The chunks from the beginning without a gap: what a playlist may list. */
export function playableChunks(parts: readonly EncodedPart[], group: VideoGroup): EncodedPart[] {
  const done = doneParts(parts, group.name)
  const run: EncodedPart[] = []
  for (let chunk = 0; chunk < group.chunks.length; chunk += 1) {
    const part = done.get(chunk)
    if (!part) break
    run.push(part)
  }
  return run
}

export const groupComplete = (parts: readonly EncodedPart[], group: VideoGroup): boolean =>
  doneParts(parts, group.name).size === group.chunks.length

/** Every rung of a codec is there: nothing is left to make, and none of it was given up. */
export const codecComplete = (
  plan: EncodingPlan,
  parts: readonly EncodedPart[],
  codec: ReturnType<typeof codecOf>,
): boolean =>
  plan.video
    .filter(({ name }) => codecOf(name) === codec)
    .every((group) => {
      const done = doneParts(parts, group.name)
      const made = (part: EncodedPart) => group.rungs.every(({ name }) => part.renditions[name])
      return done.size === group.chunks.length && [...done.values()].every(made)
    })

/** A sound track has its stereo in part 0, and in part 1 its 5.1, if any. */
export const surroundPart = 1

/** A part of a sound track, finished or growing. */
export const audioPart = <P extends EncodedPart>(
  parts: readonly P[],
  stream: number,
  part = 0,
): P | undefined => parts.find((one) => one.track === audioTrackName(stream) && one.part === part)

/** The track has 5.1 that is not whole yet. */
const lacksSurround = ({ rungs, index }: AudioTrack, parts: readonly EncodedPart[]): boolean =>
  rungs.some(({ group }) => group === surroundGroup) && !audioPart(parts, index, surroundPart)?.done

/** The repackaged source while it is of use: begun, and not given up (then it is done without a rendition). */
export function originalSoFar(
  parts: readonly EncodedPart[],
): { done: boolean; rendition: EncodedRendition } | null {
  const part = parts.find(({ track }) => track === originalName)
  const rendition = part?.renditions[originalName]
  return part && rendition && rendition.segments.length > 0 ? { done: part.done, rendition } : null
}

const originalSeconds = (parts: readonly EncodedPart[]): number =>
  (originalSoFar(parts)?.rendition.segments ?? []).reduce((sum, [ticks]) => sum + ticks, 0) /
  originalTimescale

export const soundSeconds = (rendition: EncodedRendition): number =>
  rendition.segments.reduce((sum, [frames]) => sum + frames, 0) * audioFrameSeconds

/** Of which nothing has been stored. */
export const noRendition: EncodedRendition = { codecs: '', initBytes: 0, initSha256: '', segments: [] }

/** Seconds of everything that a player needs before it starts. */
const startSeconds = 7.5

/** The picture can start: from the repackaged source, or from the first encoded chunks. */
function pictureStarts(plan: EncodingPlan, parts: readonly EncodedPart[], needed: number): boolean {
  const first = plan.video[0]
  if (!first) return true
  const frames = playableChunks(parts, first).reduce(
    (sum, { part }) => sum + (first.chunks[part]?.frames ?? 0),
    0,
  )
  if (framesToSeconds(frames, first.frameRate) >= needed) return true
  const original = originalSoFar(parts)
  return original !== null && (original.done || originalSeconds(parts) >= needed)
}

/** A title starts when its first seconds of picture and as many of every sound track can be played, in stereo. */
export function isWatchable(plan: EncodingPlan, parts: readonly EncodedPart[]): boolean {
  if (plan.recorded)
    return recordedSeconds(plan.recorded, parts) >= startSeconds || recordingComplete(plan.recorded, parts)
  const first = plan.video[0]
  const whole = first ? framesToSeconds(first.totalFrames, first.frameRate) : plan.duration
  const needed = Math.min(startSeconds, whole)
  if (!pictureStarts(plan, parts, needed)) return false
  return plan.audio.every((track) => {
    const part = audioPart(parts, track.index)
    if (!part) return false
    const enough = (rendition = noRendition) => soundSeconds(rendition) >= needed - audioFrameSeconds
    const stereo = track.rungs.filter(({ group }) => group !== surroundGroup)
    return part.done || stereo.every((rung) => enough(part.renditions[rung.name]))
  })
}

/** Streams of subtitles that nobody has looked into yet. */
const missingText = (plan: EncodingPlan, parts: readonly EncodedPart[]): number[] =>
  (plan.text ?? []).filter((stream) => doneParts(parts, textTrackName(stream)).size === 0)

export function isComplete(plan: EncodingPlan, parts: readonly EncodedPart[]): boolean {
  if (plan.recorded) return recordingComplete(plan.recorded, parts)
  return (
    plan.video.every((group) => groupComplete(parts, group)) &&
    plan.audio.every((track) => audioPart(parts, track.index)?.done && !lacksSurround(track, parts)) &&
    missingText(plan, parts).length === 0
  )
}

/** Seconds of sound made first, where the whole takes long: a few segments more than a player needs to start. */
export const openingSeconds = 12
/**
 * Sound of this many seconds is encoded in three or four, as somebody waits for it; the opening of a longer title has a
 * job of its own.
 */
const longSound = 20

const isLong = (facts: SourceFacts, stream: number): boolean =>
  (facts.audio.find(({ index }) => index === stream)?.end ?? 0) - facts.start > longSound

type PlannedRecord = AssetRecord & { plan: EncodingPlan; facts: SourceFacts }

type NextChunks = { group: VideoGroup['name']; chunks: number[] }

/**
 * Chunks come in stages: the first ones, the rest of the low group, the high group, then the same in AV1. A title's
 * picture thus grows in the order in which it is watched, and a worker that dies holds no more than one of its chunks.
 */
function nextChunks(plan: EncodingPlan, parts: readonly EncodedPart[]): NextChunks | null {
  for (const { name, chunks } of plan.video) {
    const finished = doneParts(parts, name)
    const left = chunks.map((_, chunk) => chunk).filter((chunk) => !finished.has(chunk))
    const first = name === 'low' ? left.filter((chunk) => chunk < firstChunks) : []
    if (left.length > 0) return { group: name, chunks: first.length > 0 ? first : left }
  }
  return null
}

/** All groups before one of them are whole, and nothing of that one is there: it can begin. */
export function nextGroupIsDue(plan: EncodingPlan, parts: readonly EncodedPart[]): boolean {
  const next = plan.video.findIndex((group) => !groupComplete(parts, group))
  const group = plan.video[next]
  return next > 0 && group !== undefined && doneParts(parts, group.name).size === 0
}

/** The rungs that pictures are drawn from are there. */
export const isLowWhole = (
  { video: [low], recorded }: EncodingPlan,
  parts: readonly EncodedPart[],
): boolean => (recorded ? recordingComplete(recorded, parts) : low !== undefined && groupComplete(parts, low))

/** There is no source to look into, so all that is made of it is made of its renditions. */
function unfinishedRecording(
  asset: PlannedRecord,
  recorded: RecordedPlan,
  parts: readonly EncodedPart[],
): Job[] {
  const about = { assetId: asset.id, version: asset.version }
  const jobs = recordedJobs(about, recorded, parts)
  if (asset.state !== 'complete') return jobs
  if (asset.plan.video.length > 0 && asset.pictures === null) jobs.push({ name: 'pictures', data: about })
  if (!asset.checked) jobs.push({ name: 'check', data: about })
  return jobs
}

/** Every job that is left of an encoding and can be done now. */
function unfinishedJobs(asset: PlannedRecord, parts: readonly EncodedPart[]): Job[] {
  const about = { assetId: asset.id, version: asset.version }
  const { plan } = asset
  if (plan.recorded) return unfinishedRecording(asset, plan.recorded, parts)
  const jobs: Job[] = []
  const original = parts.find(({ track }) => track === originalName)
  if (plan.original && !original?.done && asset.state !== 'complete')
    jobs.push({ name: 'original', data: about })
  for (const track of plan.audio) {
    const part = audioPart(parts, track.index)
    const extent = !isLong(asset.facts, track.index) ? 'short' : part ? 'long' : 'opening'
    if (!part?.done) jobs.push({ name: 'audio', data: { ...about, stream: track.index, extent } })
    if (lacksSurround(track, parts))
      jobs.push({ name: 'audio', data: { ...about, stream: track.index, extent: 'surround' } })
  }
  const next = nextChunks(plan, parts)
  if (next) {
    const { group, chunks } = next
    jobs.push(...chunks.map((chunk): Job => ({ name: 'video', data: { ...about, group, chunk } })))
  }
  for (const stream of missingText(plan, parts)) jobs.push({ name: 'subtitles', data: { ...about, stream } })
  const shown = plan.video.length > 0 || asset.facts.cover !== undefined
  if (shown && asset.posterKey === null) jobs.push({ name: 'poster', data: about })
  if (plan.video[0] && asset.pictures === null && groupComplete(parts, plan.video[0]))
    jobs.push({ name: 'pictures', data: about })
  if (asset.sourceSha256 === null) jobs.push({ name: 'checksum', data: about })
  if (asset.state === 'complete' && !asset.checked) jobs.push({ name: 'check', data: about })
  return jobs
}

/**
 * Every job that can be done for an asset now. Until it is watchable that is what makes it so: the rest would only
 * take the cores from it. Adding a job twice is harmless: ids are the same.
 */
export function missingJobs(asset: AssetRecord, parts: readonly EncodedPart[]): Job[] {
  if (asset.state === 'uploading' || asset.state === 'refused' || !asset.wanted) return []
  const { plan, facts } = asset
  if (!plan || !facts) return [{ name: 'probe', data: { assetId: asset.id, version: asset.version } }]
  const jobs = unfinishedJobs({ ...asset, plan, facts }, parts)
  const first = jobs.filter((job) => stageOf(job) === 'start')
  return asset.state === 'encoding' && first.length > 0 ? first : jobs
}
