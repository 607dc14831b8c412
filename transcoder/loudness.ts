import type { AudioTrack, Loudness } from '#catalog/contract/encoding.ts'
import { MediaToolFailed, mediaOutput } from '#platform/media-tool.ts'
import type { JobContext, PlannedAsset } from './job-context.ts'
import { loudnessArguments, readLoudness } from './plan/loudness.ts'

/** Bytes of measurements: 14 lines ten times a second, of a minute and a half. */
const mostOutput = 4 * 1024 * 1024
const memory = 3 * 1024 ** 3
/** Wall-clock seconds; what cannot be measured in them is encoded as it is. */
const patience = 60

/**
 * What is known of a track's loudness, measured at first use and written down: every later run of the same job then
 * encodes the same bytes.
 */
export async function loudnessOf(
  asset: PlannedAsset,
  track: AudioTrack,
  context: JobContext,
): Promise<Loudness> {
  const known = asset.loudness[track.index]
  if (known) return known
  const unknown: Loudness = { integrated: -70, range: 0, truePeak: -120, gain: 0 }
  const output = await mediaOutput(
    {
      tool: 'ffmpeg',
      source: await context.storage.source(asset.sourceKey),
      arguments: (source) => loudnessArguments(asset.facts, track, source),
      limits: { memory, cpu: patience, nice: context.nice },
      timeout: patience,
      mayWait: true,
      signal: context.signal,
    },
    mostOutput,
  ).catch((error: unknown) => {
    // Damage that stops a measurement need not stop the encoding.
    if (context.signal.aborted || !(error instanceof MediaToolFailed)) throw error
    context.log.info({ assetId: asset.id, err: error }, 'loudness is not known')
    return Buffer.alloc(0)
  })
  const measured = readLoudness(output.toString('latin1')) ?? unknown
  return context.ledger.saveLoudness(asset.id, track.index, measured)
}
