import type { Redis } from 'ioredis'
import type { Kysely } from 'kysely'
import type { StoredKind } from '#catalog/contract/operations.ts'
import type { Database } from '#catalog/store/schema.ts'
import { knownIds, lastStored, saveStored, thinStored } from '#catalog/store/storage-samples.ts'
import type { ObjectStorage } from '#platform/storage/port.ts'

/** At least so long from one count to the next, ms; and so many times what the last one took. */
const everyMs = 10 * 60_000
const pause = 60
/** Held by the hub that counts, until the next count is due. */
const turn = 'nar:storage-count'
/** What was made this lately may belong to a row that is being written, ms. */
const youngMs = 3600_000

type Deps = { db: Kysely<Database>; storage: ObjectStorage; redis: Redis }

/** Counts what is stored, when it is time and no other hub does. Resolves with how many old counts were let go. */
export async function countStored({ db, storage, redis }: Deps, now: Date): Promise<number> {
  const last = await lastStored(db)
  if (redis.status !== 'ready' || (last && now.getTime() - last.getTime() < everyMs)) return 0
  if ((await redis.set(turn, '1', 'PX', everyMs, 'NX')) !== 'OK') return 0
  const began = Date.now()
  await saveStored(db, now, await storedKinds(storage, await knownIds(db), now))
  await redis.set(turn, '1', 'PX', Math.max(everyMs - 1000, (Date.now() - began) * pause))
  return thinStored(db, now)
}

/** Every object, by the first part of its key. Orphans have an id for the second that the database does not know. */
export async function storedKinds(
  storage: Pick<ObjectStorage, 'list'>,
  known: Readonly<Record<string, ReadonlySet<string>>>,
  now: Date,
): Promise<StoredKind[]> {
  const kinds = new Map<string, StoredKind>(Object.keys(known).map((kind) => [kind, empty(kind)]))
  for await (const { key, bytes, modified } of storage.list('')) {
    const [first = '', id = ''] = key.split('/')
    const ids = known[first]
    const kind = ids ? first : 'other'
    const sum = kinds.get(kind) ?? empty(kind)
    const orphan = ids !== undefined && !ids.has(id) && now.getTime() - modified > youngMs
    kinds.set(kind, {
      ...{ kind, objects: sum.objects + 1, bytes: sum.bytes + bytes },
      orphans: sum.orphans + (orphan ? 1 : 0),
      orphanBytes: sum.orphanBytes + (orphan ? bytes : 0),
    })
  }
  return [...kinds.values()]
}

const empty = (kind: string): StoredKind => ({ kind, objects: 0, bytes: 0, orphans: 0, orphanBytes: 0 })
