import Type, { type Static } from 'typebox'
import { Pathways } from './playback.ts'

/** Watching a channel: what is on air now, and what was. Pure. */

const Moment = Type.String({ format: 'date-time' })

/**
 * Body of `POST /api/v1/channels/:id/playback`; none counts as null: what is on air now. `from`: from that moment on, no further
 * back than the channel may be watched. `until`: what was on air until then; an end that is still to come is none.
 */
export const LivePlaybackRequest = Type.Union([
  Type.Object({
    from: Type.Optional(Moment),
    until: Type.Optional(Moment),
    /** Years, as viewers say, kept on their device alone. */
    ageConfirmed: Type.Optional(Type.Integer({ minimum: 0, maximum: 18 })),
  }),
  Type.Null(),
])
export type LivePlaybackRequest = Static<typeof LivePlaybackRequest>

export const LivePlayback = Type.Object({
  /** Master playlist, good for this viewer until `expiresAt`: then they may have to be told something else. Ask again before. */
  master: Type.String(),
  expiresAt: Moment,
  pathways: Pathways,
  /** ms since 1970: media time 0 of every playlist of the channel. */
  epoch: Type.Integer(),
  /** Of what the address is good for: null, what is on air now. May be later than was asked. */
  from: Type.Union([Moment, Type.Null()]),
  /** null: it goes on. Earlier than was asked where something follows that this viewer may not see. */
  until: Type.Union([Moment, Type.Null()]),
  /** What its player names it by when it tells how long it is watched (`POST /plays`); null: nothing is to be told. */
  view: Type.Union([Type.String(), Type.Null()]),
})
export type LivePlayback = Static<typeof LivePlayback>
