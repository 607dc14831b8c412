import type { Line } from './line.ts'

/** What an author should look at. Limits are those broadcasters work by (Netflix Timed Text Style Guide; EBU R 37). */
export type LineDoubt = 'time' | 'overlap' | 'fast' | 'short' | 'long' | 'tall' | 'empty' | 'beyond'

/** Letters a second that grown-ups read; letters in a row; rows; seconds. */
const [mostPerSecond, longestRow, mostRows, shortestSeconds] = [21, 42, 2, 5 / 6]

/** Without tags: nobody reads those. */
export const plain = (text: string): string => text.replace(/<\/?[a-z][^>]*>/gi, '')
const lengthOf = (text: string): number => [...text].length

/** Letters a second; null for a line that takes no time. */
export function speedOf({ start, end, text }: Line): number | null {
  return end > start ? lengthOf(plain(text).replace(/\n/g, ' ').trim()) / (end - start) : null
}

/** `previous`: the line before it in time; `duration` of the title, in seconds, if that is known. */
export function doubtsOf(line: Line, previous: Line | null, duration: number | null): LineDoubt[] {
  const rows = plain(line.text).split('\n')
  const speed = speedOf(line)
  const found: [LineDoubt, boolean][] = [
    ['time', line.end <= line.start],
    ['overlap', previous !== null && previous.end > line.start && previous.end > previous.start],
    ['beyond', duration !== null && duration > 0 && line.start >= duration],
    ['empty', plain(line.text).trim() === ''],
    ['fast', speed !== null && speed > mostPerSecond],
    ['short', line.end > line.start && line.end - line.start < shortestSeconds],
    ['long', rows.some((row) => lengthOf(row) > longestRow)],
    ['tall', rows.length > mostRows],
  ]
  return found.flatMap(([doubt, is]) => (is ? doubt : []))
}

/** Of all lines by their keys; those without doubt are left out. */
export function doubtsIn(lines: readonly Line[], duration: number | null): Map<number, LineDoubt[]> {
  const all = lines.map((line, at) => [line.key, doubtsOf(line, lines[at - 1] ?? null, duration)] as const)
  return new Map(all.filter(([, doubts]) => doubts.length > 0))
}
