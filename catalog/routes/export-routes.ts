import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { TableQuery } from '#catalog/contract/exchange.ts'
import { ProblemDocument } from '#catalog/contract/problem.ts'
import { apiBase, routes, streams } from '#catalog/contract/routes.ts'
import { writeAvails } from '#catalog/exchange/avails.ts'
import { catalogueColumns, titleCells } from '#catalog/exchange/catalogue.ts'
import { writeOdrl } from '#catalog/exchange/odrl.ts'
import { writeTable } from '#catalog/exchange/table.ts'
import { filedLicences, filedTitles } from '#catalog/store/exchange.ts'
import { editableTitle } from './access.ts'
import { signedIn } from './authenticate.ts'
import type { CatalogDeps } from './deps.ts'

/** Licences and titles as files: everything of the caller's own owner, and of nobody else. */
export function registerExports(app: FastifyInstance, deps: CatalogDeps): void {
  const schema = (operationId: string, summary: string) => ({
    ...{ operationId, summary, tags: ['exchange'], response: { default: ProblemDocument } },
  })
  const ownerOf = async (request: FastifyRequest) => (await signedIn(deps.authenticate, request)).owner.id

  app.route<{ Querystring: TableQuery }>({
    method: 'GET',
    url: `${apiBase}${streams.licencesCsv}`,
    schema: {
      ...schema('licencesCsv', 'Your licences in force as EMA Avails, a CSV'),
      querystring: TableQuery,
    },
    handler: async (request, reply) => {
      const filed = await filedLicences(deps.db, 'title.owner_id', await ownerOf(request))
      return sendTable(reply, 'licences', writeAvails(filed, separatorOf(request)))
    },
  })

  app.route<{ Querystring: TableQuery }>({
    method: 'GET',
    url: `${apiBase}${streams.catalogueCsv}`,
    schema: {
      ...schema('catalogueCsv', 'Your titles as a CSV, with every column that can be imported'),
      querystring: TableQuery,
    },
    handler: async (request, reply) => {
      const titles = await filedTitles(deps.db, await ownerOf(request))
      const table = writeTable(catalogueColumns, titles.map(titleCells), separatorOf(request))
      return sendTable(reply, 'catalogue', table)
    },
  })

  app.route({
    method: 'GET',
    url: `${apiBase}${streams.licencesJsonLd}`,
    schema: schema('licencesJsonLd', 'Your licences in force as ODRL 2.2, a JSON-LD document'),
    handler: async (request, reply) =>
      sendJsonLd(reply, writeOdrl(await filedLicences(deps.db, 'title.owner_id', await ownerOf(request)))),
  })

  app.route<{ Params: { id: string } }>({
    method: 'GET',
    url: `${apiBase}${streams.titleLicencesJsonLd}`,
    schema: {
      ...schema('titleLicencesJsonLd', 'The licences in force of a title as ODRL 2.2, a JSON-LD document'),
      params: routes.title.params,
    },
    handler: async (request, reply) => {
      const { title } = await editableTitle(deps, request, request.params.id)
      return sendJsonLd(reply, writeOdrl(await filedLicences(deps.db, 'title.id', title.id)))
    },
  })
}

const separatorOf = ({ query }: { query: TableQuery }) => (query.separator === 'semicolon' ? ';' : ',')

function sendTable(reply: FastifyReply, name: string, table: string): FastifyReply {
  reply.header('content-disposition', `attachment; filename="${name}.csv"`)
  return reply.header('cache-control', 'private, no-store').type('text/csv; charset=utf-8').send(table)
}

/** As bytes: to text Fastify would add a charset, which this media type does not have. */
function sendJsonLd(reply: FastifyReply, document: object): FastifyReply {
  const bytes = Buffer.from(`${JSON.stringify(document, null, 2)}\n`)
  return reply.header('cache-control', 'private, no-store').type('application/ld+json').send(bytes)
}
