import type { NewRestriction } from '#catalog/contract/restriction.ts'
import { restrict } from '#catalog/store/restrictions.ts'
import { bearer, type TestServers } from './servers.ts'

export const aRestriction = {
  ...{ authority: 'Court', decision: '1', decidedOn: '2026-01-01', reason: 'court', territories: ['WORLD'] },
} satisfies NewRestriction

/** Closes a title everywhere, as a moderator of that name does. */
export async function closeByLaw(
  servers: TestServers,
  titleId: string,
  terms: Partial<NewRestriction> = {},
): Promise<void> {
  await bearer(servers, 'Moderator', 'moderator')
  const { id: accountId } = await servers.db
    .selectFrom('account')
    .select('id')
    .where('name', '=', 'Moderator')
    .executeTakeFirstOrThrow()
  const asked = { ...aRestriction, ...terms, titleId, accountId, now: new Date() }
  await servers.db.transaction().execute((tx) => restrict(tx, asked))
}
