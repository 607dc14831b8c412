import Type from 'typebox'
import { Account, NewSession, Owner, OwnerPatch } from './account.ts'
import { AuditPage, AuditQuery } from './audit.ts'
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
  Alike,
  AlikeQuery,
  Collection,
  CollectionPatch,
  Collections,
  NewCollection,
  PersonPage,
} from './lists.ts'
import { PosterChoice, Posters } from './pictures.ts'
import { Playback, PlaybackRequest } from './playback.ts'
import { Lifting, NewRestriction, Restriction, RestrictionList } from './restriction.ts'
import { ScriptQuery } from './script.ts'
import { LinePage, LineQuery, SuggestionQuery, Suggestions } from './search.ts'
import { NewSeries, Series, SeriesList, SeriesPage, SeriesPatch, SeriesQuery } from './series.ts'
import { LanguageTag, SubtitleList, SubtitleSource } from './subtitle.ts'
import { Id, Licence, NewLicence, NewTitle, TitlePage, TitlePatch, TitleQuery, TitleView } from './title.ts'
import { TransparencyQuery, TransparencyReport } from './transparency.ts'

/**
 * The route table: one line a route; server, command line and player all read it. `answer` is the 2xx body; `kept: false`
 * of a GET that nobody may keep.
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
    query: ScriptQuery,
    answer: TitleView,
    status: 200,
  },
  patchTitle: {
    method: 'PATCH',
    url: '/titles/:id',
    params: byId,
    body: TitlePatch,
    answer: TitleView,
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
    status: 201,
  },
  revokeLicence: {
    method: 'DELETE',
    url: '/titles/:id/licences/:licenceId',
    params: Type.Object({ id: Id, licenceId: Id }),
    answer: Type.Null(),
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
  transparency: {
    method: 'GET',
    url: '/transparency',
    query: TransparencyQuery,
    answer: TransparencyReport,
    status: 200,
  },
} as const

/** Parameters of `streams.posterCandidate`. */
export const candidateParams = Type.Object({ id: Id, candidate: Type.Integer({ minimum: 0, maximum: 99 }) })

/** Routes that are not JSON in, JSON out. */
export const streams = {
  /** Server-sent `progress` events, each a TitleProgress. */
  events: '/titles/:id/events',
  /** JPEG. */
  poster: '/titles/:id/poster.jpg',
  /** Animated WebP. */
  preview: '/titles/:id/preview.webp',
  /** JPEG, for the owner. */
  posterCandidate: '/titles/:id/posters/:candidate',
  /** PUT a picture itself (JPEG, PNG or WebP, at most 20 MiB); answers Posters. */
  posterFile: '/titles/:id/poster/file',
  /** PUT the licence document itself (any type, at most 20 MiB); answers Licence. */
  licenceDocument: '/titles/:id/licences/:licenceId/document',
  /** PUT a subtitle file itself (SRT, WebVTT, ASS, any encoding, at most 10 MiB); answers Subtitle. */
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
  /** tus 1.0.0. */
  uploads: '/uploads',
} as const
