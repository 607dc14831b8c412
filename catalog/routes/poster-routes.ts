import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Account } from '#catalog/contract/account.ts'
import { keys } from '#catalog/contract/encoding.ts'
import { Posters, posterMaxBytes } from '#catalog/contract/pictures.ts'
import { ProblemDocument } from '#catalog/contract/problem.ts'
import { apiBase, routes, streams } from '#catalog/contract/routes.ts'
import { recorded } from '#catalog/store/audit.ts'
import { newId } from '#catalog/store/ids.ts'
import { choosePoster, picturesOf } from '#catalog/store/pictures.ts'
import type { ChosenPoster } from '#catalog/store/schema.ts'
import { type TitleRecord, titleRecord } from '#catalog/store/title-records.ts'
import { Problem } from '#platform/errors.ts'
import { actOn, editableTitle } from './access.ts'
import { bodyOf, takeAnyBody } from './body.ts'
import type { CatalogDeps } from './deps.ts'
import { serve } from './serve.ts'
import { assetFor, posterAddress } from './title-view.ts'

/** What an owner does about the poster of a title. */
export async function registerPosters(app: FastifyInstance, deps: CatalogDeps): Promise<void> {
  serve(app, 'posters', 'What the poster of a title can be chosen from', async ({ params, request }) => {
    const { title, account } = await editableTitle(deps, request, params.id)
    return postersOf(deps, title, account)
  })

  serve(app, 'choosePoster', 'Make one of them the poster', async ({ params, body, request }) => {
    const mine = await editableTitle(deps, request, params.id)
    const { title, account } = mine
    const chosen = body.candidate === null ? null : await candidateOf(deps, title, account, body.candidate)
    await keep(deps, mine, chosen)
    return again(deps, params.id, account)
  })

  await app.register(async (scope) => registerFile(scope, deps))
}

function registerFile(app: FastifyInstance, deps: CatalogDeps): void {
  takeAnyBody(app)
  app.route<{ Params: { id: string } }>({
    method: 'PUT',
    url: `${apiBase}${streams.posterFile}`,
    schema: {
      operationId: 'putPoster',
      summary: 'Give a title a poster of your own: JPEG, PNG or WebP, at most 20 MiB',
      tags: ['titles'],
      params: routes.title.params,
      response: { 200: Posters, default: ProblemDocument },
    },
    handler: async (request: FastifyRequest<{ Params: { id: string } }>, reply) => {
      const mine = await editableTitle(deps, request, request.params.id)
      const { title, account } = mine
      const tooLarge = () => new Problem('picture-too-large', { limit: '20 MiB' })
      const jpeg = await deps.convertPicture(await bodyOf(request, posterMaxBytes, tooLarge))
      const id = newId()
      return app.editing.unlessChanged('posters', request, reply, async () => {
        await deps.storage.put(keys.chosenPoster(title.id, id), jpeg)
        await keep(deps, mine, { id, candidate: null })
        return again(deps, title.id, account)
      })
    },
  })
}

async function postersOf(deps: CatalogDeps, title: TitleRecord, account: Account): Promise<Posters> {
  const asset = assetFor(title, account)
  const pictures = asset && (await picturesOf(deps.db, asset.id))
  const { poster } = title
  const isChosen = (number: number) => {
    if (!asset || !poster) return pictures?.best === number
    const { assetId, version, number: copied } = poster.candidate ?? {}
    return assetId === asset.id && version === asset.version && copied === number
  }
  return {
    source: !poster ? 'automatic' : poster.candidate ? 'candidate' : 'upload',
    poster: posterAddress(title, asset),
    candidates: (pictures?.candidates ?? []).map(({ at }, number) => ({
      ...{ candidate: number, at, chosen: isChosen(number) },
      url: `${apiBase}/titles/${title.id}/posters/${number}?v=${asset?.id}.${asset?.version}`,
    })),
  }
}

async function again(deps: CatalogDeps, id: string, account: Account): Promise<Posters> {
  const title = await titleRecord(deps.db, id)
  if (!title) throw new Problem('not-found')
  return postersOf(deps, title, account)
}

/** A copy of a candidate, which stays when the asset goes. @throws Problem bad-request when there is no such one */
async function candidateOf(
  { db, storage }: CatalogDeps,
  title: TitleRecord,
  account: Account,
  number: number,
): Promise<ChosenPoster> {
  const asset = assetFor(title, account)
  const pictures = asset && (await picturesOf(db, asset.id))
  if (!asset || !pictures?.candidates[number]) throw new Problem('bad-request', { what: 'candidate' })
  const body = await storage.get(keys.posterCandidate(asset.id, asset.version, number))
  const id = newId()
  await storage.put(keys.chosenPoster(title.id, id), body)
  return { id, candidate: { assetId: asset.id, version: asset.version, number } }
}

/** From now on; what was chosen before is forgotten. */
async function keep(
  deps: CatalogDeps,
  mine: { title: TitleRecord; account: Account },
  poster: ChosenPoster | null,
): Promise<void> {
  const { title } = mine
  const details = { poster: poster?.id ?? null, candidate: poster?.candidate?.number ?? null }
  const before = await recorded(deps.db, actOn(deps, mine, 'poster.choose', details), (tx) =>
    choosePoster(tx, title.id, poster),
  )
  if (before && before.id !== poster?.id) await deps.storage.delete(keys.chosenPoster(title.id, before.id))
  deps.channel.publish(title.id)
}
