import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  GuideImportQuery,
  GuideImportRefusal,
  GuideImportReport,
  GuideQuery,
  guideMaxBytes,
  guideMaxRows,
} from '#catalog/contract/guide.ts'
import { ProblemDocument } from '#catalog/contract/problem.ts'
import { apiBase, routes, streams } from '#catalog/contract/routes.ts'
import type { Script } from '#catalog/contract/script.ts'
import { ical } from '#catalog/exchange/ical.ts'
import { readXmltv } from '#catalog/exchange/read-xmltv.ts'
import { type GuidedChannel, xmltv } from '#catalog/exchange/xmltv.ts'
import type { ChannelRecord } from '#catalog/store/channels.ts'
import { type GuideOutcome, importGuide } from '#catalog/store/guide-import.ts'
import { programmesBetween } from '#catalog/store/programmes.ts'
import { errorText, type Language, languages, Problem } from '#platform/errors.ts'
import { viewerOf } from './access.ts'
import { bodyOf, takeAnyBody } from './body.ts'
import { actOnChannel, editableChannel, visibleChannel } from './channel-access.ts'
import type { CatalogDeps } from './deps.ts'
import { spanAsked } from './guide-routes.ts'
import { languageOf, problemDocument, problemType } from './problem.ts'
import { toldIn, wantedScript } from './told-in.ts'

type GuideRequest = FastifyRequest<{ Params: { id: string }; Querystring: GuideQuery }>
type ImportRequest = FastifyRequest<{ Params: { id: string }; Querystring: GuideImportQuery }>

/** Guides as files. Call in a scope that takes any body. */
export function registerGuideFiles(app: FastifyInstance, deps: CatalogDeps): void {
  takeAnyBody(app)
  const schema = (operationId: string, summary: string) => ({
    ...{ operationId, summary, tags: ['channels'], params: routes.guide.params },
    ...{ querystring: GuideQuery, response: { default: ProblemDocument } },
  })

  app.route<{ Params: { id: string }; Querystring: GuideQuery }>({
    method: 'GET',
    url: `${apiBase}${streams.guideXml}`,
    schema: schema('guideXml', 'The programme guide of a channel as XMLTV'),
    handler: async (request, reply) => {
      const { channel, programmes, script } = await guideFor(deps, request)
      const document = xmltv(channel, programmes, {
        made: deps.now(),
        kazakh: xmltvTags[script ?? 'cyrillic'],
      })
      return sendGuide(reply, 'application/xml', document)
    },
  })

  app.route<{ Params: { id: string }; Querystring: GuideQuery }>({
    method: 'GET',
    url: `${apiBase}${streams.guideIcs}`,
    schema: schema('guideIcs', 'The programme guide of a channel as iCalendar'),
    handler: async (request, reply) => {
      const { channel, programmes } = await guideFor(deps, request)
      const language = languageOf(request.headers['accept-language'])
      reply.header('content-disposition', `inline; filename="${channel.id}.ics"`)
      return sendGuide(reply, 'text/calendar', ical(channel, programmes, { made: deps.now(), language }))
    },
  })

  app.route<{ Params: { id: string }; Querystring: GuideImportQuery }>({
    method: 'POST',
    url: `${apiBase}${streams.importGuide}`,
    schema: {
      ...{ operationId: 'importGuide', summary: 'Make an XMLTV file the guide of the time that it covers' },
      ...{ tags: ['channels'], params: routes.guide.params, querystring: GuideImportQuery },
      response: { 200: GuideImportReport, 422: GuideImportRefusal, default: ProblemDocument },
    },
    handler: (request, reply) => importFor(deps, request, reply),
  })
}

/** How the alphabets are said (RFC 5646). */
export const xmltvTags: Readonly<Record<Script, string>> = {
  cyrillic: 'kk',
  latin: 'kk-Latn',
  arabic: 'kk-Arab',
}

/** A week of it, unless it is said. */
async function guideFor(deps: CatalogDeps, request: GuideRequest) {
  const channel = await visibleChannel(deps, await viewerOf(deps, request), request.params.id)
  const { from, until } = spanAsked(request.query, deps.now(), { days: 7 })
  const entries = await programmesBetween(deps.db, channel.id, from, until)
  const script = wantedScript(request.query, request.headers['accept-language'])
  const address =
    deps.publicUrl === null ? null : `${deps.publicUrl.replace(/\/+$/, '')}/channel/${channel.id}`
  const guided: GuidedChannel = { id: channel.id, texts: channel.texts, address }
  const told = { channel: guided, programmes: entries.map(({ programme }) => programme) }
  return { ...(script === null ? told : await toldIn(told, script)), script }
}

/** Asked for each time: it is of whoever asks, where they are. */
export function sendGuide(reply: FastifyReply, type: string, text: string): FastifyReply {
  return reply
    .header('cache-control', 'private, no-cache')
    .header('vary', 'accept-language, authorization, cookie')
    .type(`${type}; charset=utf-8`)
    .send(text)
}

async function importFor(
  deps: CatalogDeps,
  request: ImportRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const mine = await editableChannel(deps, request, request.params.id)
  const tooLarge = () => new Problem('too-large', { limit: `${guideMaxBytes / 1024 ** 2} MiB` })
  const file = deps.decodeText(await bodyOf(request, guideMaxBytes, tooLarge))
  if (!file || file.text.includes('\0')) throw new Problem('not-text')
  if (file.unsure) throw new Problem('encoding-unsure')
  const { dryRun = false, channel = null } = request.query
  const fallback = fallbackOf(mine.channel)
  const readings = readXmltv(file.text, { channel, fallback, mostRows: guideMaxRows })
  const act = actOnChannel(deps, mine, 'guide.import')
  const of = { channelId: mine.channel.id, now: deps.now(), dryRun, act }
  return sendReport(request, reply, dryRun, await importGuide(deps.db, of, readings))
}

/** Of texts that do not say theirs: that of the channel, where it has one. */
const fallbackOf = ({ languages: spoken }: ChannelRecord): Language =>
  languages.find((one) => spoken.length === 1 && spoken[0]?.split('-')[0] === one) ?? 'kk'

/** What is bad is a refusal, unless nothing was to be kept in any case. */
function sendReport(
  request: FastifyRequest,
  reply: FastifyReply,
  dryRun: boolean,
  { rows, removed }: GuideOutcome,
): FastifyReply {
  const language = languageOf(request.headers['accept-language'])
  const count = (state: GuideOutcome['rows'][number]['state']) =>
    rows.filter((row) => row.state === state).length
  const report: GuideImportReport = {
    ...{
      dryRun,
      made: count('made'),
      changed: count('changed'),
      same: count('same'),
      bad: count('bad'),
      removed,
    },
    rows: rows.map(({ row, state, findings }) => ({
      ...{ row, state },
      findings: findings.map(({ place, code, details }) => ({
        ...{ place, code, message: errorText(code, language, details) },
      })),
    })),
  }
  const first = report.rows.find(({ state }) => state === 'bad')
  if (!first || dryRun) return reply.code(200).send(report)
  const refusal = problemDocument('guide-import-refused', language, { bad: report.bad, row: first.row })
  return reply
    .code(refusal.status)
    .type(problemType)
    .send(Buffer.from(JSON.stringify({ ...refusal, report })))
}
