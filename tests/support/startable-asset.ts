import { sql } from 'kysely'
import { type EncodedPart, type EncodingPlan, keys } from '#catalog/contract/encoding.ts'
import type { AssetRecord } from '#catalog/contract/ledger.ts'
import { postgresLedger } from '#catalog/store/assets.ts'
import { newId } from '#catalog/store/ids.ts'
import { sources } from '#tests/fixtures/sources.ts'
import { planEncoding } from '#transcoder/plan/plan.ts'
import type { TestServers } from './servers.ts'

/** A minute of 1080p with sound. */
export const startablePlan: EncodingPlan = planEncoding(sources.concert1080p25)

/** All parts of a plan as the workers would write them, each segment of made-up bytes. */
export function wholeParts(plan: EncodingPlan): EncodedPart[] {
  const pictures = plan.video.flatMap((group) =>
    group.chunks.map(({ frames }, part): EncodedPart => {
      const renditions = Object.fromEntries(
        group.rungs.map(({ name, maxrate }) => {
          const segments: [number, number][] = []
          for (let left = frames; left > 0; left -= group.segmentFrames)
            segments.push([Math.min(left, group.segmentFrames), maxrate / 4])
          return [name, { codecs: 'avc1.64001e', initBytes: 700, initSha256: 'x', segments }]
        }),
      )
      return { track: group.name, part, done: true, renditions }
    }),
  )
  const seconds = plan.duration
  const sounds = plan.audio.map((track): EncodedPart => {
    const count = Math.ceil(seconds / 3.84)
    const segments = Array.from({ length: count }, (): [number, number] => [180, 24_000])
    const rendition = { codecs: 'mp4a.40.2', initBytes: 600, initSha256: 'y', segments }
    const renditions = Object.fromEntries(track.rungs.map(({ name }) => [name, rendition]))
    return { track: `audio-${track.index}`, part: 0, done: true, renditions }
  })
  return [...pictures, ...sounds]
}

/** An asset with picture and sound that a title shows, whole but for its segments. */
export async function makeStartable(
  { db, storage }: TestServers,
  titleId: string,
  state: Extract<AssetRecord['state'], 'encoding' | 'watchable' | 'complete'> = 'complete',
): Promise<string> {
  const id = newId()
  const ledger = postgresLedger(db)
  await sql`insert into asset (id, title_id, state, source_key, source_bytes, uploaded_at)
    values (${id}, ${titleId}, 'probing', ${keys.source(id)}, 1000, now() - interval '7 seconds')`.execute(db)
  await db.updateTable('title').set({ asset_id: id }).where('id', '=', titleId).execute()
  await ledger.savePlan(id, sources.concert1080p25, startablePlan)
  for (const part of wholeParts(startablePlan)) {
    await ledger.savePart(id, part)
    for (const name of Object.keys(part.renditions))
      await storage.put(keys.init(id, 1, name), Buffer.from(`init of ${name}`))
  }
  if (state !== 'encoding') await ledger.reach(id, state)
  return id
}
