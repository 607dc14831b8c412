import { bytesPerHour } from '#player/format/size.ts'

/** One rung as the playing stream offers it. Bit/s on average; no size for sound alone. */
export type Rung = { width: number | null; height: number | null; averageBandwidth: number }

/** What a choice may be beside the index of a rung; `automatic` is as hls.js has it. */
export const automatic = -1
/** Automatic, but never more than {@link saverSide} lines. */
export const saver = -2
/** No picture at all. */
export const soundAlone = -3

/** Lines that a phone shows well and a village can pay for. */
const saverSide = 360

/** Its shorter side; 0 for sound alone. */
function side({ width, height }: Rung): number {
  return width && height ? Math.min(width, height) : 0
}

/** Of what plays now, bit/s on average: the rung on the screen, else sound alone; null where neither is known. */
export function rateOf(
  { rungs, current, soundOnly }: { rungs: readonly Rung[]; current: number; soundOnly: boolean },
  renditions: readonly Rung[],
): number | null {
  const shown = soundOnly ? undefined : rungs[current]
  const forEars = soundOnly || rungs.length === 0
  const heard = forEars ? renditions.find((rendition) => side(rendition) === 0) : undefined
  return shown?.averageBandwidth ?? heard?.averageBandwidth ?? null
}

/** People name pictures by their shorter side, also when it stands upright, and sound by its rate. */
export function rungName(rung: Rung, soundRate: (kilobits: number) => string): string {
  return side(rung) > 0 ? `${side(rung)}p` : soundRate(Math.round(rung.averageBandwidth / 1000))
}

/** Under which a choice is remembered; null for sound, which is light at any rate. */
export function rungKey(rung: Rung): string | null {
  return side(rung) > 0 ? `${side(rung)}p` : null
}

export type QualityItem = {
  /** Index of the rung, `automatic`, `saver` or `soundAlone`. */
  value: number
  /** Empty for what is no rung. */
  name: string
  /** null: not known yet. */
  bytesPerHour: number | null
  chosen: boolean
  /** Of automatic: the name of what plays now; of the saver: the name of the most that it takes. */
  now: string | null
}

/**
 * The quality menu: automatic, the saver where it is something else, the rungs from the heaviest, sound alone. `sound`: what
 * that takes, bit/s; undefined where it cannot be had, null where nobody knows yet.
 */
export function qualityMenu(
  rungs: readonly Rung[],
  chosen: number,
  current: number,
  soundRate: (kilobits: number) => string,
  sound?: number | null,
): QualityItem[] {
  const forEars =
    sound === undefined
      ? []
      : [
          {
            ...{ value: soundAlone, name: '', now: null, chosen: chosen === soundAlone },
            bytesPerHour: sound === null ? null : bytesPerHour(sound),
          },
        ]
  const playing = rungs[current] ?? rungs[0]
  if (!playing)
    return forEars.length === 0
      ? []
      : [
          { value: automatic, name: '', bytesPerHour: null, chosen: chosen === automatic, now: null },
          ...forEars,
        ]
  const steps = rungs.map((rung, value) => ({
    value,
    name: rungName(rung, soundRate),
    bytesPerHour: bytesPerHour(rung.averageBandwidth),
    chosen: value === chosen,
    now: null,
  }))
  const byItself = {
    value: automatic,
    name: '',
    bytesPerHour: bytesPerHour(playing.averageBandwidth),
    chosen: chosen === automatic,
    now: chosen === soundAlone ? null : rungName(playing, soundRate),
  }
  const most = rungs[saverTop(rungs)]
  const sparing = most && {
    value: saver,
    name: '',
    bytesPerHour: bytesPerHour(most.averageBandwidth),
    chosen: chosen === saver,
    now: rungName(most, soundRate),
  }
  steps.sort((a, b) => b.bytesPerHour - a.bytesPerHour)
  return [byItself, ...(sparing ? [sparing] : []), ...steps, ...forEars]
}

/** Index of the best rung that the saver takes; -1 where it would take them all, or none. */
export function saverTop(rungs: readonly Rung[]): number {
  const sides = rungs.map(side)
  const light = sides.filter((one) => one > 0 && one <= saverSide)
  return light.length === 0 || light.length === rungs.length ? -1 : sides.lastIndexOf(Math.max(...light))
}

/** As what a choice is remembered; null for automatic, undefined for what is not worth it. */
export function choiceKey(rungs: readonly Rung[], chosen: number): string | null | undefined {
  if (chosen === automatic) return null
  if (chosen === saver) return 'saver'
  if (chosen === soundAlone) return 'sound'
  const rung = rungs[chosen]
  return (rung && rungKey(rung)) ?? undefined
}

/** What a remembered choice is here: the best rung of that name, else the next lower one; automatic when nothing was chosen. */
export function rungFor(rungs: readonly Rung[], remembered: string | null): number {
  if (remembered === 'saver') return saverTop(rungs) < 0 ? automatic : saver
  const wanted = Number.parseInt(remembered ?? '', 10)
  if (!Number.isFinite(wanted)) return automatic
  let best: number = automatic
  let bestSide = 1
  rungs.forEach((rung, index) => {
    if (side(rung) <= wanted && side(rung) >= bestSide) {
      best = index
      bestSide = side(rung)
    }
  })
  return best
}
