import type { FastifyInstance } from 'fastify'
import { recorded } from '#catalog/store/audit.ts'
import { encodeAgain, stopEncoding } from '#catalog/store/encodings.ts'
import { actOn, editableTitle } from './access.ts'
import type { CatalogDeps } from './deps.ts'
import { serve } from './serve.ts'

export function registerEncoding(app: FastifyInstance, deps: CatalogDeps): void {
  serve(
    app,
    'encodeAgain',
    'Encode the same source anew; viewers keep what they have until it is complete',
    async ({ params, request }) => {
      const mine = await editableTitle(deps, request, params.id)
      const assetId = await recorded(deps.db, actOn(deps, mine, 'encoding.again'), (tx) =>
        encodeAgain(tx, params.id, deps.now()),
      )
      await deps.schedule(assetId)
      deps.channel.publish(params.id)
      return null
    },
  )

  serve(app, 'stopEncoding', 'Call off the encoding of the last upload', async ({ params, request }) => {
    const mine = await editableTitle(deps, request, params.id)
    await recorded(deps.db, actOn(deps, mine, 'encoding.stop'), (tx) => stopEncoding(tx, params.id))
    deps.channel.publish(params.id)
    return null
  })
}
