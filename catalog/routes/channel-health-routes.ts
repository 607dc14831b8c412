import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Static } from 'typebox'
import {
  type ChannelFiguresQuery,
  ChannelFiguresCsvQuery as CsvQuery,
  type StreamHealth,
} from '#catalog/contract/channel-health.ts'
import type { LiveFinding, LiveHealth } from '#catalog/contract/live-state.ts'
import { ProblemDocument } from '#catalog/contract/problem.ts'
import { apiBase, routes, streams } from '#catalog/contract/routes.ts'
import { defaultTimeZone } from '#catalog/contract/title.ts'
import { writeTable } from '#catalog/exchange/table.ts'
import { dayPlus } from '#catalog/rules/figure-span.ts'
import { instantOf } from '#catalog/rules/local-time.ts'
import { alarmsOf } from '#catalog/store/alarms.ts'
import { channelHours, watchingNow } from '#catalog/store/channel-audience.ts'
import type { ChannelRecord } from '#catalog/store/channels.ts'
import { editableChannel } from './channel-access.ts'
import type { CatalogDeps } from './deps.ts'
import { askedSpan } from './figures-routes.ts'
import { serve } from './serve.ts'

/** How a channel is doing and how many watch it: for whoever may change it. */
export function registerChannelHealth(app: FastifyInstance, deps: CatalogDeps): void {
  const { db } = deps
  serve(
    app,
    'channelHealth',
    'How a channel on air is doing, and its alarms',
    async ({ params, request }) => {
      const { channel } = await editableChannel(deps, request, params.id)
      const now = deps.now()
      const [state, watching, alarms] = await Promise.all([
        stateOf(deps, channel),
        watchingNow(db, channel.id, now),
        alarmsOf(db, channel.id, now),
      ])
      return {
        ...{ at: now.toISOString(), watching, alarms },
        state: channel.started ? (state?.state ?? 'waiting') : 'stopped',
        source: state?.source ?? null,
        since: state ? momentOf(state.since) : null,
        stream: state ? toldHealth(state.health) : null,
      }
    },
  )

  const hoursFor = async (
    request: FastifyRequest,
    id: string,
    query: ChannelFiguresQuery,
    every: boolean,
  ) => {
    const { channel } = await editableChannel(deps, request, id)
    const now = deps.now()
    const { from, until } = askedSpan({ days: 7, ...query }, now)
    const startOf = (day: string) => instantOf(`${day}T00:00`, defaultTimeZone)
    const end = startOf(dayPlus(until, 1))
    const stretch = { from: startOf(from), until: earlier(end, now), every }
    return { from, until, hours: await channelHours(db, channel.id, stretch), now }
  }

  serve(
    app,
    'channelFigures',
    'How many watch a channel, by the hour',
    async ({ params, query, request }) => {
      const { now, ...told } = await hoursFor(request, params.id, query, true)
      return { ...told, timeZone: defaultTimeZone, watching: await watchingNow(db, params.id, now) }
    },
  )

  app.route<{ Params: { id: string }; Querystring: Static<typeof CsvQuery> }>({
    method: 'GET',
    url: `${apiBase}${streams.channelFiguresCsv}`,
    schema: {
      ...{ operationId: 'channelFiguresCsv', summary: 'The same as CSV', tags: ['channels'] },
      params: routes.channel.params,
      querystring: CsvQuery,
      response: { default: ProblemDocument },
    },
    handler: async (request, reply) => {
      const { hours } = await hoursFor(request, request.params.id, request.query, false)
      const cells = hours.map(({ hour, starts, domesticSeconds, externalSeconds, most }) => [
        ...[hour, String(starts), domesticSeconds.toFixed(1), externalSeconds.toFixed(1), String(most)],
      ])
      return reply
        .header('content-disposition', 'attachment; filename="channel.csv"')
        .header('cache-control', 'private, no-store')
        .type('text/csv; charset=utf-8')
        .send(writeTable(columns, cells))
    },
  })
}

const columns = ['hour', 'starts', 'domestic_seconds', 'external_seconds', 'most']

/** null where nobody holds it, or nobody knows. */
const stateOf = async ({ wholeLiveStates }: CatalogDeps, { id, started }: ChannelRecord) =>
  started ? ((await wholeLiveStates([id]).catch(() => new Map())).get(id) ?? null) : null

const earlier = (a: Date, b: Date) => new Date(Math.min(a.getTime(), b.getTime()))
const momentOf = (ms: number) => new Date(ms).toISOString()
const findingOf = (finding: LiveFinding | null) =>
  finding && { is: finding.is, since: momentOf(finding.since) }

function toldHealth({ lastMinute, black, silent, ...health }: LiveHealth): StreamHealth {
  const { inbound, usual, pictureRate, promisedRate, dropped, gaps, gapSeconds, late, way } = health
  return {
    ...{ inbound, usual, pictureRate, promisedRate, late, way },
    ...lastMinute,
    ...{ droppedInAll: dropped, gapsInAll: gaps, gapSecondsInAll: gapSeconds },
    ...{ black: findingOf(black), silent: findingOf(silent) },
  }
}
