import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { Problem } from '#platform/errors.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>

/**
 * Whose keys are those of requests without an account: one name for all of them, so such a key must not be guessable
 * (whoever sends it with the same words gets the same answer).
 */
export const nobody = ''

/** How long a request may come again, ms: well beyond the patience of any client of ours. */
const rememberedMs = 24 * 3600_000

/**
 * A request that makes something. `key` is the client's Idempotency-Key (draft-ietf-httpapi-idempotency-key-header):
 * the same for every try of one request; undefined when it sent none. `request` is what the key stands for: route and body.
 */
export type CreationRequest = { ownerId: string; key: string | undefined; request: readonly unknown[] }

/**
 * Makes something in a transaction, or finds what the same request made before; two tries at once make one thing.
 * @returns the id of it
 * @throws Problem `idempotency-key-reused` when the key stood for another request
 */
export async function createOnce(
  db: Db,
  { ownerId, key, request }: CreationRequest,
  create: (tx: Db) => Promise<string>,
): Promise<string> {
  if (key === undefined) return db.transaction().execute(create)
  const sha256 = createHash('sha256').update(JSON.stringify(request)).digest()
  return db.transaction().execute(async (tx) => {
    // Waits for a try that is under way, and conflicts with it only if that one succeeds.
    const first = await tx
      .insertInto('creation')
      .values({ owner_id: ownerId, key, request_sha256: sha256, made_id: null })
      .onConflict((conflict) => conflict.doNothing())
      .returning('key')
      .executeTakeFirst()
    if (!first) {
      const earlier = await tx
        .selectFrom('creation')
        .select(['request_sha256', 'made_id'])
        .where('owner_id', '=', ownerId)
        .where('key', '=', key)
        .executeTakeFirst()
      if (earlier?.made_id && earlier.request_sha256.equals(sha256)) return earlier.made_id
      throw new Problem('idempotency-key-reused')
    }
    const madeId = await create(tx)
    await tx
      .updateTable('creation')
      .set({ made_id: madeId })
      .where('owner_id', '=', ownerId)
      .where('key', '=', key)
      .execute()
    return madeId
  })
}

/** @returns how many keys were forgotten: those that nobody sends again */
export async function forgetCreations(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('creation')
    .where('created_at', '<', new Date(now.getTime() - rememberedMs))
    .executeTakeFirst()
  return Number(numDeletedRows)
}
