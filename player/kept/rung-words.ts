import type { KeepRung } from '#catalog/contract/keep.ts'
import { rungName } from '#player/watch/quality.ts'
import type { Words } from '#player/words/words.ts'

/** "240p", or "Sound alone, 48 kbit/s". */
export function rungWords({ width, height, bytes, seconds }: KeepRung, words: Words): string {
  const averageBandwidth = seconds > 0 ? (bytes * 8) / seconds : 0
  const name = rungName({ width, height, averageBandwidth }, words.player.kilobits)
  return height === null ? words.kept.sound(name) : name
}

/** What is chosen until something else is: the lightest picture, else the lightest of all. */
export function firstChoice(rungs: readonly KeepRung[]): KeepRung | null {
  return rungs.find(({ height }) => height !== null) ?? rungs[0] ?? null
}
