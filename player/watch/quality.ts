import { bytesPerHour } from '#player/format/size.ts'

/** One rung as the playing stream offers it. Bit/s on average; no size for sound alone. */
export type Rung = { width: number | null; height: number | null; averageBandwidth: number }

/** Its shorter side; 0 for sound alone. */
function side({ width, height }: Rung): number {
  return width && height ? Math.min(width, height) : 0
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
  /** Index of the rung; -1 lets the player choose. */
  value: number
  name: string
  bytesPerHour: number
  chosen: boolean
  /** For -1: the name of what plays now. */
  now: string | null
}

/** The quality menu: automatic, then the rungs from the heaviest. `chosen` is -1 for automatic. */
export function qualityMenu(
  rungs: readonly Rung[],
  chosen: number,
  current: number,
  soundRate: (kilobits: number) => string,
): QualityItem[] {
  const playing = rungs[current] ?? rungs[0]
  if (!playing) return []
  const steps = rungs.map((rung, value) => ({
    value,
    name: rungName(rung, soundRate),
    bytesPerHour: bytesPerHour(rung.averageBandwidth),
    chosen: value === chosen,
    now: null,
  }))
  const automatic = {
    value: -1,
    name: '',
    bytesPerHour: bytesPerHour(playing.averageBandwidth),
    chosen: chosen === -1,
    now: rungName(playing, soundRate),
  }
  return [automatic, ...steps.sort((a, b) => b.bytesPerHour - a.bytesPerHour)]
}

/** The rung for a remembered choice: the best one of that name, else the next lower one; -1 when nothing was chosen. */
export function rungFor(rungs: readonly Rung[], remembered: string | null): number {
  const wanted = Number.parseInt(remembered ?? '', 10)
  if (!Number.isFinite(wanted)) return -1
  let best = -1
  let bestSide = 1
  rungs.forEach((rung, index) => {
    if (side(rung) <= wanted && side(rung) >= bestSide) {
      best = index
      bestSide = side(rung)
    }
  })
  return best
}
