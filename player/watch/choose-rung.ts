import { remember } from '#player/device.ts'
import { automatic, choiceKey, saver, saverTop, soundAlone } from './quality.ts'
import { qualityKey, type Run, set } from './run.ts'
import { limitTo } from './stream.ts'
import { faringWell } from './thin-link.ts'

/** A new media source where it stands. Destroying the old one takes the video to 0: the position is read before. */
export function reopen(run: Run, further = 0): void {
  const { currentTime } = run.video
  run.hls?.destroy()
  run.hls = null
  run.open(run, currentTime + further)
}

/** A picture and no picture are two playlists: what was loaded is of no use to the other, and a pause is expected. */
function change(run: Run, index: number): void {
  const { hls, state } = run
  const forEars = index === soundAlone
  if (forEars !== run.soundOnly) {
    run.soundOnly = forEars
    run.foreignBuffer = false
    run.faring = faringWell
    run.bufferedFrags = 0
    set(run, { chosen: index, offersSound: false, status: 'opening' })
    reopen(run)
    return
  }
  if (hls && !forEars) {
    limitTo(hls, index === saver ? saverTop(state.rungs) : automatic)
    const level = Math.max(automatic, index)
    // The next segment on; at once, with a short pause, where hls.js cannot tell which segment is the next.
    if (run.foreignBuffer) hls.currentLevel = level
    else hls.nextLevel = level
  }
  run.foreignBuffer = false
  set(run, { chosen: index })
}

/** The viewer chooses a rung, automatic choice, the saver or sound alone, for this kind of network. */
export function chooseRung(run: Run, index: number): void {
  const key = choiceKey(run.state.rungs, index)
  if (key !== undefined) remember(qualityKey(), key)
  change(run, index)
}

/** Sound alone for now, since the link carries no more; or the picture again. The choice of this network stays. */
export const listen = (run: Run, soundOnly: boolean): void => change(run, soundOnly ? soundAlone : automatic)
