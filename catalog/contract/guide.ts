import Type, { type Static } from 'typebox'
import { ChannelKind, Programme, ProgrammeOrigin } from './channel.ts'
import { ImportFinding } from './exchange.ts'
import { Id } from './id.ts'
import { ProblemDocument } from './problem.ts'
import { Script } from './script.ts'
import { AgeMark, Licence, LocalTexts, RegionCode } from './title.ts'

/** The programme guide of a channel. Programmes never overlap; between two there may be nothing. Pure. */

const Moment = Type.String({ format: 'date-time' })
const Language = Type.Union([
  Type.String({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]+)*$', maxLength: 40 }),
  Type.Null(),
])

/**
 * Neighbours that reach into it are cut, so that nothing overlaps: what runs into its beginning ends there, what begins before
 * its end begins there. One that nothing would be left of is refused.
 */
export const NewProgramme = Type.Object(
  {
    starts: Moment,
    ends: Moment,
    texts: LocalTexts,
    language: Type.Optional(Language),
    origin: Type.Optional(Type.Union([ProgrammeOrigin, Type.Null()])),
    ageMark: Type.Optional(Type.Union([AgeMark, Type.Null()])),
    record: Type.Optional(Type.Boolean()),
    /** A series of the same owner, which the recording joins. */
    seriesId: Type.Optional(Type.Union([Id, Type.Null()])),
  },
  { additionalProperties: false },
)
export type NewProgramme = Static<typeof NewProgramme>

export const ProgrammePatch = Type.Partial(NewProgramme, { additionalProperties: false })
export type ProgrammePatch = Static<typeof ProgrammePatch>

/** As its owner sees it. */
export const ProgrammeView = Type.Interface([Programme], { licences: Type.Array(Licence) })
export type ProgrammeView = Static<typeof ProgrammeView>

/** The longest stretch of a guide that is told at once, days. */
export const guideDays = 31

/** From now for a day, unless it is said. */
export const GuideQuery = Type.Object({
  from: Type.Optional(Type.String({ format: 'date-time', description: 'the first moment' })),
  until: Type.Optional(Type.String({ format: 'date-time', description: 'the first moment after it' })),
  script: Type.Optional(Script),
})
export type GuideQuery = Static<typeof GuideQuery>

/** Why a programme may not be watched by whoever reads: not where they are, not by law, or by no licence at that time. */
export const closedReasons = ['not-in-territory', 'restricted', 'no-licence'] as const
export const ClosedReason = Type.Enum(closedReasons)
export type ClosedReason = (typeof closedReasons)[number]

/** `closed`: null where it may be watched while it is on air; of what is over, now. Of an age mark nothing is said here. */
export const GuideProgramme = Type.Interface([Programme], {
  closed: Type.Union([ClosedReason, Type.Null()]),
})
export type GuideProgramme = Static<typeof GuideProgramme>

/** In the order of time: what overlaps `from`–`until`. */
export const Guide = Type.Object({ from: Moment, until: Moment, programmes: Type.Array(GuideProgramme) })
export type Guide = Static<typeof Guide>

/** The longest stretch of the guide of all channels that is told at once, days. */
export const wholeGuideDays = 8

/** Of every channel that is started and that the reader may see, as lists of channels are. */
export const WholeGuide = Type.Object({
  from: Moment,
  until: Moment,
  channels: Type.Array(
    Type.Object({
      ...{ id: Id, kind: ChannelKind, texts: LocalTexts, region: Type.Union([RegionCode, Type.Null()]) },
      ageMark: AgeMark,
      programmes: Type.Array(GuideProgramme),
    }),
  ),
})
export type WholeGuide = Static<typeof WholeGuide>

export const guideMaxBytes = 5 * 1024 * 1024
export const guideMaxRows = 10_000

export const GuideImportQuery = Type.Object({
  dryRun: Type.Optional(Type.Boolean({ default: false, description: 'check every row and keep nothing' })),
  /** Of a file of several channels: `id` of the one that is meant. Needless where there is one alone. */
  channel: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 200,
      description: 'of several in the file, the id of the one that is meant',
    }),
  ),
})
export type GuideImportQuery = Static<typeof GuideImportQuery>

/** `made`, `changed`, `same`: by its start. `bad`: then nothing at all is kept. */
export const GuideImportRow = Type.Object({
  row: Type.Integer({ description: 'the number of the `programme` element, from 1' }),
  state: Type.Enum(['made', 'changed', 'same', 'bad'] as const),
  findings: Type.Array(ImportFinding),
})
export type GuideImportRow = Static<typeof GuideImportRow>

export const GuideImportReport = Type.Object({
  dryRun: Type.Boolean(),
  made: Type.Integer(),
  changed: Type.Integer(),
  same: Type.Integer(),
  bad: Type.Integer({ description: 'if there is one, nothing at all is kept' }),
  /** Later programmes of earlier files that this one no longer has. */
  removed: Type.Integer(),
  rows: Type.Array(GuideImportRow),
})
export type GuideImportReport = Static<typeof GuideImportReport>

/** 422: the problem `guide-import-refused`, with the rows that are its reason. */
export const GuideImportRefusal = Type.Interface([ProblemDocument], { report: GuideImportReport })

/** A Monday of Almaty; this week's unless it is said. */
export const SharesQuery = Type.Object({
  week: Type.Optional(Type.String({ format: 'date', pattern: '^2\\d{3}-', description: 'a day of it' })),
})
export type SharesQuery = Static<typeof SharesQuery>

const Share = Type.Object({
  /** Hours on air of which the guide says it; one it says nothing of counts for neither. */
  hours: Type.Number(),
  /** Of all hours on air, 0 to 1; null where nothing is on air. */
  share: Type.Union([Type.Number(), Type.Null()]),
  /** What the law asks of that week. */
  least: Type.Number(),
})

/** Shares of a week by hours on air, as the guide has them: days of Almaty, from Monday. */
export const Shares = Type.Object({
  week: Type.String({ description: 'its Monday, YYYY-MM-DD' }),
  from: Moment,
  until: Moment,
  /** Hours that the guide says something of. */
  hours: Type.Number(),
  kazakh: Share,
  domestic: Share,
  /** Hours of which it does not say the language, or the origin. */
  unsaid: Type.Object({ language: Type.Number(), origin: Type.Number() }),
  /** By day, for a plot. */
  days: Type.Array(
    Type.Object({ day: Type.String(), hours: Type.Number(), kazakh: Type.Number(), domestic: Type.Number() }),
  ),
  /** Parts of each day, counted from midnight, where there is less Kazakh than everything else together. */
  intervalHours: Type.Integer(),
  thin: Type.Array(Type.Object({ from: Moment, until: Moment, hours: Type.Number(), kazakh: Type.Number() })),
})
export type Shares = Static<typeof Shares>
