import type { FastifyInstance } from 'fastify'
import type { Failure, Operations, WorkerState } from '#catalog/contract/operations.ts'
import { latencyOf } from '#catalog/rules/operation-history.ts'
import {
  audienceOfDays,
  databaseSize,
  encodingOfDay,
  gaugesInDatabase,
  operationHistory,
  refusedFiles,
  statesOf,
  titlesOfAssets,
} from '#catalog/store/operations.ts'
import { storedNow } from '#catalog/store/storage-samples.ts'
import { type ErrorDetails, errorText, isErrorCode } from '#platform/errors.ts'
import { administering } from './authenticate.ts'
import type { CatalogDeps, QueueLook } from './deps.ts'
import { languageOf } from './problem.ts'
import { serve } from './serve.ts'
import { toldText, wantedScript } from './told-in.ts'

const minuteMs = 60_000
const audienceDays = 28

type Deps = Pick<CatalogDeps, 'db' | 'authenticate' | 'operations' | 'edges' | 'now'>

/** The desk of those who run the hub. */
export function registerOperations(app: FastifyInstance, deps: Deps): void {
  const { db, authenticate } = deps

  serve(app, 'operations', 'What the machines of the hub are doing now; for admins', async ({ request }) => {
    await administering(authenticate, request)
    return operationsNow(deps, request.headers['accept-language'])
  })

  serve(app, 'operationHistory', 'The same over time; for admins', async ({ query, request }) => {
    await administering(authenticate, request)
    return operationHistory(db, query.span ?? 'hour', deps.now())
  })
}

async function operationsNow(
  { db, operations, edges, now }: Deps,
  accepted: string | undefined,
): Promise<Operations> {
  const at = now()
  const [parts, look, disk] = await Promise.all([operations.parts(), operations.queue(), operations.disk()])
  const [known, states, stored, database, encoding, failures, workers, audience] = await Promise.all([
    gaugesInDatabase(db, at, new Date(at.getTime() - minuteMs)),
    statesOf(db),
    storedNow(db),
    databaseSize(db),
    encodingOfDay(db, at),
    failuresOf(db, look, { accepted, now: at }),
    workersOf(db, look),
    audienceOfDays(db, audienceDays),
  ])
  const { count, failed, times, slow, broken } = operations.requests(at)
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
  const freeBytes = disk?.freeBytes ?? null
  return {
    ...{ at: at.toISOString(), parts, lanes: look.lanes, kinds: look.kinds, states, workers, edges: edges() },
    now: {
      ...known,
      waiting: sum(look.lanes.map(({ waiting, delayed }) => waiting + delayed)),
      active: sum(look.lanes.map(({ active }) => active)),
      workers: workers.filter(({ silent }) => !silent).length,
      freeBytes,
    },
    storage: { ...stored, freeBytes, totalBytes: disk?.totalBytes ?? null },
    ...{ database, encoding, failures, audience },
    requests: { count, failed, latencyMs: latencyOf(times), slow, broken },
  }
}

async function workersOf(db: CatalogDeps['db'], { workers }: QueueLook): Promise<WorkerState[]> {
  const ids = workers.flatMap(({ jobs }) => jobs.map(({ assetId }) => assetId))
  const titles = await titlesOfAssets(db, ids)
  return workers.map(({ jobs, ...worker }) => ({
    ...worker,
    jobs: jobs.map((job) => ({ ...job, titleId: titles.get(job.assetId)?.id ?? null })),
  }))
}

type Asking = { accepted: string | undefined; now: Date }

/** Files that were refused within a day, and jobs that are being tried again; the newest first. */
async function failuresOf(
  db: CatalogDeps['db'],
  { retried }: QueueLook,
  { accepted, now }: Asking,
): Promise<Failure[]> {
  const language = languageOf(accepted)
  const inWords = (code: string, details: ErrorDetails) =>
    toldText(
      isErrorCode(code) ? errorText(code, language, details) : code,
      language,
      wantedScript({}, accepted),
    )
  const [refused, titles] = await Promise.all([
    refusedFiles(db, now),
    titlesOfAssets(
      db,
      retried.map(({ assetId }) => assetId),
    ),
  ])
  const failures: Failure[] = [
    ...refused.map(({ at, titleId, texts, code, details }) => ({
      ...{ what: 'refused' as const, at: at.toISOString(), titleId, texts, kind: null, attempts: null },
      message: inWords(code, details ?? {}),
    })),
    ...retried.map(({ assetId, at, kind, attempts, message }) => ({
      ...{ what: 'tried-again' as const, at: at.toISOString(), kind, attempts, message },
      ...{ titleId: titles.get(assetId)?.id ?? null, texts: titles.get(assetId)?.texts ?? null },
    })),
  ]
  return failures.sort((a, b) => (a.at < b.at ? 1 : -1))
}
