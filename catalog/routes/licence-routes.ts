import { createHash } from 'node:crypto'
import { Transform, type TransformCallback } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FastifyInstance } from 'fastify'
import { keys } from '#catalog/contract/encoding.ts'
import { ProblemDocument } from '#catalog/contract/problem.ts'
import { apiBase, routes, streams } from '#catalog/contract/routes.ts'
import { defaultTimeZone, Licence, type NewLicence } from '#catalog/contract/title.ts'
import { clashing, isEmpty, windowOf } from '#catalog/rules/licence-terms.ts'
import { isLocalTime, isTimeZone } from '#catalog/rules/local-time.ts'
import { record, recorded } from '#catalog/store/audit.ts'
import { createOnce } from '#catalog/store/creations.ts'
import {
  addLicence,
  licenceOf,
  licencesOfTitles,
  revokeLicence,
  saveLicenceDocument,
} from '#catalog/store/licences.ts'
import { lockTitle } from '#catalog/store/lock-title.ts'
import { Problem } from '#platform/errors.ts'
import { actOn, editableTitle } from './access.ts'
import { takeAnyBody } from './body.ts'
import type { CatalogDeps } from './deps.ts'
import { serve } from './serve.ts'

const documentLimitBytes = 20 * 1024 * 1024

export async function registerLicences(app: FastifyInstance, deps: CatalogDeps): Promise<void> {
  const { db } = deps
  serve(
    app,
    'addLicence',
    'Say who lets the hub show a title, where, when and how',
    async ({ params, body, headers, request }) => {
      const mine = await editableTitle(deps, request, params.id)
      checkLicence(body)
      const creation = {
        ownerId: mine.account.owner.id,
        key: headers['idempotency-key'],
        request: ['addLicence', params.id, body],
      }
      const id = await createOnce(db, creation, async (tx) => {
        const added = await addUnlessClashing(tx, params.id, body)
        const { territories, uses, from = null, until = null } = body
        const details = { licence: added, territories, uses, from, until }
        await record(tx, actOn(deps, mine, 'licence.add', details))
        return added
      })
      const licence = await licenceOf(db, params.id, id)
      if (!licence) throw new Problem('not-found')
      return licence
    },
  )

  serve(app, 'revokeLicence', 'Withdraw a licence from now on', async ({ params, request }) => {
    const mine = await editableTitle(deps, request, params.id)
    const licence = await licenceOf(db, params.id, params.licenceId)
    if (!licence) throw new Problem('not-found')
    if (licence.revocable === false) throw new Problem('conflict', { what: 'revocable: false' })
    await recorded(db, actOn(deps, mine, 'licence.revoke', { licence: licence.id }), (tx) =>
      revokeLicence(tx, params.id, licence.id),
    )
    return null
  })

  await app.register(async (scope) => registerDocument(scope, deps))
}

/** Two at once wait for each other. @throws Problem licence-overlaps */
async function addUnlessClashing(
  tx: CatalogDeps['db'],
  titleId: string,
  licence: NewLicence,
): Promise<string> {
  await lockTitle(tx, titleId)
  const others = (await licencesOfTitles(tx, [titleId])).get(titleId) ?? []
  const clash = clashing(licence, others)
  if (clash) {
    const { licensor, territories, from = '…', until = '…' } = clash
    throw new Problem('licence-overlaps', {
      ...{ licensor, territories: territories.join(', ') },
      window: `${from.replace('T', ' ')} – ${until.replace('T', ' ')}`,
    })
  }
  return (await addLicence(tx, titleId, licence)).id
}

function registerDocument(app: FastifyInstance, deps: CatalogDeps): void {
  takeAnyBody(app)
  app.route<{ Params: { id: string; licenceId: string } }>({
    method: 'PUT',
    url: `${apiBase}${streams.licenceDocument}`,
    schema: {
      operationId: 'putLicenceDocument',
      summary: 'Keep the licence document itself: any type, at most 20 MiB',
      tags: ['titles'],
      params: routes.revokeLicence.params,
      response: { 200: Licence, default: ProblemDocument },
    },
    handler: async (request) => {
      const { id, licenceId } = request.params
      const mine = await editableTitle(deps, request, id)
      if (!(await licenceOf(deps.db, id, licenceId))) throw new Problem('not-found')
      if (Number(request.headers['content-length'] ?? 0) > documentLimitBytes) throw tooLarge()
      const key = keys.licence(licenceId)
      const body = hashing(documentLimitBytes)
      const [, info] = await Promise.all([
        pipeline(request.raw, body.stream),
        deps.storage.put(key, body.stream),
      ])
      if (info.bytes === 0) throw new Problem('bad-request', { what: 'body' })
      const sha256 = body.sha256()
      return recorded(deps.db, actOn(deps, mine, 'licence.document', { licence: licenceId, sha256 }), (tx) =>
        saveLicenceDocument(tx, licenceId, key, sha256),
      )
    },
  })
}

/** Hashes what passes and stops at the limit, so nothing is held in memory and nothing too large is kept. */
function hashing(limitBytes: number): { stream: Transform; sha256: () => string } {
  const hash = createHash('sha256')
  let bytes = 0
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      bytes += chunk.length
      if (bytes > limitBytes) return done(tooLarge())
      hash.update(chunk)
      return done(null, chunk)
    },
  })
  return { stream, sha256: () => hash.digest('hex') }
}

const tooLarge = () => new Problem('too-large', { limit: '20 MiB' })

/** What the schema cannot say. `at` goes before the field's name. @throws Problem bad-request */
export function checkLicence({ from, until, timeZone = defaultTimeZone }: NewLicence, at = ''): void {
  const wrong = (field: string) => new Problem('bad-request', { what: `${at}${field}` })
  if (!isTimeZone(timeZone)) throw wrong('timeZone')
  if (from !== undefined && !isLocalTime(from)) throw wrong('from')
  if (until !== undefined && !isLocalTime(until)) throw wrong('until')
  if (from && until && isEmpty(windowOf({ from, until, timeZone }))) throw wrong('until')
}
