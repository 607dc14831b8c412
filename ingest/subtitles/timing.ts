/** Times of cues as files write them. */

const hour = 3600
/** Nothing here is as long, seconds. */
export const latestTime = 100 * hour

export type Timing = { start: number; end: number; rest: string }

const clock = '(?:(\\d{1,5}):)?(\\d{1,3}):(\\d{1,3})[.,](\\d{3})(?!\\d)'
const line = new RegExp(`^\\s*${clock}\\s*-->\\s*${clock}(.*)$`)

function secondsOf(hours: string | undefined, minutes = '', seconds = '', thousandths = ''): number {
  return Number(hours ?? 0) * hour + Number(minutes) * 60 + Number(seconds) + Number(thousandths) / 1000
}

/** A line that says when a cue stands, be its time good or not. */
export const isTimingLine = (text: string): boolean => text.includes('-->')

/** `00:01:02,345 --> 00:01:04.500 settings`, hours optional, comma or point; null when it is none. */
export function readTiming(text: string): Timing | null {
  const match = line.exec(text.length > 1000 ? text.slice(0, 1000) : text)
  if (!match) return null
  const [, h1, m1, s1, t1, h2, m2, s2, t2, rest = ''] = match
  return { start: secondsOf(h1, m1, s1, t1), end: secondsOf(h2, m2, s2, t2), rest: rest.trim() }
}

/** `1:02:03.45` of ASS: hundredths; some write a colon before them. null when it is none. */
export function readAssTime(text: string): number | null {
  const match = /^\s*(\d{1,5}):(\d{1,2}):(\d{1,2})[.:](\d{1,3})\s*$/.exec(text)
  if (!match) return null
  const [, hours, minutes, seconds, fraction = ''] = match
  return secondsOf(hours, minutes, seconds, fraction.padEnd(3, '0'))
}
