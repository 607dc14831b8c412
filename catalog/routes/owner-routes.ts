import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Owner } from '#catalog/contract/account.ts'
import { ownerOf, patchOwner } from '#catalog/store/owners.ts'
import { Problem } from '#platform/errors.ts'
import { signedIn } from './authenticate.ts'
import type { CatalogDeps } from './deps.ts'
import { serve } from './serve.ts'

/** What the operator decides for an owner. */
export function registerOwners(app: FastifyInstance, { db, authenticate }: CatalogDeps): void {
  /** @throws Problem not-signed-in, not-allowed, not-found */
  const forAdmin = async (request: FastifyRequest, idOrName: string): Promise<Owner> => {
    const { role } = await signedIn(authenticate, request)
    if (role !== 'admin') throw new Problem('not-allowed')
    const owner = await ownerOf(db, idOrName)
    if (!owner) throw new Problem('not-found')
    return owner
  }

  serve(app, 'owner', 'One owner, by id or by name; for admins', ({ params, request }) =>
    forAdmin(request, params.owner),
  )

  serve(
    app,
    'patchOwner',
    'Change what holds for what an owner uploads from now on; for admins',
    async ({ params, body, request }) => {
      const { id } = await forAdmin(request, params.owner)
      await patchOwner(db, id, body)
      return forAdmin(request, id)
    },
  )
}
