import type { EncodedPart } from '#catalog/contract/encoding.ts'
import type { AssetLedger, AssetRecord } from '#catalog/contract/ledger.ts'
import { playlistAt } from '#transcoder/plan/playlists.ts'
import {
  type SubtitleTrack,
  streamSeconds,
  subtitlePlaylist,
  withSubtitles,
} from '#transcoder/plan/subtitle-playlists.ts'

type Encoding = { asset: AssetRecord; parts: EncodedPart[] }
type Kept = { until: number; encoding: Promise<Encoding | null> }
type Playlist = { body: string; complete: boolean }
type Deps = {
  encodingOf: EncodingReader
  /** Subtitles that viewers of the asset are offered now. */
  subtitles: (assetId: string) => Promise<SubtitleTrack[]>
}
/** Plan and parts of an asset; null when there is none. */
export type EncodingReader = (assetId: string) => Promise<Encoding | null>

/** A playlist may be this old: players ask again about every second while it grows. */
const growingMs = 500
const completeMs = 60_000
const keptAssets = 200

/**
 * Reads what the ledger has of an encoding. All who watch one title share one reading of it, so the
 * database is asked about twice a second for a title, not for each viewer.
 */
export function encodingReader(ledger: Pick<AssetLedger, 'asset' | 'parts'>): EncodingReader {
  const kept = new Map<string, Kept>()
  return async (assetId) => {
    const known = kept.get(assetId)
    const reading = known && known.until > Date.now() ? known : startReading(ledger, assetId)
    if (reading !== known) {
      if (kept.size >= keptAssets) kept.clear()
      kept.set(assetId, reading)
    }
    const encoding = await reading.encoding.catch((error: unknown) => {
      kept.delete(assetId)
      throw error
    })
    if (encoding?.asset.state === 'complete') reading.until = Math.max(reading.until, Date.now() + completeMs)
    return encoding
  }
}

/** Composes playlists from what the ledger has. */
export function playlistReader({
  encodingOf,
  subtitles,
}: Deps): (assetId: string, path: string) => Promise<Playlist | null> {
  return async (assetId, path) => {
    const encoding = await encodingOf(assetId)
    if (!encoding?.asset.plan) return null
    return compose({ ...encoding.asset, plan: encoding.asset.plan }, encoding.parts, path, subtitles)
  }
}

const subtitlePath = /^(\d+)\/text\/([0-9a-z]{12})\.m3u8$/

/** Subtitles come and go at any time: what has to do with them is looked up at every request. */
async function compose(
  asset: AssetRecord & { plan: NonNullable<AssetRecord['plan']> },
  parts: EncodedPart[],
  path: string,
  subtitles: Deps['subtitles'],
): Promise<Playlist | null> {
  const { id, plan, version } = asset
  const [, pathVersion, subtitleId] = subtitlePath.exec(path) ?? []
  if (subtitleId !== undefined) {
    const known =
      Number(pathVersion) === version && (await subtitles(id)).some((one) => one.id === subtitleId)
    const body = subtitlePlaylist(subtitleId, streamSeconds(plan, parts))
    return known ? { body, complete: asset.state === 'complete' } : null
  }
  const playlist = playlistAt(plan, parts, version, path)
  if (!playlist || path !== 'master.m3u8') return playlist
  return { ...playlist, body: withSubtitles(playlist.body, await subtitles(id), version) }
}

function startReading(ledger: Pick<AssetLedger, 'asset' | 'parts'>, assetId: string): Kept {
  const read = async (): Promise<Encoding | null> => {
    // The state first: parts read after it are at least as new, so what is complete is never served short.
    const asset = await ledger.asset(assetId)
    return asset && { asset, parts: await ledger.parts(assetId) }
  }
  return { until: Date.now() + growingMs, encoding: read() }
}
