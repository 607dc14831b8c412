import type { KeepRung, KeepSound } from '#catalog/contract/keep.ts'
import { rungName } from '#player/watch/quality.ts'
import { languageName, type Words } from '#player/words/words.ts'

/** "240p", or "Sound alone, 48 kbit/s". */
export function rungWords({ width, height, bytes, seconds }: Omit<KeepRung, 'sounds'>, words: Words): string {
  const averageBandwidth = seconds > 0 ? (bytes * 8) / seconds : 0
  const name = rungName({ width, height, averageBandwidth }, words.player.kilobits)
  return height === null ? words.kept.sound(name) : name
}

/** The tracks there are to choose beside the first, as the player calls them: those of one language are numbered. */
export function furtherSounds({ sounds }: KeepRung, words: Words): { sound: KeepSound; name: string }[] {
  const nameOf = ({ language, label }: KeepSound, index: number) =>
    language === 'und'
      ? words.player.track(index + 1)
      : `${languageName(language, words, label.replace(/ \d+$/, ''))}${/ \d+$/.exec(label)?.[0] ?? ''}`
  return sounds.map((sound, index) => ({ sound, name: nameOf(sound, index) })).slice(1)
}

/** What is chosen until something else is: the lightest picture, else the lightest of all. */
export function firstChoice(rungs: readonly KeepRung[]): KeepRung | null {
  return rungs.find(({ height }) => height !== null) ?? rungs[0] ?? null
}
