import Type, { type Static } from 'typebox'

/** Of what a live process says of a channel that it holds (Redis), what viewers are told. */
export const LiveStateSeen = Type.Object({
  state: Type.Enum(['waiting', 'on-air', 'slate'] as const),
  song: Type.Union([Type.String(), Type.Null()]),
  renditions: Type.Array(
    Type.Object({
      name: Type.String(),
      height: Type.Union([Type.Integer(), Type.Null()]),
      averageBandwidth: Type.Integer(),
    }),
  ),
})
export type LiveStateSeen = Static<typeof LiveStateSeen>

/** Something that is so, or is not, and since when: ms since 1970. */
export const LiveFinding = Type.Object({ is: Type.Boolean(), since: Type.Number() })
export type LiveFinding = Static<typeof LiveFinding>

const MaybeFinding = Type.Union([LiveFinding, Type.Null()])
const MaybeNumber = Type.Union([Type.Number(), Type.Null()])

/** How a channel is doing; sums are since its process has held it. Findings are null while nobody can say. */
export const LiveHealth = Type.Object({
  /** bit/s that came in over the last seconds. */
  inbound: Type.Integer(),
  /** The median of that over half an hour; null before there is enough of it. */
  usual: MaybeNumber,
  /** Pictures a second over the last seconds, and what the sender says; null of sound alone. */
  pictureRate: MaybeNumber,
  promisedRate: MaybeNumber,
  frames: Type.Integer(),
  dropped: Type.Integer(),
  late: Type.Integer(),
  /** Seconds without anything from an input (the slate was shown, or nothing). */
  gapSeconds: Type.Number(),
  gaps: Type.Integer(),
  /** Of the last minute: what was missing between what came, and how often nothing came. */
  lastMinute: Type.Object({
    lostSeconds: Type.Number(),
    dropped: Type.Integer(),
    gaps: Type.Integer(),
  }),
  /** Of the looks at the picture and the sound. */
  black: MaybeFinding,
  silent: MaybeFinding,
  /** Less than a third of the usual bit/s comes in. */
  thin: MaybeFinding,
  /** Too much was missing in the last minute. */
  lossy: MaybeFinding,
  /** The last sender: when it came, and how it went; null while it is there. */
  sender: Type.Union([
    Type.Object({
      input: Type.Enum(['main', 'standby'] as const),
      since: Type.Number(),
      ended: Type.Union([Type.String(), Type.Null()]),
    }),
    Type.Null(),
  ]),
  /** `copy`, `sound` (only that is encoded) or `ladder`. */
  way: Type.Union([Type.Enum(['copy', 'sound', 'ladder'] as const), Type.Null()]),
})
export type LiveHealth = Static<typeof LiveHealth>

/** What its owner is told beside that, and alarms are made of. `since`: of this state and source, ms since 1970. */
export const LiveStateWhole = Type.Object({
  state: Type.Enum(['waiting', 'on-air', 'slate'] as const),
  source: Type.Union([Type.Enum(['main', 'standby', 'slate'] as const), Type.Null()]),
  since: Type.Number(),
  health: LiveHealth,
})
export type LiveStateWhole = Static<typeof LiveStateWhole>

/** Where it stands in Redis, with a time to live; and where every change of it is told of. */
export const liveStateKey = (channelId: string): string => `nar:live-state:${channelId}`
export const liveStateChannel = (channelId: string): string => `nar:channel:${channelId}`
