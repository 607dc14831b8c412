import Type, { type Static, type TSchema } from 'typebox'
import { ChannelState } from './channel.ts'
import { Id } from './id.ts'

/** How a channel is doing, for its owner: now, what went wrong, and how many watch it. Pure: runs in the browser. */

const Moment = Type.String({ format: 'date-time' })
const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const Maybe = orNull(Type.Number())

/**
 * What a station is told of (docs/decisions/40-channel-health.md). The first three say what viewers see while the main input is
 * gone: nothing, the slate, the standby. `bitrate`: less than a third of what is usual comes in; `gaps`: some of it is missing.
 */
export const alarmKinds = ['off-air', 'slate', 'standby', 'silence', 'black', 'bitrate', 'gaps'] as const
export const AlarmKind = Type.Enum(alarmKinds)
export type AlarmKind = (typeof alarmKinds)[number]

/** Alarms are shown, and kept, for so many days. */
export const alarmDays = 30

/** `ended` is null while it goes on. */
export const ChannelAlarm = Type.Object({ id: Id, kind: AlarmKind, began: Moment, ended: orNull(Moment) })
export type ChannelAlarm = Static<typeof ChannelAlarm>

/** A look at the picture or the sound, and since when it is as it is. */
const Finding = orNull(Type.Object({ is: Type.Boolean(), since: Moment }))

export const StreamHealth = Type.Object({
  /** bit/s. */
  inbound: Type.Integer(),
  usual: Maybe,
  /** Pictures a second; null of sound alone. */
  pictureRate: Maybe,
  promisedRate: Maybe,
  /** Of the last minute. */
  lostSeconds: Type.Number(),
  dropped: Type.Integer(),
  gaps: Type.Integer(),
  /** Since its process has held the channel. */
  droppedInAll: Type.Integer(),
  gapsInAll: Type.Integer(),
  gapSecondsInAll: Type.Number(),
  late: Type.Integer(),
  black: Finding,
  silent: Finding,
  way: orNull(Type.Enum(['copy', 'sound', 'ladder'] as const)),
})
export type StreamHealth = Static<typeof StreamHealth>

export const ChannelHealth = Type.Object({
  at: Moment,
  state: ChannelState,
  /** What is shown; null: nothing. */
  source: orNull(Type.Enum(['main', 'standby', 'slate'] as const)),
  /** Of this state and source. */
  since: orNull(Moment),
  /** null while no process holds it. */
  stream: orNull(StreamHealth),
  /** Who watches or listens now. */
  watching: Type.Integer(),
  /** Those of `alarmDays`, the newest first, at most 200. */
  alarms: Type.Array(ChannelAlarm),
})
export type ChannelHealth = Static<typeof ChannelHealth>
export const mostAlarms = 200

const Day = Type.String({ pattern: '^2\\d{3}-\\d{2}-\\d{2}$', description: 'YYYY-MM-DD, of Almaty' })

/** Hours are kept for so many days; as JSON so many may be asked for at once, as CSV all of them. */
export const hourDays = 400
export const mostHourDays = 31

const asked = (most: number) =>
  Type.Object({
    days: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: most,
        default: 7,
        description: 'how many, the last of them `until`',
      }),
    ),
    until: Type.Optional(Day),
  })
export const ChannelFiguresQuery = asked(mostHourDays)
export type ChannelFiguresQuery = Static<typeof ChannelFiguresQuery>
export const ChannelFiguresCsvQuery = asked(hourDays)

export const ChannelHour = Type.Object({
  /** Its first moment. */
  hour: Moment,
  /** Those who began to watch or listen. */
  starts: Type.Integer(),
  /** Watched or listened to, by where the bytes went; ÷ 3600 is how many there were on average. */
  domesticSeconds: Type.Number(),
  externalSeconds: Type.Number(),
  /** Most at once, by looks a minute apart. */
  most: Type.Integer(),
})
export type ChannelHour = Static<typeof ChannelHour>

export const ChannelFigures = Type.Object({
  from: Day,
  until: Day,
  timeZone: Type.String(),
  watching: Type.Integer(),
  /** Every hour up to now, also those without anybody. */
  hours: Type.Array(ChannelHour),
})
export type ChannelFigures = Static<typeof ChannelFigures>
