import Type, { type Static } from 'typebox'
import { ChannelState, Programme } from './channel.ts'
import { Currency } from './money.ts'

/** What a channel plays, and what listening to it costs. Pure: runs in the browser. */

export const Song = Type.Object({
  at: Type.String({ format: 'date-time' }),
  /** As the station says it. */
  text: Type.String(),
})
export type Song = Static<typeof Song>

/** `before`: the `at` of the last one of another page. */
export const SongsQuery = Type.Object({ before: Type.Optional(Type.String({ format: 'date-time' })) })
export type SongsQuery = Static<typeof SongsQuery>

/** Newest first; only what this viewer might have heard. `before` of the next page; null: there are no more. */
export const Songs = Type.Object({
  songs: Type.Array(Song),
  before: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
})
export type Songs = Static<typeof Songs>

/** Days that songs are kept. */
export const songDays = 30

/** A server-sent event `now` of a channel: whole each time, so that a missed one loses nothing. */
export const ChannelNow = Type.Object({
  state: ChannelState,
  song: Type.Union([Type.String(), Type.Null()]),
  now: Type.Union([Programme, Type.Null()]),
  next: Type.Union([Programme, Type.Null()]),
})
export type ChannelNow = Static<typeof ChannelNow>

/** Of a GB (10⁹ bytes), in units of the currency. */
export const TrafficPrice = Type.Object({
  currency: Currency,
  domestic: Type.Number({ minimum: 0 }),
  external: Type.Number({ minimum: 0 }),
})
export type TrafficPrice = Static<typeof TrafficPrice>

/** What an hour of one listener costs; money is null where the operator has set no price. */
export const ListenerCost = Type.Object({
  price: Type.Union([TrafficPrice, Type.Null()]),
  renditions: Type.Array(
    Type.Object({
      name: Type.String(),
      bytesPerHour: Type.Integer({ minimum: 0 }),
      domestic: Type.Union([Type.Number(), Type.Null()]),
      external: Type.Union([Type.Number(), Type.Null()]),
    }),
  ),
})
export type ListenerCost = Static<typeof ListenerCost>
