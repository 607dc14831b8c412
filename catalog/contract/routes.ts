import Type from 'typebox'
import { Account, AccountData, Erasure, ErasurePreview, NewSession, Owner, OwnerPatch } from './account.ts'
import { AuditPage, AuditQuery } from './audit.ts'
import { Breach, BreachList, BreachPatch, NewBreach, Notification } from './breach.ts'
import { AccountNotices } from './breach-notice.ts'
import {
  ChannelIngest,
  ChannelList,
  ChannelPatch,
  ChannelQuery,
  ChannelSettings,
  ChannelView,
  NewChannel,
} from './channel.ts'
import { ChannelFigures, ChannelFiguresQuery, ChannelHealth } from './channel-health.ts'
import { Chapters, NewChapters } from './chapter.ts'
import { CheckReport } from './check.ts'
import {
  Appeal,
  ComplaintReceipt,
  ComplaintView,
  Decision,
  DeskComplaint,
  DeskPage,
  DeskQuery,
  NewComplaint,
  ReceiptCode,
} from './complaint.ts'
import { Connection } from './connection.ts'
import { Person, PersonPatch } from './credit.ts'
import {
  AgePage,
  AgeQuery,
  AuditChain,
  AuditChainQuery,
  ClockQuery,
  Clocks,
  DoubtfulAge,
  NewAgeMark,
  RestrictionPage,
  RestrictionQuery,
} from './desk-registers.ts'
import { Earnings } from './earnings.ts'
import { Embedding } from './embedding.ts'
import { Figures, FiguresQuery } from './figures.ts'
import {
  Guide,
  GuideQuery,
  NewProgramme,
  ProgrammePatch,
  ProgrammeView,
  Shares,
  SharesQuery,
  WholeGuide,
} from './guide.ts'
import { KeepOffer, KeepRequest, KeptCopy, KeptHere, KeptNow } from './keep.ts'
import {
  Alike,
  AlikeQuery,
  Collection,
  CollectionPatch,
  Collections,
  NewCollection,
  OwnerPage,
  PersonPage,
} from './lists.ts'
import { LivePlayback, LivePlaybackRequest } from './live-playback.ts'
import { MailId, Outbox } from './mail.ts'
import { NewPrice, Price } from './money.ts'
import { OperationHistory, OperationQuery, Operations } from './operations.ts'
import { BegunOrder, DeviceCode, NewOrder, Order, Pass, Passes, ReceiptRequest, Redemption } from './pass.ts'
import {
  AccountList,
  AccountPatch,
  AccountRow,
  Invitations,
  MadeInvitation,
  NewInvitation,
  ShownLink,
} from './people.ts'
import { PosterChoice, Posters } from './pictures.ts'
import { Playback, PlaybackRequest } from './playback.ts'
import { PlayReport } from './plays.ts'
import { NewCut } from './recording.ts'
import { Lifting, NewRestriction, Restriction, RestrictionList } from './restriction.ts'
import { ScriptQuery } from './script.ts'
import { LinePage, LineQuery, SuggestionQuery, Suggestions } from './search.ts'
import { NewSeries, Series, SeriesList, SeriesPage, SeriesPatch, SeriesQuery } from './series.ts'
import { Sharing } from './sharing.ts'
import {
  Acceptance,
  CeremonyOptions,
  Contact,
  ContactPatch,
  InvitationView,
  InvitedOptions,
  NewPasskey,
  NewPassword,
  OpenedLink,
  PasskeyId,
  PasskeySignIn,
  PasswordReset,
  PasswordSignIn,
  RecoveryCodes,
  RecoverySignIn,
  ResetRequest,
  WaysIn,
} from './signing-in.ts'
import { ListenerCost, Songs, SongsQuery } from './song.ts'
import { StudioQuery, StudioTitles } from './studio.ts'
import { LanguageTag, SubtitleList, SubtitleSource } from './subtitle.ts'
import { NewTerms, TermsDocument, TermsRegister, TermsVersion } from './terms.ts'
import { Id, Licence, NewLicence, NewTitle, OneTitleQuery, TitlePatch, TitleView } from './title.ts'
import { TitlePage, TitleQuery } from './title-list.ts'
import { DomesticShares, TitleTraffic, TrafficReport } from './traffic.ts'
import { TransparencyQuery, TransparencyReport } from './transparency.ts'
import { mostCodes, NewVoucherBatch, VoucherBatch, VoucherBatches, VoucherSheet } from './voucher.ts'
import {
  DeliveryPage,
  DeliveryQuery,
  NewWebhook,
  Webhook,
  WebhookDelivery,
  WebhookList,
  WebhookPatch,
  WebhookWithSecret,
} from './webhook.ts'

/**
 * The route table: one line a route; server, command line and player all read it. `answer` is the 2xx body; `kept: false`
 * of a GET that nobody may keep. `revises`: the GET whose ETag may stand in `If-Match` of a change.
 */
export const apiBase = '/api/v1'

/**
 * Of requests that make something: the same key for every try of one request, so that a lost answer makes nothing
 * twice (draft-ietf-httpapi-idempotency-key-header; an opaque string of visible ASCII). Remembered for a day.
 */
const CreationHeaders = Type.Object({
  'idempotency-key': Type.Optional(Type.String({ minLength: 1, maxLength: 200, pattern: '^[!-~]+$' })),
})

/** Of requests that nobody signs: long enough that nobody meets another's key by chance. */
const AnonymousHeaders = Type.Object({
  'idempotency-key': Type.Optional(Type.String({ minLength: 16, maxLength: 200, pattern: '^[!-~]+$' })),
})

/** Id or name. */
const byOwner = Type.Object({ owner: Type.String({ minLength: 1, maxLength: 200 }) })
const byId = Type.Object({ id: Id })
/** Whatever is typed: one that is none is answered as one that is nobody's. */
const byNumber = Type.Object({ number: Type.String({ maxLength: 20, pattern: '^[^\\u0000]*$' }) })
const byLanguage = Type.Object({ id: Id, language: LanguageTag })

/** Signing in, the ways into one's account, invitations, and what admins see of accounts and mail. */
const signingRoutes = {
  signInWithPassword: {
    method: 'POST',
    url: '/session/password',
    body: PasswordSignIn,
    answer: Account,
    status: 200,
  },
  passkeyRequest: { method: 'POST', url: '/session/passkey/options', answer: CeremonyOptions, status: 200 },
  signInWithPasskey: {
    method: 'POST',
    url: '/session/passkey',
    body: PasskeySignIn,
    answer: Account,
    status: 200,
  },
  signInWithRecovery: {
    method: 'POST',
    url: '/session/recovery',
    body: RecoverySignIn,
    answer: Account,
    status: 200,
  },
  waysIn: { method: 'GET', url: '/account/ways', answer: WaysIn, status: 200, kept: false },
  endSession: {
    method: 'DELETE',
    url: '/account/sessions/:id',
    params: byId,
    answer: Type.Null(),
    status: 204,
  },
  endOtherSessions: { method: 'DELETE', url: '/account/sessions', answer: Type.Null(), status: 204 },
  passkeyCreation: {
    method: 'POST',
    url: '/account/passkeys/options',
    answer: CeremonyOptions,
    status: 200,
  },
  addPasskey: { method: 'POST', url: '/account/passkeys', body: NewPasskey, answer: WaysIn, status: 200 },
  removePasskey: {
    method: 'DELETE',
    url: '/account/passkeys/:passkeyId',
    params: Type.Object({ passkeyId: PasskeyId }),
    answer: Type.Null(),
    status: 204,
  },
  setPassword: {
    method: 'POST',
    url: '/account/password',
    body: NewPassword,
    answer: Type.Null(),
    status: 204,
  },
  removePassword: { method: 'DELETE', url: '/account/password', answer: Type.Null(), status: 204 },
  makeRecoveryCodes: {
    method: 'POST',
    url: '/account/recovery-codes',
    answer: RecoveryCodes,
    status: 200,
  },
  contact: { method: 'GET', url: '/account/contact', answer: Contact, status: 200 },
  patchContact: {
    method: 'PATCH',
    url: '/account/contact',
    body: ContactPatch,
    answer: Contact,
    revises: 'contact',
    status: 200,
  },
  confirmMail: {
    method: 'POST',
    url: '/account/contact/confirmation',
    body: OpenedLink,
    answer: Type.Null(),
    status: 204,
  },
  askPasswordLink: {
    method: 'POST',
    url: '/account/password/link',
    body: ResetRequest,
    answer: Type.Null(),
    status: 204,
  },
  resetPassword: {
    method: 'POST',
    url: '/account/password/reset',
    body: PasswordReset,
    answer: Type.Null(),
    status: 204,
  },
  invited: {
    method: 'POST',
    url: '/invitations/opened',
    body: OpenedLink,
    answer: InvitationView,
    status: 200,
  },
  invitedPasskey: {
    method: 'POST',
    url: '/invitations/opened/options',
    body: InvitedOptions,
    answer: CeremonyOptions,
    status: 200,
  },
  acceptInvitation: {
    method: 'POST',
    url: '/invitations/accepted',
    body: Acceptance,
    answer: Account,
    status: 200,
  },
  invitations: { method: 'GET', url: '/invitations', answer: Invitations, status: 200 },
  createInvitation: {
    method: 'POST',
    url: '/invitations',
    headers: CreationHeaders,
    body: NewInvitation,
    answer: MadeInvitation,
    status: 201,
  },
  revokeInvitation: {
    method: 'DELETE',
    url: '/invitations/:id',
    params: byId,
    answer: Type.Null(),
    status: 204,
  },
  accounts: { method: 'GET', url: '/accounts', answer: AccountList, status: 200 },
  patchAccount: {
    method: 'PATCH',
    url: '/accounts/:id',
    params: byId,
    body: AccountPatch,
    answer: AccountRow,
    revises: 'accounts',
    status: 200,
  },
  signAccountOut: {
    method: 'DELETE',
    url: '/accounts/:id/sessions',
    params: byId,
    answer: Type.Null(),
    status: 204,
  },
  linkForAccount: {
    method: 'POST',
    url: '/accounts/:id/password-link',
    params: byId,
    answer: ShownLink,
    status: 200,
  },
  outbox: { method: 'GET', url: '/mail', answer: Outbox, status: 200 },
  sendMailAgain: {
    method: 'POST',
    url: '/mail/:mailId/attempts',
    params: Type.Object({ mailId: MailId }),
    answer: Type.Null(),
    status: 204,
  },
} as const

const byProgramme = Type.Object({ id: Id, programmeId: Id })

/** Live television and radio: channels, their licences, their guide. */
const channelRoutes = {
  listChannels: { method: 'GET', url: '/channels', query: ChannelQuery, answer: ChannelList, status: 200 },
  createChannel: {
    method: 'POST',
    url: '/channels',
    headers: CreationHeaders,
    body: NewChannel,
    answer: ChannelView,
    status: 201,
  },
  channel: {
    method: 'GET',
    url: '/channels/:id',
    params: byId,
    query: ScriptQuery,
    answer: ChannelView,
    status: 200,
  },
  channelSettings: {
    method: 'GET',
    url: '/channels/:id/settings',
    params: byId,
    answer: ChannelSettings,
    status: 200,
  },
  patchChannel: {
    method: 'PATCH',
    url: '/channels/:id',
    params: byId,
    body: ChannelPatch,
    answer: ChannelView,
    revises: 'channelSettings',
    status: 200,
  },
  deleteChannel: {
    method: 'DELETE',
    url: '/channels/:id',
    params: byId,
    answer: Type.Null(),
    status: 204,
  },
  channelIngest: {
    method: 'GET',
    url: '/channels/:id/ingest',
    params: byId,
    answer: ChannelIngest,
    status: 200,
    kept: false,
  },
  renewChannelKey: {
    method: 'POST',
    url: '/channels/:id/key',
    params: byId,
    headers: CreationHeaders,
    answer: ChannelIngest,
    status: 200,
  },
  addChannelLicence: {
    method: 'POST',
    url: '/channels/:id/licences',
    params: byId,
    headers: CreationHeaders,
    body: NewLicence,
    answer: Licence,
    status: 201,
  },
  revokeChannelLicence: {
    method: 'DELETE',
    url: '/channels/:id/licences/:licenceId',
    params: Type.Object({ id: Id, licenceId: Id }),
    answer: Type.Null(),
    status: 204,
  },
  livePlayback: {
    method: 'POST',
    url: '/channels/:id/playback',
    params: byId,
    body: LivePlaybackRequest,
    answer: LivePlayback,
    status: 200,
  },
  cutChannel: {
    method: 'POST',
    url: '/channels/:id/cut',
    params: byId,
    headers: CreationHeaders,
    body: NewCut,
    answer: TitleView,
    status: 201,
  },
  guide: {
    method: 'GET',
    url: '/channels/:id/guide',
    params: byId,
    query: GuideQuery,
    answer: Guide,
    status: 200,
  },
  wholeGuide: { method: 'GET', url: '/guide', query: GuideQuery, answer: WholeGuide, status: 200 },
  songs: {
    method: 'GET',
    url: '/channels/:id/songs',
    params: byId,
    query: SongsQuery,
    answer: Songs,
    status: 200,
  },
  listenerCost: {
    method: 'GET',
    url: '/channels/:id/cost',
    params: byId,
    answer: ListenerCost,
    status: 200,
  },
  channelHealth: {
    method: 'GET',
    url: '/channels/:id/health',
    params: byId,
    answer: ChannelHealth,
    status: 200,
    kept: false,
  },
  channelFigures: {
    method: 'GET',
    url: '/channels/:id/figures',
    params: byId,
    query: ChannelFiguresQuery,
    answer: ChannelFigures,
    status: 200,
    kept: false,
  },
  channelShares: {
    method: 'GET',
    url: '/channels/:id/shares',
    params: byId,
    query: SharesQuery,
    answer: Shares,
    status: 200,
  },
  createProgramme: {
    method: 'POST',
    url: '/channels/:id/programmes',
    params: byId,
    headers: CreationHeaders,
    body: NewProgramme,
    answer: ProgrammeView,
    status: 201,
  },
  programme: {
    method: 'GET',
    url: '/channels/:id/programmes/:programmeId',
    params: byProgramme,
    answer: ProgrammeView,
    status: 200,
  },
  patchProgramme: {
    method: 'PATCH',
    url: '/channels/:id/programmes/:programmeId',
    params: byProgramme,
    body: ProgrammePatch,
    answer: ProgrammeView,
    revises: 'programme',
    status: 200,
  },
  deleteProgramme: {
    method: 'DELETE',
    url: '/channels/:id/programmes/:programmeId',
    params: byProgramme,
    answer: Type.Null(),
    status: 204,
  },
  addProgrammeLicence: {
    method: 'POST',
    url: '/channels/:id/programmes/:programmeId/licences',
    params: byProgramme,
    headers: CreationHeaders,
    body: NewLicence,
    answer: Licence,
    status: 201,
  },
  revokeProgrammeLicence: {
    method: 'DELETE',
    url: '/channels/:id/programmes/:programmeId/licences/:licenceId',
    params: Type.Object({ id: Id, programmeId: Id, licenceId: Id }),
    answer: Type.Null(),
    status: 204,
  },
} as const

export const routes = {
  openSession: { method: 'POST', url: '/session', body: NewSession, answer: Account, status: 200 },
  session: { method: 'GET', url: '/session', answer: Account, status: 200 },
  closeSession: { method: 'DELETE', url: '/session', answer: Type.Null(), status: 204 },
  connection: { method: 'GET', url: '/connection', answer: Connection, status: 200, kept: false },
  owner: { method: 'GET', url: '/owners/:owner', params: byOwner, answer: Owner, status: 200 },
  patchOwner: {
    method: 'PATCH',
    url: '/owners/:owner',
    params: byOwner,
    body: OwnerPatch,
    answer: Owner,
    revises: 'owner',
    status: 200,
  },
  ownerPage: {
    method: 'GET',
    url: '/owners/:id/page',
    params: byId,
    query: ScriptQuery,
    answer: OwnerPage,
    status: 200,
  },
  embedding: { method: 'GET', url: '/embedding', answer: Embedding, status: 200 },
  putEmbedding: {
    method: 'PUT',
    url: '/embedding',
    body: Embedding,
    answer: Embedding,
    revises: 'embedding',
    status: 200,
  },
  listTitles: { method: 'GET', url: '/titles', query: TitleQuery, answer: TitlePage, status: 200 },
  findLines: { method: 'GET', url: '/lines', query: LineQuery, answer: LinePage, status: 200 },
  suggest: { method: 'GET', url: '/suggestions', query: SuggestionQuery, answer: Suggestions, status: 200 },
  createTitle: {
    method: 'POST',
    url: '/titles',
    headers: CreationHeaders,
    body: NewTitle,
    answer: TitleView,
    status: 201,
  },
  title: {
    method: 'GET',
    url: '/titles/:id',
    params: byId,
    query: OneTitleQuery,
    answer: TitleView,
    status: 200,
  },
  sharing: { method: 'GET', url: '/titles/:id/sharing', params: byId, answer: Sharing, status: 200 },
  patchTitle: {
    method: 'PATCH',
    url: '/titles/:id',
    params: byId,
    body: TitlePatch,
    answer: TitleView,
    revises: 'title',
    status: 200,
  },
  deleteTitle: { method: 'DELETE', url: '/titles/:id', params: byId, answer: Type.Null(), status: 204 },
  encodeAgain: {
    method: 'POST',
    url: '/titles/:id/encoding',
    params: byId,
    answer: Type.Null(),
    status: 204,
  },
  stopEncoding: {
    method: 'DELETE',
    url: '/titles/:id/encoding',
    params: byId,
    answer: Type.Null(),
    status: 204,
  },
  addLicence: {
    method: 'POST',
    url: '/titles/:id/licences',
    params: byId,
    headers: CreationHeaders,
    body: NewLicence,
    answer: Licence,
    revises: 'title',
    status: 201,
  },
  revokeLicence: {
    method: 'DELETE',
    url: '/titles/:id/licences/:licenceId',
    params: Type.Object({ id: Id, licenceId: Id }),
    answer: Type.Null(),
    revises: 'title',
    status: 204,
  },
  checkReport: { method: 'GET', url: '/titles/:id/check', params: byId, answer: CheckReport, status: 200 },
  posters: { method: 'GET', url: '/titles/:id/posters', params: byId, answer: Posters, status: 200 },
  choosePoster: {
    method: 'PUT',
    url: '/titles/:id/poster',
    params: byId,
    body: PosterChoice,
    answer: Posters,
    revises: 'posters',
    status: 200,
  },
  listSubtitles: {
    method: 'GET',
    url: '/titles/:id/subtitles',
    params: byId,
    answer: SubtitleList,
    status: 200,
  },
  deleteSubtitle: {
    method: 'DELETE',
    url: '/titles/:id/subtitles/:language',
    params: byLanguage,
    query: Type.Object({ source: Type.Optional(SubtitleSource) }),
    answer: Type.Null(),
    status: 204,
  },
  playback: {
    method: 'POST',
    url: '/titles/:id/playback',
    params: byId,
    body: PlaybackRequest,
    answer: Playback,
    status: 200,
  },
  keepOffer: {
    method: 'GET',
    url: '/titles/:id/keep',
    params: byId,
    answer: KeepOffer,
    status: 200,
    kept: false,
  },
  keep: {
    method: 'POST',
    url: '/titles/:id/keep',
    params: byId,
    body: KeepRequest,
    answer: KeptCopy,
    status: 200,
  },
  renewKept: { method: 'POST', url: '/kept', body: KeptHere, answer: KeptNow, status: 200 },
  restrictTitle: {
    method: 'POST',
    url: '/titles/:id/restrictions',
    params: byId,
    headers: CreationHeaders,
    body: NewRestriction,
    answer: Restriction,
    status: 201,
  },
  listRestrictions: {
    method: 'GET',
    url: '/titles/:id/restrictions',
    params: byId,
    answer: RestrictionList,
    status: 200,
  },
  restrictChannel: {
    method: 'POST',
    url: '/channels/:id/restrictions',
    params: byId,
    headers: CreationHeaders,
    body: NewRestriction,
    answer: Restriction,
    status: 201,
  },
  listChannelRestrictions: {
    method: 'GET',
    url: '/channels/:id/restrictions',
    params: byId,
    answer: RestrictionList,
    status: 200,
  },
  liftRestriction: {
    method: 'POST',
    url: '/restrictions/:restrictionId/lift',
    params: Type.Object({ restrictionId: Id }),
    body: Lifting,
    answer: Restriction,
    status: 200,
  },
  audit: { method: 'GET', url: '/audit', query: AuditQuery, answer: AuditPage, status: 200 },
  chapters: {
    method: 'GET',
    url: '/titles/:id/chapters',
    params: byId,
    query: ScriptQuery,
    answer: Chapters,
    status: 200,
  },
  putChapters: {
    method: 'PUT',
    url: '/titles/:id/chapters',
    params: byId,
    body: NewChapters,
    answer: Chapters,
    revises: 'chapters',
    status: 200,
  },
  alike: {
    method: 'GET',
    url: '/titles/:id/alike',
    params: byId,
    query: AlikeQuery,
    answer: Alike,
    status: 200,
  },
  listSeries: { method: 'GET', url: '/series', query: SeriesQuery, answer: SeriesList, status: 200 },
  createSeries: {
    method: 'POST',
    url: '/series',
    headers: CreationHeaders,
    body: NewSeries,
    answer: Series,
    status: 201,
  },
  series: {
    method: 'GET',
    url: '/series/:id',
    params: byId,
    query: ScriptQuery,
    answer: SeriesPage,
    status: 200,
  },
  patchSeries: {
    method: 'PATCH',
    url: '/series/:id',
    params: byId,
    body: SeriesPatch,
    answer: Series,
    revises: 'series',
    status: 200,
  },
  deleteSeries: { method: 'DELETE', url: '/series/:id', params: byId, answer: Type.Null(), status: 204 },
  person: {
    method: 'GET',
    url: '/people/:id',
    params: byId,
    query: ScriptQuery,
    answer: PersonPage,
    status: 200,
  },
  patchPerson: {
    method: 'PATCH',
    url: '/people/:id',
    params: byId,
    body: PersonPatch,
    answer: Person,
    revises: 'person',
    status: 200,
  },
  listCollections: {
    method: 'GET',
    url: '/collections',
    query: ScriptQuery,
    answer: Collections,
    status: 200,
  },
  createCollection: {
    method: 'POST',
    url: '/collections',
    headers: CreationHeaders,
    body: NewCollection,
    answer: Collection,
    status: 201,
  },
  collection: {
    method: 'GET',
    url: '/collections/:id',
    params: byId,
    query: ScriptQuery,
    answer: Collection,
    status: 200,
  },
  patchCollection: {
    method: 'PATCH',
    url: '/collections/:id',
    params: byId,
    body: CollectionPatch,
    answer: Collection,
    revises: 'collection',
    status: 200,
  },
  deleteCollection: {
    method: 'DELETE',
    url: '/collections/:id',
    params: byId,
    answer: Type.Null(),
    status: 204,
  },
  createComplaint: {
    method: 'POST',
    url: '/complaints',
    headers: AnonymousHeaders,
    body: NewComplaint,
    answer: ComplaintReceipt,
    status: 201,
  },
  complaint: {
    method: 'GET',
    url: '/complaints/:number',
    params: byNumber,
    query: Type.Object({ code: ReceiptCode }),
    answer: ComplaintView,
    status: 200,
  },
  appealComplaint: {
    method: 'POST',
    url: '/complaints/:number/appeal',
    params: byNumber,
    body: Appeal,
    answer: ComplaintView,
    status: 200,
  },
  deskComplaints: { method: 'GET', url: '/desk/complaints', query: DeskQuery, answer: DeskPage, status: 200 },
  deskComplaint: {
    method: 'GET',
    url: '/desk/complaints/:number',
    params: byNumber,
    answer: DeskComplaint,
    status: 200,
  },
  decideComplaint: {
    method: 'POST',
    url: '/desk/complaints/:number/decision',
    params: byNumber,
    body: Decision,
    answer: DeskComplaint,
    status: 200,
  },
  listWebhooks: { method: 'GET', url: '/webhooks', answer: WebhookList, status: 200 },
  createWebhook: {
    method: 'POST',
    url: '/webhooks',
    headers: CreationHeaders,
    body: NewWebhook,
    answer: WebhookWithSecret,
    status: 201,
  },
  webhook: { method: 'GET', url: '/webhooks/:id', params: byId, answer: Webhook, status: 200 },
  patchWebhook: {
    method: 'PATCH',
    url: '/webhooks/:id',
    params: byId,
    body: WebhookPatch,
    answer: Webhook,
    revises: 'webhook',
    status: 200,
  },
  deleteWebhook: { method: 'DELETE', url: '/webhooks/:id', params: byId, answer: Type.Null(), status: 204 },
  renewWebhookSecret: {
    method: 'POST',
    url: '/webhooks/:id/secret',
    params: byId,
    headers: CreationHeaders,
    answer: WebhookWithSecret,
    status: 200,
  },
  testWebhook: {
    method: 'POST',
    url: '/webhooks/:id/test',
    params: byId,
    headers: CreationHeaders,
    answer: WebhookDelivery,
    status: 201,
  },
  listDeliveries: {
    method: 'GET',
    url: '/webhooks/:id/deliveries',
    params: byId,
    query: DeliveryQuery,
    answer: DeliveryPage,
    status: 200,
  },
  sendDeliveryAgain: {
    method: 'POST',
    url: '/webhooks/:id/deliveries/:deliveryId/attempts',
    params: Type.Object({ id: Id, deliveryId: Type.String({ maxLength: 40, pattern: '^[!-~]+$' }) }),
    answer: WebhookDelivery,
    status: 200,
  },
  transparency: {
    method: 'GET',
    url: '/transparency',
    query: TransparencyQuery,
    answer: TransparencyReport,
    status: 200,
  },
  accountData: { method: 'GET', url: '/account/data', answer: AccountData, status: 200, kept: false },
  erasurePreview: {
    method: 'GET',
    url: '/account/erasure',
    answer: ErasurePreview,
    status: 200,
    kept: false,
  },
  eraseAccount: { method: 'DELETE', url: '/account', body: Erasure, answer: Type.Null(), status: 204 },
  accountNotices: { method: 'GET', url: '/account/notices', answer: AccountNotices, status: 200 },
  acknowledgeNotice: {
    method: 'POST',
    url: '/account/notices/:id/acknowledge',
    params: byId,
    answer: Type.Null(),
    status: 204,
  },
  putTitlePrice: {
    method: 'PUT',
    url: '/titles/:id/price',
    params: byId,
    body: NewPrice,
    answer: Price,
    revises: 'title',
    status: 200,
  },
  deleteTitlePrice: {
    method: 'DELETE',
    url: '/titles/:id/price',
    params: byId,
    answer: Type.Null(),
    revises: 'title',
    status: 204,
  },
  terms: { method: 'GET', url: '/terms', query: ScriptQuery, answer: TermsRegister, status: 200 },
  termsVersion: {
    method: 'GET',
    url: '/terms/:document/:version',
    params: Type.Object({
      document: TermsDocument,
      version: Type.Integer({ minimum: 1, maximum: 1_000_000 }),
    }),
    query: ScriptQuery,
    answer: TermsVersion,
    status: 200,
  },
  publishTerms: {
    method: 'POST',
    url: '/terms',
    headers: CreationHeaders,
    body: NewTerms,
    answer: TermsVersion,
    status: 201,
  },
  breaches: { method: 'GET', url: '/desk/breaches', answer: BreachList, status: 200 },
  enterBreach: {
    method: 'POST',
    url: '/desk/breaches',
    headers: CreationHeaders,
    body: NewBreach,
    answer: Breach,
    status: 201,
  },
  patchBreach: {
    method: 'PATCH',
    url: '/desk/breaches/:id',
    params: byId,
    body: BreachPatch,
    answer: Breach,
    revises: 'breaches',
    status: 200,
  },
  notifyBreach: {
    method: 'POST',
    url: '/desk/breaches/:id/notification',
    params: byId,
    body: Notification,
    answer: Breach,
    status: 200,
  },
  putSeriesPrice: {
    method: 'PUT',
    url: '/series/:id/price',
    params: byId,
    body: NewPrice,
    answer: Price,
    revises: 'series',
    status: 200,
  },
  deleteSeriesPrice: {
    method: 'DELETE',
    url: '/series/:id/price',
    params: byId,
    answer: Type.Null(),
    revises: 'series',
    status: 204,
  },
  listVouchers: { method: 'GET', url: '/vouchers', answer: VoucherBatches, status: 200 },
  makeVouchers: {
    method: 'POST',
    url: '/vouchers',
    headers: CreationHeaders,
    body: NewVoucherBatch,
    answer: VoucherBatch,
    status: 201,
  },
  /** Kept nowhere: whoever reads it may watch. */
  voucherSheet: {
    method: 'GET',
    url: '/vouchers/:id',
    params: byId,
    answer: VoucherSheet,
    status: 200,
    kept: false,
  },
  revokeVouchers: { method: 'DELETE', url: '/vouchers/:id', params: byId, answer: Type.Null(), status: 204 },
  revokeVoucher: {
    method: 'DELETE',
    url: '/vouchers/:id/codes/:number',
    params: Type.Object({ id: Id, number: Type.Integer({ minimum: 1, maximum: mostCodes }) }),
    answer: Type.Null(),
    status: 204,
  },
  passes: { method: 'GET', url: '/passes', answer: Passes, status: 200, kept: false },
  redeem: {
    method: 'POST',
    url: '/passes',
    headers: AnonymousHeaders,
    body: Redemption,
    answer: Pass,
    status: 201,
  },
  deviceCode: { method: 'POST', url: '/passes/:id/device', params: byId, answer: DeviceCode, status: 201 },
  sendReceipt: {
    method: 'POST',
    url: '/passes/:id/receipt',
    params: byId,
    body: ReceiptRequest,
    answer: Type.Null(),
    status: 204,
  },
  beginOrder: { method: 'POST', url: '/orders', body: NewOrder, answer: BegunOrder, status: 201 },
  order: { method: 'GET', url: '/orders/:id', params: byId, answer: Order, status: 200, kept: false },
  studioTitles: {
    method: 'GET',
    url: '/studio/titles',
    query: StudioQuery,
    answer: StudioTitles,
    status: 200,
  },
  earnings: { method: 'GET', url: '/earnings', answer: Earnings, status: 200 },
  ...channelRoutes,
  ...signingRoutes,
  tellPlay: { method: 'POST', url: '/plays', body: PlayReport, answer: Type.Null(), status: 204 },
  titleFigures: {
    method: 'GET',
    url: '/titles/:id/figures',
    params: byId,
    query: FiguresQuery,
    answer: Figures,
    status: 200,
  },
  seriesFigures: {
    method: 'GET',
    url: '/series/:id/figures',
    params: byId,
    query: FiguresQuery,
    answer: Figures,
    status: 200,
  },
  deskRestrictions: {
    method: 'GET',
    url: '/desk/restrictions',
    query: RestrictionQuery,
    answer: RestrictionPage,
    status: 200,
  },
  deskAges: { method: 'GET', url: '/desk/ages', query: AgeQuery, answer: AgePage, status: 200 },
  setAge: {
    method: 'PUT',
    url: '/titles/:id/age',
    params: byId,
    body: NewAgeMark,
    answer: DoubtfulAge,
    status: 200,
    revises: 'title',
  },
  deskClocks: { method: 'GET', url: '/desk/clocks', query: ClockQuery, answer: Clocks, status: 200 },
  auditChain: {
    method: 'GET',
    url: '/audit/chain',
    query: AuditChainQuery,
    answer: AuditChain,
    status: 200,
    kept: false,
  },
  operations: { method: 'GET', url: '/desk/operations', answer: Operations, status: 200, kept: false },
  operationHistory: {
    method: 'GET',
    url: '/desk/operations/history',
    query: OperationQuery,
    answer: OperationHistory,
    status: 200,
    kept: false,
  },
  traffic: {
    method: 'GET',
    url: '/desk/traffic',
    query: FiguresQuery,
    answer: TrafficReport,
    status: 200,
    kept: false,
  },
  titleTraffic: {
    method: 'GET',
    url: '/titles/:id/traffic',
    params: byId,
    query: FiguresQuery,
    answer: TitleTraffic,
    status: 200,
  },
  domesticShares: { method: 'GET', url: '/traffic', answer: DomesticShares, status: 200 },
  figures: { method: 'GET', url: '/figures', query: FiguresQuery, answer: Figures, status: 200 },
} as const

/** Parameters of `streams.posterCandidate`. */
export const candidateParams = Type.Object({ id: Id, candidate: Type.Integer({ minimum: 0, maximum: 99 }) })

/** Routes that are not JSON in, JSON out. */
export const streams = {
  /** Server-sent `progress` events, each a TitleProgress. */
  events: '/titles/:id/events',
  /** Server-sent `now` events, each a ChannelNow. */
  channelEvents: '/channels/:id/events',
  /** JPEG. */
  poster: '/titles/:id/poster.jpg',
  /** JPEG of 1200 × 630 for cards of links: the ornament of a title without a poster. */
  card: '/titles/:id/card.jpg',
  /** Animated WebP. */
  preview: '/titles/:id/preview.webp',
  /** JPEG, for the owner. */
  posterCandidate: '/titles/:id/posters/:candidate',
  /** PUT a picture itself (JPEG, PNG or WebP, at most 20 MiB); answers Posters. */
  posterFile: '/titles/:id/poster/file',
  /** PUT the licence document itself (any type, at most 20 MiB); answers Licence. */
  licenceDocument: '/titles/:id/licences/:licenceId/document',
  /**
   * PUT a subtitle file itself (SRT, WebVTT, ASS, any encoding, at most 10 MiB); answers Subtitle. GET it as WebVTT, for whoever
   * may change it; its ETag may stand in `If-Match` of the PUT.
   */
  subtitleFile: '/titles/:id/subtitles/:language',
  /** EMA Avails (CSV) of the caller's licences in force. */
  licencesCsv: '/licences.csv',
  /** ODRL 2.2 (JSON-LD) of the caller's licences in force. */
  licencesJsonLd: '/licences.jsonld',
  /** The same of one title. */
  titleLicencesJsonLd: '/titles/:id/licences.jsonld',
  /** POST either of these; answers ImportReport. */
  importLicences: '/licences/import',
  /** CSV of the caller's titles, with every column that can be imported. */
  catalogueCsv: '/catalogue.csv',
  /** POST a CSV; makes drafts and answers ImportReport. */
  importCatalogue: '/catalogue/import',
  /** The same as `routes.transparency`, as CSV. */
  transparencyCsv: '/transparency.csv',
  /** CSV of the codes of a batch, for its owner. */
  vouchersCsv: '/vouchers/:id/codes.csv',
  /** The same as `routes.earnings`, as CSV. */
  earningsCsv: '/earnings.csv',
  /** Of the caller's titles, by day; takes the query of `routes.figures`. */
  figuresCsv: '/figures.csv',
  /** Of a channel, by hour; takes `ChannelFiguresCsvQuery`. */
  channelFiguresCsv: '/channels/:id/figures.csv',
  /** POST what a payment provider has to say, signed. */
  payments: '/payments/:provider',
  /** XMLTV of a channel; takes the query of `routes.guide`. */
  guideXml: '/channels/:id/guide.xml',
  /** The same as iCalendar. */
  guideIcs: '/channels/:id/guide.ics',
  /** POST XMLTV; answers GuideImportReport. */
  importGuide: '/channels/:id/guide/import',
  /** tus 1.0.0. */
  uploads: '/uploads',
} as const
