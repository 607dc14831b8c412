import Type, { type Static } from 'typebox'
import { GroupName } from '#catalog/contract/encoding.ts'
import { firstChunks } from './plan/grid.ts'
import { codecOf } from './plan/groups.ts'

/**
 * The job table: name → what it is about. Ids are made here and nowhere else, so a repeated event adds nothing.
 * `priority` is BullMQ's: 1 goes first; first in, first out within one.
 */
const about = { assetId: Type.String(), version: Type.Integer() }

export const jobs = {
  /** Look at an uploaded file in the sandbox, refuse it or plan its encoding. */
  probe: Type.Object(about),
  /** One chunk of one group: one decode, all rungs. */
  video: Type.Object({
    ...about,
    group: GroupName,
    chunk: Type.Integer(),
  }),
  /** The source's own picture repackaged, where a browser can play it. */
  original: Type.Object(about),
  /**
   * One sound track, all its rungs in stereo: a `short` one whole; of a `long` one its `opening` first, the same bytes, so
   * that the title starts early. Its `surround` by itself: that takes longer than all of them, and nobody waits for it.
   */
  audio: Type.Object({
    ...about,
    stream: Type.Integer(),
    extent: Type.Union([
      Type.Literal('short'),
      Type.Literal('opening'),
      Type.Literal('long'),
      Type.Literal('surround'),
    ]),
  }),
  /** One stretch of what was on air, all renditions: copied, not encoded. */
  cut: Type.Object({ ...about, chunk: Type.Integer() }),
  /** One stream of subtitles inside the source. */
  subtitles: Type.Object({ ...about, stream: Type.Integer() }),
  /** A first one from the source. */
  poster: Type.Object(about),
  /** Storyboard, poster candidates and preview, from the low rungs. */
  pictures: Type.Object(about),
  /** The HLS validator over everything that was made. */
  check: Type.Object(about),
  /** SHA-256 of the source object. */
  checksum: Type.Object(about),
} as const

export type JobName = keyof typeof jobs
export type JobData<N extends JobName> = Static<(typeof jobs)[N]>
export type Job = { [N in JobName]: { name: N; data: JobData<N> } }[JobName]

/**
 * Four lanes, each with a queue and a place of its own in every worker, so that what somebody waits for never stands
 * behind what nobody does: the first seconds of a title whose owner has no other under way, those of any title, the
 * rest that a viewer needs, the high rungs.
 * `nice` (setpriority(2)) shares the cores between them, by weights of 655, 87, 29 and 15 (kernel/sched/core.c).
 */
export const lanes = {
  alone: { queue: 'nar-alone', nice: 2 },
  start: { queue: 'nar-start', nice: 11 },
  follow: { queue: 'nar-follow', nice: 16 },
  finish: { queue: 'nar-finish', nice: 19 },
} as const
export type Lane = keyof typeof lanes
/** What a job brings a title to: that it can be watched, that its low rungs are whole, that all of it is. */
export type Stage = Exclude<Lane, 'alone'>

export const laneOf = (job: Job, alone: boolean): Lane =>
  alone && stageOf(job) === 'start' ? 'alone' : stageOf(job)

export function stageOf(job: Job): Stage {
  switch (job.name) {
    case 'probe':
    case 'original':
      return 'start'
    case 'audio':
      if (job.data.extent === 'surround') return 'finish'
      return job.data.extent === 'long' ? 'follow' : 'start'
    case 'video':
      if (job.data.group !== 'low') return 'finish'
      return job.data.chunk < firstChunks ? 'start' : 'follow'
    case 'cut':
      return job.data.chunk === 0 ? 'start' : 'follow'
    case 'poster':
    case 'pictures':
    case 'subtitles':
      return 'follow'
    case 'check':
    case 'checksum':
      return 'finish'
  }
}

/** BullMQ forbids `:` in ids. */
export function jobId(job: Job): string {
  const base = `${job.name}.${job.data.assetId}.${job.data.version}`
  if (job.name === 'video') return `${base}.${job.data.group}.${job.data.chunk}`
  if (job.name === 'audio') return `${base}.${job.data.stream}.${job.data.extent}`
  if (job.name === 'cut') return `${base}.${job.data.chunk}`
  if (job.name === 'subtitles') return `${base}.${job.data.stream}`
  return base
}

/** What takes a second or two goes before what takes a minute. */
const withinTitle = {
  probe: 0,
  original: 0,
  cut: 0,
  poster: 0,
  pictures: 0,
  subtitles: 0,
  checksum: 0,
  check: 0,
  audio: 1,
  video: 2,
} as const

/** An owner's next title begins with the chunk of this number of the one before it (about six minutes of film). */
const chunksAhead = 16
/** Turns beyond this wait as the last of these do (BullMQ's priorities end at 2 097 152). */
const mostTurns = 262_000
/** AV1 goes after everything that some title has not got in any codec yet. */
const afterAll = 4 * (mostTurns + 1)

/** A title is whole to its viewers without it. */
export const isExtra = (job: Job): boolean => job.name === 'video' && codecOf(job.data.group) === 'av1'

/**
 * When it is a job's turn in its lane. Owners take turns: `before` is how many unfinished titles of the same owner came
 * before this one, so anybody's first title goes before everybody's second (max-min fairness over titles). And so do titles: a
 * chunk waits for the earlier ones of all others and for no later one, or a film of two hours would keep everybody's
 * clips waiting, which their viewers have begun to watch (least attained service first).
 */
const turnOf = (job: Job, before: number): number =>
  Math.min(
    before * chunksAhead + (job.name === 'video' || job.name === 'cut' ? job.data.chunk : 0),
    mostTurns,
  )

/** BullMQ's priority within a lane: 1 goes first; first in, first out within one. */
export const jobPriority = (job: Job, before: number): number =>
  1 + turnOf(job, before) * 4 + withinTitle[job.name] + (isExtra(job) ? afterAll : 0)
