import type { CueList } from './cue-list.ts'
import { safeSettings } from './cue-settings.ts'
import { isTimingLine, readTiming } from './timing.ts'

/**
 * WebVTT (W3C WebVTT, section 6.1), with or without its header line. STYLE and REGION are left out: a style can
 * fetch an address. X-TIMESTAMP-MAP is left out too: it places a segment in a transport stream, and a file by
 * itself has none.
 */
export function parseVtt(text: string, list: CueList): void {
  let block: string[] = []
  let first = true
  const close = () => {
    if (block.length > 0) readBlock(block, first && /^WEBVTT/.test(block[0] ?? ''), list)
    if (block.length > 0) first = false
    block = []
  }
  for (const line of text.split('\n')) {
    if (line.trim() === '') close()
    else if (isTimingLine(line) && block.some(isTimingLine)) {
      // "A line with --> ends the cue before it", blank line or not.
      close()
      block.push(line)
    } else block.push(line)
  }
  close()
}

function readBlock(block: string[], isHeader: boolean, list: CueList): void {
  const at = block.findIndex(isTimingLine)
  const [head = ''] = block
  if (at < 0 || at > 1) {
    if (/^(?:STYLE|REGION)\s*$/.test(head)) list.warn('styles-dropped')
    else if (!isHeader && !/^NOTE(?:\s|$)/.test(head)) list.warn('cues-skipped')
    return
  }
  const timing = readTiming(block[at] ?? '')
  if (!timing) {
    list.warn('cues-skipped')
    return
  }
  const words = block.slice(at + 1).join('\n')
  list.add(timing.start, timing.end, words, safeSettings(timing.rest))
}
