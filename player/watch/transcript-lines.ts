import { type CuePart, plainWords, readCueText, speakerOf } from './cue-text.ts'
import type { Turn } from './turns.ts'

/** One cue as a line to be read. Seconds. */
export type Line = { start: number; end: number; words: string; speaker: string | null }

/** Lines of one turn; `turn` null before the first, or where there are none. */
export type Stanza = { turn: Turn | null; lines: readonly (Line & { number: number })[] }

const timing = /^(?:(\d+):)?(\d{2}):(\d{2}\.\d{3}) --> (?:(\d+):)?(\d{2}):(\d{2}\.\d{3})/
const seconds = (hours = '0', minutes = '0', rest = '0') =>
  Number(hours) * 3600 + Number(minutes) * 60 + Number(rest)

/** The cues of a WebVTT file that the hub wrote (catalogue's rules: no identifiers, escaped words, known tags). */
export function parseLines(text: string): Line[] {
  return text.split(/\r?\n\r?\n/).flatMap((block) => {
    const lines = block.trim().split(/\r?\n/)
    const [, ...times] = timing.exec(lines[0] ?? '') ?? []
    if (times.length === 0) return []
    const parts: CuePart[] = readCueText(lines.slice(1).join('\n'))
    const words = plainWords(parts).replace(/\s+/g, ' ').trim()
    if (words === '') return []
    return [
      {
        ...{ start: seconds(times[0], times[1], times[2]), end: seconds(times[3], times[4], times[5]) },
        ...{ words, speaker: speakerOf(parts) },
      },
    ]
  })
}

/** Lines in pieces that a browser draws only when they are near. */
const mostLines = 60

/**
 * Lines under the turns they are said in. A line that begins a moment before its turn belongs to it: nobody cuts to the
 * frame. What is long without a turn is cut in pieces.
 */
export function stanzasOf(lines: readonly Line[], turns: readonly Turn[]): Stanza[] {
  const stanzas: { turn: Turn | null; lines: (Line & { number: number })[] }[] = []
  lines.forEach((line, number) => {
    const middle = (line.start + Math.max(line.start, line.end)) / 2
    const turn = turns.findLast(({ start }) => start <= middle) ?? null
    const last = stanzas.at(-1)
    if (last && last.turn === turn && last.lines.length < mostLines) last.lines.push({ ...line, number })
    else stanzas.push({ turn, lines: [{ ...line, number }] })
  })
  return stanzas
}

/**
 * Index of the line that is said at a moment, or was said last; -1 before the first. Lines are in the order of their
 * starts.
 */
export function lineAt(lines: readonly Line[], moment: number): number {
  let [from, to] = [0, lines.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((lines[middle]?.start ?? 0) <= moment + 0.05) from = middle + 1
    else to = middle
  }
  return from - 1
}

/**
 * Where to scroll so that a line stands in the upper middle of what is seen; null when it is seen well already. Pixels, of the
 * line from the top of what is scrolled.
 */
export function scrollFor(
  line: { top: number; height: number },
  view: { top: number; height: number },
): number | null {
  const seen =
    line.top >= view.top + view.height * 0.15 && line.top + line.height <= view.top + view.height * 0.7
  return seen ? null : Math.max(0, Math.round(line.top - view.height * 0.35))
}
