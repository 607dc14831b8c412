import type { FastifyInstance } from 'fastify'
import { encodeAgain, stopEncoding } from '#catalog/store/encodings.ts'
import { editableTitle } from './access.ts'
import type { CatalogDeps } from './deps.ts'
import { serve } from './serve.ts'

export function registerEncoding(app: FastifyInstance, deps: CatalogDeps): void {
  serve(
    app,
    'encodeAgain',
    'Encode the same source anew; viewers keep what they have until it is complete',
    async ({ params, request }) => {
      await editableTitle(deps, request, params.id)
      await deps.schedule(await encodeAgain(deps.db, params.id, deps.now()))
      deps.channel.publish(params.id)
      return null
    },
  )

  serve(app, 'stopEncoding', 'Call off the encoding of the last upload', async ({ params, request }) => {
    await editableTitle(deps, request, params.id)
    await stopEncoding(deps.db, params.id)
    deps.channel.publish(params.id)
    return null
  })
}
