import type { KeepRung, KeepSound } from '#catalog/contract/keep.ts'

/** A picture is kept with the pictures for its seek bar; sound alone has none. */
export const storyboardWith = <T>({ height }: Pick<KeepRung, 'height'>, storyboard: T | null): T | null =>
  height === null ? null : storyboard

type Weighed = { rung: Pick<KeepRung, 'bytes'>; sounds: readonly KeepSound[]; storyboard: number | null }

/** All of a copy, bytes. */
export const weightOf = ({ rung, sounds, storyboard }: Weighed): number =>
  sounds.reduce((sum, { bytes }) => sum + bytes, rung.bytes + (storyboard ?? 0))
