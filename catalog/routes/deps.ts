import type { Kysely } from 'kysely'
import type { Registry } from 'prom-client'
import type { ChannelInputKind } from '#catalog/contract/channel.ts'
import type { Place } from '#catalog/contract/connection.ts'
import type { EncodedPart, EncodingPlan } from '#catalog/contract/encoding.ts'
import type { KeepRung } from '#catalog/contract/keep.ts'
import type { LiveStateSeen, LiveStateWhole } from '#catalog/contract/live-state.ts'
import type {
  EdgeSeen,
  KindState,
  LaneState,
  Part,
  SlowRequest,
  WorkerState,
} from '#catalog/contract/operations.ts'
import type { Playback } from '#catalog/contract/playback.ts'
import type { PlanRecording } from '#catalog/contract/recorded.ts'
import type { TrafficPrice } from '#catalog/contract/song.ts'
import type { SubtitleFacts } from '#catalog/contract/subtitle.ts'
import type { Operator } from '#catalog/contract/terms.ts'
import type { RenditionInfo, TitleKind } from '#catalog/contract/title.ts'
import type { PaymentProvider } from '#catalog/payments/port.ts'
import type { SavedPart } from '#catalog/store/encoded-parts.ts'
import type { Sender } from '#catalog/store/mail-outbox.ts'
import type { Database } from '#catalog/store/schema.ts'
import type { Sealing } from '#catalog/store/vouchers.ts'
import type { ObjectStorage } from '#platform/storage/port.ts'
import type { Authenticate, AuthenticateToken } from './authenticate.ts'
import type { TitleChannel } from './title-channel.ts'

/** All the catalogue's routes need. What other parts of the house know comes in as functions. */
export type CatalogDeps = {
  db: Kysely<Database>
  storage: ObjectStorage
  authenticate: Authenticate
  /** The same with the token that was used. */
  authenticateToken: AuthenticateToken
  channel: TitleChannel
  /** ISO 3166-1 country of an IP address; `ZZ` when unknown. */
  countryOf: (address: string) => string
  /** The same with all that is known of it. */
  placeOf: (address: string) => Place
  /** Start of the address of everything in a scope (an asset's id), ending in `/`; good under this permit of its title. */
  signPath: (scope: string, expiresAt: Date, permit: number) => string
  /** Where whoever is at an address gets media from, best first, the hub last. */
  pathwaysOf: (address: string) => Playback['pathways']
  /** The regional edges, as they are seen now; none without a topology. */
  edges: () => EdgeSeen[]
  /** How long a playback address is good for. */
  playbackSeconds: number
  renditionInfo: (plan: EncodingPlan | null, parts: readonly EncodedPart[]) => RenditionInfo[]
  /** Sizes that a copy of what is whole can have, lightest first. */
  keepRungs: (plan: EncodingPlan | null, parts: readonly EncodedPart[]) => KeepRung[]
  encodedShare: (plan: EncodingPlan | null, parts: readonly EncodedPart[]) => number
  /** Seconds until an encoding is complete; null while nobody can say. `began` and `now` in ms since 1970. */
  secondsLeft: (
    plan: EncodingPlan | null,
    parts: readonly SavedPart[],
    clock: { began: number; now: number },
  ) => number | null
  /** Adds the jobs of an asset to the queue; gives up soon, since workers look for unfinished work by themselves. */
  schedule: (assetId: string) => Promise<void>
  /** Of today's ladder, with AV1 or without; a plan with another would come out otherwise. */
  recipeOf: (av1: boolean) => string
  /**
   * What a subtitle file says, and the WebVTT made of it. `language` helps to tell encodings apart.
   * @throws Problem `not-subtitles`, `subtitles-empty`, `subtitles-too-large`
   */
  convertSubtitles: (bytes: Buffer, language: string) => Promise<{ facts: SubtitleFacts; vtt: Buffer }>
  /** A text file in whatever encoding it is (IANA name); null when it is none. `unsure`: some letters may be others. */
  decodeText: (bytes: Buffer) => { text: string; encoding: string; unsure: boolean } | null
  /**
   * A picture as a JPEG of our own making.
   * @throws Problem `not-picture`, `picture-unreadable`
   */
  convertPicture: (bytes: Buffer) => Promise<Buffer>
  /** The drawn poster of a title as a JPEG: the same for ever. */
  drawCard: (titleId: string, kind: TitleKind) => Promise<Buffer>
  /** Who runs the hub, by its settings. */
  operator: Operator
  /** Where money is taken; null: passes are made by vouchers alone. */
  payment: PaymentProvider | null
  /** How viewers reach the hub, where the operator says so. */
  publicUrl: string | null
  /** Keeps the codes of vouchers readable by this hub alone. */
  sealing: Sealing
  /** The same for leave to keep copies. */
  permitSealing: Sealing
  /** Names views to their players, and knows them again. */
  viewSealing: Sealing
  /** What a stretch of a channel becomes as a title. */
  planRecording: PlanRecording
  /** What speaks against sending messages to an address; null when nothing does. */
  wrongWebhookAddress: (url: string) => string | null
  /** Makes the challenges of passkeys readable by this hub alone. */
  challenges: Sealing
  /** How the links of mail begin, and how it is signed. */
  sender: Sender
  /** A server is set that takes mail. */
  sendsMail: boolean
  /** Mail was written: it is sent now, not at the next look. */
  mailDue: () => void
  /** Messages of webhooks were written: they are sent now, not at the next look. */
  webhooksDue: () => void
  operations: OperationsPort
  /** What the live processes say of channels now; those that nobody holds are not in it. Never fails. */
  liveStates: (channelIds: readonly string[]) => Promise<Map<string, LiveStateSeen>>
  /** The same with all that owners are told; null where that cannot be read. Rejects while nobody knows. */
  wholeLiveStates: (channelIds: readonly string[]) => Promise<Map<string, LiveStateWhole | null>>
  /** Keeps stream keys and passphrases readable by this hub and its live processes alone. */
  channelSealing: Sealing
  /** Where a sender of a channel's input sends to; null where the hub does not listen for it, or fetches it. */
  ingestAddress: (channelId: string, kind: ChannelInputKind, input: number) => Promise<string | null>
  /** What traffic costs, as the operator says it. */
  trafficPrice: TrafficPrice | null
  now: () => Date
}

/** A job that failed and is to be tried again. */
export type RetriedJob = { kind: string; assetId: string; attempts: number; at: Date; message: string }
export type QueueLook = {
  lanes: LaneState[]
  kinds: KindState[]
  workers: (Omit<WorkerState, 'jobs'> & { jobs: Omit<WorkerState['jobs'][number], 'titleId'>[] })[]
  retried: RetriedJob[]
}

/** What only the hub's own process can see. None of it throws for a part that is away. */
export type OperationsPort = {
  parts: () => Promise<Part[]>
  queue: () => Promise<QueueLook>
  disk: () => Promise<{ freeBytes: number; totalBytes: number } | null>
  /** `times`: classes of `requestBounds`. */
  requests: (now: Date) => {
    count: number
    failed: number
    times: number[]
    slow: SlowRequest[]
    broken: SlowRequest[]
  }
}

export type HealthDeps = {
  registry: Registry
  /** Each rejects when that part cannot serve now. */
  checks: Readonly<Record<string, () => Promise<unknown>>>
}
