import type { FastifyInstance } from 'fastify'
import { chaptersWithin, orderChapters } from '#catalog/rules/chapters.ts'
import { recorded } from '#catalog/store/audit.ts'
import { chaptersOf, saveChapters } from '#catalog/store/chapters.ts'
import { Problem } from '#platform/errors.ts'
import { actOn, editableTitle, isEditor, viewerOf, visibleTitle } from './access.ts'
import type { CatalogDeps } from './deps.ts'
import { serve } from './serve.ts'
import { assetFor } from './title-view.ts'

export function registerChapters(app: FastifyInstance, deps: CatalogDeps): void {
  const { db } = deps

  serve(app, 'chapters', 'Chapters of a title; the turns of an aitys', async ({ params, request }) => {
    const viewer = await viewerOf(deps, request)
    const title = await visibleTitle(deps, viewer, params.id)
    const duration = assetFor(title, viewer.account)?.duration ?? null
    return { chapters: chaptersWithin(await chaptersOf(db, title.id), duration) }
  })

  serve(app, 'putChapters', 'Divide a title into chapters', async ({ params, body, request }) => {
    const mine = await editableTitle(deps, request, params.id)
    const { title, account } = mine
    const ordered = orderChapters(body.chapters, assetFor(title, account)?.duration ?? null)
    if ('fault' in ordered) {
      const { at, field } = ordered.fault
      throw new Problem('bad-request', { what: `chapters/${at}/${field}` })
    }
    const { chapters } = ordered
    await recorded(db, actOn(deps, mine, 'chapters.save', { chapters: chapters.length }), (tx) =>
      saveChapters(tx, title.id, chapters, isEditor(account)),
    )
    return { chapters: await chaptersOf(db, title.id) }
  })
}
