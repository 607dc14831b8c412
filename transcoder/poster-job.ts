import { keys } from '#catalog/contract/encoding.ts'
import type { MediaToolFailed } from '#platform/media-tool.ts'
import { type JobContext, plannedAsset } from './job-context.ts'
import type { JobData } from './jobs.ts'
import { displaySize } from './plan/ladder.ts'
import { stillOf } from './run/still.ts'

/** Short side of a poster, pixels: a card on a phone, about 30 kB. */
const shortSide = 360

/** The poster of a title with a picture: the most telling of the frames a tenth into it, else its first. */
export async function posterJob(data: JobData<'poster'>, context: JobContext): Promise<void> {
  const asset = await plannedAsset(data, context.ledger)
  if (!asset?.facts.video || asset.posterKey !== null) return
  const { video, duration, demuxer } = asset.facts
  const { width, height } = displaySize(video)
  const scale = Math.min(1, shortSide / Math.min(width, height))
  const size = [width, height].map((side) => Math.max(2, Math.round((side * scale) / 2) * 2)).join(':')
  const source = await context.storage.source(asset.sourceKey)
  const limits = { memory: 6 * 1024 ** 3, cpu: 120, nice: context.nice }
  let key = ''
  for (const [at, choose] of [
    [duration / 10, 'thumbnail=25,'],
    [0, ''],
  ] as const) {
    const filter = `${choose}scale=${size},format=yuvj420p,setsar=1`
    const picture = await stillOf({ source, demuxer, at, filter, limits, timeout: 120 }).catch(
      (error: MediaToolFailed) => {
        if (error.fault === 'outside') throw error
        context.log.info({ assetId: asset.id, err: error }, 'no still here')
        return Buffer.alloc(0)
      },
    )
    if (picture.length === 0) continue
    key = keys.poster(asset.id, asset.version)
    await context.storage.put(key, picture)
    break
  }
  await context.ledger.savePoster(asset.id, key)
  context.notify(asset.titleId)
}
