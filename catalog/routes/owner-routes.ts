import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Account, Owner } from '#catalog/contract/account.ts'
import { mayEdit } from '#catalog/rules/may-play.ts'
import { recorded } from '#catalog/store/audit.ts'
import { ownerName, ownerOf, patchOwner, seriesOfOwner } from '#catalog/store/owners.ts'
import { seriesRecords } from '#catalog/store/series.ts'
import { Problem } from '#platform/errors.ts'
import { publicScope, viewerOf } from './access.ts'
import { administering } from './authenticate.ts'
import type { CatalogDeps } from './deps.ts'
import { serve } from './serve.ts'
import { firstTitles, mayBeListed, type TitleViews } from './title-views.ts'

/** Series that an owner's page shows. */
const mostSeries = 60

/** Owners as viewers know them, and what the operator decides for one. */
export function registerOwners(app: FastifyInstance, deps: CatalogDeps, views: TitleViews): void {
  const { db, authenticate, now } = deps
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

  serve(app, 'ownerPage', 'An owner, with their series and titles', async ({ params, request }) => {
    const viewer = await viewerOf(deps, request)
    const { id } = params
    const name = await ownerName(db, id)
    if (name === null) throw new Problem('not-found')
    const { titles, next } = await firstTitles(deps, viewer, { owner: id })
    // Who has nothing for others to see is not there for them.
    if (titles.length === 0 && !mayEdit(viewer.account, { ownerId: id })) throw new Problem('not-found')
    const ids = await seriesOfOwner(db, id, publicScope(viewer), mayBeListed(deps, viewer), mostSeries)
    const found = new Map((await seriesRecords(db, ids)).map((series) => [series.id, series]))
    const series = ids
      .flatMap((one) => found.get(one) ?? [])
      .map(({ id, kind, texts }) => ({ id, kind, texts }))
    return { id, name, series, titles: await views(request, viewer.account, titles), next }
  })

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
