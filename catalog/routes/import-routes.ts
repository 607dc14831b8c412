import { setImmediate as others } from 'node:timers/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Static } from 'typebox'
import type { Account } from '#catalog/contract/account.ts'
import {
  ImportQuery,
  ImportRefusal,
  ImportReport,
  type ImportRow,
  importMaxBytes,
} from '#catalog/contract/exchange.ts'
import { ProblemDocument } from '#catalog/contract/problem.ts'
import { apiBase, streams } from '#catalog/contract/routes.ts'
import { catalogueTable, readTitle } from '#catalog/exchange/catalogue.ts'
import { lostLetters } from '#catalog/exchange/cell.ts'
import { type Finding, mostFindings, type Reading } from '#catalog/exchange/finding.ts'
import { availTable, readAvail } from '#catalog/exchange/read-avails.ts'
import { readOdrl } from '#catalog/exchange/read-odrl.ts'
import { readTable, type TableRow } from '#catalog/exchange/table.ts'
import { importLicences, importTitles } from '#catalog/store/exchange.ts'
import { errorText, Problem } from '#platform/errors.ts'
import { signedIn } from './authenticate.ts'
import { bodyOf, takeAnyBody } from './body.ts'
import type { CatalogDeps } from './deps.ts'
import { languageOf, problemDocument, problemType } from './problem.ts'

type ImportRequest = FastifyRequest<{ Querystring: Static<typeof ImportQuery> }>
type Text = { text: string; encoding: string }
/** A row of what came of it, still without words. */
type Outcome = { row: number; state: ImportRow['state']; titleId?: string; findings: Finding[] }
type Take = (account: Account, file: Text, request: ImportRequest, dryRun: boolean) => Promise<Outcome[]>

/** Files of licences and of catalogues, all of it or nothing. Call in a scope that takes any body. */
export function registerImports(app: FastifyInstance, deps: CatalogDeps): void {
  takeAnyBody(app)
  const serveImport = (url: string, operationId: string, summary: string, take: Take) =>
    app.route<{ Querystring: Static<typeof ImportQuery> }>({
      method: 'POST',
      url: `${apiBase}${url}`,
      schema: {
        ...{ operationId, summary, tags: ['exchange'], querystring: ImportQuery },
        response: { 200: ImportReport, 422: ImportRefusal, default: ProblemDocument },
      },
      handler: async (request, reply) => {
        const account = await signedIn(deps.authenticate, request)
        const tooLarge = () => new Problem('too-large', { limit: `${importMaxBytes / 1024 ** 2} MiB` })
        const file = deps.decodeText(await bodyOf(request, importMaxBytes, tooLarge))
        if (!file || file.text.includes('\0')) throw new Problem('not-text')
        // Nobody looks at five thousand rows for one letter that was taken for another.
        if (file.unsure) throw new Problem('encoding-unsure')
        const dryRun = request.query.dryRun ?? false
        const outcomes = await take(account, file, request, dryRun)
        return sendReport(request, reply, { dryRun, encoding: file.encoding }, outcomes)
      },
    })

  serveImport(
    streams.importLicences,
    'importLicences',
    'Add licences from EMA Avails (text/csv) or ODRL 2.2 (application/ld+json)',
    async (account, file, request, dryRun) => {
      const isJson = /\bjson\b/.test(request.headers['content-type'] ?? '')
      const rows = isJson
        ? await inTurns(readOdrl(parsed(file.text), account.owner))
        : await rowsOf(file, availTable, readAvail)
      return importLicences(deps.db, { account, now: deps.now() }, rows, dryRun)
    },
  )

  serveImport(
    streams.importCatalogue,
    'importCatalogue',
    'Make drafts, with their licences, of the rows of a CSV',
    async (account, file, _, dryRun) => {
      const rows = await rowsOf(file, catalogueTable, readTitle)
      return importTitles(deps.db, { account, now: deps.now() }, rows, dryRun)
    },
  )
}

type Read<T> = (row: TableRow) => Reading<T> | null

async function rowsOf<T>(
  { text, encoding }: Text,
  table: Parameters<typeof readTable>[1],
  read: Read<T>,
): Promise<Reading<T>[]> {
  return inTurns(readings(await readTable(text, table), encoding.startsWith('utf-'), read))
}

/** Each row as it is read, or refused where letters of it were lost. */
function* readings<T>(rows: readonly TableRow[], unicode: boolean, read: Read<T>): Generator<Reading<T>> {
  for (const row of rows) {
    const reading = read(row)
    if (!reading) continue
    const lost = [...row.cells].filter(([, cell]) => lostLetters(cell, unicode)).slice(0, mostFindings)
    const found = lost.map(([place]): Finding => ({ place, code: 'letters-lost', details: {} }))
    yield { ...reading, findings: [...reading.findings, ...found] }
  }
}

/** All of them; after some, others have their turns. */
async function inTurns<T>(rows: Iterable<T>): Promise<T[]> {
  const all: T[] = []
  for (const row of rows) {
    all.push(row)
    if (all.length % 50 === 0) await others()
  }
  return all
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem('not-odrl')
  }
}

/** What is bad is a refusal, unless nothing was to be kept in any case. */
function sendReport(
  request: FastifyRequest,
  reply: FastifyReply,
  head: Pick<ImportReport, 'dryRun' | 'encoding'>,
  outcomes: readonly Outcome[],
): FastifyReply {
  const language = languageOf(request.headers['accept-language'])
  const count = (state: ImportRow['state']) => outcomes.filter((outcome) => outcome.state === state).length
  const report: ImportReport = {
    ...{ ...head, made: count('made'), there: count('there'), bad: count('bad') },
    rows: outcomes.map(({ row, state, titleId, findings }) => ({
      ...{ row, state, ...(titleId === undefined ? {} : { titleId }) },
      findings: findings.map(({ place, code, details }) => ({
        ...{ place, code, message: errorText(code, language, details) },
      })),
    })),
  }
  const first = report.rows.find(({ state }) => state === 'bad')
  if (!first || report.dryRun) return reply.code(200).send(report)
  const refusal = problemDocument('import-refused', language, { bad: report.bad, row: first.row })
  return reply
    .code(refusal.status)
    .type(problemType)
    .send(Buffer.from(JSON.stringify({ ...refusal, report })))
}
