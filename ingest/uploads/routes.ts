import type {} from '@fastify/swagger'
import { MemoryLocker, Server } from '@tus/server'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ProblemDocument } from '#catalog/contract/problem.ts'
import { apiBase, streams } from '#catalog/contract/routes.ts'
import { signedIn } from '#catalog/routes/authenticate.ts'
import { takeAnyBody } from '#catalog/routes/body.ts'
import { languageOf, problemDocument, problemType } from '#catalog/routes/problem.ts'
import { newId } from '#catalog/store/ids.ts'
import { Problem } from '#platform/errors.ts'
import { checksumAlgorithms, parseChecksum } from './checksum.ts'
import { createFinal } from './concatenation.ts'
import type { UploadDeps, UploadRequest } from './deps.ts'
import { problemOf, tusProblem } from './tus-problem.ts'
import { isFinal, uploadOf } from './upload-rows.ts'
import { UploadStore } from './upload-store.ts'
import { methodOf, webRequest } from './web-request.ts'

const path = `${apiBase}${streams.uploads}`
/** A client that lost its line asks again long before we notice; the old request gets this long to write down. */
const lockDrainMs = 300

/**
 * tus 1.0.0 by @tus/server, with what it lacks done around it: checksum, the final uploads of concatenation,
 * accounts, problem documents.
 */
export async function registerUploads(app: FastifyInstance, deps: UploadDeps): Promise<void> {
  const locker = new MemoryLocker()
  await app.register(async (scope) => {
    // Bodies are never parsed: they go to storage as they come, whatever they say they are.
    takeAnyBody(scope)
    for (const url of [path, `${path}/:id`]) {
      scope.route<{ Params: { id?: string } }>({
        method: ['POST', 'HEAD', 'PATCH', 'DELETE', 'OPTIONS'],
        url,
        schema: {
          summary: 'Resumable upload, tus 1.0.0 (tus.io); Upload-Metadata: filename, titleId',
          tags: ['uploads'],
          response: { default: ProblemDocument },
        },
        handler: async (request, reply) => {
          const response = await answer(deps, locker, request, request.params.id)
          reply.code(response.status)
          for (const [name, value] of response.headers) reply.header(name, value)
          const hasBody = response.body !== null && request.method !== 'HEAD'
          return reply.send(hasBody ? Buffer.from(await response.arrayBuffer()) : undefined)
        },
      })
    }
  })
}

async function answer(
  deps: UploadDeps,
  locker: MemoryLocker,
  request: FastifyRequest,
  id: string | undefined,
): Promise<Response> {
  const method = methodOf(request)
  if (method === 'OPTIONS') return options(deps, locker, request)
  const header = (name: string) => [request.headers[name]].flat()[0]
  const upload: UploadRequest = {
    account: await signedIn(deps.authenticate, request),
    concat: header('upload-concat') ?? null,
    checksum: parseChecksum(header('upload-checksum')),
    titleId: null,
  }
  if (method === 'POST' && upload.concat?.startsWith('final;')) {
    const { concat } = upload
    const row = await createFinal(deps, upload, {
      concat,
      metadata: header('upload-metadata'),
      length: header('upload-length'),
    })
    return told(new Response('', { status: 201, headers: { location: `${path}/${row.id}` } }), upload)
  }
  const row = id === undefined ? null : await uploadOf(deps.db, upload.account.id, id)
  // "The Server MUST respond with the 403 Forbidden status to PATCH requests against a final upload URL."
  if (method === 'PATCH' && row && isFinal(row))
    return refusal(request, new Problem('conflict', { what: 'final' }), 403)
  const store = new UploadStore(deps, upload)
  const response = await serverFor(deps, store, locker, request).handleWeb(webRequest(request, method))
  if (method === 'HEAD' && response.ok && id !== undefined) {
    if (row?.concat) response.headers.set('upload-concat', row.concat)
    await store.finishIfWhole(id)
  }
  return told(await asProblem(response, request, deps.maxBytes), upload)
}

function serverFor(
  deps: UploadDeps,
  store: UploadStore,
  locker: MemoryLocker,
  request: FastifyRequest,
): Server {
  return new Server({
    path,
    datastore: store,
    locker,
    lockDrainTimeout: lockDrainMs,
    maxSize: deps.maxBytes,
    relativeLocation: true,
    namingFunction: newId,
    // Pages of other sites have no business here; tools send no Origin.
    allowedOrigins: () => false,
    disableTerminationForFinishedUploads: true,
    onUploadFinish: async (_, { id }) => {
      await store.finishIfWhole(id)
      return {}
    },
    onResponseError: (_, error) => {
      const { problem, status } = tusProblem(error, deps.maxBytes)
      if (problem.code === 'internal') request.log.error({ err: error }, 'upload')
      return { status_code: status, body: bodyOf(request, problem, status) }
    },
  })
}

/** OPTIONS needs nobody to sign in: it tells what the server can do. */
async function options(deps: UploadDeps, locker: MemoryLocker, request: FastifyRequest): Promise<Response> {
  const nobody = { id: '', name: '', role: 'owner', owner: { id: '', name: '' } } as const
  const store = new UploadStore(deps, { account: nobody, concat: null, checksum: null, titleId: null })
  const response = await serverFor(deps, store, locker, request).handleWeb(webRequest(request, 'OPTIONS'))
  response.headers.set('tus-checksum-algorithm', checksumAlgorithms.join(','))
  return response
}

function told(response: Response, { titleId }: UploadRequest): Response {
  response.headers.set('tus-resumable', '1.0.0')
  if (titleId) response.headers.set('nar-title-id', titleId)
  return response
}

function bodyOf(request: FastifyRequest, { code, details }: Problem, status: number): string {
  return JSON.stringify(
    problemDocument(code, languageOf(request.headers['accept-language']), details, status),
  )
}

function refusal(request: FastifyRequest, problem: Problem, status: number): Response {
  const headers = { 'content-type': problemType, 'cache-control': 'no-store' }
  return new Response(bodyOf(request, problem, status), { status, headers })
}

/** @tus/server words some refusals before any of our code is asked, and has no content type for the rest. */
async function asProblem(response: Response, request: FastifyRequest, maxBytes: number): Promise<Response> {
  if (response.status < 400) return response
  const text = await response.text()
  const headers = new Headers(response.headers)
  headers.set('content-type', problemType)
  headers.set('cache-control', 'no-store')
  headers.delete('content-length')
  const { problem, status } = problemOf(response.status, text, maxBytes)
  return new Response(text.startsWith('{') ? text : bodyOf(request, problem, status), { status, headers })
}
