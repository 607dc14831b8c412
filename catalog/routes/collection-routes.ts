import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Account } from '#catalog/contract/account.ts'
import type { Collection } from '#catalog/contract/lists.ts'
import type { EditorRole } from '#catalog/contract/why.ts'
import { record, recorded } from '#catalog/store/audit.ts'
import {
  type CollectionRecord,
  collectionRecords,
  createCollection,
  deleteCollection,
  patchCollection,
} from '#catalog/store/collections.ts'
import { createOnce } from '#catalog/store/creations.ts'
import { titlesOf } from '#catalog/store/title-scope.ts'
import { Problem } from '#platform/errors.ts'
import { isEditor, publicScope, type Viewer, viewerOf } from './access.ts'
import { signedIn } from './authenticate.ts'
import type { CatalogDeps } from './deps.ts'
import { serve } from './serve.ts'
import { mayBeListed, type TitleViews } from './title-views.ts'

/** Viewers are shown the first of them. */
const mostShown = 8

/** What everybody may see: it is published, and has something for this viewer. */
const isShown = ({ published, titles }: Collection): boolean => published && titles.length > 0

const roleOf = ({ role }: Account): EditorRole => (role === 'owner' ? null : role)

/** Lists that editors of the hub make. */
export function registerCollections(app: FastifyInstance, deps: CatalogDeps, views: TitleViews): void {
  const { db } = deps
  /** @throws Problem not-signed-in, not-allowed */
  const editor = async (request: FastifyRequest): Promise<Account> => {
    const account = await signedIn(deps.authenticate, request)
    if (!isEditor(account)) throw new Problem('not-allowed')
    return account
  }
  const view = async (
    request: FastifyRequest,
    viewer: Viewer,
    records: readonly CollectionRecord[],
  ): Promise<Collection[]> => {
    const ids = [...new Set(records.flatMap(({ titleIds }) => titleIds))]
    const titles = await titlesOf(db, ids, publicScope(viewer), mayBeListed(deps, viewer))
    const viewed = await views(request, viewer.account, titles)
    const byId = new Map(viewed.map((title) => [title.id, title]))
    const edits = isEditor(viewer.account)
    return records.map(({ titleIds, changedAt, ...same }) => ({
      ...same,
      changedAt: changedAt.toISOString(),
      titles: titleIds.flatMap((id) => byId.get(id) ?? []),
      titleIds: edits ? titleIds : [],
      typed: edits ? same.texts : null,
    }))
  }
  const one = async (request: FastifyRequest, id: string): Promise<Collection> => {
    const [collection] = await view(request, await viewerOf(deps, request), await collectionRecords(db, id))
    if (!collection) throw new Problem('not-found')
    return collection
  }

  serve(app, 'listCollections', 'Lists that editors have put together', async ({ request }) => {
    const viewer = await viewerOf(deps, request)
    const collections = await view(request, viewer, await collectionRecords(db))
    if (isEditor(viewer.account)) return { collections }
    return { collections: collections.filter(isShown).slice(0, mostShown) }
  })

  serve(app, 'collection', 'One such list', async ({ params, request }) => {
    const collection = await one(request, params.id)
    if (!isShown(collection) && collection.typed === null) throw new Problem('not-found')
    return collection
  })

  serve(app, 'createCollection', 'Make a list; for editors', async ({ body, headers, request }) => {
    const account = await editor(request)
    const creation = {
      ownerId: account.owner.id,
      key: headers['idempotency-key'],
      request: ['createCollection', body],
    }
    const id = await createOnce(db, creation, async (tx) => {
      const now = deps.now()
      const subject = await createCollection(tx, body, { role: roleOf(account), now })
      await record(tx, { account, act: 'collection.create', subject, now })
      return subject
    })
    return one(request, id)
  })

  serve(app, 'patchCollection', 'Change a list; for editors', async ({ params, body, request }) => {
    const account = await editor(request)
    const now = deps.now()
    const { published } = body
    const details = published === undefined ? {} : { published }
    const act = { account, act: 'collection.patch', subject: params.id, details, now } as const
    await recorded(db, act, (tx) => patchCollection(tx, params.id, body, { role: roleOf(account), now }))
    return one(request, params.id)
  })

  serve(app, 'deleteCollection', 'Take a list away; for editors', async ({ params, request }) => {
    const account = await editor(request)
    const act = { account, act: 'collection.delete', subject: params.id, now: deps.now() } as const
    await recorded(db, act, (tx) => deleteCollection(tx, params.id))
    return null
  })
}
