/** Lines of subtitles as they are edited: what stands when, apart from how a file writes it. Pure. */

/** `start` and `end` in seconds, to a millisecond. `text` as people write it: `<i>`, `<b>` and `<u>` mean what they say. */
export type Line = { key: number; start: number; end: number; text: string; settings: string }

let keys = 0
export const newLine = (start: number, end: number, text = '', settings = ''): Line => ({
  ...{ key: ++keys, start: milli(start), end: milli(end), text, settings },
})

export const milli = (seconds: number): number => Math.max(0, Math.round(seconds * 1000) / 1000)

export const inTime = (lines: readonly Line[]): Line[] =>
  lines.toSorted((a, b) => a.start - b.start || a.end - b.end || a.key - b.key)

/** A line that is made by hand lasts so long, unless the next one begins before, seconds. */
const usualLength = 2.5
const shortest = 0.5

export const withChange = (lines: readonly Line[], key: number, change: Partial<Line>): Line[] =>
  lines.map((line) => (line.key === key ? { ...line, ...change } : line))

/** A new line from a moment on, as long as there is room. */
export function added(lines: readonly Line[], at: number): { lines: Line[]; key: number } {
  const next = inTime(lines).find(({ start }) => start > at)
  const end = next ? Math.min(at + usualLength, next.start) : at + usualLength
  const line = newLine(at, Math.max(end, at + shortest))
  return { lines: inTime([...lines, line]), key: line.key }
}

/** Between words, the one nearest to `wanted`: nobody wants half a word. */
function seamIn(text: string, wanted: number): number {
  const seams = [...text.matchAll(/\s+/g)].map(({ index }) => index)
  const [best = wanted] = seams.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))
  return best
}

/**
 * Two lines of one: the words where the cursor is, else near the middle; the time at the playhead where that is within the line,
 * else as the words are divided. What cannot be divided stays as it is.
 */
export function split(
  lines: readonly Line[],
  key: number,
  { cursor, playhead }: { cursor: number | null; playhead: number | null },
): Line[] {
  const line = lines.find((one) => one.key === key)
  if (!line || line.end - line.start < (2 * shortest) / 5) return [...lines]
  const inside = cursor !== null && cursor > 0 && cursor < line.text.length
  const seam = inside ? cursor : seamIn(line.text, line.text.length / 2)
  const share = line.text.length === 0 ? 0.5 : Math.min(0.9, Math.max(0.1, seam / line.text.length))
  const within = playhead !== null && playhead > line.start && playhead < line.end
  const at = milli(within ? playhead : line.start + (line.end - line.start) * share)
  const second = newLine(at, line.end, line.text.slice(seam).trim(), line.settings)
  const first = { ...line, end: at, text: line.text.slice(0, seam).trim() }
  return lines.flatMap((one) => (one.key === key ? [first, second] : one))
}

/** With the one after it, from the beginning of the first to the end of the later. */
export function merged(lines: readonly Line[], key: number): Line[] {
  const at = lines.findIndex((line) => line.key === key)
  const [line, next] = [lines[at], lines[at + 1]]
  if (!line || !next) return [...lines]
  const text = [line.text, next.text].filter(Boolean).join('\n')
  const one = { ...line, end: Math.max(line.end, next.end), text }
  return lines.flatMap((each, place) => (place === at ? one : place === at + 1 ? [] : each))
}

/** Later by so many seconds, earlier below zero; of all, or of those from one line on. None begins before the title does. */
export function shifted(lines: readonly Line[], by: number, from: number | null): Line[] {
  const begin =
    from === null
      ? 0
      : Math.max(
          0,
          lines.findIndex(({ key }) => key === from),
        )
  return lines.map((line, at) =>
    at < begin ? line : { ...line, start: milli(line.start + by), end: milli(line.end + by) },
  )
}

/** The line that stands at a moment; the last that begins there where several do. */
export const lineAt = (lines: readonly Line[], time: number): Line | null =>
  lines.findLast(({ start, end }) => start <= time && time < end) ?? null
