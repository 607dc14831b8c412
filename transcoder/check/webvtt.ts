import { short } from './playlist-text.ts'

/** WebVTT segments (RFC 8216bis, 3.1.4; W3C WebVTT). */

/** Seconds on the file's own clock. */
export type Cue = { start: number; end: number }

export type VttFacts = {
  /** X-TIMESTAMP-MAP: local seconds that stand for `mpegts` ticks of 90 kHz. */
  map: { local: number; mpegts: number } | null
  cues: Cue[]
  problems: string[]
}

const timing = /^((?:\d+:)?\d\d:\d\d\.\d{3})[ \t]+-->[ \t]+((?:\d+:)?\d\d:\d\d\.\d{3})(?:[ \t].*)?$/
const mostProblems = 20

export const isWebVtt = (data: Buffer): boolean => {
  const start = data.subarray(0, 9).toString('utf8').replace('\ufeff', '')
  return /^WEBVTT/.test(start)
}

export function readWebVtt(data: Buffer): VttFacts {
  const facts: VttFacts = { map: null, cues: [], problems: [] }
  const add = (says: string) => {
    if (facts.problems.length < mostProblems) facts.problems.push(says)
  }
  const text = data.toString('utf8').replace('\ufeff', '')
  if (!/^WEBVTT([ \t\r\n]|$)/.test(text)) add('the first line is not WEBVTT')
  if (text.includes('\ufffd')) add('it is not UTF-8')
  const lines = text.split(/\r\n|\r|\n/)
  const head = lines.indexOf('')
  facts.map = timestampMap(lines.slice(1, head < 0 ? undefined : head), add)
  for (const line of lines) {
    if (!line.includes('-->')) continue
    const [, from, to] = timing.exec(line) ?? []
    const cue = from && to ? { start: secondsOf(from), end: secondsOf(to) } : null
    if (!cue) add(`no cue timing: ${short(line)}`)
    else if (cue.end <= cue.start) add(`a cue that ends before it begins: ${short(line)}`)
    else facts.cues.push(cue)
  }
  return facts
}

function timestampMap(header: readonly string[], add: (says: string) => void): VttFacts['map'] {
  const line = header.find((text) => text.startsWith('X-TIMESTAMP-MAP='))
  if (line === undefined) return null
  const local = /LOCAL:((?:\d+:)?\d\d:\d\d\.\d{3})(?:,|$)/.exec(line)?.[1]
  const mpegts = /MPEGTS:(\d{1,15})(?:,|$)/.exec(line)?.[1]
  if (local === undefined || mpegts === undefined) {
    add(`X-TIMESTAMP-MAP without LOCAL and MPEGTS: ${short(line)}`)
    return null
  }
  return { local: secondsOf(local), mpegts: Number(mpegts) }
}

/** `[h:]mm:ss.mmm` in seconds. */
function secondsOf(text: string): number {
  return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
}
