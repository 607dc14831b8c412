import type { LiveFinding, LiveHealth } from '#catalog/contract/live-state.ts'

/** What comes in over time, out of sums. Pure but for what is remembered of them. */

/** All of these only grow, but for the moment, and whether an input is shown. */
export type RateNote = {
  now: number
  received: number
  frames: number
  dropped: number
  lostSeconds: number
  gaps: number
  shows: boolean
}

export type Rates = {
  /** bit/s of the last seconds. */
  inbound: number
  usual: number | null
  /** Frames a second; null before two notes of an input. */
  frameRate: number | null
  lastMinute: LiveHealth['lastMinute']
  shows: boolean
}

/** Rates are of the last seconds, ms. */
const rateMs = 5000
const minuteMs = 60_000
/** The usual is the median of half an hour, once there is a minute of it: who sends less for good is not told so for ever. */
const [mostRates, fewestRates] = [(30 * minuteMs) / rateMs, minuteMs / rateMs]

const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const tenth = (value: number) => Math.round(value * 10) / 10

export function rateMeter() {
  /** One in `rateMs`, a minute of them. */
  let notes: RateNote[] = []
  let inbounds: number[] = []
  let rates: Rates = {
    ...{ inbound: 0, usual: null, frameRate: null, shows: false },
    lastMinute: { lostSeconds: 0, dropped: 0, gaps: 0 },
  }
  return {
    rates: () => rates,
    note: (note: RateNote): void => {
      const last = notes.at(-1)
      rates = { ...rates, shows: note.shows }
      if (last && note.now - last.now < rateMs) return
      notes = [...notes.filter(({ now }) => now >= note.now - minuteMs), note]
      if (!last) return
      const seconds = (note.now - last.now) / 1000
      const inbound = Math.max(0, Math.round(((note.received - last.received) * 8) / seconds))
      const steady = note.shows && last.shows
      if (steady) inbounds = [...inbounds, inbound].slice(-mostRates)
      const first = notes[0] ?? note
      rates = {
        ...{ inbound, shows: note.shows },
        usual: inbounds.length >= fewestRates ? medianOf(inbounds) : null,
        frameRate: steady ? tenth((note.frames - last.frames) / seconds) : null,
        lastMinute: {
          lostSeconds: tenth(note.lostSeconds - first.lostSeconds),
          dropped: note.dropped - first.dropped,
          gaps: note.gaps - first.gaps,
        },
      }
    },
  }
}

/** Less than this part of what is usual is too little. */
const thinPart = 1 / 3
/** Of a minute: so much missing, or so many breaks, is more than a bad moment. */
const [mostLost, mostGaps] = [1, 3]

/** What of the rates is not as it ought to be, and since when. */
export function newDoubts() {
  let [thin, lossy] = [null as LiveFinding | null, null as LiveFinding | null]
  const since = (before: LiveFinding | null, is: boolean, now: number): LiveFinding =>
    before?.is === is ? before : { is, since: now }
  return {
    found: () => ({ thin, lossy }),
    note: (now: number, { inbound, usual, lastMinute, shows }: Rates): void => {
      // The slate sends as it likes.
      thin = shows && usual !== null ? since(thin, inbound < usual * thinPart, now) : null
      const isLossy = lastMinute.lostSeconds >= mostLost || lastMinute.gaps >= mostGaps
      lossy = shows ? since(lossy, isLossy, now) : null
    },
  }
}
