import Type, { type Static } from 'typebox'
import { Id } from './id.ts'
import { TrafficPrice } from './song.ts'
import { LocalTexts } from './title.ts'

/** What nginx sent, in sums of the lines of its nodes (docs/decisions/47-counting.md). Nothing of it is of a viewer. */

export type TrafficCounts = {
  requests: number
  /** Answered with 5xx. */
  failed: number
  /** As nginx counts them: heads of answers too, TLS and TCP not. */
  bytes: number
  /** Of them, to viewers inside the country by a node inside it: they did not cross the border. */
  domesticBytes: number
  /** Of what a cache could have had: what it had, and what had to be fetched. */
  hitBytes: number
  missBytes: number
  /** First playlists. */
  starts: number
  stalls: number
  /** Of media, by what was sent whole. */
  seconds: number
}

/** Counts of one hour. `use`: whether a viewer asked, or one of our nodes. */
export type Traffic = {
  /** Its first moment, ms since 1970. */
  hour: number
  zone: string
  region: string
  use: 'view' | 'fill'
  /** Of an asset or a channel, as it was signed; '' where nothing was served. */
  scope: string
} & TrafficCounts

const Count = Type.Integer({ minimum: 0 })
const Day = Type.String({ pattern: '^2\\d{3}-\\d{2}-\\d{2}$', description: 'YYYY-MM-DD, of Almaty' })

const sums = {
  requests: Count,
  /** Sent to viewers, as nginx counts them: heads of answers too, TLS and TCP not. */
  bytes: Count,
  /** Of these, to viewers inside the country. */
  homeBytes: Count,
  /** Of those, by a node inside it: what did not cross the border. */
  domesticBytes: Count,
  /** Of what a cache could have had: what it had, and what had to be fetched. */
  hitBytes: Count,
  missBytes: Count,
  /** First playlists that were asked for. */
  starts: Count,
  /** As players tell (CMCD). */
  stalls: Count,
  /** Of media that was sent whole; without the sound that goes with a picture. */
  seconds: Type.Number({ minimum: 0 }),
}
export const TrafficSums = Type.Object(sums)
export type TrafficSums = Static<typeof TrafficSums>

/** Of up to so many days there is a point for each hour. */
export const hourlyDays = 2

export const TrafficReport = Type.Object({
  /** Both included. */
  from: Day,
  until: Day,
  timeZone: Type.String(),
  sums: TrafficSums,
  /** Of as many days before `from`. */
  before: TrafficSums,
  /** `at`: its first moment. Every day, or hour, also those without anything. */
  step: Type.Enum(['hour', 'day'] as const),
  points: Type.Array(Type.Object({ at: Type.String({ format: 'date-time' }), ...sums })),
  /** To viewers, by what sent it; `fillBytes` went to other nodes, `failed` were answered with 5xx. */
  nodes: Type.Array(Type.Object({ node: Type.String(), ...sums, failed: Count, fillBytes: Count })),
  /** Networks of viewers, as the topology names them; `region`: KZ-75, domestic or external. */
  zones: Type.Array(Type.Object({ zone: Type.String(), region: Type.String(), ...sums })),
  /** Most bytes first, at most fifty of each. */
  titles: Type.Array(Type.Object({ id: Id, texts: LocalTexts, ...sums })),
  channels: Type.Array(Type.Object({ id: Id, texts: LocalTexts, ...sums })),
  /** Of a GB, as the operator has set it; `saved` by what did not cross the border, in whole units of its currency. */
  price: Type.Union([TrafficPrice, Type.Null()]),
  saved: Type.Union([Type.Number(), Type.Null()]),
  /** How far the lines of each node were read. `gaps`: how often lines were gone before they were read. */
  logs: Type.Array(
    Type.Object({
      node: Type.String(),
      readAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
      lines: Count,
      faults: Count,
      gaps: Count,
    }),
  ),
})
export type TrafficReport = Static<typeof TrafficReport>

/** How much of what viewers in the country were sent did not cross its border; the oldest month first. */
export const DomesticShares = Type.Object({
  months: Type.Array(
    Type.Object({
      month: Type.String({ pattern: '^\\d{4}-\\d{2}$', description: 'of Almaty' }),
      /** 0 to 1. */
      share: Type.Number({ minimum: 0, maximum: 1 }),
      /** To viewers inside the country. */
      bytes: Count,
    }),
  ),
})
export type DomesticShares = Static<typeof DomesticShares>

/** What a title took, for whoever may change it. A region with few starts is told among the others: `null`. */
export const TitleTraffic = Type.Object({
  ...sums,
  regions: Type.Array(
    Type.Object({ region: Type.Union([Type.String(), Type.Null()]), bytes: Count, starts: Count }),
  ),
})
export type TitleTraffic = Static<typeof TitleTraffic>
