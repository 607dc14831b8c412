import Type, { type Static } from 'typebox'

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
    group: Type.Union([Type.Literal('low'), Type.Literal('high')]),
    chunk: Type.Integer(),
  }),
  /** One whole sound track, all its rungs. */
  audio: Type.Object({ ...about, stream: Type.Integer() }),
  /** One stream of subtitles inside the source. */
  subtitles: Type.Object({ ...about, stream: Type.Integer() }),
  poster: Type.Object(about),
  /** SHA-256 of the source object. */
  checksum: Type.Object(about),
} as const

export type JobName = keyof typeof jobs
export type JobData<N extends JobName> = Static<(typeof jobs)[N]>
export type Job = { [N in JobName]: { name: N; data: JobData<N> } }[JobName]

export const queueName = 'nar-encode'

/** BullMQ forbids `:` in ids. */
export function jobId(job: Job): string {
  const base = `${job.name}.${job.data.assetId}.${job.data.version}`
  if (job.name === 'video') return `${base}.${job.data.group}.${job.data.chunk}`
  if (job.name === 'audio' || job.name === 'subtitles') return `${base}.${job.data.stream}`
  return base
}

/** A new title's first seconds go before everything; its low rungs before any title's high ones. */
export function jobPriority(job: Job): number {
  switch (job.name) {
    case 'probe':
      return 1
    case 'video':
      if (job.data.group === 'high') return 6
      return job.data.chunk === 0 ? 2 : 4
    case 'audio':
      return 2
    case 'poster':
    case 'subtitles':
      return 3
    case 'checksum':
      return 5
  }
}
