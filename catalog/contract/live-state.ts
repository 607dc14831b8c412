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

/** Where it stands in Redis, with a time to live; and where every change of it is told of. */
export const liveStateKey = (channelId: string): string => `nar:live-state:${channelId}`
export const liveStateChannel = (channelId: string): string => `nar:channel:${channelId}`
