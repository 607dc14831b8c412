import { buffer } from 'node:stream/consumers'
import { keys } from '#catalog/contract/encoding.ts'
import { ObjectMissing } from '#platform/storage/port.ts'
import { checkStream } from './check/check.ts'
import { storedRead } from './check/fetch.ts'
import { type JobContext, plannedAsset } from './job-context.ts'
import type { JobData } from './jobs.ts'
import { playlistAt } from './plan/playlists.ts'

/** Reads a finished asset as a player would and writes down what every HLS rule says of it. */
export async function checkJob(data: JobData<'check'>, context: JobContext): Promise<void> {
  const asset = await plannedAsset(data, context.ledger)
  if (asset?.state !== 'complete' || asset.checked) return
  const parts = await context.ledger.parts(asset.id)
  const read = async (path: string): Promise<Buffer | null> => {
    context.signal.throwIfAborted()
    const playlist = path.endsWith('.m3u8') ? playlistAt(asset.plan, parts, asset.version, path) : null
    return playlist ? Buffer.from(playlist.body) : stored(context, `${keys.asset(asset.id)}${path}`)
  }
  const report = await checkStream(storedRead(read), 'master.m3u8')
  context.signal.throwIfAborted()
  await context.ledger.saveCheck(asset.id, { checkedAt: new Date().toISOString(), ...report })
  context.notify(asset.titleId)
}

async function stored({ storage }: JobContext, key: string): Promise<Buffer | null> {
  try {
    return await buffer(await storage.get(key))
  } catch (error) {
    if (error instanceof ObjectMissing) return null
    throw error
  }
}
