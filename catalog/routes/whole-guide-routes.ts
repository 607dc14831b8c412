import type { FastifyInstance, FastifyRequest } from 'fastify'
import { GuideQuery, type WholeGuide, wholeGuideDays } from '#catalog/contract/guide.ts'
import { xmltvOf } from '#catalog/exchange/xmltv.ts'
import type { ChannelRecord } from '#catalog/store/channels.ts'
import { programmesOfAll } from '#catalog/store/whole-guide.ts'
import { viewerOf } from './access.ts'
import { liveQuestion, restrictionsOfPlayed, seenChannels } from './channel-access.ts'
import type { CatalogDeps } from './deps.ts'
import { sendGuide, xmltvTags } from './guide-file-routes.ts'
import { guideProgramme, spanAsked } from './guide-routes.ts'
import { serve } from './serve.ts'
import { toldIn, wantedScript } from './told-in.ts'

type Span = { from: Date; until: Date }

/** The guide of every channel in one: as an answer, and as a file. */
export function registerWholeGuide(app: FastifyInstance, deps: CatalogDeps): void {
  serve(app, 'wholeGuide', 'The programme guide of all channels', async ({ query, request }) =>
    guideOf(deps, request, spanAsked(query, deps.now(), { longest: wholeGuideDays })),
  )

  app.route<{ Querystring: GuideQuery }>({
    method: 'GET',
    url: '/guide.xml',
    schema: {
      ...{ summary: 'The programme guide of all channels as XMLTV', tags: ['pages'] },
      querystring: GuideQuery,
    },
    handler: async (request, reply) => {
      const span = spanAsked(request.query, deps.now(), { days: 2, longest: wholeGuideDays })
      const script = wantedScript(request.query, request.headers['accept-language'])
      const { channels } = await guideOf(deps, request, span)
      const told = script === null ? channels : await toldIn(channels, script)
      const guides = told.map(({ id, texts, programmes }) => ({
        channel: { id, texts, address: addressOf(deps, id) },
        programmes,
      }))
      const document = xmltvOf(guides, { made: deps.now(), kazakh: xmltvTags[script ?? 'cyrillic'] })
      return sendGuide(reply, 'application/xml', document)
    },
  })
}

const addressOf = ({ publicUrl }: CatalogDeps, id: string): string | null =>
  publicUrl === null ? null : `${publicUrl.replace(/\/+$/, '')}/channel/${id}`

/** Television first, each by the order of lists. */
async function guideOf(deps: CatalogDeps, request: FastifyRequest, span: Span): Promise<WholeGuide> {
  const { db } = deps
  const now = deps.now()
  const viewer = await viewerOf(deps, request)
  const seen = await seenChannels(deps, viewer, {})
  const channels = [...seen.filter(isTelevision), ...seen.filter((one) => !isTelevision(one))]
  const ids = channels.map(({ id }) => id)
  const [all, restrictions] = await Promise.all([
    programmesOfAll(db, ids, span),
    restrictionsOfPlayed(db, channels),
  ])
  return {
    ...{ from: span.from.toISOString(), until: span.until.toISOString() },
    channels: channels.map((channel) => {
      const { id, kind, texts, region, ageMark } = channel
      const entries = all.get(id) ?? []
      const question = liveQuestion(channel, viewer, { entries, restrictions, now })
      const programmes = entries.map((entry) => guideProgramme(question, entry))
      return { id, kind, texts, region, ageMark, programmes }
    }),
  }
}

const isTelevision = ({ kind }: ChannelRecord): boolean => kind === 'tv'
