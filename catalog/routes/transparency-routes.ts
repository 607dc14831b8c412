import type { FastifyInstance } from 'fastify'
import type { Static } from 'typebox'
import { ProblemDocument } from '#catalog/contract/problem.ts'
import { apiBase, streams } from '#catalog/contract/routes.ts'
import { type QuarterReport, TransparencyQuery } from '#catalog/contract/transparency.ts'
import { quarterReports } from '#catalog/store/transparency.ts'
import { Problem } from '#platform/errors.ts'
import { matchesEtag } from '#platform/http-conditional.ts'
import type { CatalogDeps } from './deps.ts'
import { entityTag } from './editing.ts'
import { serve } from './serve.ts'
import { transparencyCsv } from './transparency-csv.ts'

/** The public report on complaints, quarter by quarter. */
export function registerTransparency(app: FastifyInstance, { db, now }: CatalogDeps): void {
  /** @throws Problem not-found for a quarter before the first record or to come */
  const reports = async (quarter: string | undefined): Promise<QuarterReport[]> => {
    const all = await quarterReports(db, now())
    if (quarter === undefined) return all
    const one = all.find((report) => report.quarter === quarter)
    if (!one) throw new Problem('not-found')
    return [one]
  }

  serve(app, 'transparency', 'Complaints and what became of them, by quarter', async ({ query }) => ({
    quarters: await reports(query.quarter),
  }))

  app.get<{ Querystring: Static<typeof TransparencyQuery> }>(
    `${apiBase}${streams.transparencyCsv}`,
    {
      schema: {
        operationId: 'transparencyCsv',
        summary: 'The same as CSV, one figure a line',
        tags: ['transparency'],
        querystring: TransparencyQuery,
        response: { default: ProblemDocument },
      },
    },
    async ({ query, headers }, reply) => {
      const csv = transparencyCsv(await reports(query.quarter))
      const etag = entityTag(csv)
      reply.header('etag', etag).header('cache-control', 'no-cache')
      if (matchesEtag(headers['if-none-match'], etag)) return reply.code(304).send()
      const name = query.quarter ?? 'all'
      return reply
        .header('content-type', 'text/csv; charset=utf-8; header=present')
        .header('content-disposition', `attachment; filename="transparency-${name}.csv"`)
        .send(Buffer.from(csv))
    },
  )
}
