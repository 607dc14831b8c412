import type { Cue } from '#catalog/contract/subtitle.ts'

/** `HH:MM:SS.mmm`. */
function clock(seconds: number): string {
  const ms = Math.round(seconds * 1000)
  const part = (value: number, digits = 2) => String(Math.floor(value)).padStart(digits, '0')
  return `${part(ms / 3_600_000)}:${part((ms / 60_000) % 60)}:${part((ms / 1000) % 60)}.${part(ms % 1000, 3)}`
}

/**
 * A WebVTT file (W3C WebVTT, section 4.1). `segment` adds the line every segment of an HLS rendition must have
 * (RFC 8216, section 3.5): our media starts at 0 on both clocks.
 */
export function writeWebVtt(cues: readonly Cue[], kind: 'whole' | 'segment' = 'whole'): string {
  const map = kind === 'segment' ? ['X-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000'] : []
  const blocks = cues.map(({ start, end, text, settings }) => {
    const placed = settings === undefined ? '' : ` ${settings}`
    return `${clock(start)} --> ${clock(end)}${placed}\n${text}\n`
  })
  return [['WEBVTT', ...map, ''].join('\n'), ...blocks].join('\n')
}
