import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import type { StreamSpan } from './facts.ts'

/**
 * Where the packets of a file really are. Headers lie (a cut file keeps its old duration; a transport stream has
 * none), and a plan made from a wrong length makes chunks of nothing.
 */

/** ffprobe options that print one packet a line: `stream,pts,duration,flags`. */
export const packetListing = [
  ...['-show_entries', 'packet=stream_index,pts_time,dts_time,duration_time,flags'],
  ...['-of', 'compact=print_section=0:nokey=1:escape=none'],
] as const

const number = (text: string | undefined): number | null => {
  const parsed = Number(text)
  return text === undefined || text === '' || text === 'N/A' || !Number.isFinite(parsed) ? null : parsed
}

/** Adds one line of the listing. A packet without a duration is taken to last `frame` seconds. */
export function addPacket(
  spans: Map<number, StreamSpan>,
  line: string,
  frames: ReadonlyMap<number, number>,
): void {
  const [index, pts, dts, duration, flags = ''] = line.split('|')
  const stream = number(index)
  const at = number(pts) ?? number(dts)
  // `D`: decoded but not shown (an edit list cuts it off).
  if (stream === null || at === null || flags.includes('D')) return
  const end = at + (number(duration) ?? frames.get(stream) ?? 0)
  const span = spans.get(stream)
  if (!span) spans.set(stream, { first: at, end, packets: 1 })
  else {
    span.first = Math.min(span.first, at)
    span.end = Math.max(span.end, end)
    span.packets += 1
  }
}

export async function readSpans(
  listing: Readable,
  frames: ReadonlyMap<number, number>,
): Promise<Map<number, StreamSpan>> {
  const spans = new Map<number, StreamSpan>()
  for await (const line of createInterface({ input: listing })) addPacket(spans, line, frames)
  return spans
}
