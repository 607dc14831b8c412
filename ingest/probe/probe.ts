import type { SourceFacts } from '#catalog/contract/encoding.ts'
import { Problem } from '#platform/errors.ts'
import { hostileInput, maxPixels, takenCodecs } from '#platform/media-input.ts'
import { readSourceHead } from '#platform/media-source.ts'
import { MediaToolFailed, mediaOutput, runMedia } from '#platform/media-tool.ts'
import type { ObjectSource } from '#platform/storage/port.ts'
import {
  chooseStreams,
  frameRateOf,
  type ProbeOutput,
  readProbeOutput,
  type StreamSpan,
  sourceFacts,
} from './facts.ts'
import { isScrambled, namesProtection, sniff, sniffBytes } from './sniff.ts'
import { packetListing, readSpans } from './spans.ts'
import { textFacts } from './text-facts.ts'

export type ProbeRequest = {
  source: ObjectSource
  bytes: number
  /** Seconds. */
  maxDuration: number
  signal?: AbortSignal
}

const limits = { memory: 6 * 1024 ** 3, cpu: 300 }
const headerTimeout = 60
/** A full reading of the packets goes at the speed of the disk, at least this many bytes a second. */
const slowestScan = 10 * 1024 * 1024
const largestJson = 16 * 1024 * 1024
/** Seconds before the end that are read to find the last packets. */
const tail = 10

async function readHeader(request: ProbeRequest, demuxer: string): Promise<ProbeOutput> {
  const json = await mediaOutput(
    {
      tool: 'ffprobe',
      source: request.source,
      arguments: (source) => [
        ...[
          '-hide_banner',
          '-v',
          'warning',
          '-probesize',
          '20M',
          '-analyzeduration',
          '20M',
          ...hostileInput(demuxer, source),
        ],
        ...['-show_streams', '-show_format', '-of', 'json', '-i', source],
      ],
      limits,
      timeout: headerTimeout,
      ...(request.signal ? { signal: request.signal } : {}),
    },
    largestJson,
  )
  return readProbeOutput(json.toString('utf8'))
}

async function packetSpans(
  request: ProbeRequest,
  demuxer: string,
  from: number | null,
  frames: ReadonlyMap<number, number>,
): Promise<Map<number, StreamSpan>> {
  let spans = new Map<number, StreamSpan>()
  await runMedia({
    tool: 'ffprobe',
    source: request.source,
    arguments: (source) => [
      ...['-hide_banner', '-v', 'error', ...hostileInput(demuxer, source)],
      ...(from === null ? [] : ['-read_intervals', `${from.toFixed(3)}%`]),
      ...[...packetListing, '-i', source],
    ],
    pipes: 0,
    limits,
    timeout: headerTimeout + request.bytes / slowestScan,
    ...(request.signal ? { signal: request.signal } : {}),
    consume: async (pipe) => {
      spans = await readSpans(pipe, frames)
    },
  }).catch((error: unknown) => {
    // What could be read before a damaged place still counts.
    if (!(error instanceof MediaToolFailed) || error.fault !== 'source') throw error
  })
  return spans
}

/** The last packets of the wanted streams: by a look at the end, or, where that shows not all, by reading it all. */
async function spansOf(request: ProbeRequest, demuxer: string, probe: ProbeOutput, wanted: number[]) {
  const frames = new Map(
    (probe.streams ?? [])
      .filter((stream) => stream.codec_type === 'video')
      .map((stream) => {
        const rate = frameRateOf(stream, undefined)
        return [stream.index, rate.den / rate.num]
      }),
  )
  const start = Number(probe.format?.start_time ?? 0) || 0
  const duration = Number(probe.format?.duration)
  if (duration > tail * 2) {
    const spans = await packetSpans(request, demuxer, start + duration - tail, frames)
    if (wanted.every((index) => spans.has(index))) return spans
  }
  return packetSpans(request, demuxer, null, frames)
}

/** Below this many bytes a second a long film is not one: its timestamps are wrong (or meant to cost us hours). */
const thinnest = 64

/**
 * Looks at an uploaded file in the sandbox.
 * @throws Problem `not-media`, `unsupported-container`, `unsupported-codec`, `encrypted`, `empty`, `too-long`,
 *   `too-many-pixels`, `broken`; MediaToolFailed with fault `outside` when the tool was stopped by something else
 */
export async function probeSource(request: ProbeRequest): Promise<SourceFacts> {
  const head = await readSourceHead(request.source, sniffBytes)
  const sniffed = sniff(head)
  if (sniffed.kind === 'not-media') throw new Problem('not-media')
  if (sniffed.kind === 'unsupported') throw new Problem('unsupported-container', { what: sniffed.what })
  const { demuxer } = sniffed
  if (demuxer === 'mpegts' && isScrambled(head)) throw new Problem('encrypted')
  const probe = await readHeader(request, demuxer).catch((error: unknown) => {
    if (!(error instanceof MediaToolFailed) || error.fault !== 'source') throw error
    if (demuxer === 'mov' && namesProtection(head)) throw new Problem('encrypted')
    const lacking = /([\w ]+) is not implemented/.exec(error.message)?.[1]
    if (lacking) throw new Problem('unsupported-codec', { what: lacking.trim() }, { cause: error })
    throw new Problem('broken', { what: demuxer }, { cause: error })
  })
  const chosen = chooseStreams(probe, takenCodecs)
  const wanted = [chosen.video, ...chosen.audio].flatMap((stream) => (stream ? [stream.index] : []))
  const spans = await spansOf(request, demuxer, probe, wanted)
  const file = { demuxer, bytes: request.bytes }
  const facts = sourceFacts(probe, chosen, spans, file, { maxDuration: request.maxDuration, maxPixels })
  if (facts.duration > 600 && request.bytes / facts.duration < thinnest)
    throw new Problem('broken', { what: 'timestamps' })
  const text = textFacts(probe)
  return text.length === 0 ? facts : { ...facts, text }
}
