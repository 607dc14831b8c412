import Type, { type Static } from 'typebox'
import { Id } from './id.ts'
import { Script } from './script.ts'
import { AgeMark, Licence, LocalTexts, NewLicence, RegionCode } from './title.ts'

/** Live television and radio: channels, what comes into them, and their programme guide. Pure: runs in the browser. */

export const ChannelKind = Type.Enum(['tv', 'radio'] as const)
export type ChannelKind = Static<typeof ChannelKind>

/**
 * How a channel's picture and sound come to the hub. Pushed to us: `rtmp` (OBS; the channel's stream key), `srt` (a caller,
 * with the channel's passphrase), `icecast-push` (butt, ices, liquidsoap; the stream key is the password), `ts-tcp` and
 * `ts-udp` (at a port of ours). Fetched by us from `address`: `srt-pull`, `hls-pull`, `icecast-pull`, `ts-pull`. `titles`: the
 * hub's own titles, one after the other.
 */
// biome-ignore format: a list reads better in rows
export const channelInputKinds = [
  'rtmp', 'srt', 'icecast-push', 'ts-tcp', 'ts-udp',
  'srt-pull', 'hls-pull', 'icecast-pull', 'ts-pull', 'titles',
] as const
export const ChannelInputKind = Type.Enum(channelInputKinds)
export type ChannelInputKind = (typeof channelInputKinds)[number]

export const ChannelInput = Type.Object(
  {
    kind: ChannelInputKind,
    /** Of what is fetched. Public addresses alone, unless the operator lets channels fetch from private ones. */
    address: Type.Optional(Type.String({ maxLength: 2000, pattern: '^(https?|srt|tcp|udp)://[^\\s]+$' })),
    /** Of `srt-pull`: 10 to 79 characters (SRT). Written, never read back. */
    passphrase: Type.Optional(Type.String({ minLength: 10, maxLength: 79 })),
    /** Of `titles`: of the same owner, in their order, again and again. */
    titleIds: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 1000 })),
  },
  { additionalProperties: false },
)
export type ChannelInput = Static<typeof ChannelInput>

/** `copy`: what comes is passed on as it is where browsers play it; `ladder`: it is always encoded, in several rungs. */
export const ChannelEncoding = Type.Enum(['copy', 'ladder'] as const)
export type ChannelEncoding = Static<typeof ChannelEncoding>

/** The longest time shift, s: a week. */
export const maxDvrSeconds = 7 * 86_400

export const NewChannel = Type.Object(
  {
    kind: ChannelKind,
    texts: LocalTexts,
    region: Type.Optional(RegionCode),
    /** Languages of the sound, BCP 47: what is said while the guide says nothing else. */
    languages: Type.Optional(
      Type.Array(Type.String({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]+)*$' }), { maxItems: 20 }),
    ),
    ageMark: Type.Optional(AgeMark),
    /** The main one, and one that is used while it is gone. */
    inputs: Type.Array(ChannelInput, { minItems: 1, maxItems: 2 }),
    encoding: Type.Optional(ChannelEncoding),
    /** Seconds that viewers may go back. */
    dvrSeconds: Type.Optional(Type.Integer({ minimum: 0, maximum: maxDvrSeconds, default: 7200 })),
    licence: Type.Optional(NewLicence),
  },
  { additionalProperties: false },
)
export type NewChannel = Static<typeof NewChannel>

export const ChannelPatch = Type.Partial(
  Type.Object({
    texts: LocalTexts,
    region: Type.Union([RegionCode, Type.Null()]),
    languages: Type.Array(Type.String({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]+)*$' }), { maxItems: 20 }),
    ageMark: AgeMark,
    inputs: Type.Array(ChannelInput, { minItems: 1, maxItems: 2 }),
    encoding: ChannelEncoding,
    dvrSeconds: Type.Integer({ minimum: 0, maximum: maxDvrSeconds }),
    /** Whether a live process is to hold it. */
    started: Type.Boolean(),
  }),
  { additionalProperties: false },
)
export type ChannelPatch = Static<typeof ChannelPatch>

/**
 * `stopped`: by its owner; `waiting`: no process holds it, or nothing has ever come; `on-air`: by the main input or the
 * standby; `slate`: neither comes, its slate is shown.
 */
export const ChannelState = Type.Enum(['stopped', 'waiting', 'on-air', 'slate'] as const)
export type ChannelState = Static<typeof ChannelState>

/** What the guide says of a stretch of time. `origin`: where it was made (the law counts domestic and Kazakh hours). */
export const ProgrammeOrigin = Type.Enum(['domestic', 'foreign'] as const)
export type ProgrammeOrigin = Static<typeof ProgrammeOrigin>

export const Programme = Type.Object({
  id: Id,
  channelId: Id,
  starts: Type.String({ format: 'date-time' }),
  ends: Type.String({ format: 'date-time' }),
  texts: LocalTexts,
  /** BCP 47, of its sound. */
  language: Type.Union([Type.String(), Type.Null()]),
  origin: Type.Union([ProgrammeOrigin, Type.Null()]),
  ageMark: Type.Union([AgeMark, Type.Null()]),
  /** It becomes a title when it is over. */
  record: Type.Boolean(),
  /** Of licences of its own: nobody has it by those of the channel. */
  ownLicences: Type.Boolean(),
  /** The title it became. */
  titleId: Type.Union([Id, Type.Null()]),
  /** That title joins it. */
  seriesId: Type.Optional(Type.Union([Id, Type.Null()])),
})
export type Programme = Static<typeof Programme>

export const ChannelView = Type.Object({
  id: Id,
  owner: Type.Object({ id: Id, name: Type.String() }),
  kind: ChannelKind,
  texts: LocalTexts,
  region: Type.Union([RegionCode, Type.Null()]),
  languages: Type.Array(Type.String()),
  ageMark: AgeMark,
  state: ChannelState,
  dvrSeconds: Type.Integer(),
  /** Nothing before it is kept; null where all of `dvrSeconds` is. */
  keptFrom: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  /** What is heard, as the station says it (ICY StreamTitle); null where nobody says. */
  song: Type.Union([Type.String(), Type.Null()]),
  now: Type.Union([Programme, Type.Null()]),
  next: Type.Union([Programme, Type.Null()]),
  /** bit/s on average, best first; × 450 = bytes an hour. */
  renditions: Type.Array(
    Type.Object({
      name: Type.String(),
      height: Type.Union([Type.Integer(), Type.Null()]),
      averageBandwidth: Type.Integer(),
    }),
  ),
  /** To its owner and to moderators; others see none. */
  licences: Type.Array(Licence),
})
export type ChannelView = Static<typeof ChannelView>

export const ChannelList = Type.Object({ channels: Type.Array(ChannelView) })
export type ChannelList = Static<typeof ChannelList>

export const ChannelQuery = Type.Object({
  kind: Type.Optional(ChannelKind),
  region: Type.Optional(RegionCode),
  /** `mine`: everything of the caller's own owner, in any state. */
  scope: Type.Optional(Type.Enum(['mine'] as const)),
  script: Type.Optional(Script),
})
export type ChannelQuery = Static<typeof ChannelQuery>

/** What its owner has set, without passphrases. Its ETag is that of changes: what is on air changes all the time. */
export const ChannelSettings = Type.Object({
  kind: ChannelKind,
  texts: LocalTexts,
  region: Type.Union([RegionCode, Type.Null()]),
  languages: Type.Array(Type.String()),
  ageMark: AgeMark,
  inputs: Type.Array(ChannelInput),
  encoding: ChannelEncoding,
  dvrSeconds: Type.Integer(),
  started: Type.Boolean(),
})
export type ChannelSettings = Static<typeof ChannelSettings>

/** What a sender is set up with. For the owner, and for moderators. */
export const ChannelIngest = Type.Object({
  /** Whoever has it is on air: what OBS calls the stream key, and the password of Icecast sources. */
  streamKey: Type.String(),
  /** Of SRT callers. */
  passphrase: Type.String(),
  inputs: Type.Array(
    Type.Object({
      kind: ChannelInputKind,
      /** Where to send to; null of what the hub fetches, and of what it does not listen for. */
      address: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
})
export type ChannelIngest = Static<typeof ChannelIngest>
