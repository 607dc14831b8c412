import { createReadStream } from 'node:fs'
import { sql } from 'kysely'
import { keys } from '#catalog/contract/encoding.ts'
import { postgresLedger } from '#catalog/store/assets.ts'
import { newId } from '#catalog/store/ids.ts'
import { liveLedger } from '#catalog/store/live-ledger.ts'
import { probeSource } from '#ingest/probe/probe.ts'
import { audioJob } from '#transcoder/audio-job.ts'
import { planEncoding } from '#transcoder/plan/plan.ts'
import type { TestServers } from './servers.ts'

/** A file of sound as the asset of a title, probed and encoded by the real jobs in this process, complete. Resolves with its id. */
export async function soundAsset(servers: TestServers, titleId: string, path: string): Promise<string> {
  const { db, storage, log } = servers
  const id = newId()
  const ledger = postgresLedger(db)
  const { bytes } = await storage.put(keys.source(id), createReadStream(path))
  await sql`insert into asset (id, title_id, state, source_key, source_bytes, uploaded_at)
    values (${id}, ${titleId}, 'probing', ${keys.source(id)}, ${bytes}, now())`.execute(db)
  await db.updateTable('title').set({ asset_id: id }).where('id', '=', titleId).execute()
  const source = await storage.source(keys.source(id))
  const facts = await probeSource({ source, bytes, maxDuration: 86_400 })
  const plan = planEncoding(facts)
  await ledger.savePlan(id, facts, plan)
  const context = {
    ...{ ledger, live: liveLedger(db), storage, log, nice: 0, signal: new AbortController().signal },
    ...{ schedule: async () => undefined, notify: () => undefined },
  }
  for (const { index: stream } of plan.audio)
    await audioJob({ assetId: id, version: 1, stream, extent: 'short' }, context)
  await ledger.reach(id, 'watchable')
  await ledger.reach(id, 'complete')
  return id
}

/** The same asset for another title, without another encoding. Resolves with its id. */
export async function copiedAsset(
  { db, storage }: TestServers,
  titleId: string,
  from: string,
): Promise<string> {
  const id = newId()
  await sql`insert into asset (id, title_id, state, source_key, source_bytes, facts, plan)
    select ${id}, ${titleId}, state, ${keys.source(id)}, source_bytes, facts, plan from asset where id = ${from}`.execute(
    db,
  )
  await sql`insert into encoded_part (asset_id, version, track, part, done, renditions)
    select ${id}, version, track, part, done, renditions from encoded_part where asset_id = ${from}`.execute(
    db,
  )
  await db.updateTable('title').set({ asset_id: id }).where('id', '=', titleId).execute()
  for await (const { key } of storage.list(keys.vod(from, 1)))
    if (key.endsWith('.mp4') || key.endsWith('.m4s'))
      await storage.put(key.replace(keys.asset(from), keys.asset(id)), await storage.get(key))
  return id
}
