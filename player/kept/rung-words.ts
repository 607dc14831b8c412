import type { KeepRung, KeepSound } from '#catalog/contract/keep.ts'
import { rungName } from '#player/watch/quality.ts'
import { soundNames } from '#player/watch/sound.ts'
import type { Words } from '#player/words/words.ts'

/** "240p", or "Sound alone, 48 kbit/s". */
export function rungWords({ width, height, bytes, seconds }: Omit<KeepRung, 'sounds'>, words: Words): string {
  const averageBandwidth = seconds > 0 ? (bytes * 8) / seconds : 0
  const name = rungName({ width, height, averageBandwidth }, words.player.kilobits)
  return height === null ? words.kept.sound(name) : name
}

/** The tracks there are to choose beside the first, as the player will call them. */
export function furtherSounds({ sounds }: KeepRung, words: Words): { sound: KeepSound; name: string }[] {
  const names = soundNames(
    sounds.map(({ label, language }) => ({ name: label, language })),
    words,
  )
  return sounds.map((sound, index) => ({ sound, name: names[index] ?? sound.label })).slice(1)
}

/** A picture is kept with the pictures for its seek bar; sound alone has none. */
export const storyboardWith = <T>({ height }: Pick<KeepRung, 'height'>, storyboard: T | null): T | null =>
  height === null ? null : storyboard

type Weighed = { rung: Pick<KeepRung, 'bytes'>; sounds: readonly KeepSound[]; storyboard: number | null }

/** All of a copy, bytes. */
export const weightOf = ({ rung, sounds, storyboard }: Weighed): number =>
  sounds.reduce((sum, { bytes }) => sum + bytes, rung.bytes + (storyboard ?? 0))

/** What is chosen until something else is: the lightest picture, else the lightest of all. */
export function firstChoice(rungs: readonly KeepRung[]): KeepRung | null {
  return rungs.find(({ height }) => height !== null) ?? rungs[0] ?? null
}
