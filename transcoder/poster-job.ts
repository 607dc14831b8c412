import { keys, type SourceFacts } from '#catalog/contract/encoding.ts'
import { MediaToolFailed } from '#platform/media-tool.ts'
import { type JobContext, plannedAsset } from './job-context.ts'
import type { JobData } from './jobs.ts'
import { displaySize } from './plan/ladder.ts'
import { stillOf } from './run/still.ts'

/** Short side of a poster, pixels: a card on a phone, about 30 kB. */
const shortSide = 360
/** CPU seconds of one try, and of a try that gets none. */
const mostSeconds = 120

type Picture = { width: number; height: number; stream?: number; tries: (readonly [number, string])[] }

/** Where to look for a poster: seconds and filter of each try. Null where there is nothing to see. */
function pictureOf({ video, cover, duration }: SourceFacts): Picture | null {
  if (video)
    return {
      ...displaySize(video),
      tries: [
        [duration / 10, 'thumbnail=25,'],
        [0, ''],
      ],
    }
  if (!cover) return null
  const { index, ...size } = cover
  return { ...size, stream: index, tries: [[0, '']] }
}

/**
 * The first poster of a title: the most telling of the frames a tenth into it, else its first; of sound alone the
 * picture that is put with it.
 */
export async function posterJob(data: JobData<'poster'>, context: JobContext): Promise<void> {
  const asset = await plannedAsset(data, context.ledger)
  const picture = asset && pictureOf(asset.facts)
  if (!picture || asset.posterKey !== null) return
  const { width, height, stream, tries } = picture
  const scale = Math.min(1, shortSide / Math.min(width, height))
  const size = [width, height].map((side) => Math.max(2, Math.round((side * scale) / 2) * 2)).join(':')
  const source = await context.storage.source(asset.sourceKey)
  const { demuxer } = asset.facts
  const limits = { memory: 6 * 1024 ** 3, cpu: mostSeconds, nice: context.nice }
  const run = { limits, timeout: mostSeconds, mayWait: true, signal: context.signal }
  let key = ''
  for (const [at, choose] of tries) {
    const filter = `${choose}scale=${size},format=yuvj420p,setsar=1`
    const still = { source, demuxer, at, filter, ...(stream === undefined ? {} : { stream }) }
    const drawn = await stillOf(still, run).catch((error: unknown) => {
      if (!(error instanceof MediaToolFailed) || error.fault === 'outside') throw error
      context.log.info({ assetId: asset.id, err: error }, 'no still here')
      return Buffer.alloc(0)
    })
    if (drawn.length === 0) continue
    key = keys.poster(asset.id, asset.version)
    await context.storage.put(key, drawn)
    break
  }
  await context.ledger.savePoster(asset.id, key)
  context.notify(asset.titleId)
}
