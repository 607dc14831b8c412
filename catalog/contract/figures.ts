import Type, { type Static } from 'typebox'
import { Currency } from './money.ts'
import { NetworkKind } from './plays.ts'
import { Id, LocalTexts } from './title.ts'

/** How titles are watched, in sums of days of Almaty (docs/decisions/29-figures.md). */

/** `YYYY-MM-DD`. */
const Day = Type.String({ pattern: '^2\\d{3}-\\d{2}-\\d{2}$', description: 'YYYY-MM-DD, of Almaty' })

/** Days that may be asked for at once. */
export const mostFigureDays = 366

export const FiguresQuery = Type.Object({
  days: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: mostFigureDays,
      default: 28,
      description: 'how many, the last of them `until`',
    }),
  ),
  until: Type.Optional(Day),
})
export type FiguresQuery = Static<typeof FiguresQuery>

const sums = {
  /** Views that came to a picture or a sound. */
  starts: Type.Integer(),
  /** Watched, by the clock on the wall. */
  seconds: Type.Number(),
  /** Of these, those whose bytes stayed in the country. */
  domesticSeconds: Type.Number(),
  /** Came into the last tenth. */
  finished: Type.Integer(),
  stalls: Type.Integer(),
  stallSeconds: Type.Number(),
}
export const FigureSums = Type.Object(sums)
export type FigureSums = Static<typeof FigureSums>

/** A country with fewer starts is told among the others: so few might be somebody. */
export const fewestStarts = 5

export const Figures = Type.Object({
  /** Both included. */
  from: Day,
  until: Day,
  /** What a day is by. */
  timeZone: Type.String(),
  sums: FigureSums,
  /** Of as many days before `from`. */
  before: FigureSums,
  /** Every day, also those without anything. */
  days: Type.Array(Type.Object({ day: Day, ...sums })),
  /** Of `seconds`, by the shorter side of the picture, 0 for sound alone; those there were. */
  rungs: Type.Array(Type.Object({ side: Type.Integer(), seconds: Type.Number() })),
  /** How many views played some of each tenth of the title. */
  tenths: Type.Array(Type.Integer()),
  /** ms to the first picture within which half, and nine tenths, of the starts were; null without any. */
  startMs: Type.Object({
    half: Type.Union([Type.Integer(), Type.Null()]),
    most: Type.Union([Type.Integer(), Type.Null()]),
  }),
  networks: Type.Array(Type.Object({ network: NetworkKind, starts: Type.Integer(), seconds: Type.Number() })),
  /** Most starts first. ISO 3166-1; null: all those that few came from. */
  countries: Type.Array(
    Type.Object({
      country: Type.Union([Type.String(), Type.Null()]),
      /** In the language of Accept-Language; null of the others, and of ZZ, which nothing knows. */
      name: Type.Union([Type.String(), Type.Null()]),
      starts: Type.Integer(),
      seconds: Type.Number(),
    }),
  ),
  /** Of a series or an owner: its titles, the longest watched first, at most a hundred. */
  titles: Type.Array(Type.Object({ id: Id, texts: LocalTexts, ...sums })),
  /** What was earned with it in these days, minor units. */
  earnings: Type.Array(Type.Object({ currency: Currency, amount: Type.Integer() })),
})
export type Figures = Static<typeof Figures>
