import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ProblemDocument } from '#catalog/contract/problem.ts'
import { apiBase, routes, streams } from '#catalog/contract/routes.ts'
import type { NewVoucherBatch, VoucherSheet } from '#catalog/contract/voucher.ts'
import { writeTable } from '#catalog/exchange/table.ts'
import { record, recorded } from '#catalog/store/audit.ts'
import { createOnce } from '#catalog/store/creations.ts'
import { batchesOf, batchRecord, makeBatch, revokeVouchers, vouchersOf } from '#catalog/store/vouchers.ts'
import { Problem } from '#platform/errors.ts'
import { signedIn } from './authenticate.ts'
import type { CatalogDeps } from './deps.ts'
import { serve } from './serve.ts'

/** Codes are as good as money, so they are shown to their owner alone: not even to moderators. */
export function registerVouchers(app: FastifyInstance, deps: CatalogDeps): void {
  const { db, authenticate, sealing } = deps
  /** Who prints the codes is on record: each of them could be used by whoever has seen it. */
  const sheet = async (request: FastifyRequest, id: string): Promise<VoucherSheet> => {
    const account = await signedIn(authenticate, request)
    const { batch, sealed } = await batchRecord(db, account.owner.id, id)
    const act = {
      account,
      act: 'vouchers.print',
      subject: id,
      ownerId: account.owner.id,
      now: deps.now(),
    } as const
    const vouchers = await recorded(db, act, (tx) => vouchersOf(tx, id, sealing.unseal(sealed)))
    return { ...batch, vouchers }
  }
  const revoke = async (request: FastifyRequest, batchId: string, number: number | null): Promise<null> => {
    const account = await signedIn(authenticate, request)
    const ownerId = account.owner.id
    const now = deps.now()
    const details = number === null ? {} : { number }
    const act = { account, act: 'vouchers.revoke', subject: batchId, ownerId, details, now } as const
    await recorded(db, act, (tx) => revokeVouchers(tx, { ownerId, batchId, number, now }))
    return null
  }

  serve(app, 'listVouchers', 'Your batches of vouchers, newest first', async ({ request }) => {
    const account = await signedIn(authenticate, request)
    return { batches: await batchesOf(db, account.owner.id) }
  })

  serve(app, 'makeVouchers', 'Make a batch of vouchers', async ({ body, headers, request }) => {
    const account = await signedIn(authenticate, request)
    const ownerId = account.owner.id
    const now = deps.now()
    checkEnd(body, now)
    const creation = { ownerId, key: headers['idempotency-key'], request: ['makeVouchers', body] }
    const id = await createOnce(db, creation, async (tx) => {
      const subject = await makeBatch(tx, { ownerId, batch: body, now, seal: sealing.seal })
      const { scope, subject: of = ownerId, count, uses = 1, days, price } = body
      const details = { scope, of, count, uses, days, ...price }
      await record(tx, { account, act: 'vouchers.make', subject, ownerId, details, now })
      return subject
    })
    return (await batchRecord(db, ownerId, id)).batch
  })

  serve(app, 'voucherSheet', 'A batch with its codes, to be printed', async ({ params, request, reply }) => {
    reply.header('cache-control', 'no-store')
    return sheet(request, params.id)
  })

  serve(app, 'revokeVouchers', 'Withdraw a batch and all it has opened', ({ params, request }) =>
    revoke(request, params.id, null),
  )
  serve(app, 'revokeVoucher', 'Withdraw one code and what it has opened', ({ params, request }) =>
    revoke(request, params.id, params.number),
  )

  app.route<{ Params: { id: string } }>({
    method: 'GET',
    url: `${apiBase}${streams.vouchersCsv}`,
    schema: {
      ...{ operationId: 'vouchersCsv', summary: 'The codes of a batch as CSV', tags: ['vouchers'] },
      ...{ params: routes.voucherSheet.params, response: { default: ProblemDocument } },
    },
    handler: async (request, reply) => {
      const { id, note, vouchers } = await sheet(request, request.params.id)
      const rows = vouchers.map(({ number, code, entries, revokedAt }) => [
        ...[String(number), code ?? '', String(entries), revokedAt ?? '', note],
      ])
      return reply
        .header('content-disposition', `attachment; filename="vouchers-${id}.csv"`)
        .header('cache-control', 'no-store')
        .type('text/csv; charset=utf-8')
        .send(writeTable(['number', 'code', 'entries', 'revoked', 'note'], rows))
    },
  })
}

/** What the schema cannot say. @throws Problem bad-request */
function checkEnd({ expiresAt }: NewVoucherBatch, now: Date): void {
  if (expiresAt !== undefined && !(Date.parse(expiresAt) > now.getTime()))
    throw new Problem('bad-request', { what: 'expiresAt' })
}
