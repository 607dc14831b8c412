import { apiBase, routes } from '#catalog/contract/routes.ts'
import type { ErrorCode } from '#platform/errors.ts'
import { airEntries, airStreams } from './air-entries.ts'
import { channelEntries, recordingEntries } from './channel-entries.ts'
import { components, tags } from './components.ts'
import type { Content, Document, Header, Operation, Ref, Response, Schema } from './document.ts'
import { dutyEntries } from './duty-entries.ts'
import type { Entry, File, RouteEntry } from './entry.ts'
import { figureEntries, figureStreams } from './figure-entries.ts'
import { guideEntries, guideStreams } from './guide-entries.ts'
import { healthEntries } from './health-entries.ts'
import { keepEntries } from './keep-entries.ts'
import { messageOperations } from './messages.ts'
import { moneyEntries, moneyStreams } from './money-entries.ts'
import { operationEntries } from './operation-entries.ts'
import { otherEntries } from './other-entries.ts'
import { pageEntries } from './page-entries.ts'
import { parametersOf } from './parameters.ts'
import { peopleEntries } from './people-entries.ts'
import { problemResponses } from './problems.ts'
import { sharingEntries } from './sharing-entries.ts'
import { signingEntries } from './signing-entries.ts'
import { songEntries } from './song-entries.ts'
import { streamEntries } from './stream-entries.ts'
import { titleEntries } from './title-entries.ts'
import { trafficEntries } from './traffic-entries.ts'
import { uploadEntries } from './upload-entries.ts'
import { webhookEntries } from './webhook-entries.ts'

/** A route of the table that is missing here does not compile. */
const routeEntries: { [N in keyof typeof routes]: RouteEntry<N> } = {
  ...titleEntries,
  ...keepEntries,
  ...channelEntries,
  ...songEntries,
  ...airEntries,
  ...guideEntries,
  ...recordingEntries,
  ...otherEntries,
  ...webhookEntries,
  ...dutyEntries,
  ...moneyEntries,
  ...signingEntries,
  ...peopleEntries,
  ...sharingEntries,
  ...figureEntries,
  ...operationEntries,
  ...trafficEntries,
}
const entries: Readonly<Record<string, Entry>> = {
  ...routeEntries,
  ...streamEntries,
  ...moneyStreams,
  ...guideStreams,
  ...figureStreams,
  ...airStreams,
}

const callers: Readonly<Record<Entry['caller'], string>> = {
  anyone: 'For everybody; nobody has to sign in.',
  'signed-in': 'For whoever is signed in, about what is their owner’s.',
  editor: 'For moderators and admins.',
  admin: 'For admins.',
}
const signedIn = [{ token: [] }, { session: [] }]

/**
 * The reference from what the routes themselves declare: who may call, words, examples, headers and refusals by their codes.
 * Pure.
 */
export function completed(declared: Document): Document {
  const paths = Object.entries(declared.paths).map(([path, item]): [string, Record<string, Operation>] => [
    path,
    Object.fromEntries(
      Object.entries(item).flatMap(([method, operation]) => {
        const one = completedOperation(path, method, operation)
        return one ? [[method, one]] : []
      }),
    ),
  ])
  return {
    ...{ ...declared, tags: [...tags], paths: Object.fromEntries(paths), webhooks: messageOperations() },
    components: components(problemSchema(declared)),
    security: [{ token: [] }, { session: [] }, {}],
  }
}

/** As every route declares it. */
const problemSchema = ({ paths }: Document): Schema =>
  paths[`${apiBase}/session`]?.get?.responses.default?.content?.['application/json']?.schema ?? {}

/** null: one that only a mistaken client would ask for. */
function completedOperation(path: string, method: string, operation: Operation): Operation | null {
  const below = path.startsWith(apiBase) ? path.slice(apiBase.length) : path
  const place = `${method} ${below}`
  const upload = uploadEntries[place] ?? healthEntries[place] ?? pageEntries[place]
  if (below.startsWith('/uploads') && !upload) return null
  const entry = upload ?? entries[operation.operationId ?? '']
  if (!entry) return operation
  const named = upload ? { operationId: upload.operationId, summary: upload.summary } : {}
  const declared = { ...operation, ...named }
  const isOurs = path.startsWith(apiBase)
  const conditions = conditionsOf(method, declared, entry)
  const shared = [...(isOurs ? ['Accept-Language'] : []), ...conditions]
  const body = bodyOf(declared, entry)
  const asked = { ...declared, ...(body ? { requestBody: body } : {}) }
  return {
    ...asked,
    description: `${entry.description}\n\n${callers[entry.caller]}`,
    security: entry.caller === 'anyone' ? [{}, ...signedIn] : signedIn,
    parameters: parametersOf(path, asked, entry, shared),
    responses: responsesOf(asked, entry, { conditions, isOurs, isLimited: isOurs && !upload }),
  }
}

/** Headers by which a caller says what it has. */
function conditionsOf(method: string, { operationId = '' }: Operation, entry: Entry): string[] {
  const route: { method: string; kept?: boolean; revises?: string } | undefined =
    operationId in routes ? routes[operationId as keyof typeof routes] : undefined
  if (method === 'get') return (route ? route.kept !== false : entry.kept) ? ['If-None-Match'] : []
  return route?.revises || entry.revised ? ['If-Match'] : []
}

const isFile = (one: unknown): one is File => typeof one === 'object' && one !== null && 'types' in one

const fileContent = ({ types, example }: File): Content =>
  Object.fromEntries(
    types.map((type) => [
      type,
      { schema: { type: 'string' }, ...(example === undefined ? {} : { example }) },
    ]),
  )

function bodyOf({ requestBody }: Operation, { body }: Entry): Operation['requestBody'] {
  if (isFile(body)) return { required: true, description: body.description, content: fileContent(body) }
  if (!requestBody) return undefined
  const schema = requestBody.content['application/json']?.schema ?? {}
  return { ...requestBody, content: { 'application/json': { schema, example: body } } }
}

type About = { conditions: readonly string[]; isOurs: boolean; isLimited: boolean }

function responsesOf(operation: Operation, entry: Entry, about: About): Operation['responses'] {
  const { conditions, isOurs, isLimited } = about
  const [status = '200', declared] =
    Object.entries(operation.responses).find(([code]) => /^2/.test(code)) ?? []
  const code = String(entry.status ?? status)
  const more: ErrorCode[] = [
    ...(conditions.includes('If-Match') ? (['changed-meanwhile'] as const) : []),
    ...(makesOnce(operation) ? (['idempotency-key-reused'] as const) : []),
  ]
  const limits = isLimited ? ['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'] : []
  const etag = conditions.length > 0 ? ['ETag'] : []
  const location = code === '201' && located.has(operation.operationId ?? '') ? ['Location'] : []
  const good: Response = {
    description: answerWords(entry, code),
    headers: { ...refs([...etag, ...location, ...limits]), ...ownHeaders(entry) },
    ...contentOf(declared, entry),
  }
  const same = { description: 'It is what you have', headers: refs([...etag, ...limits]) }
  return {
    [code]: good,
    ...(conditions.includes('If-None-Match') ? { '304': same } : {}),
    ...(isOurs
      ? limited(problemResponses(entry, operation, { more, isLimited }), limits)
      : otherThan(operation, code)),
  }
}

/** Those that say where what they made is. */
const located = new Set(['createTitle', 'createComplaint', 'createWebhook', 'createChannel'])

const makesOnce = ({ parameters = [] }: Operation) =>
  parameters.some((one) => 'name' in one && one.name.toLowerCase() === 'idempotency-key')

const refs = (names: readonly string[]): Record<string, Ref> =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]))

const limited = (responses: Record<string, Response>, limits: readonly string[]) =>
  Object.fromEntries(
    Object.entries(responses).map(([code, one]) => [
      code,
      { ...one, headers: { ...one.headers, ...refs(limits) } },
    ]),
  )

/** Health routes declare all their answers themselves. */
const otherThan = ({ responses }: Operation, code: string): Operation['responses'] =>
  Object.fromEntries(
    Object.keys(responses)
      .filter((status) => status !== code && status !== 'default')
      .map((status) => [status, { description: 'Not able to serve, and why', content: notReady }]),
  )
const notReady: Content = {
  'application/problem+json': {
    schema: { $ref: '#/components/schemas/Problem' },
    examples: { unavailable: { $ref: '#/components/examples/unavailable' } },
  },
}

const ownHeaders = ({ answerHeaders = {} }: Entry): Record<string, Header> =>
  Object.fromEntries(
    Object.entries(answerHeaders).map(([name, [description, example]]) => [
      name,
      { description, schema: { type: 'string' }, example },
    ]),
  )

function answerWords({ answer }: Entry, code: string): string {
  if (isFile(answer)) return answer.description
  return answer === null ? 'Done' : code === '201' ? 'What was made' : 'What was asked for'
}

function contentOf(declared: Response | undefined, { answer }: Entry): { content?: Content } {
  if (answer === null) return {}
  if (isFile(answer)) return { content: fileContent(answer) }
  const schema = declared?.content?.['application/json']?.schema ?? {}
  const example = typeof answer === 'object' && 'json' in answer ? answer.json : answer
  return { content: { 'application/json': { schema, example } } }
}
