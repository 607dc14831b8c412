import Type from 'typebox'
import { Account, NewSession, Owner, OwnerPatch } from './account.ts'
import { CheckReport } from './check.ts'
import { Connection } from './connection.ts'
import { PosterChoice, Posters } from './pictures.ts'
import { Playback } from './playback.ts'
import { LanguageTag, SubtitleList, SubtitleSource } from './subtitle.ts'
import { Id, Licence, NewLicence, NewTitle, TitlePage, TitlePatch, TitleQuery, TitleView } from './title.ts'

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

/** Id or name. */
const byOwner = Type.Object({ owner: Type.String({ minLength: 1, maxLength: 200 }) })
const byId = Type.Object({ id: Id })
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
  createTitle: {
    method: 'POST',
    url: '/titles',
    headers: CreationHeaders,
    body: NewTitle,
    answer: TitleView,
    status: 201,
  },
  title: { method: 'GET', url: '/titles/:id', params: byId, answer: TitleView, status: 200 },
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
  playback: { method: 'POST', url: '/titles/:id/playback', params: byId, answer: Playback, status: 200 },
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
  /** tus 1.0.0. */
  uploads: '/uploads',
} as const
