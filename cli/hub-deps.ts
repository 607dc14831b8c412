import type { Redis } from 'ioredis'
import type { Kysely } from 'kysely'
import type { Registry } from 'prom-client'
import type { Database } from '#catalog/store/schema.ts'
import type { Config } from '#platform/config.ts'
import type { Log } from '#platform/log.ts'
import type { ObjectStorage } from '#platform/storage/port.ts'

/** What a hub is built from. */
export type HubDeps = {
  config: Config
  db: Kysely<Database>
  storage: ObjectStorage
  redis: Redis
  log: Log
  metrics: Registry
  /** The clock of the catalogue, where it is not this machine's. */
  now?: () => Date
}
