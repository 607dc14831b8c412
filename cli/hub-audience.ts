import { createHmac, randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Redis } from 'ioredis'
import type { Kysely } from 'kysely'
import { defaultTimeZone } from '#catalog/contract/title.ts'
import { instantOf } from '#catalog/rules/local-time.ts'
import { dayOf } from '#catalog/rules/working-days.ts'
import { markIncomplete, saveAudience, sketchesBefore } from '#catalog/store/audience.ts'
import { newId } from '#catalog/store/ids.ts'
import type { Database } from '#catalog/store/schema.ts'
import { networkOf } from '#cdn-config/address.ts'
import type { Places } from '#cdn-config/zones.ts'
import type { Log } from '#platform/log.ts'
import { isPage } from './hub-pages.ts'

/**
 * How many come from Kazakhstan in a day of Almaty, counted without keeping who (docs/decisions/23-duties.md). A user is a
 * network (an IPv4 address, an IPv6 /64) with the name of its browser, which opened a page or was given an address of
 * playback. A keyed hash of the two goes into a HyperLogLog of Redis, which keeps no hash but, for each of 16 384 groups of
 * them, the length of the longest run of zeros. The key is random and lives for that day.
 */
type Deps = { redis: Redis; db: Kysely<Database>; log: Log; now: () => Date } & Pick<Places, 'placeOf'>
/** `name` of the sketch, and the key of the hashes in it. */
type Day = { day: string; name: string; key: Buffer }

const keyBytes = 32
const dayMs = 86_400_000
/** How long a sketch waits to be read for the last time, when every hub is away. */
const keptDays = 2

const keyName = (day: string) => `nar:audience-key:${day}`
const sketchName = (day: string, name: string) => `nar:audience:${day}:${name}`
const endOf = (day: string): number => {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10)
  return instantOf(`${next}T00:00`, defaultTimeZone).getTime() / 1000
}

export type AudienceCounter = {
  /** Counts whoever is in Kazakhstan; never fails, never waits. */
  see(address: string, browser: string): void
  /** Writes down how far the day has come, and ends those that are over. To be called now and then. */
  save(): Promise<number>
}

export function audienceCounter({ redis, db, log, now, placeOf }: Deps): AudienceCounter {
  const { open, current } = openDays(redis)
  /** The day on which somebody was not counted, until that is written down. */
  let missed: string | null = null
  const lost = () => {
    missed = dayOf(now())
  }
  const add = async (network: string, browser: string): Promise<void> => {
    const { day, name, key } = current(dayOf(now())) ?? (await open(dayOf(now())))
    const member = createHmac('sha256', key).update(`${network}\n${browser}`).digest()
    await redis.pfadd(sketchName(day, name), member)
  }
  return {
    see(address, browser) {
      if (placeOf(address).country !== 'KZ') return
      // Commands would wait in memory for as long as Redis is away, with what they say of people.
      if (redis.status !== 'ready') lost()
      else add(networkOf(address) ?? 'near', browser).catch(lost)
    },
    async save() {
      if (redis.status !== 'ready') throw new Error('Redis is away')
      const day = dayOf(now())
      const { name } = await open(day)
      const users = await redis.pfcount(sketchName(day, name))
      await saveAudience(db, { day, users, sketch: name })
      if (missed !== null) await markIncomplete(db, missed)
      missed = null
      return endDays({ redis, db, log }, day)
    },
  }
}

/** The sketch and key of the day, in the memory of this process for as long as it lasts. */
function openDays(redis: Redis) {
  let today: Day | null = null
  /** Those there are, for all hubs the same, or new ones. */
  const openAnew = async (day: string): Promise<Day> => {
    const fresh = `${newId()}.${randomBytes(keyBytes).toString('base64')}`
    await redis.set(keyName(day), fresh, 'EXAT', endOf(day), 'NX')
    const [name = '', key = ''] = ((await redis.get(keyName(day))) ?? fresh).split('.')
    if (today?.day === day && today.name === name) return today
    await redis.pfadd(sketchName(day, name))
    await redis.expireat(sketchName(day, name), endOf(day) + keptDays * (dayMs / 1000))
    // Redis was lost and has forgotten it; what came since stands in a sketch without an end.
    if (today?.day === day) await redis.del(sketchName(day, today.name))
    today?.key.fill(0)
    today = { day, name, key: Buffer.from(key, 'base64') }
    return today
  }
  let opening: { day: string; opened: Promise<Day> } | null = null
  return {
    /** null before the first one of the day has come. */
    current: (day: string): Day | null => (today?.day === day ? today : null),
    /** Looks whether they are still there; whoever comes meanwhile waits for the same look. */
    open: (day: string): Promise<Day> => {
      if (opening?.day === day) return opening.opened
      const opened = openAnew(day).finally(() => {
        opening = null
      })
      opening = { day, opened }
      return opened
    },
  }
}

/** Takes the last number of days that are over, and what they were counted by away. Resolves with how many. */
async function endDays(
  { redis, db, log }: Pick<Deps, 'redis' | 'db' | 'log'>,
  today: string,
): Promise<number> {
  let ended = 0
  for (const { day, sketch } of await sketchesBefore(db, today)) {
    const name = sketchName(day, sketch)
    if ((await redis.exists(name)) === 0) continue
    await saveAudience(db, { day, users: await redis.pfcount(name), sketch })
    await redis.del(name, keyName(day))
    ended++
  }
  // The append-only file still has the key and the hashes that were added: written anew, it has what there is now.
  if (ended > 0)
    await redis
      .bgrewriteaof()
      .catch((error: unknown) =>
        log.warn({ err: error }, 'the append-only file of Redis is not written anew'),
      )
  return ended
}

/** Counts the visits of an app. */
export function countVisits(app: FastifyInstance, counter: AudienceCounter): void {
  app.addHook('onResponse', async (request, reply) => {
    if (isVisit(request, reply)) counter.see(request.ip, request.headers['user-agent'] ?? '')
  })
}

/** A page of the application, also one that the browser has already, or an address of playback. */
function isVisit({ method, url, routeOptions }: FastifyRequest, { statusCode }: FastifyReply): boolean {
  if (statusCode !== 200 && statusCode !== 304) return false
  if (method === 'POST') return routeOptions.url?.endsWith('/titles/:id/playback') ?? false
  return method === 'GET' && isPage(url)
}
