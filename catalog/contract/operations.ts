import Type, { type Static, type TSchema } from 'typebox'
import { Id, LocalTexts } from './title.ts'

/** What the machines of a hub are doing, for those who run it (docs/decisions/29-figures.md). Nothing of viewers but sums. */

const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const Moment = Type.String({ format: 'date-time' })
const Count = Type.Integer({ minimum: 0 })

const gauges = {
  /** Jobs. */
  waiting: Type.Number(),
  active: Type.Number(),
  workers: Type.Number(),
  /** Titles that viewers wait for, and how long the first of them does, s. */
  unwatchable: Type.Number(),
  oldestSeconds: Type.Number(),
  /** Views that told of themselves in the last minute and a half. */
  watching: Type.Number(),
  databaseBytes: Type.Number(),
  /** null: not counted yet, or not a disk of this machine. */
  storedBytes: orNull(Type.Number()),
  freeBytes: orNull(Type.Number()),
  /** Of titles that became complete meanwhile, s; and how many files were refused. */
  encodedSeconds: Type.Number(),
  refused: Type.Number(),
}
/** Looked at once a minute. Of an hour: what was the case on average, and what happened in all. */
export const Gauges = Type.Object(gauges)
export type Gauges = Static<typeof Gauges>

/** ms within which half, and nineteen of twenty, were answered; null without any. */
const Latency = Type.Object({ half: orNull(Type.Number()), most: orNull(Type.Number()) })

export const operationSpans = ['hour', 'day', 'month', 'year'] as const
export const OperationSpan = Type.Enum(operationSpans)
export type OperationSpan = (typeof operationSpans)[number]

export const OperationQuery = Type.Object({ span: Type.Optional(OperationSpan) })

export const OperationPoint = Type.Object({
  at: Moment,
  ...gauges,
  requests: Count,
  failedRequests: Count,
  latencyMs: Latency,
})
export type OperationPoint = Static<typeof OperationPoint>

export const OperationHistory = Type.Object({
  span: OperationSpan,
  /** Between two points, s. */
  step: Type.Integer(),
  points: Type.Array(OperationPoint),
})
export type OperationHistory = Static<typeof OperationHistory>

export const Part = Type.Object({
  /** database, redis, storage … */
  name: Type.String(),
  ok: Type.Boolean(),
  /** How long it took to answer; null when it did not. */
  ms: orNull(Type.Number()),
})
export type Part = Static<typeof Part>

export const LaneState = Type.Object({ lane: Type.String(), waiting: Count, active: Count, delayed: Count })
export const KindState = Type.Object({ kind: Type.String(), waiting: Count, active: Count, delayed: Count })

export type LaneState = Static<typeof LaneState>
export type KindState = Static<typeof KindState>

export const WorkerState = Type.Object({
  id: Type.String(),
  host: Type.String(),
  process: Type.Integer(),
  since: Moment,
  seenAt: Moment,
  /** Has not been heard of for longer than it should be silent. */
  silent: Type.Boolean(),
  jobs: Type.Array(
    Type.Object({
      kind: Type.String(),
      lane: Type.String(),
      assetId: Type.String(),
      titleId: orNull(Id),
      since: Moment,
    }),
  ),
})
export type WorkerState = Static<typeof WorkerState>

export const StoredKind = Type.Object({
  /** First part of the keys: source, vod, image, poster, text, licence; other. */
  kind: Type.String(),
  objects: Count,
  bytes: Type.Number(),
  /** Of them those that belong to nothing the database knows. */
  orphans: Count,
  orphanBytes: Type.Number(),
})
export type StoredKind = Static<typeof StoredKind>

export const SlowRequest = Type.Object({
  method: Type.String(),
  /** The pattern of the route, not the address. */
  route: Type.String(),
  status: Type.Integer(),
  ms: Type.Integer(),
  at: Moment,
})
export type SlowRequest = Static<typeof SlowRequest>

/** A file that was refused, or a job that is being tried again. */
export const Failure = Type.Object({
  what: Type.Union([Type.Literal('refused'), Type.Literal('tried-again')]),
  at: Moment,
  titleId: orNull(Id),
  texts: orNull(LocalTexts),
  /** Of a job. */
  kind: orNull(Type.String()),
  attempts: orNull(Count),
  /** In the language of Accept-Language; of a job the first line of what went wrong. */
  message: Type.String(),
})
export type Failure = Static<typeof Failure>

/** A regional edge of the topology, as the hub sees it. */
export const EdgeSeen = Type.Object({
  name: Type.String(),
  region: Type.String(),
  /** bit/s */
  capacity: Type.Number(),
  /** null: nobody has looked yet. */
  ok: orNull(Type.Boolean()),
  /** Of `ok`. */
  since: orNull(Moment),
  /** What its machine sends now, bit/s; null while that is not known. */
  rate: orNull(Type.Number()),
  /** Share of its viewers that are sent elsewhere because it is full, 0 to 1. */
  shed: Type.Number(),
})
export type EdgeSeen = Static<typeof EdgeSeen>

export const Operations = Type.Object({
  at: Moment,
  parts: Type.Array(Part),
  now: Gauges,
  lanes: Type.Array(LaneState),
  kinds: Type.Array(KindState),
  /** Assets by state, as the database has them: those that are not complete. */
  states: Type.Array(Type.Object({ state: Type.String(), count: Count })),
  workers: Type.Array(WorkerState),
  /** In the order of the topology; none without one. */
  edges: Type.Array(EdgeSeen),
  storage: Type.Object({
    /** null: not counted yet. */
    countedAt: orNull(Moment),
    kinds: Type.Array(StoredKind),
    /** More than a day before; null while nobody knows. */
    grownBytes: orNull(Type.Number()),
    freeBytes: orNull(Type.Number()),
    totalBytes: orNull(Type.Number()),
  }),
  database: Type.Object({
    bytes: Type.Number(),
    /** The largest. */
    tables: Type.Array(Type.Object({ name: Type.String(), bytes: Type.Number(), rows: Type.Number() })),
  }),
  /** Of the hub that answers. */
  requests: Type.Object({
    /** In the last minute that is over. */
    count: Count,
    failed: Count,
    latencyMs: Latency,
    /** The slowest of the last hour, and those that failed. */
    slow: Type.Array(SlowRequest),
    broken: Type.Array(SlowRequest),
  }),
  /** Of what became complete within a day. */
  encoding: Type.Object({
    titles: Count,
    seconds: Type.Number(),
    /** How many times as fast as it plays, the middle one. */
    speed: orNull(Type.Number()),
    /** s from the end of the upload to the first moment it could be watched, the middle one. */
    watchableSeconds: orNull(Type.Number()),
  }),
  failures: Type.Array(Failure),
  /** Users in Kazakhstan, of the last days; see `GET /transparency`. */
  audience: Type.Array(Type.Object({ day: Type.String(), users: Count, complete: Type.Boolean() })),
})
export type Operations = Static<typeof Operations>
