import type { AudioTrack, EncodedPart, EncodingPlan, VideoGroup } from '#catalog/contract/encoding.ts'
import { framesToSeconds } from './grid.ts'
import { codecOf } from './groups.ts'
import { surroundGroup } from './ladder.ts'
import { audioPart, doneParts, soundSeconds, surroundPart } from './progress.ts'
import { recordedShare } from './recorded.ts'

/** How far an encoding is, and how long it will still take. */

/** CPU seconds for the same pixels, H.264 being 1 (measured, decision 16). */
const codecCost = { h264: 1, av1: 2 } as const

/** What a frame of a group costs to encode, roughly: its pixels. */
const weight = ({ name, rungs }: VideoGroup): number =>
  codecCost[codecOf(name)] * rungs.reduce((sum, rung) => sum + rung.width * rung.height, 0)

/** A second of sound costs as much as this many pixels; in 5.1 three times that (decision 17). */
const soundWeight = 20_000
const surroundWeight = 3 * soundWeight

/** The parts of a sound track by their number, with what a second of each costs. */
const soundParts = ({ rungs }: AudioTrack): { number: number; cost: number }[] => [
  { number: 0, cost: soundWeight },
  ...(rungs.some(({ group }) => group === surroundGroup)
    ? [{ number: surroundPart, cost: surroundWeight }]
    : []),
]

/** Planned work by track and part, with the part that did it, if any. */
function work<P extends EncodedPart>(
  plan: EncodingPlan,
  parts: readonly P[],
): { cost: number; done: P | undefined; share: number }[] {
  const pictures = plan.video.flatMap((group) => {
    const finished = doneParts(parts, group.name)
    return group.chunks.map((chunk, index) => {
      const done = finished.get(index)
      const cost = framesToSeconds(chunk.frames, group.frameRate) * weight(group)
      return { cost, done, share: done ? 1 : 0 }
    })
  })
  const sounds = plan.audio.flatMap((track) =>
    soundParts(track).map(({ number, cost }) => {
      const part = audioPart(parts, track.index, number)
      const rendition = part && Object.values(part.renditions)[0]
      const heard = rendition ? Math.min(0.99, soundSeconds(rendition) / plan.duration) : 0
      const done = part?.done ? part : undefined
      return { cost: plan.duration * cost, done, share: done ? 1 : heard }
    }),
  )
  return [...pictures, ...sounds]
}

/** Share of the encoding done, 0 to 1: frames done over frames planned, weighted by their pixels. */
export function encodedShare(plan: EncodingPlan | null, parts: readonly EncodedPart[]): number {
  if (!plan) return 0
  if (plan.recorded) return recordedShare(plan.recorded, parts)
  const planned = work(plan, parts)
  const total = planned.reduce((sum, { cost }) => sum + cost, 0)
  return total === 0 ? 0 : planned.reduce((sum, { cost, share }) => sum + cost * share, 0) / total
}

/** Speed is that of the last two minutes, ms: what was before it, with other titles beside it, tells nothing. */
const lookBack = 120_000
/** Less than this tells no speed, ms. */
const shortestLook = 8_000
/** Nor do fewer parts than these: the first one has probing and the start of everything in its time. */
const fewestParts = 3
/** Where parts take minutes each, so many tell the speed; those that are older than this, ms, do not. */
const [slowParts, longestLook] = [4, 900_000]

/**
 * Seconds until an encoding is complete at the speed of its last minutes; null while nobody can say: nothing of it was
 * done lately (it waits for its turn), or it has just begun. `began`, `now` and `savedAt` in ms since 1970.
 */
export function secondsLeft(
  plan: EncodingPlan | null,
  parts: readonly (EncodedPart & { savedAt: Date })[],
  { began, now }: { began: number; now: number },
): number | null {
  // What is copied is there in a moment.
  if (!plan || plan.recorded) return null
  const from = Math.max(began, now - lookBack)
  if (now - from < shortestLook) return null
  const planned = work(plan, parts)
  const left = planned.reduce((sum, { cost, share }) => sum + cost * (1 - share), 0)
  const made = planned
    .flatMap(({ cost, done }) => (done ? [{ cost, at: done.savedAt.getTime() }] : []))
    .sort((a, b) => b.at - a.at)
  if (made.length < Math.min(fewestParts, planned.length)) return null
  const lately = made.filter(({ at }) => at >= from)
  if (lately.length >= slowParts || made.length === planned.length)
    return (left * (now - from)) / costOf(lately) / 1000
  return slowSecondsLeft(left, made, { began, now })
}

type Made = { cost: number; at: number }

const costOf = (made: readonly Made[]): number => made.reduce((sum, { cost }) => sum + cost, 0)

/** By its last parts, the latest first, and what has been done of the next ones since. */
function slowSecondsLeft(
  left: number,
  made: readonly Made[],
  { began, now }: { began: number; now: number },
): number | null {
  const from = Math.max(began, now - longestLook, made[slowParts]?.at ?? 0)
  const counted = made.filter(({ at }) => at > from)
  const last = counted[0]?.at
  if (last === undefined) return null
  const moments = [...counted.map(({ at }) => at), from]
  const longestWait = Math.max(...counted.map(({ at }, order) => at - (moments[order + 1] ?? from)))
  const since = now - last
  if (since > Math.max(lookBack, 3 * longestWait)) return null
  const whole = (left * (last - from)) / costOf(counted)
  return Math.max(0, whole - Math.min(since, longestWait)) / 1000
}
