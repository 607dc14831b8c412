import { Redis, type RedisOptions } from 'ioredis'
import type { Log } from './log.ts'

type Options = Omit<RedisOptions, 'replyMapping'>

/**
 * A client that waits for Redis to come back instead of failing commands: `maxRetriesPerRequest` null is
 * what BullMQ asks of every connection. `url` is `redis://…`, `rediss://…` or `unix:/path/to.sock`.
 * It connects at once and again by itself, at most 2 s after the last try.
 */
export function openRedis(url: string, log: Log, options: Options = {}): Redis {
  const all: Options = {
    maxRetriesPerRequest: null,
    retryStrategy: (attempt) => Math.min(50 * attempt, 2000),
    ...options,
  }
  const path = socketPath(url)
  const redis = path ? new Redis({ ...all, path }) : new Redis(url, all)
  // Without a listener Node would end the process on the first lost connection.
  redis.on('error', (error) => log.warn({ err: error }, 'redis connection'))
  return redis
}

/** `unix:/a/b` and `unix:///a/b` → `/a/b`; null for a network address. */
function socketPath(url: string): string | null {
  return url.startsWith('unix:') ? url.slice('unix:'.length).replace(/^\/\/(?=\/)/, '') : null
}
