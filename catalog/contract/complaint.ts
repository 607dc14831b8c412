import Type, { type Static } from 'typebox'
import { Role } from './account.ts'
import { BreachNotice } from './breach-notice.ts'
import { Id, LocalTexts } from './title.ts'

/**
 * Complaints: anybody may make one, without an account, and sees its outcome by the number and the code of its receipt
 * (Law of the Republic of Kazakhstan of 10 July 2023 № 18-VIII on online platforms, articles 9 (3) and 11).
 */

export const complaintCategories = ['rights', 'child', 'unlawful', 'false', 'person', 'other'] as const
export const ComplaintCategory = Type.Enum(complaintCategories)
export type ComplaintCategory = (typeof complaintCategories)[number]

/** From a complaint or an appeal to its answer: the house's promise to everybody. */
export const answerHours = 24

/**
 * How long an outcome may be appealed against, and how long the address of the complainant is kept after the last one:
 * until nobody can have a reason to write there any more.
 */
export const appealDays = 30

/** Year in Almaty and a running number. Tells nothing by itself: what it stands for is opened by the code. */
export const ComplaintNumber = Type.String({ pattern: '^\\d{4}-\\d{6,9}$', description: 'e.g. 2026-000123' })

/** As it is typed from paper: lower case, spaces and other dashes are forgiven. */
export const ReceiptCode = Type.String({ maxLength: 40 })

/** Longest texts of complaints, appeals and reasons, characters. */
export const longestText = 5000
/** Not only spaces, and without the one character that PostgreSQL does not keep. */
const Words = Type.String({ maxLength: longestText, pattern: '^(?!\\s*$)[^\\u0000]+$' })

const languages = ['kk', 'ru', 'en'] as const

/** Seconds from the start of the title. */
export const ComplaintRange = Type.Object(
  {
    from: Type.Number({ minimum: 0, maximum: 360_000 }),
    to: Type.Optional(Type.Number({ minimum: 0, maximum: 360_000 })),
  },
  { additionalProperties: false },
)
export type ComplaintRange = Static<typeof ComplaintRange>

export const NewComplaint = Type.Object(
  {
    /** Without one, and without a channel, it is about the hub itself. */
    titleId: Type.Optional(Id),
    /** In place of a title. */
    channelId: Type.Optional(Id),
    range: Type.Optional(ComplaintRange),
    category: ComplaintCategory,
    text: Words,
    /** An e-mail address, at most as long as RFC 5321 section 4.5.3.1 lets one be. The only personal datum asked for. */
    contact: Type.Optional(Type.String({ maxLength: 254, pattern: '^[^@\\s\\u0000]+@[^@\\s\\u0000]+$' })),
    /** In which the complainant reads the outcome; that of Accept-Language unless told. */
    language: Type.Optional(Type.Enum(languages)),
  },
  { additionalProperties: false },
)
export type NewComplaint = Static<typeof NewComplaint>

/** Says nothing of the title: whether there is one under that id is nobody's business. */
export const ComplaintReceipt = Type.Object({
  number: ComplaintNumber,
  code: Type.String({ description: 'opens the state of this complaint together with its number' }),
  receivedAt: Type.String({ format: 'date-time' }),
  answerBy: Type.String({ format: 'date-time' }),
})
export type ComplaintReceipt = Static<typeof ComplaintReceipt>

/** The first judgement, or the one on appeal. */
export const instances = ['first', 'appeal'] as const
export const Instance = Type.Enum(instances)
export type Instance = (typeof instances)[number]

export const complaintOutcomes = ['upheld', 'rejected'] as const
const Outcome = Type.Enum(complaintOutcomes)
/** What an upheld complaint leads to: the title or channel is restricted, or its owner puts it right. */
export const complaintRemedies = ['restriction', 'correction'] as const
const Remedy = Type.Enum(complaintRemedies)

export const Decision = Type.Object(
  {
    /** Which judgement it is, so that nobody decides an appeal that they have not seen. */
    instance: Instance,
    outcome: Outcome,
    /** Of an upheld complaint, and of no other. */
    remedy: Type.Optional(Remedy),
    /** The restriction that was made, where that is the remedy. */
    restrictionId: Type.Optional(Id),
    /** What the complainant reads. */
    reason: Words,
  },
  { additionalProperties: false },
)
export type Decision = Static<typeof Decision>

const Review = {
  instance: Instance,
  askedAt: Type.String({ format: 'date-time' }),
  answerBy: Type.String({ format: 'date-time' }),
  overdue: Type.Boolean({ description: 'answered after answerBy, or not answered though it is past' }),
  /** null while it is waited for. */
  decision: Type.Union([
    Type.Object({
      outcome: Outcome,
      remedy: Type.Union([Remedy, Type.Null()]),
      reason: Type.String(),
      /** Who answers for it. */
      role: Role,
      decidedAt: Type.String({ format: 'date-time' }),
    }),
    Type.Null(),
  ]),
}
export const ComplaintReview = Type.Object(Review)
export type ComplaintReview = Static<typeof ComplaintReview>

/** `open` and `appealed` wait for an answer; `decided` may be appealed against; `closed` is final. */
export const complaintStates = ['open', 'decided', 'appealed', 'closed'] as const
export const ComplaintState = Type.Enum(complaintStates)
export type ComplaintState = (typeof complaintStates)[number]

const Shared = {
  number: ComplaintNumber,
  category: ComplaintCategory,
  titleId: Type.Union([Id, Type.Null()]),
  channelId: Type.Union([Id, Type.Null()]),
  range: Type.Union([ComplaintRange, Type.Null()]),
  state: ComplaintState,
}

/** What the complainant sees. */
export const ComplaintView = Type.Object({
  ...Shared,
  reviews: Type.Array(ComplaintReview, { description: 'one, or two after an appeal' }),
  /** The first moment it cannot be appealed against any more; null when it cannot be now. */
  appealBy: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  /** Breaches of data that concern the complainant. */
  notices: Type.Array(BreachNotice),
})
export type ComplaintView = Static<typeof ComplaintView>

export const Appeal = Type.Object({ code: ReceiptCode, text: Words }, { additionalProperties: false })
export type Appeal = Static<typeof Appeal>

const Named = Type.Object({ id: Id, texts: LocalTexts, owner: Type.String() })

/** What moderators see. */
export const DeskComplaint = Type.Object({
  ...Shared,
  text: Type.String(),
  contact: Type.Union([Type.String(), Type.Null()]),
  language: Type.Enum(languages),
  /** null for the hub itself, and where there is no such title or channel (any more). */
  title: Type.Union([Named, Type.Null()]),
  channel: Type.Union([Named, Type.Null()]),
  reviews: Type.Array(
    Type.Object({
      ...Review,
      /** What an appeal says. */
      text: Type.Union([Type.String(), Type.Null()]),
      /** Name of the account that decided. */
      decidedBy: Type.Union([Type.String(), Type.Null()]),
      restrictionId: Type.Union([Id, Type.Null()]),
    }),
  ),
  /** An appeal is not for the one who decided first. */
  mayDecide: Type.Boolean(),
})
export type DeskComplaint = Static<typeof DeskComplaint>

export const DeskPage = Type.Object({
  complaints: Type.Array(DeskComplaint, { description: 'those that wait, by their deadline, then the rest' }),
  next: Type.Union([Type.String(), Type.Null()]),
})
export type DeskPage = Static<typeof DeskPage>

export const DeskQuery = Type.Object({
  cursor: Type.Optional(Type.String({ maxLength: 200 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 24 })),
})
export type DeskQuery = Static<typeof DeskQuery>
