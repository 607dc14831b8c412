import { remember } from '#player/device.ts'
import { automatic, choiceKey, saver, saverTop, soundAlone } from './quality.ts'
import { qualityKey } from './quality-choice.ts'
import { type Run, set } from './run.ts'
import { limitTo } from './stream.ts'

/**
 * The viewer chooses a rung, automatic choice, the saver or sound alone. `listen` changes between pictures and sound alone,
 * which are two playlists.
 */
export function chooseRung(run: Run, index: number, listen: (soundOnly: boolean) => void): void {
  const { hls, state } = run
  const key = choiceKey(state.rungs, index)
  if (key !== undefined) remember(qualityKey(), key)
  const forEars = index === soundAlone
  // What is remembered is chosen when the other playlist comes.
  if (forEars !== state.soundOnly) {
    listen(forEars)
    return
  }
  if (!hls || forEars) return
  limitTo(hls, index === saver ? saverTop(state.rungs) : automatic)
  const level = Math.max(automatic, index)
  // The next segment on; at once, with a short pause, where hls.js cannot tell which segment is the next.
  if (run.foreignBuffer) hls.currentLevel = level
  else hls.nextLevel = level
  run.foreignBuffer = false
  set(run, { chosen: index })
}
