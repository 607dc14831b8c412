import type { FastifyInstance, FastifyRequest } from 'fastify'
import Type, { type Static } from 'typebox'
import { keys } from '#catalog/contract/encoding.ts'
import { ProblemDocument } from '#catalog/contract/problem.ts'
import { apiBase, routes, streams } from '#catalog/contract/routes.ts'
import {
  canonicalLanguage,
  nativeName,
  Subtitle,
  SubtitleQuery,
  SubtitleSource,
  subtitleMaxBytes,
} from '#catalog/contract/subtitle.ts'
import { mayEdit } from '#catalog/rules/may-play.ts'
import { recorded } from '#catalog/store/audit.ts'
import { newId } from '#catalog/store/ids.ts'
import {
  type Believed,
  deleteSubtitles,
  saveUploadedSubtitle,
  subtitleIn,
  subtitlesOf,
} from '#catalog/store/subtitles.ts'
import { Problem } from '#platform/errors.ts'
import { matchesEtag, matchesStrongly } from '#platform/http-conditional.ts'
import { actOn, editableTitle, viewerOf, visibleTitle } from './access.ts'
import { bodyOf, takeAnyBody } from './body.ts'
import type { CatalogDeps } from './deps.ts'
import { languageOf } from './problem.ts'
import { serve } from './serve.ts'
import { subtitleView } from './subtitle-view.ts'
import { assetFor } from './title-view.ts'

export async function registerSubtitles(app: FastifyInstance, deps: CatalogDeps): Promise<void> {
  serve(app, 'listSubtitles', 'Subtitles of a title', async ({ params, request }) => {
    const viewer = await viewerOf(deps, request)
    const title = await visibleTitle(deps, viewer, params.id)
    const rows = await subtitlesOf(deps.db, title.id, assetFor(title, viewer.account))
    const mine = mayEdit(viewer.account, { ownerId: title.owner.id })
    const language = languageOf(request.headers['accept-language'])
    return {
      subtitles: rows
        .filter((row) => mine || row.problem_code === null)
        .map((row) => subtitleView(row, language)),
    }
  })

  serve(app, 'deleteSubtitle', 'Take subtitles away', async ({ params, query, request }) => {
    const mine = await editableTitle(deps, request, params.id)
    const { title, account } = mine
    const language = languageIn(params.language)
    const asset = assetFor(title, account)
    const source = query.source ?? 'upload'
    await recorded(deps.db, actOn(deps, mine, 'subtitle.delete', { language, source }), async (tx) => {
      const count = await deleteSubtitles(tx, title.id, language, source, asset)
      if (count === 0) throw new Problem('not-found')
    })
    deps.channel.publish(title.id)
    return null
  })

  registerText(app, deps)
  await app.register(async (scope) => registerFile(scope, deps))
}

function registerFile(app: FastifyInstance, deps: CatalogDeps): void {
  takeAnyBody(app)
  app.route<{ Params: { id: string; language: string }; Querystring: Static<typeof SubtitleQuery> }>({
    method: 'PUT',
    url: `${apiBase}${streams.subtitleFile}`,
    schema: {
      operationId: 'putSubtitle',
      summary: 'Give a title subtitles: SRT, WebVTT or ASS in any encoding, at most 10 MiB',
      tags: ['titles'],
      params: routes.deleteSubtitle.params,
      querystring: SubtitleQuery,
      response: { 200: Subtitle, default: ProblemDocument },
    },
    handler: async (request, reply) => {
      const mine = await editableTitle(deps, request, request.params.id)
      const { title } = mine
      const language = languageIn(request.params.language)
      const tooLarge = () => new Problem('subtitles-too-large', { limit: '10 MiB' })
      const bytes = await bodyOf(request, subtitleMaxBytes, tooLarge)
      const { facts, vtt } = await deps.convertSubtitles(bytes, language)
      const id = newId()
      await deps.storage.put(keys.textOriginal(id), bytes)
      await deps.storage.put(keys.text(id), vtt)
      const { label = nativeName(language), kind = 'subtitles' } = request.query
      const saved = { id, language, label, kind, bytes: vtt.length, facts }
      const row = await recorded(
        deps.db,
        actOn(deps, mine, 'subtitle.save', { subtitle: id, language, kind }),
        (tx) => saveUploadedSubtitle(tx, title.id, saved, believedBy(request)),
      )
      deps.channel.publish(title.id)
      reply.header('etag', tagOf(row))
      return subtitleView(row, languageOf(request.headers['accept-language']))
    },
  })
}

/** A file is never changed: another one has another id. */
const tagOf = ({ id }: { id: string }): string => `"${id}"`

/** What whoever sends it has seen (RFC 9110 sections 13.1.1 and 13.1.2); whoever does not say replaces what there is. */
function believedBy({ headers }: FastifyRequest): Believed {
  const { 'if-match': match, 'if-none-match': none } = headers
  return (id) => {
    if (match !== undefined) return id !== null && matchesStrongly(match, tagOf({ id }))
    return none?.trim() === '*' ? id === null : true
  }
}

function registerText(app: FastifyInstance, deps: CatalogDeps): void {
  app.route<{
    Params: { id: string; language: string }
    Querystring: { source?: Static<typeof SubtitleSource> }
  }>({
    method: 'GET',
    url: `${apiBase}${streams.subtitleFile}`,
    schema: {
      operationId: 'subtitleText',
      summary: 'Subtitles as WebVTT, to be edited',
      tags: ['titles'],
      params: routes.deleteSubtitle.params,
      querystring: Type.Object({ source: Type.Optional(SubtitleSource) }),
      response: { default: ProblemDocument },
    },
    handler: async (request, reply) => {
      const { title, account } = await editableTitle(deps, request, request.params.id)
      const { source = 'upload' } = request.query
      const language = languageIn(request.params.language)
      const row = await subtitleIn(deps.db, title.id, language, source, assetFor(title, account))
      if (!row) throw new Problem('not-found')
      reply.header('etag', tagOf(row)).header('cache-control', 'private, no-cache')
      reply.header('vary', 'authorization, cookie')
      if (matchesEtag(request.headers['if-none-match'], tagOf(row))) return reply.code(304).send()
      const stream = await deps.storage.get(keys.text(row.id))
      return reply.type('text/vtt; charset=utf-8').send(stream)
    },
  })
}

/** @throws Problem bad-request */
function languageIn(tag: string): string {
  const language = canonicalLanguage(tag)
  if (language === null) throw new Problem('bad-request', { what: 'language' })
  return language
}
