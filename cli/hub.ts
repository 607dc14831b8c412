import { setTimeout as sleep } from 'node:timers/promises'
import cookie from '@fastify/cookie'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify'
import type { Redis } from 'ioredis'
import { type Kysely, sql } from 'kysely'
import type { Registry } from 'prom-client'
import { authenticator } from '#catalog/routes/authenticate.ts'
import { registerCatalog } from '#catalog/routes/catalog.ts'
import { answerError, registerErrorHandler } from '#catalog/routes/error-handler.ts'
import { registerHealth } from '#catalog/routes/health-routes.ts'
import { registerOpenApi } from '#catalog/routes/openapi.ts'
import { type TitleChannel, titleChannel } from '#catalog/routes/title-channel.ts'
import { postgresLedger } from '#catalog/store/assets.ts'
import type { Database } from '#catalog/store/schema.ts'
import { registerOrigin } from '#cdn-config/origin.ts'
import { openSecrets, signPath, verifyPath } from '#cdn-config/tokens.ts'
import { countryLookup, shippedZones } from '#cdn-config/zones.ts'
import { pictureConverter } from '#ingest/pictures/convert-picture.ts'
import type { UploadDeps } from '#ingest/uploads/deps.ts'
import { removeExpiredUploads, repairUploads } from '#ingest/uploads/finish.ts'
import { registerUploads } from '#ingest/uploads/routes.ts'
import type { Config } from '#platform/config.ts'
import { patiently } from '#platform/database.ts'
import type { Log } from '#platform/log.ts'
import type { ObjectStorage } from '#platform/storage/port.ts'
import { forgetOriginals } from '#transcoder/forget-originals.ts'
import { encodedShare, renditionInfo } from '#transcoder/plan/ladder-info.ts'
import { openQueues, scheduleAsset } from '#transcoder/schedule.ts'
import { registerPages, registerSecurityHeaders } from './hub-pages.ts'
import { playlistReader } from './hub-playlists.ts'
import { convertSubtitles, offeredReader, textReader } from './hub-subtitles.ts'

export type HubDeps = {
  config: Config
  db: Kysely<Database>
  storage: ObjectStorage
  redis: Redis
  log: Log
  metrics: Registry
}

const expiryRoundMs = 10 * 60_000
const repairRoundMs = 15_000
/** How long the end of an upload waits for the queue; workers find what is not in it by themselves. */
const queueWaitMs = 2000

/**
 * The whole hub as an app that does not listen yet: API, uploads, playlists and media, pages. The tables are
 * up to date already. `close()` ends its event streams, cuts uploads (they resume) and its own connections.
 */
export async function buildHub(deps: HubDeps): Promise<FastifyInstance> {
  const { config, db, storage, redis, log, metrics } = deps
  const app = fastify(config, log)
  const subscriber = redis.duplicate()
  subscriber.on('error', (error: Error) => log.warn({ err: error }, 'redis subscriber'))
  const channel = titleChannel(redis, subscriber, log)
  const authenticate = authenticator(db)
  const uploads = uploadDeps(deps, channel, authenticate)
  app.addHook('onClose', async () => subscriber.disconnect())

  registerErrorHandler(app)
  registerSecurityHeaders(app)
  await app.register(cookie)
  await registerOpenApi(app)
  registerHealth(app, {
    registry: metrics,
    checks: {
      database: () => sql`select 1`.execute(db),
      redis: () => redis.ping(),
      storage: () => storage.head('ready/probe'),
    },
  })
  const secrets = await openSecrets(config.data)
  await registerCatalog(app, {
    db,
    storage,
    authenticate,
    channel,
    countryOf: countryLookup(shippedZones(config.localCountry)),
    signPath: (scope, expiresAt) => signPath(secrets[0] ?? '', scope, expiresAt),
    pathways: [{ id: 'hub', baseUrl: config.publicUrl ?? '', domestic: true }],
    playbackSeconds: config.playbackHours * 3600,
    renditionInfo,
    encodedShare,
    ...{ convertSubtitles, convertPicture: pictureConverter() },
    now: () => new Date(),
  })
  await registerUploads(app, uploads)
  const subtitles = offeredReader(db)
  await registerOrigin(app, {
    storage,
    verify: (address) => verifyPath(secrets, address, new Date()),
    renderPlaylist: playlistReader({ ledger: postgresLedger(db), subtitles }),
    renderText: textReader(storage, subtitles),
  })
  await registerPages(app)
  await patiently(() => repairUploads(uploads, log))
  keepTidy(app, deps, uploads)
  return app
}

function fastify(config: Config, log: Log): FastifyInstance {
  return Fastify({
    loggerInstance: log as FastifyBaseLogger,
    // A line for each request would be a list of who watched what.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustedProxies.length > 0 ? config.trustedProxies : false,
    bodyLimit: 256 * 1024,
    forceCloseConnections: true,
    // Errors met before a route is found (a broken address) are problems too.
    frameworkErrors: (error, request, reply) => answerError(error, request, reply),
  })
}

function uploadDeps(
  { config, db, storage, redis, log }: HubDeps,
  channel: TitleChannel,
  authenticate: UploadDeps['authenticate'],
): UploadDeps {
  const queues = openQueues(redis)
  const ledger = postgresLedger(db)
  return {
    db,
    storage,
    authenticate,
    channel,
    maxBytes: config.maxUploadBytes,
    expirySeconds: config.uploadExpiryHours * 3600,
    onUploaded: async (assetId) => {
      const scheduled = scheduleAsset(queues, ledger, assetId).catch((error: unknown) => {
        log.warn({ err: error, assetId }, 'not scheduled yet')
      })
      await Promise.race([scheduled, sleep(queueWaitMs, undefined, { ref: false })])
    },
    now: () => new Date(),
  }
}

/** A source as it is may be playing by an address that was given just before the title was complete. */
const forgetMs = ({ playbackHours }: Config): number => (playbackHours + 1) * 3600_000

function keepTidy(app: FastifyInstance, { config, db, storage, log }: HubDeps, uploads: UploadDeps): void {
  const expiry = setInterval(() => {
    removeExpiredUploads(uploads)
      .then((count) => count > 0 && log.info({ count }, 'expired uploads removed'))
      .catch((error: unknown) => log.warn({ err: error }, 'expired uploads not removed'))
    forgetOriginals({ ledger: postgresLedger(db), storage }, new Date(Date.now() - forgetMs(config)))
      .then((count) => count > 0 && log.info({ count }, 'repackaged sources removed'))
      .catch((error: unknown) => log.warn({ err: error }, 'repackaged sources not removed'))
  }, expiryRoundMs)
  // A client that has sent its last byte does not come back when the answer to it was an error.
  const repair = setInterval(() => {
    repairUploads(uploads, log).catch((error: unknown) =>
      log.warn({ err: error }, 'uploads not looked through'),
    )
  }, repairRoundMs)
  for (const round of [expiry, repair]) {
    round.unref()
    app.addHook('onClose', async () => clearInterval(round))
  }
}
