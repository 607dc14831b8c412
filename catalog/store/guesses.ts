import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { guessed, guessesKeptMs } from '#catalog/rules/guessing.ts'
import type { Database } from './schema.ts'

type Db = Kysely<Database>

/** By a hash, so that what people typed as a name, which may be a password, is kept nowhere. */
const keyOf = (name: string) => createHash('sha256').update(`guess ${name.trim().toLowerCase()}`).digest()

/**
 * Counts a try before it is looked at. Whether the name is anybody's makes no difference.
 * @returns seconds until the next one is looked at; null: this one is
 */
export function countGuess(db: Db, name: string, now: Date): Promise<number | null> {
  const key = keyOf(name)
  return db.transaction().execute(async (tx) => {
    await tx
      .insertInto('guess')
      .values({ key, failures: 0, paused_until: null, last_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const { failures, paused_until } = await tx
      .selectFrom('guess')
      .select(['failures', 'paused_until'])
      .where('key', '=', key)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const decided = guessed({ failures, pausedUntil: paused_until }, now)
    if (!decided.allowed) return decided.seconds
    const { after } = decided
    await tx
      .updateTable('guess')
      .set({ failures: after.failures, paused_until: after.pausedUntil, last_at: now })
      .where('key', '=', key)
      .execute()
    return null
  })
}

/** It was right, or somebody has proven otherwise who they are. */
export async function forgiveGuesses(db: Db, names: readonly string[]): Promise<void> {
  await db.deleteFrom('guess').where('key', 'in', names.map(keyOf)).execute()
}

/** @returns how many names nobody has tried for long */
export async function forgetGuesses(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('guess')
    .where('last_at', '<', new Date(now.getTime() - guessesKeptMs))
    .executeTakeFirst()
  return Number(numDeletedRows)
}
