import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Static } from 'typebox'
import { type Figures, FiguresQuery } from '#catalog/contract/figures.ts'
import { ProblemDocument } from '#catalog/contract/problem.ts'
import { apiBase, streams } from '#catalog/contract/routes.ts'
import { writeTable } from '#catalog/exchange/table.ts'
import { type FigureSpan, spanOf } from '#catalog/rules/figure-span.ts'
import { mayEdit } from '#catalog/rules/may-play.ts'
import { dayOf } from '#catalog/rules/working-days.ts'
import { type FigureRow, type FigureScope, figureRows, figuresOf } from '#catalog/store/figures.ts'
import { seriesRecord } from '#catalog/store/series.ts'
import { type Language, Problem } from '#platform/errors.ts'
import { editableTitle } from './access.ts'
import { signedIn } from './authenticate.ts'
import { countryName } from './connection-route.ts'
import type { CatalogDeps } from './deps.ts'
import { languageOf } from './problem.ts'
import { serve } from './serve.ts'
import { nameIn } from './title-view.ts'
import { toldText, wantedScript } from './told-in.ts'

/** Whoever may change a title or a series sees how it is watched; nobody else learns that it is. */
export function registerFigures(app: FastifyInstance, deps: CatalogDeps): void {
  const { db, authenticate } = deps
  const spanFor = (query: FiguresQuery) => askedSpan(query, deps.now())
  const told = async (
    scope: FigureScope,
    query: FiguresQuery,
    { headers }: FastifyRequest,
  ): Promise<Figures> => {
    const found = await figuresOf(db, scope, spanFor(query))
    return {
      ...found,
      countries: found.countries.map((row) => ({ ...row, name: nameOf(row.country, headers) })),
    }
  }

  serve(app, 'titleFigures', 'How a title is watched', async ({ params, query, request }) => {
    const { title } = await editableTitle(deps, request, params.id)
    return told({ of: 'title', id: title.id, ownerId: title.owner.id }, query, request)
  })

  serve(
    app,
    'seriesFigures',
    'How the titles of a series are watched',
    async ({ params, query, request }) => {
      const account = await signedIn(authenticate, request)
      const series = await seriesRecord(db, params.id)
      if (!series || !mayEdit(account, { ownerId: series.owner.id })) throw new Problem('not-found')
      return told({ of: 'series', id: series.id, ownerId: series.owner.id }, query, request)
    },
  )

  serve(app, 'figures', 'How all your titles are watched', async ({ query, request }) => {
    const { owner } = await signedIn(authenticate, request)
    return told({ of: 'owner', ownerId: owner.id }, query, request)
  })

  app.route<{ Querystring: Static<typeof FiguresQuery> }>({
    method: 'GET',
    url: `${apiBase}${streams.figuresCsv}`,
    schema: {
      ...{ operationId: 'figuresCsv', summary: 'The same as CSV, by day and title', tags: ['figures'] },
      querystring: FiguresQuery,
      response: { default: ProblemDocument },
    },
    handler: async (request, reply) => {
      const { owner } = await signedIn(authenticate, request)
      const language = languageOf(request.headers['accept-language'])
      const rows = await figureRows(db, owner.id, spanFor(request.query))
      return reply
        .header('content-disposition', 'attachment; filename="figures.csv"')
        .header('cache-control', 'private, no-store')
        .type('text/csv; charset=utf-8')
        .send(
          writeTable(
            columns,
            rows.map((row) => cellsOf(row, language)),
          ),
        )
    },
  })
}

function nameOf(country: string | null, headers: FastifyRequest['headers']): string | null {
  if (country === null || country === 'ZZ') return null
  const accepted = headers['accept-language']
  const language = languageOf(accepted)
  return toldText(countryName(country, language), language, wantedScript({}, accepted))
}

/** @throws Problem bad-request for a day that is not in the calendar, or to come */
export function askedSpan({ days = 28, until }: FiguresQuery, now: Date): FigureSpan {
  const today = dayOf(now)
  try {
    const span = spanOf(until ?? today, days)
    if (span.until <= today) return span
  } catch {
    // As one that is to come.
  }
  throw new Problem('bad-request', { what: 'until' })
}

const columns = [
  ...['day', 'id', 'name', 'starts', 'seconds', 'domestic_seconds', 'finished', 'stalls', 'stall_seconds'],
]

const cellsOf = ({ day, id, name, ...row }: FigureRow, language: Language): string[] => [
  ...[day, id, nameIn(name, language).name, String(row.starts), tenth(row.seconds)],
  ...[tenth(row.domesticSeconds), String(row.finished), String(row.stalls), tenth(row.stallSeconds)],
]

const tenth = (seconds: number) => seconds.toFixed(1)
