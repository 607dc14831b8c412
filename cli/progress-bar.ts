/** Progress for a person at a terminal: one line that redraws itself, or a plain line now and then. */

/** Cells of a bar, as the web pages draw it: forty stitches. */
const stitches = 40
const redrawMs = 100
const plainEveryMs = 10_000

export type Screen = { isTTY: boolean; columns: number; write(text: string): void }

export type ProgressBar = {
  /** `share` from 0 to 1; `note` follows the bar. */
  show(label: string, share: number, note: string): void
  /** A line that stays, above the bar. */
  say(line: string): void
  /** Takes the bar away. */
  clear(): void
}

/** `label ━━━━━───── 42 % note`, never wider than the terminal. */
export function progressLine(label: string, share: number, note: string, columns: number): string {
  const done = Math.round(stitches * Math.min(1, Math.max(0, share)))
  const bar = '━'.repeat(done) + '─'.repeat(stitches - done)
  const percent = `${Math.floor(100 * Math.min(1, share))} %`.padStart(5)
  const room = columns - 1 - stitches - percent.length - 4 - note.length
  // The end of a path tells more than its beginning.
  const short = room >= label.length ? label : `…${label.slice(label.length - Math.max(0, room - 1))}`
  const line = `${short} ${bar} ${percent}  ${note}`.trimEnd()
  // On a terminal narrower than the bar, the numbers matter more than the stitches.
  return line.length < columns ? line : `${percent.trim()} ${note}`.slice(0, columns - 1)
}

/** `1,536` → `1.5 kB`: decimal units, as links and shops count. */
export function sizeText(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)))
  const value = bytes / 1000 ** step
  return `${step === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[step]}`
}

/** Seconds as `7 s`, `3 min 20 s`, `2 h 05 min`. */
export function durationText(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  return `${Math.floor(whole / 3600)} h ${String(Math.floor((whole % 3600) / 60)).padStart(2, '0')} min`
}

/** `nowMs` is a monotonic clock. */
export function createProgressBar(screen: Screen, nowMs: () => number): ProgressBar {
  return screen.isTTY ? liveBar(screen, nowMs) : plainLines(screen, nowMs)
}

function liveBar(screen: Screen, nowMs: () => number): ProgressBar {
  let drawn = ''
  let drawnAt = Number.NEGATIVE_INFINITY
  const wipe = () => {
    if (drawn) screen.write('\r\x1b[K')
  }
  return {
    show(label, share, note) {
      if (share < 1 && nowMs() - drawnAt < redrawMs) return
      drawnAt = nowMs()
      drawn = progressLine(label, share, note, screen.columns)
      screen.write(`\r\x1b[K${drawn}`)
    },
    say(line) {
      wipe()
      screen.write(`${line}\n${drawn}`)
    },
    clear() {
      wipe()
      drawn = ''
    },
  }
}

function plainLines(screen: Screen, nowMs: () => number): ProgressBar {
  let saidAt = nowMs()
  return {
    show(label, share, note) {
      if (nowMs() - saidAt < plainEveryMs) return
      saidAt = nowMs()
      screen.write(`${label}: ${Math.floor(100 * Math.min(1, share))} %, ${note}\n`)
    },
    say(line) {
      screen.write(`${line}\n`)
    },
    clear() {},
  }
}
