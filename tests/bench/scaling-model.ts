import type { EncodedPart, EncodingPlan, SourceFacts } from '#catalog/contract/encoding.ts'
import type { AssetRecord } from '#catalog/contract/ledger.ts'
import { noPictures } from '#catalog/contract/pictures.ts'
import { type Job, jobId, jobPriority, type Lane, laneOf, lanes } from '#transcoder/jobs.ts'
import { originalName } from '#transcoder/plan/original.ts'
import {
  audioTrackName,
  isComplete,
  isWatchable,
  missingJobs,
  openingSeconds,
} from '#transcoder/plan/progress.ts'

/**
 * Workers without machines: which jobs there are, their order and their lanes come from the pipeline's own planning;
 * only the time they take is put in, as CPU seconds. A worker is one core, whose running jobs share it by their
 * priority, as Linux does it.
 */
export type Arrival = { at: number; owner: number; facts: SourceFacts; plan: EncodingPlan }

export type Outcome = {
  /** Seconds until the last title was complete. */
  makespan: number
  /** Seconds from each arrival until the title could be watched, in the order in which they could. */
  watchable: { owner: number; seconds: number }[]
}

type Title = Arrival & { asset: AssetRecord; parts: EncodedPart[] }
type Waiting = { title: Title; job: Job; priority: number; order: number }
type Running = { title: Title; job: Job; left: number; weight: number }

const laneNames = Object.keys(lanes) as Lane[]

/** The kernel's weight of a nice level: a tenth of the CPU for each step (sched(7)). */
const weightOf = (nice: number): number => 1.25 ** -nice

function newTitle(arrival: Arrival, index: number): Title {
  const { facts, plan } = arrival
  const asset: AssetRecord = {
    ...{ id: `title-${index}`, titleId: `title-${index}`, version: 1, state: 'encoding', sourceKey: '' },
    ...{
      wanted: true,
      av1: false,
      facts,
      plan,
      posterKey: null,
      sourceSha256: null,
      checked: false,
      loudness: {},
      pictures: null,
    },
  }
  return { ...arrival, asset, parts: [] }
}

/** What a job leaves behind, as far as planning looks at it. */
function finish({ asset, plan, parts }: Title, job: Job): void {
  const save = (part: EncodedPart) => {
    const rest = parts.filter((one) => one.track !== part.track || one.part !== part.part)
    parts.splice(0, parts.length, ...rest, part)
  }
  const whole = { done: true, renditions: {} }
  if (job.name === 'video') save({ track: job.data.group, part: job.data.chunk, ...whole })
  if (job.name === 'original') {
    const rendition = { codecs: '', initBytes: 0, initSha256: '', segments: [[1, 1]] as [number, number][] }
    save({ track: originalName, part: 0, done: true, renditions: { [originalName]: rendition } })
  }
  if (job.name === 'audio') {
    const { stream, extent } = job.data
    const frames = (openingSeconds * 48_000) / 1024
    const rungs = plan.audio.find(({ index }) => index === stream)?.rungs ?? []
    const opening = {
      codecs: '',
      initBytes: 0,
      initSha256: '',
      segments: [[frames, 1]] as [number, number][],
    }
    const renditions = Object.fromEntries(rungs.map(({ name }) => [name, opening]))
    save({ track: audioTrackName(stream), part: 0, done: extent !== 'opening', renditions })
  }
  if (job.name === 'poster') asset.posterKey = ''
  if (job.name === 'pictures') asset.pictures = noPictures
  if (job.name === 'checksum') asset.sourceSha256 = ''
  if (job.name === 'check') asset.checked = true
}

/** @param cost CPU seconds of a job */
export function simulate(
  workers: number,
  arrivals: readonly Arrival[],
  cost: (job: Job, title: Arrival) => number,
): Outcome {
  const titles: Title[] = []
  const coming = [...arrivals].sort((a, b) => a.at - b.at)
  const queues: Record<Lane, Waiting[]> = { alone: [], start: [], follow: [], finish: [] }
  const known = new Set<string>()
  const places = Array.from({ length: workers }, () => new Map<Lane, Running>())
  const watchable: Outcome['watchable'] = []
  let now = 0
  let order = 0

  const before = (title: Title) =>
    titles
      .slice(0, titles.indexOf(title))
      .filter(({ owner, asset }) => owner === title.owner && asset.state !== 'complete').length
  const alone = new Map<Title, boolean>()
  const schedule = (title: Title) => {
    for (const job of missingJobs(title.asset, title.parts)) {
      const id = jobId(job)
      if (known.has(id)) continue
      known.add(id)
      order += 1
      const lane = laneOf(job, alone.get(title) ?? false)
      queues[lane].push({ title, job, order, priority: jobPriority(job, before(title)) })
    }
  }
  const dispatch = () => {
    for (const lane of laneNames) {
      const queue = queues[lane]
      queue.sort((a, b) => a.priority - b.priority || a.order - b.order)
      for (const place of places) {
        if (place.has(lane)) continue
        const next = queue.shift()
        if (!next) break
        const { title, job } = next
        place.set(lane, { title, job, left: cost(job, title), weight: weightOf(lanes[lane].nice) })
      }
    }
  }
  const ended = (title: Title, job: Job) => {
    finish(title, job)
    const { asset, plan, parts } = title
    if (asset.state === 'encoding' && isWatchable(plan, parts)) {
      asset.state = 'watchable'
      watchable.push({ owner: title.owner, seconds: now - title.at })
    }
    if (asset.state === 'watchable' && isComplete(plan, parts)) asset.state = 'complete'
    schedule(title)
  }

  for (;;) {
    while (coming[0] && coming[0].at <= now) {
      const title = newTitle(coming.shift() as Arrival, titles.length)
      titles.push(title)
      alone.set(title, before(title) === 0)
      schedule(title)
    }
    dispatch()
    const step = nextStep(places, coming[0] ? coming[0].at - now : Number.POSITIVE_INFINITY)
    if (step === Number.POSITIVE_INFINITY) return { makespan: now, watchable }
    now += step
    for (const place of places) {
      const share = step / totalWeight(place)
      for (const [lane, running] of place) {
        running.left -= running.weight * share
        if (running.left > 1e-9) continue
        place.delete(lane)
        ended(running.title, running.job)
      }
    }
  }
}

function totalWeight(place: ReadonlyMap<Lane, Running>): number {
  let sum = 0
  for (const { weight } of place.values()) sum += weight
  return sum
}

/** Seconds until the next job ends, at most `limit`. */
function nextStep(places: readonly ReadonlyMap<Lane, Running>[], limit: number): number {
  let step = limit
  for (const place of places) {
    const total = totalWeight(place)
    for (const { left, weight } of place.values()) step = Math.min(step, (left * total) / weight)
  }
  return Math.max(step, 1e-9)
}
