import type { Cue, SubtitleWarning } from '#catalog/contract/subtitle.ts'
import { Problem } from '#platform/errors.ts'
import { longestText, safeCueText } from './cue-text.ts'
import { latestTime } from './timing.ts'

type WarningCode = SubtitleWarning['code']

/** What a parser has found, one cue after the other as they stand in the file. */
export type CueList = {
  /** `markup`: words with the tags of WebVTT or SRT. Cues that nobody could see are counted and left out. */
  add(start: number, end: number, markup: string, settings?: string): void
  warn(code: WarningCode, count?: number): void
  /** In the order of their times. */
  finish(): { cues: Cue[]; warnings: SubtitleWarning[] }
}

/** A film of three hours has about 3,000. */
export const mostCues = 100_000
/** More at once on the screen is an effect or an attack. */
const mostAtOnce = 20

const toMilliseconds = (seconds: number): number => Math.round(seconds * 1000) / 1000

/** @throws Problem `subtitles-too-large` on adding more than `mostCues` */
export function cueList(): CueList {
  const cues: Cue[] = []
  const counts = new Map<WarningCode, number>()
  const warn = (code: WarningCode, count = 1) => {
    if (count > 0) counts.set(code, (counts.get(code) ?? 0) + count)
  }
  return {
    warn,
    add(from, to, markup, settings) {
      if (markup.length > longestText) warn('text-cut')
      const [start, end] = [toMilliseconds(from), toMilliseconds(to)]
      const seen = start >= 0 && start < end && end <= latestTime
      const text = seen ? safeCueText(markup.slice(0, longestText)) : ''
      if (text === '') {
        warn('cues-skipped')
        return
      }
      if (cues.length >= mostCues) throw new Problem('subtitles-too-large', { limit: `${mostCues} cues` })
      cues.push({ start, end, text, ...(settings === undefined ? {} : { settings }) })
    },
    finish() {
      const found = uncrowded(inOrder(cues))
      warn('cues-crowded', found.left)
      return { cues: found.cues, warnings: [...counts].map(([code, count]) => ({ code, count })) }
    },
  }
}

/** WebVTT wants every start at or after the one before. The same words at the same time (a shadow) count once. */
function inOrder(cues: Cue[]): Cue[] {
  const sorted = cues
    .map((cue, order) => ({ cue, order }))
    .sort((a, b) => a.cue.start - b.cue.start || a.order - b.order)
    .map(({ cue }) => cue)
  const seen = new Set<string>()
  return sorted.filter(({ start, end, text }) => {
    const key = `${start} ${end} ${text}`
    return !seen.has(key) && seen.add(key)
  })
}

function uncrowded(cues: Cue[]): { cues: Cue[]; left: number } {
  let standing: number[] = []
  const kept = cues.filter(({ start, end }) => {
    standing = standing.filter((other) => other > start)
    if (standing.length >= mostAtOnce) return false
    standing.push(end)
    return true
  })
  return { cues: kept, left: cues.length - kept.length }
}
