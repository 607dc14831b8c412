import type {
  AssetRecord,
  EncodedPart,
  EncodedRendition,
  EncodingPlan,
  VideoGroup,
} from '#catalog/contract/encoding.ts'
import type { Job } from '../jobs.ts'
import { framesToSeconds } from './grid.ts'

/** What has been done of a plan, and what is left: pure readings of the parts written down so far. */

export const audioTrackName = (stream: number): string => `audio-${stream}`

export const textTrackName = (stream: number): string => `text-${stream}`

/** AAC at 48 kHz, seconds a frame. */
export const audioFrameSeconds = 1024 / 48_000

const doneParts = (parts: readonly EncodedPart[], track: string): Map<number, EncodedPart> =>
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

/** The one part of a sound track, finished or growing. */
export const audioPart = (parts: readonly EncodedPart[], stream: number): EncodedPart | undefined =>
  parts.find((part) => part.track === audioTrackName(stream))

const soundSeconds = (rendition: EncodedRendition): number =>
  rendition.segments.reduce((sum, [frames]) => sum + frames, 0) * audioFrameSeconds

const none: EncodedRendition = { codecs: '', initBytes: 0, initSha256: '', segments: [] }

/** A title starts when its first chunk and as many seconds of every sound track can be played. */
export function isWatchable(plan: EncodingPlan, parts: readonly EncodedPart[]): boolean {
  const first = plan.video[0]
  if (first && playableChunks(parts, first).length === 0) return false
  const needed = first ? framesToSeconds(first.chunks[0]?.frames ?? 0, first.frameRate) : 7.5
  return plan.audio.every((track) => {
    const part = audioPart(parts, track.index)
    if (!part) return false
    const enough = (rendition = none) => soundSeconds(rendition) >= needed - audioFrameSeconds
    return part.done || track.rungs.every((rung) => enough(part.renditions[rung.name]))
  })
}

/** Streams of subtitles that nobody has looked into yet. */
const missingText = (plan: EncodingPlan, parts: readonly EncodedPart[]): number[] =>
  (plan.text ?? []).filter((stream) => doneParts(parts, textTrackName(stream)).size === 0)

export function isComplete(plan: EncodingPlan, parts: readonly EncodedPart[]): boolean {
  return (
    plan.video.every((group) => groupComplete(parts, group)) &&
    plan.audio.every((track) => audioPart(parts, track.index)?.done === true) &&
    missingText(plan, parts).length === 0
  )
}

/** What a frame of a rung costs to encode, roughly: its pixels. */
const weight = (group: VideoGroup): number =>
  group.rungs.reduce((sum, rung) => sum + rung.width * rung.height, 0)

/** Share of the encoding done, 0 to 1, weighted by pixels; sound counts as a thin picture. */
export function encodedShare(plan: EncodingPlan | null, parts: readonly EncodedPart[]): number {
  if (!plan) return 0
  let total = 0
  let done = 0
  for (const group of plan.video) {
    const finished = doneParts(parts, group.name)
    group.chunks.forEach((chunk, index) => {
      const cost = framesToSeconds(chunk.frames, group.frameRate) * weight(group)
      total += cost
      if (finished.has(index)) done += cost
    })
  }
  for (const track of plan.audio) {
    const cost = plan.duration * 20_000
    total += cost
    const part = audioPart(parts, track.index)
    const rendition = part && Object.values(part.renditions)[0]
    if (part?.done) done += cost
    else if (rendition) done += cost * Math.min(0.99, soundSeconds(rendition) / plan.duration)
  }
  return total === 0 ? 0 : done / total
}

/** Every job that an asset still needs, first things first. Adding one twice is harmless: ids are the same. */
export function missingJobs(asset: AssetRecord, parts: readonly EncodedPart[]): Job[] {
  const about = { assetId: asset.id, version: asset.version }
  if (asset.state === 'uploading' || asset.state === 'refused') return []
  if (!asset.plan || !asset.facts) return [{ name: 'probe', data: about }]
  const jobs: Job[] = []
  for (const group of asset.plan.video) {
    const finished = doneParts(parts, group.name)
    group.chunks.forEach((_, chunk) => {
      if (!finished.has(chunk)) jobs.push({ name: 'video', data: { ...about, group: group.name, chunk } })
    })
  }
  for (const track of asset.plan.audio)
    if (!audioPart(parts, track.index)?.done)
      jobs.push({ name: 'audio', data: { ...about, stream: track.index } })
  for (const stream of missingText(asset.plan, parts))
    jobs.push({ name: 'subtitles', data: { ...about, stream } })
  if (asset.plan.video.length > 0 && asset.posterKey === null) jobs.push({ name: 'poster', data: about })
  if (asset.sourceSha256 === null) jobs.push({ name: 'checksum', data: about })
  return jobs
}
