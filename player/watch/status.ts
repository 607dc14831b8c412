import type { EngineState } from './engine-state.ts'
import type { MediaView } from './media.ts'

/** What the player says over the picture; `none` while all is well. */
export type PlayerStatus =
  | 'none'
  | 'opening'
  | 'waiting'
  | 'edge'
  | 'frozen'
  | 'lost'
  | 'stopped'
  | 'unsupported'

/** Seconds before the end of what is made so far in which a pause means "not made yet", not "slow link". */
const nearEdge = 6

/** In words instead of a spinner: what is the matter, and whether it goes on by itself. */
export function statusOf(engine: EngineState, media: MediaView): PlayerStatus {
  if (engine.status === 'stopped' || engine.status === 'unsupported') return engine.status
  if (media.starving && engine.status === 'lost') return 'lost'
  if (engine.blocked || media.paused) return 'none'
  if (!media.starving) return 'none'
  if (!media.begun) return 'opening'
  if (!engine.growing || media.duration - media.time >= nearEdge) return 'waiting'
  return engine.frozen ? 'frozen' : 'edge'
}
