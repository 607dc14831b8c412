import type { NewRestriction } from '#catalog/contract/restriction.ts'
import { restrict } from '#catalog/store/restrictions.ts'
import type { Subject } from '#catalog/store/webhook-outbox.ts'
import { bearer, type TestServers } from './servers.ts'

export const aRestriction = {
  ...{ authority: 'Court', decision: '1', decidedOn: '2026-01-01', reason: 'court', territories: ['WORLD'] },
} satisfies NewRestriction

/** Closes a title, or a channel, everywhere, as a moderator of that name does. */
export async function closeByLaw(
  servers: TestServers,
  of: string | Subject,
  terms: Partial<NewRestriction> = {},
): Promise<void> {
  await bearer(servers, 'Moderator', 'moderator')
  const { id: accountId } = await servers.db
    .selectFrom('account')
    .select('id')
    .where('name', '=', 'Moderator')
    .executeTakeFirstOrThrow()
  const asked = { ...aRestriction, ...terms, accountId, now: new Date() }
  const subject = typeof of === 'string' ? { titleId: of } : of
  await servers.db.transaction().execute((tx) => restrict(tx, subject, asked))
}
