import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Account, Owner } from '#catalog/contract/account.ts'
import { recorded } from '#catalog/store/audit.ts'
import { ownerOf, patchOwner } from '#catalog/store/owners.ts'
import { Problem } from '#platform/errors.ts'
import { administering } from './authenticate.ts'
import type { CatalogDeps } from './deps.ts'
import { serve } from './serve.ts'

/** What the operator decides for an owner. */
export function registerOwners(app: FastifyInstance, { db, authenticate, now }: CatalogDeps): void {
  /** @throws Problem not-signed-in, not-allowed, not-found */
  const forAdmin = async (
    request: FastifyRequest,
    idOrName: string,
  ): Promise<{ account: Account; owner: Owner }> => {
    const account = await administering(authenticate, request)
    const owner = await ownerOf(db, idOrName)
    if (!owner) throw new Problem('not-found')
    return { account, owner }
  }

  serve(app, 'owner', 'One owner, by id or by name; for admins', async ({ params, request }) => {
    const { owner } = await forAdmin(request, params.owner)
    return owner
  })

  serve(
    app,
    'patchOwner',
    'Change what holds for what an owner uploads from now on; for admins',
    async ({ params, body, request }) => {
      const { account, owner } = await forAdmin(request, params.owner)
      const { id } = owner
      const act = {
        account,
        act: 'owner.patch',
        subject: id,
        ownerId: id,
        details: body,
        now: now(),
      } as const
      await recorded(db, act, (tx) => patchOwner(tx, id, body))
      return { ...owner, ...body }
    },
  )
}
