import type { FastifyInstance } from 'fastify'
import type { Earning } from '#catalog/contract/earnings.ts'
import { plainAmount } from '#catalog/contract/money.ts'
import { ProblemDocument } from '#catalog/contract/problem.ts'
import { apiBase, streams } from '#catalog/contract/routes.ts'
import { writeTable } from '#catalog/exchange/table.ts'
import { earningsOf } from '#catalog/store/earnings.ts'
import type { Language } from '#platform/errors.ts'
import { signedIn } from './authenticate.ts'
import type { CatalogDeps } from './deps.ts'
import { languageOf } from './problem.ts'
import { serve } from './serve.ts'
import { nameIn } from './title-view.ts'

/** What the caller's own owner has earned: nobody else's business. */
export function registerEarnings(app: FastifyInstance, { db, authenticate }: CatalogDeps): void {
  serve(app, 'earnings', 'What you have earned, by month, title and source', async ({ request }) => {
    const account = await signedIn(authenticate, request)
    return { earnings: await earningsOf(db, account.owner.id) }
  })

  app.route({
    method: 'GET',
    url: `${apiBase}${streams.earningsCsv}`,
    schema: {
      ...{ operationId: 'earningsCsv', summary: 'The same as CSV', tags: ['earnings'] },
      response: { default: ProblemDocument },
    },
    handler: async (request, reply) => {
      const account = await signedIn(authenticate, request)
      const language = languageOf(request.headers['accept-language'])
      const rows = (await earningsOf(db, account.owner.id)).map((earning) => cellsOf(earning, language))
      return reply
        .header('content-disposition', 'attachment; filename="earnings.csv"')
        .header('cache-control', 'private, no-store')
        .type('text/csv; charset=utf-8')
        .send(writeTable(columns, rows))
    },
  })
}

/** What was paid back has a column of its own: a number with a minus before it would be guarded as a formula. */
const columns = ['month', 'of', 'id', 'name', 'source', 'currency', 'count', 'earned', 'refunded']

const cellsOf = ({ month, of, source, currency, count, amount }: Earning, language: Language): string[] => [
  ...[
    month,
    of.scope,
    of.id,
    of.texts ? nameIn(of.texts, language).name : of.scope === 'owner' ? of.name : '',
  ],
  ...[source, currency, String(count), plainAmount(Math.max(0, amount)), plainAmount(Math.max(0, -amount))],
]
