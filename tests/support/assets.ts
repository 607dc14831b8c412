import { sql } from 'kysely'
import type { EncodedPart, EncodingPlan, SourceFacts } from '#catalog/contract/encoding.ts'
import { keys } from '#catalog/contract/encoding.ts'
import type { AssetRecord } from '#catalog/contract/ledger.ts'
import { postgresLedger } from '#catalog/store/assets.ts'
import { newId } from '#catalog/store/ids.ts'
import type { TestServers } from './servers.ts'

/** Twelve seconds of sound in one rendition: the least there is to play. */
export const soundFacts: SourceFacts = {
  demuxer: 'mov',
  bytes: 1000,
  start: 0,
  duration: 12,
  preroll: 0,
  video: null,
  audio: [{ index: 0, codec: 'aac', channels: 2, sampleRate: 48_000, language: 'kaz', end: 12 }],
}
const rung = { name: 'a48', group: 'a48', bitrate: 48_000, channels: 2 }
export const soundPlan: EncodingPlan = {
  duration: 12,
  video: [],
  audio: [{ index: 0, language: 'kaz', rungs: [rung] }],
  audioSegmentFrames: 192,
}
export const soundPart: EncodedPart = {
  track: 'audio-0',
  part: 0,
  done: true,
  renditions: {
    a48: {
      codecs: 'mp4a.40.2',
      initBytes: 4,
      initSha256: 'x',
      segments: [
        [192, 24_000],
        [192, 24_000],
        [179, 20_000],
      ],
    },
  },
}

/** An asset of a title as the transcoder would leave it in `state`, with the bytes of its first segment. */
export async function makeAsset(
  { db, storage }: TestServers,
  titleId: string,
  state: Exclude<AssetRecord['state'], 'uploading'>,
): Promise<string> {
  const id = newId()
  const ledger = postgresLedger(db)
  await sql`insert into asset (id, title_id, state, source_key, source_bytes, uploaded_at)
    values (${id}, ${titleId}, 'probing', ${keys.source(id)}, 1000, now() - interval '7 seconds')`.execute(db)
  await db.updateTable('title').set({ asset_id: id }).where('id', '=', titleId).execute()
  if (state === 'probing') return id
  if (state === 'refused') {
    await ledger.refuse(id, 'unsupported-codec', { what: 'cinepak' })
    return id
  }
  await ledger.savePlan(id, soundFacts, soundPlan)
  if (state === 'encoding') return id
  await ledger.savePart(id, soundPart)
  await storage.put(keys.init(id, 1, 'a48'), Buffer.from('init'))
  await storage.put(keys.segment(id, 1, 'a48', 0), Buffer.alloc(24_000, 1))
  await ledger.reach(id, state)
  return id
}
