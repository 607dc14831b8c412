import { problemDocument, problemType } from '#catalog/routes/problem.ts'
import { type ErrorCode, type ErrorDetails, errors } from '#platform/errors.ts'
import type { Example, Operation, Response } from './document.ts'
import type { Entry } from './entry.ts'
import { importReport } from './samples.ts'

/** Values that the words of problems are filled with in the reference. */
const filled: ErrorDetails = {
  ...{ what: 'texts/kk', seconds: 42, limit: '20 MiB', licensor: 'Студия', territories: 'KZ, KG' },
  ...{ window: '2026-01-01T00:00 – 2030-01-01T00:00', bad: 2, row: 3, columns: 'key, kind', column: 'kind' },
  ...{ from: '2027-01-01T00:00+05:00', until: '2026-01-01T00:00+05:00', use: 'download', age: 18 },
  ...{ minutes: 8, shortest: 15 },
}
const byLaw: ErrorDetails = {
  ...{ authority: 'Алматы қаласының соты', decision: '2-1234/2026', decidedOn: '2026-11-02' },
  ...{ reason: 'court', territories: 'WORLD', except: 'KZ' },
}

/** As the hub sends it, in Kazakh. */
export function problemExample(code: ErrorCode): object {
  if (code === 'restricted') return problemDocument(code, 'kk', byLaw)
  const names = [...errors[code].en.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
  return problemDocument(code, 'kk', Object.fromEntries(names.map((name) => [name, filled[name] ?? 'x'])))
}

/** What every route may answer, by what it reads and who may call it. */
function usual({ caller }: Entry, operation: Operation, isLimited: boolean): ErrorCode[] {
  const reads = operation.requestBody || (operation.parameters ?? []).some((one) => 'in' in one)
  return [
    ...(reads ? (['bad-request'] as const) : []),
    ...(caller === 'anyone' ? [] : (['not-signed-in'] as const)),
    ...(caller === 'editor' || caller === 'admin' ? (['not-allowed'] as const) : []),
    ...(operation.requestBody ? (['too-large'] as const) : []),
    ...(isLimited ? (['too-many-requests'] as const) : []),
    ...(['unavailable', 'internal'] as const),
  ]
}

const said: Readonly<Record<number, string>> = {
  400: 'Something is not filled in correctly',
  401: 'Nobody is signed in, or the token is not good',
  403: 'Not allowed, or not here and now',
  404: 'There is no such thing, or none for you',
  409: 'It is not ready for this, or collides with something',
  410: 'The address has expired',
  412: 'It was changed since it was read',
  413: 'Too large',
  422: 'It cannot be taken',
  429: 'Too many requests from this network',
  451: 'Closed by law (RFC 7725)',
  500: 'Trouble of the hub’s own',
  503: 'The hub cannot serve for the moment',
}

const headers: Readonly<Record<number, readonly string[]>> = { 429: ['Retry-After'], 451: ['Link'] }

const aProblem = { $ref: '#/components/schemas/Problem' }

const exampleOf = (code: ErrorCode): Example =>
  code === 'import-refused'
    ? { value: { ...problemExample(code), report: { ...importReport, dryRun: false } } }
    : { $ref: `#/components/examples/${code}` }

/**
 * The refusals of an operation, by their status. `more`: such as those that its headers bring with them. `isLimited`: requests
 * of it are counted.
 */
export function problemResponses(
  entry: Entry,
  operation: Operation,
  { more, isLimited }: { more: readonly ErrorCode[]; isLimited: boolean },
): Record<string, Response> {
  const codes = [
    ...new Set([...usual(entry, operation, isLimited), ...more, ...(entry.problems ?? [])]),
  ].sort()
  const statuses = [...new Set(codes.map((code) => errors[code].status))].sort()
  return Object.fromEntries(
    statuses.map((status): [string, Response] => {
      const of = codes.filter((code) => errors[code].status === status)
      const examples = Object.fromEntries(of.map((code) => [code, exampleOf(code)]))
      // An import that is refused tells of its rows in the same document.
      const own = operation.responses[status]?.content?.['application/json']?.schema
      const schema = own ? { anyOf: [own, aProblem] } : aProblem
      const told = (headers[status] ?? []).map((name) => [name, { $ref: `#/components/headers/${name}` }])
      return [
        String(status),
        {
          description: said[status] ?? 'Refused',
          headers: Object.fromEntries(told),
          content: {
            [problemType]: { schema, examples },
          },
        },
      ]
    }),
  )
}
