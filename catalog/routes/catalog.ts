import type { FastifyInstance } from 'fastify'
import { registerAccount } from './account-routes.ts'
import { registerAlike } from './alike-route.ts'
import { registerAudit } from './audit-routes.ts'
import { registerBreaches } from './breach-routes.ts'
import { registerChannelEvents } from './channel-events-route.ts'
import { registerChannelHealth } from './channel-health-routes.ts'
import { registerChannelLicences } from './channel-licence-routes.ts'
import { registerChannels } from './channel-routes.ts'
import { registerChapters } from './chapter-routes.ts'
import { registerCollections } from './collection-routes.ts'
import { registerComplaints } from './complaint-routes.ts'
import { registerConnection } from './connection-route.ts'
import { registerContact } from './contact-routes.ts'
import { registerCuts } from './cut-routes.ts'
import { registerDeliveries } from './delivery-routes.ts'
import type { CatalogDeps } from './deps.ts'
import { registerDeskRegisters } from './desk-register-routes.ts'
import { registerDesk } from './desk-routes.ts'
import { registerEarnings } from './earnings-routes.ts'
import { registerEditing } from './editing.ts'
import { registerEmbedding } from './embedding-routes.ts'
import { registerEncoding } from './encoding-routes.ts'
import { registerEvents } from './events-route.ts'
import { registerExports } from './export-routes.ts'
import { registerFigures } from './figures-routes.ts'
import { registerGuideFiles } from './guide-file-routes.ts'
import { registerGuide } from './guide-routes.ts'
import { registerImports } from './import-routes.ts'
import { registerInvitations } from './invitation-routes.ts'
import { registerKeep } from './keep-routes.ts'
import { registerLicences } from './licence-routes.ts'
import { registerLivePlayback } from './live-playback-route.ts'
import { registerOperations } from './operations-routes.ts'
import { registerOrders } from './order-routes.ts'
import { registerOwners } from './owner-routes.ts'
import { registerPasses } from './pass-routes.ts'
import { registerPayments } from './payment-routes.ts'
import { registerPeopleOfHub } from './people-of-hub-routes.ts'
import { registerPeople } from './people-routes.ts'
import { registerPictures } from './picture-routes.ts'
import { registerPlays } from './play-routes.ts'
import { registerPlayback } from './playback-route.ts'
import { registerPosters } from './poster-routes.ts'
import { registerPrices } from './price-routes.ts'
import { registerRestrictions } from './restriction-routes.ts'
import { registerSearch } from './search-routes.ts'
import { registerSeries } from './series-routes.ts'
import { type Reading, readingOf } from './serve.ts'
import { registerSession } from './session-routes.ts'
import { registerShares } from './share-routes.ts'
import { registerSongs } from './song-routes.ts'
import { registerStudio } from './studio-routes.ts'
import { registerSubtitles } from './subtitle-routes.ts'
import { registerTerms } from './terms-routes.ts'
import { registerTitles } from './title-routes.ts'
import { type TitleViews, titleViews } from './title-views.ts'
import { registerTraffic } from './traffic-routes.ts'
import { registerTransparency } from './transparency-routes.ts'
import { registerValidation } from './validation.ts'
import { registerVouchers } from './voucher-routes.ts'
import { registerWays } from './ways-routes.ts'
import { registerWebhooks } from './webhook-routes.ts'
import { registerWholeGuide } from './whole-guide-routes.ts'

function registerSigningIn(scope: FastifyInstance, deps: CatalogDeps): void {
  registerSession(scope, deps)
  registerWays(scope, deps)
  registerContact(scope, deps)
  registerInvitations(scope, deps)
  registerPeopleOfHub(scope, deps)
}

async function registerLive(scope: FastifyInstance, deps: CatalogDeps, views: TitleViews): Promise<void> {
  registerChannels(scope, deps)
  registerChannelLicences(scope, deps)
  registerLivePlayback(scope, deps)
  registerGuide(scope, deps)
  registerWholeGuide(scope, deps)
  registerCuts(scope, deps, views)
  registerShares(scope, deps)
  registerSongs(scope, deps)
  registerChannelHealth(scope, deps)
  registerChannelEvents(scope, deps)
  await scope.register(async (files) => registerGuideFiles(files, deps))
}

/**
 * The catalogue's part of `/api/v1`. The app has its error handler, `@fastify/cookie` and the OpenAPI plugin
 * already: they serve other parts too. Resolves with what its GETs answer, for pages that are written here.
 */
export async function registerCatalog(app: FastifyInstance, deps: CatalogDeps): Promise<Reading> {
  let reading: Reading | null = null
  await app.register(async (scope) => {
    registerValidation(scope)
    registerEditing(scope, deps.db)
    reading = readingOf(scope)
    registerSigningIn(scope, deps)
    registerConnection(scope, deps)
    const views = titleViews(deps)
    registerOwners(scope, deps, views)
    registerEmbedding(scope, deps)
    registerTitles(scope, deps, views)
    registerStudio(scope, deps, views)
    registerSearch(scope, deps)
    registerChapters(scope, deps)
    registerAlike(scope, deps, views)
    registerSeries(scope, deps, views)
    registerPeople(scope, deps, views)
    registerCollections(scope, deps, views)
    await registerLicences(scope, deps)
    registerRestrictions(scope, deps)
    registerAudit(scope, deps)
    registerExports(scope, deps)
    await scope.register(async (files) => registerImports(files, deps))
    await registerSubtitles(scope, deps)
    registerEncoding(scope, deps)
    registerPlayback(scope, deps)
    registerKeep(scope, deps)
    await registerLive(scope, deps, views)
    registerPictures(scope, deps)
    await registerPosters(scope, deps)
    registerEvents(scope, deps)
    registerComplaints(scope, deps)
    registerDesk(scope, deps)
    registerTransparency(scope, deps)
    registerAccount(scope, deps)
    registerTerms(scope, deps)
    registerBreaches(scope, deps)
    registerPrices(scope, deps)
    registerVouchers(scope, deps)
    registerPasses(scope, deps)
    registerOrders(scope, deps)
    await scope.register(async (raw) => registerPayments(raw, deps))
    registerEarnings(scope, deps)
    registerPlays(scope, deps)
    registerFigures(scope, deps)
    registerDeskRegisters(scope, deps)
    registerOperations(scope, deps)
    registerTraffic(scope, deps)
    registerWebhooks(scope, deps)
    registerDeliveries(scope, deps)
  })
  if (!reading) throw new Error('the catalogue was not registered')
  return reading
}
