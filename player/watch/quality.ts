import { bytesPerHour } from '#player/format/size.ts'

/** One rung as the playing stream offers it. Bit/s on average. */
export type Rung = { width: number; height: number; averageBandwidth: number }

/** People name pictures by their shorter side, also when it stands upright. */
export function rungName({ width, height }: { width: number | null; height: number | null }): string {
  return `${Math.min(width || Number.POSITIVE_INFINITY, height || Number.POSITIVE_INFINITY)}p`
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

/** The quality menu: automatic, then the rungs from the largest. `chosen` is -1 for automatic. */
export function qualityMenu(rungs: readonly Rung[], chosen: number, current: number): QualityItem[] {
  const playing = rungs[current] ?? rungs[0]
  if (!playing) return []
  const steps = rungs.map((rung, value) => ({
    value,
    name: rungName(rung),
    bytesPerHour: bytesPerHour(rung.averageBandwidth),
    chosen: value === chosen,
    now: null,
  }))
  const automatic = {
    value: -1,
    name: '',
    bytesPerHour: bytesPerHour(playing.averageBandwidth),
    chosen: chosen === -1,
    now: rungName(playing),
  }
  return [automatic, ...steps.sort((a, b) => b.bytesPerHour - a.bytesPerHour)]
}

/** The rung for a remembered choice: the one of that name, else the next lower one; -1 when nothing was chosen. */
export function rungFor(rungs: readonly Rung[], remembered: string | null): number {
  const wanted = Number.parseInt(remembered ?? '', 10)
  if (!Number.isFinite(wanted)) return -1
  let best = -1
  rungs.forEach((rung, index) => {
    const side = Math.min(rung.width, rung.height)
    const bestRung = rungs[best]
    const bestSide = bestRung ? Math.min(bestRung.width, bestRung.height) : -1
    if (side <= wanted && side > bestSide) best = index
  })
  return best
}
