import type { ColumnType, Generated } from 'kysely'
import type { Role } from '#catalog/contract/account.ts'
import type { AuditAct, AuditDetails } from '#catalog/contract/audit.ts'
import type {
  ChannelEncoding,
  ChannelInput,
  ChannelKind,
  ProgrammeOrigin,
} from '#catalog/contract/channel.ts'
import type { AlarmKind } from '#catalog/contract/channel-health.ts'
import type { Chapter } from '#catalog/contract/chapter.ts'
import type { CheckReport } from '#catalog/contract/check.ts'
import type { ComplaintCategory, Decision, Instance } from '#catalog/contract/complaint.ts'
import type { CreditRole, Names } from '#catalog/contract/credit.ts'
import type { EncodedPart, EncodingPlan, Loudness, SourceFacts } from '#catalog/contract/encoding.ts'
import type { LiveRendition, LiveSegment, LiveSource } from '#catalog/contract/live.ts'
import type { LetterKind, MailState } from '#catalog/contract/mail.ts'
import type { Currency, OfferScope } from '#catalog/contract/money.ts'
import type { Gauges } from '#catalog/contract/operations.ts'
import type { OrderState, PassScope } from '#catalog/contract/pass.ts'
import type { Pictures } from '#catalog/contract/pictures.ts'
import type { NetworkKind } from '#catalog/contract/plays.ts'
import type { RestrictionReason } from '#catalog/contract/restriction.ts'
import type { Locale, SessionWay } from '#catalog/contract/signing-in.ts'
import type { SubtitleFormat, SubtitleKind, SubtitleWarning } from '#catalog/contract/subtitle.ts'
import type { TermsDocument, TermsTexts } from '#catalog/contract/terms.ts'
import type { LicenceUse, LocalTexts, TitleKind } from '#catalog/contract/title.ts'
import type {
  DeliveryState,
  MessageType,
  Webhook,
  WebhookEvent,
  WebhookTrouble,
} from '#catalog/contract/webhook.ts'
import type { EditorRole } from '#catalog/contract/why.ts'
import type { PaymentEventKind } from '#catalog/rules/order-state.ts'
import type { PlayState } from '#catalog/rules/plays.ts'
import type { Language } from '#platform/errors.ts'

/** The tables as migrations leave them. JSON columns are written as text, read parsed. */
type Json<T> = ColumnType<T, string, string>
type Created = ColumnType<Date, Date | undefined, never>
/** Without a name from then on; the row goes when nothing refers to it any more. */
type Erased = ColumnType<Date | null, undefined, Date>

/** What the owner chose: the picture's id, and the candidate it was copied from, unless it is a picture of their own. */
export type ChosenPoster = {
  id: string
  candidate: { assetId: string; version: number; number: number } | null
}

export type Database = {
  owner: {
    id: string
    name: string
    av1: Generated<boolean>
    /** Where their titles may be framed, as far as a licence has the use `embed`. */
    embed_anywhere: Generated<boolean>
    embed_domains: Generated<string[]>
    created_at: Created
    erased_at: Erased
  }
  account: {
    id: string
    owner_id: string
    name: string
    role: Role
    created_at: Created
    erased_at: Erased
    locale: Generated<Locale>
    /** Whoever reads it has opened a link that was sent there. */
    mail: ColumnType<string | null, string | null | undefined, string | null>
    /** An admin closed it: nothing of it signs in. */
    locked_at: ColumnType<Date | null, undefined, Date | null>
  }
  /** `hash` is SHA-256 of the token: tokens are 256 random bits, so a slow hash would add nothing. */
  token: {
    /** By which its holder ends it. */
    id: Generated<string>
    hash: Buffer
    account_id: string
    /** `api` for tools, `session` for the cookie of the web pages. */
    purpose: 'api' | 'session'
    created_at: Created
    expires_at: Date | null
    revoked_at: Date | null
    /** To about five minutes. */
    used_at: ColumnType<Date | null, Date | null | undefined, Date | null>
    way: ColumnType<SessionWay | null, SessionWay | undefined, never>
    browser: ColumnType<string | null, string | null | undefined, never>
  }
  /** `hash` is a PHC string of argon2id. */
  password: { account_id: string; hash: string; set_at: Date }
  passkey: {
    /** The credential's, base64url. */
    id: string
    account_id: string
    public_key: Buffer
    counter: number
    transports: string[]
    /** The host it is good for. */
    rp_id: string
    name: string
    backed_up: boolean
    created_at: Date
    used_at: Date | null
  }
  /** SHA-256: codes are 80 random bits. */
  recovery_code: { hash: Buffer; account_id: string; used_at: Date | null }
  /** Opens one thing once. `mail`: the address that opening it proves. */
  sent_link: {
    hash: Buffer
    account_id: string
    purpose: 'password' | 'mail'
    mail: string | null
    expires_at: Date
  }
  invitation: {
    id: string
    hash: Buffer
    role: Role
    /** null: an owner of their own. */
    owner_id: string | null
    mail: string | null
    locale: Locale
    /** null: the operator. */
    made_by: string | null
    made_at: Date
    expires_at: Date
    accepted_at: Date | null
    accepted_by: string | null
    revoked_at: Date | null
  }
  /** `key`: SHA-256 of what was typed as a name. */
  guess: { key: Buffer; failures: number; paused_until: Date | null; last_at: Date }
  used_challenge: { hash: Buffer; expires_at: Date }
  mail: {
    number: Generated<number>
    id: string
    kind: LetterKind
    about: string
    account_id: string | null
    /** null, as are the words, once it is sent or over. */
    recipient: string | null
    locale: Locale
    subject: string | null
    text: string | null
    html: string | null
    state: Generated<MailState>
    attempts: Generated<number>
    trouble: ColumnType<string | null, undefined, string | null>
    created_at: Date
    next_at: Date | null
    expires_at: Date
    settled_at: ColumnType<Date | null, undefined, Date | null>
  }
  /** `made_id` is null only while its transaction runs; `owner_id` is '' where nobody signed in. */
  creation: {
    owner_id: string
    key: string
    request_sha256: Buffer
    made_id: string | null
    created_at: Created
  }
  title: {
    id: string
    owner_id: string
    kind: TitleKind
    texts: Json<LocalTexts>
    region: string | null
    languages: string[]
    age_mark: number
    /** false: nobody has said for what age it is. */
    age_said: Generated<boolean>
    year: number | null
    demo: Generated<boolean>
    /** The asset viewers get; null for a draft. */
    asset_id: string | null
    poster: ColumnType<ChosenPoster | null, string | undefined, string | null>
    series_id: string | null
    season: number | null
    episode: number | null
    /** `YYYY-MM-DD`; read as text, since the driver would make a moment of it. */
    recorded_on: ColumnType<never, string | null | undefined, string | null>
    /** A tsvector, written as text. */
    terms: ColumnType<never, string | undefined, string>
    /** The version of the program that made them; below 0 they are to be made anew. */
    terms_by: Generated<number>
    /** The words of its names are among `name_word`. */
    words_known: Generated<boolean>
    permit: Generated<number>
    /** By its owner, since then; null where it is shown as its licences say. */
    hidden_at: ColumnType<Date | null, Date | null | undefined, Date | null>
    /** What its owner calls it in files; one name, one title. */
    external_key: ColumnType<string | null, string | null | undefined, string | null>
    created_at: Created
    updated_at: Generated<Date>
    deleted_at: Date | null
  }
  asset: {
    id: string
    title_id: string
    version: Generated<number>
    state: 'uploading' | 'probing' | 'refused' | 'encoding' | 'watchable' | 'complete'
    source_key: string
    source_name: string | null
    source_bytes: ColumnType<number | null, number | null, number | null>
    source_sha256: string | null
    facts: Json<SourceFacts | null>
    plan: Json<EncodingPlan | null>
    poster_key: string | null
    pictures: ColumnType<Pictures | null, string | undefined, string>
    hls_check: ColumnType<CheckReport | null, string | undefined, string>
    loudness: ColumnType<Record<number, Loudness>, string | undefined, string>
    refusal_code: string | null
    refusal_details: Json<Record<string, string | number> | null>
    created_at: Created
    uploaded_at: Date | null
    refused_at: ColumnType<Date | null, Date | null | undefined, Date | null>
    watchable_at: Date | null
    completed_at: Date | null
  }
  /** tus uploads that are not finished, or lately were. Offsets live in object storage, not here. */
  upload: {
    id: string
    account_id: string
    title_id: string | null
    asset_id: string | null
    bytes: number | null
    metadata: Json<Record<string, string | null>>
    /** `Upload-Concat` as it was sent: null, `partial`, or `final;` and the addresses of the parts. */
    concat: string | null
    /** Where a piece started whose checksum was not checked yet; bytes from here on do not count. */
    unverified_from: ColumnType<number | null, number | null | undefined, number | null>
    created_at: Created
    expires_at: Date
    finished_at: Date | null
  }
  encoded_part: {
    asset_id: string
    version: number
    track: string
    part: number
    done: boolean
    renditions: Json<EncodedPart['renditions']>
    updated_at: Generated<Date>
  }
  /** Of a title (`upload`), or of one version of an asset (`embedded`). Its bytes are under its id. */
  subtitle: {
    id: string
    title_id: string
    source: 'upload' | 'embedded'
    asset_id: string | null
    version: number | null
    /** Stream index in the file. */
    stream: number | null
    language: string
    label: string
    kind: SubtitleKind
    forced: boolean
    /** null when nothing could be taken from the stream; `problem_code` tells why. */
    format: SubtitleFormat | null
    encoding: string | null
    cues: number
    bytes: number
    warnings: Json<SubtitleWarning[]>
    problem_code: string | null
    created_at: Created
    deleted_at: Date | null
    lines_by: Generated<number>
  }
  licence: {
    id: string
    title_id: string
    licensor: string
    territories: string[]
    uses: LicenceUse[]
    /** Local times in `time_zone`, kept as text so that a change of a zone's rules moves the moment. */
    starts: string | null
    ends: string | null
    time_zone: string
    exclusive: boolean
    revocable: boolean
    document_key: string | null
    document_sha256: string | null
    /** What the file called it that it came from: the AvailID of EMA Avails, the uid of ODRL. */
    external_id: ColumnType<string | null, string | null | undefined, string | null>
    /** Its owner was told that it is about to end. */
    ending_told: Generated<boolean>
    revoked_at: Date | null
    created_at: Created
  }
  /** What subtitles say, to be searched; `words` is plain text. */
  name_word: { spelt: string; lexeme: string; sounds: string }
  line: {
    subtitle_id: string
    number: number
    starts_ms: number
    words: string
    /** A tsvector, written as text. */
    terms: ColumnType<never, string, string>
  }
  /** Of a title, or of a channel. */
  restriction: {
    id: string
    title_id: string | null
    channel_id: string | null
    authority: string
    decision: string
    /** `YYYY-MM-DD`. */
    decided_on: string
    reason: RestrictionReason
    explanation: string | null
    territories: string[]
    starts: Date
    ends: Date | null
    made_by: string
    made_at: Date
    lifted_by: string | null
    lifted_at: Date | null
    lift_reason: string | null
  }
  audit_entry: {
    number: number
    at: Date
    account_id: string | null
    role: Role | null
    act: AuditAct
    subject: string
    owner_id: string | null
    details: Json<AuditDetails>
    hash: Buffer
  }
  series: {
    id: string
    owner_id: string
    kind: TitleKind
    texts: Json<LocalTexts>
    region: string | null
    created_at: Created
    updated_at: Generated<Date>
  }
  /** `owner_id` is whose titles named them first. */
  person: { id: string; owner_id: string | null; names: Json<Names>; created_at: Created }
  person_spelling: { owner_id: string; spelling: string; person_id: string }
  /** `number` counts from 1; `starts` in seconds. */
  chapter: { title_id: string; number: number; starts: number; texts: Json<Chapter['texts']> }
  /** `chapter` is 0 for the whole title, else the number of one. */
  credit: {
    title_id: string
    chapter: number
    ordinal: number
    person_id: string
    role: CreditRole
    pair: number | null
  }
  collection: {
    id: string
    texts: Json<LocalTexts>
    position: number
    published: boolean
    created_at: Created
    changed_at: Date
    /** null of one that was last changed before roles were kept. */
    changed_role: EditorRole
  }
  channel: {
    id: string
    owner_id: string
    kind: ChannelKind
    texts: Json<LocalTexts>
    region: string | null
    languages: string[]
    age_mark: number
    /** Without what is secret of them. */
    inputs: Json<ChannelInput[]>
    /** Sealed (platform/sealed.ts): the stream key, the passphrases. */
    secrets: string
    /** SHA-256 of the stream key. */
    key_hash: Buffer
    encoding: ChannelEncoding
    dvr_seconds: number
    started: boolean
    /** ms since 1970; int8 comes as a number (platform/database.ts). */
    epoch: number
    permit: Generated<number>
    created_at: Created
    updated_at: Generated<Date>
    deleted_at: ColumnType<Date | null, undefined, Date | null>
  }
  programme: {
    id: string
    channel_id: string
    starts: Date
    ends: Date
    texts: Json<LocalTexts>
    language: string | null
    origin: ProgrammeOrigin | null
    age_mark: number | null
    record: Generated<boolean>
    /** What the file called it that it came from. */
    external_key: ColumnType<string | null, string | null | undefined, string | null>
    title_id: ColumnType<string | null, undefined, string | null>
    /** The title joins it. */
    series_id: ColumnType<string | null, string | null | undefined, string | null>
    /** Since when it is a title, or is known not to become one. */
    recorded_at: ColumnType<Date | null, undefined, Date | null>
    created_at: Created
    updated_at: Generated<Date>
  }
  /** Of the whole channel, or of one programme. */
  channel_licence: Omit<Database['licence'], 'title_id' | 'external_id' | 'ending_told'> & {
    channel_id: string
    programme_id: string | null
  }
  live_run: {
    id: string
    channel_id: string
    number: number
    source: LiveSource
    start: number
    renditions: Json<LiveRendition[]>
  }
  live_segment: {
    channel_id: string
    number: number
    run_id: string
    start: number
    /** ms */
    duration: number
    media: Json<LiveSegment['media']>
  }
  song: { channel_id: string; at: Date; text: string }
  /** What was counted of somebody who watches or listens; `id` is random, and known to one open page alone. */
  channel_play: { id: string; channel_id: string; begun: Date; told_at: Date; state: Json<PlayState> }
  channel_hour: {
    channel_id: string
    hour: Date
    starts: number
    domestic_seconds: number
    external_seconds: number
    most: number
  }
  /** `mailed_at`: its owner was written to. */
  channel_alarm: {
    id: string
    channel_id: string
    kind: AlarmKind
    began: Date
    ended: ColumnType<Date | null, Date | undefined, Date>
    mailed_at: ColumnType<Date | null, Date | undefined, Date>
  }
  collection_title: { collection_id: string; ordinal: number; title_id: string }
  /** The last running number of each year's complaints. */
  complaint_year: { year: number; last: number }
  complaint: {
    number: string
    /** Opens nothing but this row, so it is kept as it is: a receipt that was lost on the way can be sent again. */
    code: string
    category: ComplaintCategory
    /** As it was given: it need not be anybody's. */
    title_id: string | null
    channel_id: string | null
    from_seconds: number | null
    to_seconds: number | null
    text: string
    /** null also once it was erased. */
    contact: string | null
    language: Language
  }
  /** A judgement that is waited for, or was given. */
  complaint_review: {
    number: string
    instance: Instance
    /** What an appeal says; null of the first. */
    text: string | null
    asked_at: Date
    answer_by: Date
    outcome: Decision['outcome'] | null
    remedy: NonNullable<Decision['remedy']> | null
    restriction_id: string | null
    reason: string | null
    decided_by: string | null
    decided_role: Role | null
    decided_at: Date | null
  }
  /** Versions of a document of the hub, only ever added to. */
  terms_version: {
    document: TermsDocument
    number: number
    texts: Json<TermsTexts>
    effective_from: Date
    published_at: Date
    /** null: came with the program. */
    published_by: string | null
  }
  breach: {
    id: string
    happened: string
    data: string
    measures: string
    contact: string
    /** null while nobody knows. */
    people: number | null
    /** Numbers of the complaints whose complainants it concerns. */
    complaints: string[]
    noticed_at: Date
    notify_by: Date
    entered_by: string
    entered_at: Date
    notified_at: Date | null
    notified_by: string | null
    notified_role: Role | null
  }
  breach_account: { breach_id: string; account_id: string; acknowledged_at: Date | null }
  /** Users in Kazakhstan on a day of Almaty (`YYYY-MM-DD`; read as text); at least so many unless `complete`. */
  audience_day: {
    day: ColumnType<never, string, never>
    users: number
    complete: boolean
    /** Of the count in Redis. */
    sketch: string
  }
  /** Of one title or of one series. `amount` in minor units; null: not for sale, a voucher alone opens it. */
  price: {
    title_id: string | null
    series_id: string | null
    amount: number | null
    currency: Currency
    days: number
  }
  voucher_batch: {
    id: string
    owner_id: string
    scope: PassScope
    subject: string
    uses: number
    days: number
    amount: number | null
    currency: Currency | null
    expires_at: Date | null
    note: string
    /** Its codes in their order, encrypted: see `sealed.ts`. */
    sealed: Buffer
    made_at: Date
    revoked_at: Date | null
  }
  /** `hash` is SHA-256 of the code: codes are 75 random bits, so a slow hash would add nothing. */
  voucher: {
    hash: Buffer
    batch_id: string
    number: number
    entries: Generated<number>
    first_entered_at: Date | null
    revoked_at: Date | null
  }
  payment_order: {
    id: string
    /** Of the pass that it becomes when it is paid. */
    key_hash: Buffer
    owner_id: string
    scope: OfferScope
    subject: string
    amount: number
    currency: Currency
    days: number
    provider: string
    state: OrderState
    begun_at: Date
    paid_at: Date | null
    refunded_at: Date | null
  }
  payment_event: { provider: string; event_id: string; order_id: string; kind: PaymentEventKind; at: Date }
  /** `key_hash` is SHA-256 of a key of 256 random bits that a browser keeps. Of a voucher or of an order. */
  pass: {
    id: string
    key_hash: Buffer
    scope: PassScope
    subject: string
    voucher_hash: Buffer | null
    order_id: string | null
    starts: Date
    ends: Date
    ended_at: Date | null
  }
  /** Takes what was bought to one more device. */
  device_code: { hash: Buffer; order_id: string; expires_at: Date; entered_at: Date | null }
  webhook: {
    id: string
    owner_id: string
    url: string
    events: WebhookEvent[]
    note: string
    secret: string
    old_secret: string | null
    old_secret_until: Date | null
    off_at: Date | null
    /** null also where its owner switched it off. */
    off_reason: Webhook['offReason']
    failing_since: Date | null
    /** A hub is sending to it, or has died while it did. */
    busy_until: Date | null
    /** When its turn was last. */
    served_at: Date | null
    created_at: Date
  }
  webhook_delivery: {
    number: Generated<number>
    id: string
    webhook_id: string
    type: MessageType
    /** JSON as it is signed, so text. */
    body: string
    state: Generated<DeliveryState>
    /** Since it was first, or last by hand, put into the queue. */
    attempts: Generated<number>
    created_at: Date
    next_at: Date | null
    settled_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  }
  webhook_attempt: {
    delivery_number: number
    at: Date
    milliseconds: number
    status: number | null
    trouble: WebhookTrouble | null
    answer: string
  }
  /** What was counted of a view; `id` is random, and known to one open page alone. */
  play_view: { id: string; title_id: string; begun: Date; told_at: Date; state: Json<PlayState> }
  /** Sums of a day of Almaty (`YYYY-MM-DD`; read as text). Arrays as in `catalog/rules/plays.ts`. */
  play_day: {
    title_id: string
    day: ColumnType<never, string, never>
    domestic: boolean
    network: NetworkKind
    starts: number
    seconds: number
    stalls: number
    stall_seconds: number
    rungs: number[]
    tenths: number[]
    start_times: number[]
  }
  play_country: {
    title_id: string
    day: ColumnType<never, string, never>
    country: string
    starts: number
    seconds: number
  }
  operation_sample: {
    span: 'minute' | 'hour'
    at: Date
    gauges: Json<Gauges>
    requests: number
    failed_requests: number
    request_times: number[]
  }
  /** How far the lines of a node were read; `place` as in `cdn-config/edge-log/follow.ts`. */
  edge_log: {
    node: string
    place: Json<unknown> | null
    read_at: Date | null
    lines: ColumnType<string, number | undefined, number>
    faults: ColumnType<string, number | undefined, number>
    gaps: ColumnType<number, number | undefined, number>
  }
  /** What nginx sent, by its node and the zone of who asked. `at`: the first moment of the span, of Almaty. */
  traffic: TrafficSums & {
    span: 'hour' | 'day' | 'month'
    at: Date
    node: string
    use: 'view' | 'fill'
    failed: number
  }
  title_traffic: TrafficSums & { title_id: string; day: ColumnType<never, string, never> }
  channel_traffic: TrafficSums & { channel_id: string; day: ColumnType<never, string, never> }
  storage_sample: {
    at: Date
    kind: string
    objects: number
    bytes: number
    orphans: number
    orphan_bytes: number
  }
}

/** Of viewers in one zone, which is of a region. */
type TrafficSums = {
  zone: string
  region: string
  requests: number
  bytes: number
  domestic_bytes: number
  hit_bytes: number
  miss_bytes: number
  starts: number
  stalls: number
  seconds: number
}
