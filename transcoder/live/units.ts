import { flvHeaderBytes, type TagUse, tagsIn, tagUse } from './flv-tags.ts'

/**
 * Where the bytes of a container may be taken up in their middle, by a process that has not read what was before. Cuts what comes
 * into whole units, and keeps what has to be said again before the next of them.
 */
export type Units = {
  /** Whole units that are complete by now, as one piece. */
  push(chunk: Buffer): Buffer
  /** What a new reader needs first; null where a container cannot be joined: its sender has to begin again. */
  preamble(): Buffer | null
}

const nothing: Buffer = Buffer.alloc(0)

/** No tag of a sender is larger (RTMP: 24 bits); what comes without an end is thrown away. Bytes. */
const mostHeld = 17 * 1024 * 1024

function flvUnits(): Units {
  let held: Buffer = nothing
  let header: Buffer | null = null
  const setup = new Map<TagUse, Buffer>()
  return {
    push: (chunk) => {
      held = held.length === 0 ? chunk : Buffer.concat([held, chunk])
      if (!header && held.length < flvHeaderBytes) return nothing
      const from = header ? 0 : flvHeaderBytes
      header ??= Buffer.from(held.subarray(0, flvHeaderBytes))
      const { tags, end } = tagsIn(held, from)
      for (const tag of tags) {
        const use = tagUse(tag)
        if (use !== 'key' && use !== 'other') setup.set(use, Buffer.from(tag))
      }
      const whole = held.subarray(0, end)
      held = held.length - end > mostHeld ? nothing : held.subarray(end)
      return whole
    },
    preamble: () =>
      header
        ? Buffer.concat([
            header,
            ...(['metadata', 'video-setup', 'audio-setup'] as const).map((use) => setup.get(use) ?? nothing),
          ])
        : nothing,
  }
}

/** Packets of a transport stream (ISO/IEC 13818-1, 2.4.3.2): programme tables come again several times a second. */
const packetBytes = 188

function packetUnits(): Units {
  let held: Buffer = nothing
  return {
    push: (chunk) => {
      const all = held.length === 0 ? chunk : Buffer.concat([held, chunk])
      const whole = all.length - (all.length % packetBytes)
      held = all.subarray(whole)
      return all.subarray(0, whole)
    },
    preamble: () => nothing,
  }
}

/** Frames that a demuxer finds by their sync word. */
const selfSyncing: ReadonlySet<string> = new Set(['aac', 'mp3'])

export function unitsOf(demuxer: string): Units {
  if (demuxer === 'flv') return flvUnits()
  if (demuxer === 'mpegts') return packetUnits()
  return { push: (chunk) => chunk, preamble: () => (selfSyncing.has(demuxer) ? nothing : null) }
}
