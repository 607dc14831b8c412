import type { FastifyInstance } from 'fastify'
import type { Account } from '#catalog/contract/account.ts'
import { recorded } from '#catalog/store/audit.ts'
import { type PersonRecord, personRecord, renamePerson } from '#catalog/store/people.ts'
import { Problem } from '#platform/errors.ts'
import { isEditor, viewerOf } from './access.ts'
import { signedIn } from './authenticate.ts'
import type { CatalogDeps } from './deps.ts'
import { serve } from './serve.ts'
import { firstTitles, type TitleViews } from './title-views.ts'

const mayRename = (account: Account | null, { ownerId }: PersonRecord): boolean =>
  isEditor(account) || (account !== null && account.owner.id === ownerId)

/** People and groups that titles name; there are no others. */
export function registerPeople(app: FastifyInstance, deps: CatalogDeps, views: TitleViews): void {
  const { db } = deps
  const recordOf = async (id: string): Promise<PersonRecord> => {
    const person = await personRecord(db, id)
    if (!person) throw new Problem('not-found')
    return person
  }

  serve(app, 'person', 'A person or group, with their titles', async ({ params, request }) => {
    const viewer = await viewerOf(deps, request)
    const person = await recordOf(params.id)
    const { titles, next } = await firstTitles(deps, viewer, { person: person.id })
    if (titles.length === 0 && !mayRename(viewer.account, person)) throw new Problem('not-found')
    const { id, names } = person
    return { id, names, titles: await views(request, viewer.account, titles), next }
  })

  serve(app, 'patchPerson', 'Name a person in all titles at once', async ({ params, body, request }) => {
    const account = await signedIn(deps.authenticate, request)
    const person = await recordOf(params.id)
    if (!mayRename(account, person)) throw new Problem('not-found')
    const { ownerId } = person
    const act = { account, act: 'person.rename', subject: person.id, ownerId, now: deps.now() } as const
    await recorded(db, act, (tx) => renamePerson(tx, person, body.names))
    const { id, names } = await recordOf(params.id)
    return { id, names }
  })
}
