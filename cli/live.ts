import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { type ChannelOnAir, channelsOnAir } from '#catalog/store/live-channels.ts'
import { liveLedger } from '#catalog/store/live-ledger.ts'
import type { Database } from '#catalog/store/schema.ts'
import { addSong, type PlayedSong } from '#catalog/store/songs.ts'
import { openSecretsInUse, refreshMs } from '#cdn-config/secrets-in-use.ts'
import { loadConfig } from '#platform/config.ts'
import { openDatabase } from '#platform/database.ts'
import { CommandError } from '#platform/errors.ts'
import { type Log, openLog } from '#platform/log.ts'
import { openRedis } from '#platform/redis.ts'
import { type Closers, createClosers, stopRequested } from '#platform/shutdown.ts'
import { openStorage } from '#platform/storage/open.ts'
import type { ServedChannel } from '#transcoder/live/held-channel.ts'
import { type Holding, holdChannels } from '#transcoder/live/holding.ts'
import { liveYieldChannel, liveYieldPattern, openLeases } from '#transcoder/live/lease.ts'
import { buildLiveApp } from '#transcoder/live/live-app.ts'
import { parseOptions } from './command.ts'
import { channelStarter } from './live-channel.ts'
import { openLiveInputs } from './live-inputs.ts'

export const summary = 'keeps live television and radio on air: takes every channel that is started'
export const usage = `
Usage: ./nar live [--data DIR]

  --data DIR    folder of the stored objects (NAR_DATA, ./data), of slates, and of what is not stored yet

Needs NAR_DATABASE_URL and NAR_REDIS_URL, and NAR_S3_* or the folder of the hub. ./nar up starts one as soon as a channel is
started. Several may run: when one dies, another takes its channels within seconds. Hubs fetch what is on air from
NAR_LIVE_HOST at a free port, so on several machines that is an address of your private network.`

/** Channels are started and stopped within that time, ms. */
const lookMs = 1000

/** Stays until it is asked to stop. @throws CommandError */
export async function run(args: string[]): Promise<void> {
  const config = loadConfig(process.env, parseOptions({ args, options: { data: { type: 'string' } } }).values)
  if (!config.databaseUrl || !config.redisUrl)
    throw new CommandError('a live process needs NAR_DATABASE_URL and NAR_REDIS_URL', 2)
  const log = openLog('live', config.logLevel)
  const closers = createClosers(log)
  const stop = stopRequested()
  const db = openDatabase<Database>(config.databaseUrl, log)
  closers.add('database', () => db.destroy())
  // Who is on air does not wait for Redis: what cannot be said now is said in a second.
  const redis = openRedis(config.redisUrl, log, { enableOfflineQueue: false, maxRetriesPerRequest: 0 })
  closers.add('redis', async () => redis.disconnect())
  const subscriber = openRedis(config.redisUrl, log)
  closers.add('subscriber', async () => subscriber.disconnect())
  const storage = await openStorage(config)
  const served = new Map<string, ServedChannel>()
  const app = buildLiveApp({ held: (id) => served.get(id), storage, log })
  const url = await app.listen({ host: config.liveHost, port: 0 })
  closers.add('http', () => app.close())

  const leases = openLeases(redis, url)
  const ledger = liveLedger(db)
  // A push for a channel of another process: that one lets go of it.
  const urge = (channelId: string) => {
    holding.urge(channelId)
    redis.publish(liveYieldChannel(channelId), leases.holder).catch(() => undefined)
  }
  const { opening: secrets, refresh } = await openSecretsInUse(config.data)
  const looking = setInterval(() => void refresh().catch(() => undefined), refreshMs)
  closers.add('secrets', async () => clearInterval(looking))
  const inputs = await openLiveInputs({
    ...{ config, db, storage, secrets, log, urge },
    held: (id) => served.has(id),
  })
  closers.add('inputs', inputs.close)
  const folder = join(config.data, 'live')
  const played = (channelId: string, song: PlayedSong): void => {
    addSong(db, channelId, song).catch((error: unknown) =>
      log.warn({ err: error }, 'a song was not written down'),
    )
  }
  const start = channelStarter({ ledger, storage, redis, log, folder, served, inputs, played })
  const holding: Holding<ChannelOnAir> = holdChannels(leases, start, log)
  closers.add('channels', holding.stop)
  await subscriber
    .psubscribe(liveYieldPattern)
    .catch((error: unknown) => log.warn({ err: error }, 'yielding'))
  subscriber.on('pmessage', (_, channel: string, holder: string) => {
    holding.yieldTo(channel.slice(liveYieldPattern.length - 1), holder)
  })

  await lookForChannels(db, log, closers, (channels) => {
    inputs.known(channels)
    holding.wanted(channels)
  })
  log.info({ url }, 'live')
  await stop
  await closers.closeAll()
  process.exit(0)
}

/** Tells which channels are to be on air, now and every second. While the database is away it stays with what was told last. */
async function lookForChannels(
  db: Kysely<Database>,
  log: Log,
  closers: Closers,
  tell: (channels: ChannelOnAir[]) => void,
): Promise<void> {
  const look = () =>
    channelsOnAir(db).then(tell, (error: unknown) =>
      log.warn({ err: error }, 'channels cannot be read; those on air stay'),
    )
  await look()
  const timer = setInterval(() => void look(), lookMs)
  closers.add('look', async () => clearInterval(timer))
}
