import { setTimeout as sleep } from 'node:timers/promises'
import cookie from '@fastify/cookie'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
  LogController,
} from 'fastify'
import { sql } from 'kysely'
import { authenticator, tokenAuthenticator } from '#catalog/routes/authenticate.ts'
import { registerCatalog } from '#catalog/routes/catalog.ts'
import type { CatalogDeps } from '#catalog/routes/deps.ts'
import { answerError, registerErrorHandler } from '#catalog/routes/error-handler.ts'
import { registerHealth } from '#catalog/routes/health-routes.ts'
import { registerOpenApi } from '#catalog/routes/openapi.ts'
import { registerRateLimit } from '#catalog/routes/rate-limit.ts'
import type { Reading } from '#catalog/routes/serve.ts'
import { type TitleChannel, titleChannel } from '#catalog/routes/title-channel.ts'
import { postgresLedger } from '#catalog/store/assets.ts'
import { embeddingOf } from '#catalog/store/owners.ts'
import { networkOf } from '#cdn-config/address.ts'
import { registerOrigin } from '#cdn-config/origin.ts'
import { proxyTrust } from '#cdn-config/proxies.ts'
import { verifyPath } from '#cdn-config/tokens.ts'
import type { UploadDeps } from '#ingest/uploads/deps.ts'
import { repairUploads } from '#ingest/uploads/finish.ts'
import { registerUploads } from '#ingest/uploads/routes.ts'
import type { Config } from '#platform/config.ts'
import { patiently } from '#platform/database.ts'
import type { Log } from '#platform/log.ts'
import { type Mailer, openMailer } from '#platform/mail.ts'
import { type JobQueues, openQueues, scheduleAsset } from '#transcoder/schedule.ts'
import { feedFiles } from './feed-files.ts'
import { keepAlarms } from './hub-alarms.ts'
import { audienceCounter, countVisits } from './hub-audience.ts'
import { catalogDeps } from './hub-catalog.ts'
import type { HubDeps } from './hub-deps.ts'
import { pageWriter } from './hub-documents.ts'
import { registerDownloads } from './hub-downloads.ts'
import { keepCounting, loggedNodes } from './hub-edge-logs.ts'
import { registerFeeds } from './hub-feeds.ts'
import { liveOrigin } from './hub-live.ts'
import { liveStateReader, wholeStateReader } from './hub-live-states.ts'
import { keepMailing } from './hub-mail.ts'
import { registerOembed } from './hub-oembed.ts'
import { watchOperations } from './hub-operations.ts'
import { isWritten, registerPages, registerSecurityHeaders } from './hub-pages.ts'
import { permitReader } from './hub-permits.ts'
import { openPlaces, warnOfUnknownProxy } from './hub-places.ts'
import { encodingReader, playlistReader } from './hub-playlists.ts'
import { registerRadio } from './hub-radio.ts'
import { keepTidy } from './hub-rounds.ts'
import { keepSecrets } from './hub-secrets.ts'
import { registerSitemap } from './hub-sitemap.ts'
import { type StartReader, startReader } from './hub-start.ts'
import { openSteering, type Steering } from './hub-steering.ts'
import { offeredReader, textReader } from './hub-subtitles.ts'
import { keepSending } from './hub-webhooks.ts'
import { type SoundFiles, soundFiles } from './sound-files.ts'

/** How long a request waits for the queue; workers find what is not in it by themselves. */
const queueWaitMs = 2000

/**
 * The whole hub as an app that does not listen yet: API, uploads, playlists and media, pages. The tables are
 * up to date already. `close()` ends its event streams, cuts uploads (they resume) and its own connections.
 */
export async function buildHub(deps: HubDeps): Promise<FastifyInstance> {
  const { config, db, storage, redis, log, metrics, now = () => new Date() } = deps
  const places = openPlaces(config)
  const app = fastify(config, log)
  const channel = openTitleChannel(app, redis, log)
  const authenticateToken = tokenAuthenticator(db, now)
  const authenticate = authenticator(authenticateToken)
  const queues = openQueues(redis)
  const schedule = scheduler(deps, queues)
  const uploads = uploadDeps(deps, channel, authenticate, schedule)

  registerErrorHandler(app)
  const steering = openSteering(app, { config, redis, log, ...places })
  registerSecurityHeaders(app, steering.sources)
  warnOfUnknownProxy(app, places, log)
  const audience = audienceCounter({ redis, db, log, now, ...places })
  countVisits(app, audience)
  await registerRateLimit(app, { perMinute: config.requestsPerMinute, networkOf, alsoCounts: isWritten })
  await app.register(cookie)
  await registerOpenApi(app)
  const checks = readinessChecks(deps)
  registerHealth(app, { registry: metrics, checks })
  const { operations, rounds } = watchOperations(app, { ...deps, queues, checks })
  const secrets = await keepSecrets(app, { data: config.data, metrics, log })
  const webhooksDue = keepSending(app, { db, log, policy: config.webhookAddresses, metrics, now })
  const mailDue = keepMailing(app, { db, log, metrics, now, mailer: mailerOf(config) })
  const liveStates = liveStateReader(redis, log)
  const wholeLiveStates = wholeStateReader(redis)
  const doors = { authenticate, authenticateToken, channel, liveStates, wholeLiveStates }
  const { pathwaysOf, edges, network } = steering
  const shared = { ...places, ...doors, schedule, webhooksDue, mailDue, operations, pathwaysOf, edges }
  const catalog = catalogDeps(deps, secrets, shared)
  keepAlarms(app, { ...catalog, log })
  keepCounting(app, { db, redis, log, now, secrets: secrets.valid, nodes: loggedNodes(network) })
  const reading = await registerCatalog(app, catalog)
  await registerUploads(app, uploads)
  const { encodingOf, live, textOf } = await registerMedia(app, deps, { secrets: secrets.valid, steering })
  registerRadio(app, { catalog, live, log })
  const startOf = startReader({ catalog, encodingOf, storage, log })
  const sounds = soundFiles({ storage, encodingOf, log })
  registerDownloads(app, { catalog, sounds, textOf })
  await registerWritten(app, catalog, { reading, startOf, sounds, sources: steering.sources })
  await patiently(() => repairUploads(uploads, log))
  keepTidy(app, { config, log, uploads, audience, operations: rounds })
  return app
}

/** Playlists and media behind signed addresses, of titles and of channels. */
async function registerMedia(
  app: FastifyInstance,
  { db, redis, storage, log }: HubDeps,
  { secrets, steering }: { secrets: string[]; steering: Steering },
) {
  const subtitles = offeredReader(db)
  const encodingOf = encodingReader(postgresLedger(db))
  const live = liveOrigin({ db, redis, storage, log })
  const textOf = textReader(storage, subtitles)
  await registerOrigin(app, {
    storage,
    verify: (address, permitOf) => verifyPath(secrets, address, new Date(), permitOf),
    permitOf: permitReader(db),
    live,
    renderPlaylist: playlistReader({ encodingOf, subtitles }),
    renderText: textOf,
    steering: steering.origin,
  })
  return { encodingOf, live, textOf }
}

/** With a connection of its own, until the app closes. */
function openTitleChannel(app: FastifyInstance, redis: HubDeps['redis'], log: Log): TitleChannel {
  const subscriber = redis.duplicate()
  subscriber.on('error', (error: Error) => log.warn({ err: error }, 'redis subscriber'))
  app.addHook('onClose', async () => subscriber.disconnect())
  return titleChannel(redis, subscriber, log)
}

const readinessChecks = ({ db, redis, storage }: HubDeps) => ({
  database: () => sql`select 1`.execute(db),
  redis: () => redis.ping(),
  storage: () => storage.head('ready/probe'),
})

function mailerOf({ smtpUrl, mailFrom }: Config): Mailer | null {
  return smtpUrl === null || mailFrom === null ? null : openMailer(smtpUrl, mailFrom)
}

/** What is written for readers rather than for programs: pages, feeds, maps of the hub, frames. */
async function registerWritten(
  app: FastifyInstance,
  catalog: CatalogDeps,
  {
    reading,
    startOf,
    sounds,
    sources,
  }: { reading: Reading; startOf: StartReader; sounds: SoundFiles; sources: string[] },
): Promise<void> {
  const { db, publicUrl } = catalog
  const originOf = originReader(publicUrl)
  registerFeeds(app, { ...catalog, originOf, filesOf: feedFiles({ catalog, sounds }) })
  registerSitemap(app, { ...catalog, originOf })
  registerOembed(app, { ...catalog, originOf })
  const write = pageWriter({ reading, originOf, embeddingOf: (ownerId) => embeddingOf(db, ownerId) })
  await registerPages(app, { write, startOf, sources })
}

/** How its readers reach the hub: as its operator says, else as this one did. Without a slash at its end. */
function originReader(publicUrl: string | null): (request: FastifyRequest) => string {
  const told = publicUrl?.replace(/\/+$/, '')
  // A port that goes without saying is not said.
  return ({ protocol, host }) => {
    const asked = `${protocol}://${host}`
    return told ?? (URL.canParse(asked) ? new URL(asked).origin : asked)
  }
}

function fastify(config: Config, log: Log): FastifyInstance {
  return Fastify({
    loggerInstance: log as FastifyBaseLogger,
    // A line for each request would be a list of who watched what.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustedProxies.length > 0 ? proxyTrust(config.trustedProxies) : false,
    bodyLimit: 256 * 1024,
    forceCloseConnections: true,
    // Errors met before a route is found (a broken address) are problems too.
    frameworkErrors: (error, request, reply) => answerError(error, request, reply),
  })
}

function scheduler({ db, log }: HubDeps, queues: JobQueues): (assetId: string) => Promise<void> {
  const ledger = postgresLedger(db)
  return async (assetId) => {
    const scheduled = scheduleAsset(queues, ledger, assetId).catch((error: unknown) => {
      log.warn({ err: error, assetId }, 'not scheduled yet')
    })
    await Promise.race([scheduled, sleep(queueWaitMs, undefined, { ref: false })])
  }
}

function uploadDeps(
  { config, db, storage }: HubDeps,
  channel: TitleChannel,
  authenticate: UploadDeps['authenticate'],
  onUploaded: UploadDeps['onUploaded'],
): UploadDeps {
  return {
    db,
    storage,
    authenticate,
    channel,
    maxBytes: config.maxUploadBytes,
    expirySeconds: config.uploadExpiryHours * 3600,
    onUploaded,
    now: () => new Date(),
  }
}
