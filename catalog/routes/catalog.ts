import type { FastifyInstance } from 'fastify'
import { registerConnection } from './connection-route.ts'
import type { CatalogDeps } from './deps.ts'
import { registerEncoding } from './encoding-routes.ts'
import { registerEvents } from './events-route.ts'
import { registerLicences } from './licence-routes.ts'
import { registerOwners } from './owner-routes.ts'
import { registerPictures } from './picture-routes.ts'
import { registerPlayback } from './playback-route.ts'
import { registerPosters } from './poster-routes.ts'
import { renditionReader } from './renditions.ts'
import { registerSession } from './session-routes.ts'
import { registerSubtitles } from './subtitle-routes.ts'
import { registerTitles } from './title-routes.ts'
import { registerValidation } from './validation.ts'

/**
 * The catalogue's part of `/api/v1`. The app has its error handler, `@fastify/cookie` and the OpenAPI plugin
 * already: they serve other parts too.
 */
export async function registerCatalog(app: FastifyInstance, deps: CatalogDeps): Promise<void> {
  await app.register(async (scope) => {
    registerValidation(scope)
    registerSession(scope, deps)
    registerConnection(scope, deps)
    registerOwners(scope, deps)
    registerTitles(scope, deps, renditionReader(deps))
    await registerLicences(scope, deps)
    await registerSubtitles(scope, deps)
    registerEncoding(scope, deps)
    registerPlayback(scope, deps)
    registerPictures(scope, deps)
    await registerPosters(scope, deps)
    registerEvents(scope, deps)
  })
}
