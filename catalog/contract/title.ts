import Type, { type Static } from 'typebox'
import { Credit, NewCredits } from './credit.ts'
import { Id } from './id.ts'
import { Offer } from './money.ts'
import { RegionCode, regionCodes } from './region.ts'
import { Script } from './script.ts'

export { Id, RegionCode, regionCodes }

/** Catalogue schemas shared by server, worker, command line and player. Pure: runs in the browser. */

/** `broadcast`: a live broadcast that was recorded; `recording`: whatever else was. */
// biome-ignore format: a list reads better in rows
export const titleKinds = [
  'aitys', 'concert', 'film', 'episode', 'programme', 'radio', 'broadcast', 'recording',
] as const
export const TitleKind = Type.Enum(titleKinds)
export type TitleKind = (typeof titleKinds)[number]

export const ageMarks = [0, 6, 12, 14, 16, 18] as const
export const AgeMark = Type.Enum(ageMarks)
export type AgeMark = (typeof ageMarks)[number]
/** Titles with this mark are not for children: viewers confirm their age before they play. */
export const adultAge = 18

export const titleStates = [
  'draft',
  'uploading',
  'probing',
  'refused',
  'encoding',
  'watchable',
  'complete',
] as const
export const TitleState = Type.Enum(titleStates)
export type TitleState = (typeof titleStates)[number]

/** Texts of a title in one language. */
export const LocalText = Type.Object({
  title: Type.String({ minLength: 1, maxLength: 300 }),
  description: Type.Optional(Type.String({ maxLength: 10_000 })),
})
export type LocalText = Static<typeof LocalText>

/** At least one language; readers get theirs, else kk, ru, en in that order. */
export const LocalTexts = Type.Object(
  { kk: Type.Optional(LocalText), ru: Type.Optional(LocalText), en: Type.Optional(LocalText) },
  { minProperties: 1, additionalProperties: false },
)
export type LocalTexts = Static<typeof LocalTexts>

export const Refusal = Type.Object({
  code: Type.String(),
  message: Type.String({ description: 'in the language of Accept-Language' }),
})
export type Refusal = Static<typeof Refusal>

/** ISO 3166-1 alpha-2, or WORLD. */
export const Territory = Type.String({ pattern: '^(WORLD|[A-Z]{2})$' })
export const licenceUses = ['stream', 'download', 'embed', 'live'] as const
export const LicenceUse = Type.Enum(licenceUses)
export type LicenceUse = (typeof licenceUses)[number]

/** Uses by which somebody watches: on the hub itself, or framed by another site. */
export const ShownBy = Type.Enum(['stream', 'embed'] as const)
export type ShownBy = Static<typeof ShownBy>
/** Of what asks for one title. */
export const OneTitleQuery = Type.Object({ script: Type.Optional(Script), use: Type.Optional(ShownBy) })

/** Of licences that name none; IANA. */
export const defaultTimeZone = 'Asia/Almaty'

/**
 * Who lets the hub do what, where and when (after EMA Avails 2.x and ODRL 2.2).
 * `from` and `until` are local times `YYYY-MM-DDTHH:MM` in `timeZone`; `until` is the first moment outside.
 */
export const NewLicence = Type.Object(
  {
    licensor: Type.String({ minLength: 1, maxLength: 300 }),
    territories: Type.Array(Territory, { minItems: 1, maxItems: 250, uniqueItems: true }),
    uses: Type.Array(LicenceUse, { minItems: 1, uniqueItems: true }),
    from: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$' })),
    until: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$' })),
    timeZone: Type.Optional(
      Type.String({ maxLength: 64, default: defaultTimeZone, description: 'IANA name' }),
    ),
    exclusive: Type.Optional(Type.Boolean({ default: false })),
    revocable: Type.Optional(Type.Boolean({ default: true })),
  },
  { additionalProperties: false },
)
export type NewLicence = Static<typeof NewLicence>

export const Licence = Type.Interface([NewLicence], {
  id: Id,
  /** SHA-256 (hex) of the licence document the owner gave, when there is one. */
  documentSha256: Type.Union([Type.String(), Type.Null()]),
  revokedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
})
export type Licence = Static<typeof Licence>

/** Languages of the sound, BCP 47. */
const Languages = Type.Array(Type.String({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]+)*$' }), { maxItems: 20 })
export const Year = Type.Integer({ minimum: 1880, maximum: 2200 })
/** The day of the event, `YYYY-MM-DD`. */
const RecordedOn = Type.String({ pattern: '^(1[89]|2[01])\\d{2}-\\d{2}-\\d{2}$', description: 'YYYY-MM-DD' })
/** A number of a season; one that has episodes and no season is the first. */
const Season = Type.Integer({ minimum: 1, maximum: 9999 })
const Episode = Type.Integer({ minimum: 0, maximum: 99_998 })

export const NewTitle = Type.Object(
  {
    kind: TitleKind,
    texts: LocalTexts,
    region: Type.Optional(RegionCode),
    languages: Type.Optional(Languages),
    ageMark: Type.Optional(AgeMark),
    year: Type.Optional(Year),
    recordedOn: Type.Optional(RecordedOn),
    /** A series of the same owner. */
    seriesId: Type.Optional(Id),
    season: Type.Optional(Season),
    episode: Type.Optional(Episode),
    credits: Type.Optional(NewCredits),
    /** Made by `nar demo`; shown plainly as such. */
    demo: Type.Optional(Type.Boolean()),
    licence: Type.Optional(NewLicence),
  },
  { additionalProperties: false },
)
export type NewTitle = Static<typeof NewTitle>

export const TitlePatch = Type.Partial(
  Type.Object({
    kind: TitleKind,
    texts: LocalTexts,
    region: Type.Union([RegionCode, Type.Null()]),
    languages: Languages,
    ageMark: AgeMark,
    year: Type.Union([Year, Type.Null()]),
    recordedOn: Type.Union([RecordedOn, Type.Null()]),
    seriesId: Type.Union([Id, Type.Null()]),
    season: Type.Union([Season, Type.Null()]),
    episode: Type.Union([Episode, Type.Null()]),
    /** The whole list, in its order. */
    credits: NewCredits,
    /** Nobody but its owner sees it, whatever its licences say; false shows it again. */
    hidden: Type.Boolean(),
  }),
  { additionalProperties: false },
)
export type TitlePatch = Static<typeof TitlePatch>

/** One rung as a viewer chooses it. `bandwidth` is the measured peak with its sound, bit/s. */
export const RenditionInfo = Type.Object({
  name: Type.String(),
  height: Type.Union([Type.Integer(), Type.Null()], { description: 'null for sound alone' }),
  width: Type.Union([Type.Integer(), Type.Null()]),
  bandwidth: Type.Integer(),
  averageBandwidth: Type.Integer({ description: 'bit/s; × 450 = bytes an hour' }),
})
export type RenditionInfo = Static<typeof RenditionInfo>

export const TitleView = Type.Object({
  id: Id,
  owner: Type.Object({ id: Id, name: Type.String() }),
  kind: TitleKind,
  texts: LocalTexts,
  region: Type.Union([RegionCode, Type.Null()]),
  languages: Type.Array(Type.String()),
  ageMark: AgeMark,
  year: Type.Union([Type.Integer(), Type.Null()]),
  recordedOn: Type.Union([Type.String(), Type.Null()], { description: 'YYYY-MM-DD' }),
  series: Type.Union([Type.Object({ id: Id, texts: LocalTexts }), Type.Null()]),
  season: Type.Union([Type.Integer(), Type.Null()]),
  episode: Type.Union([Type.Integer(), Type.Null()]),
  credits: Type.Array(Credit),
  demo: Type.Boolean(),
  state: TitleState,
  refusal: Type.Union([Refusal, Type.Null()]),
  /** Viewers have something to watch, also while a replacement of it is on its way. */
  playable: Type.Boolean(),
  /** By its owner, who alone sees it then. */
  hidden: Type.Boolean(),
  /** To its owner: it is complete, and today's ladder would make other rungs of it. */
  outdated: Type.Boolean(),
  createdAt: Type.String({ format: 'date-time' }),
  /** Seconds; null until probed. */
  duration: Type.Union([Type.Number(), Type.Null()]),
  /** No picture in it. null until probed. */
  audioOnly: Type.Union([Type.Boolean(), Type.Null()]),
  /** Address of a JPEG, null when there is none (draw a syrmaq poster then). */
  poster: Type.Union([Type.String(), Type.Null()]),
  /** Address of an animated WebP of a few seconds, without sound; null when there is none. */
  preview: Type.Union([Type.String(), Type.Null()]),
  /** Both are still to come, or to be replaced by better ones: the encoding goes first. */
  picturesDue: Type.Boolean(),
  renditions: Type.Array(RenditionInfo),
  /** Licences are told to the owner and to moderators; others see an empty list. */
  licences: Type.Array(Licence),
  offers: Type.Array(Offer, {
    description: 'what opens it, alone or with its series; none where it is free',
  }),
  /** It was on air. Seconds: `missing` of it were not, and are left out; `lead` stand before its beginning. */
  recording: Type.Optional(
    Type.Object({ channelId: Id, missing: Type.Number(), lead: Type.Optional(Type.Number()) }),
  ),
})
export type TitleView = Static<typeof TitleView>
