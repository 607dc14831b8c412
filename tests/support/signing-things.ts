import type { FastifyInstance } from 'fastify'
import { addPasskey } from '#catalog/store/passkeys.ts'
import { passwordRow, setPassword } from '#catalog/store/passwords.ts'
import { makeRecoveryCodes } from '#catalog/store/recovery-codes.ts'
import type { Things } from './every-route.ts'
import { bearer, type TestServers } from './servers.ts'

/** Everything that an account can have for signing in, as it is in the database. Resolves with what opens nothing by itself. */
export async function waysOf(servers: TestServers, accountId: string, word: string): Promise<void> {
  const { db } = servers
  const now = new Date()
  await setPassword(db, accountId, await passwordRow(`${word} құпия сөз тіркесі`), now)
  await addPasskey(db, {
    ...{ id: Buffer.from(word).toString('base64url'), account_id: accountId, public_key: Buffer.from('key') },
    ...{ counter: 0, transports: [], rp_id: 'localhost', name: word, backed_up: false },
    ...{ created_at: now, used_at: null },
  })
  await makeRecoveryCodes(db, accountId)
  await db
    .updateTable('account')
    .set({ mail: `${word}@example.kz`.toLowerCase() })
    .where('id', '=', accountId)
    .execute()
}

/** Of an owner: ways in, an open session, a letter on its way; and an invitation of an admin. */
export async function signingThings(
  servers: TestServers,
  hub: FastifyInstance,
  owner: Record<string, string>,
): Promise<Things['signing']> {
  const { id: accountId } = (await hub.inject({ url: '/api/v1/session', headers: owner })).json()
  await waysOf(servers, accountId, 'qupia-kilt')
  const admin = await bearer(servers, 'Admin', 'admin')
  const invited = await hub.inject({
    ...{ method: 'POST', url: '/api/v1/invitations', headers: admin },
    payload: { role: 'owner', mail: 'qupia-shaqyru@example.kz' },
  })
  const { id: mailId } = await servers.db.selectFrom('mail').select('id').executeTakeFirstOrThrow()
  const { id: tokenId } = await servers.db
    .selectFrom('token')
    .select('id')
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  return { accountId, tokenId, invitationId: invited.json().id, mailId }
}
