import { formatMoment } from '#player/format/time.ts'
import { useSpeech } from '#player/words/words.ts'
import { exactTime } from './times.ts'
import type { Broadcast } from './use-broadcast.ts'

/** The time that is seen, whether that is now, and the way back to it. */
export function LiveClock({ broadcast }: { broadcast: Broadcast }) {
  const { words } = useSpeech()
  const { at, behind, isNear, media, place, state, toEdge } = broadcast
  // What is closed, stands still or has not begun is not live.
  const still = state.status === 'stopped' || state.frozen || !media.begun
  return (
    <p className="clock live-clock">
      <bdi dir="ltr">{exactTime(at)}</bdi>
      {isNear ? (
        !still && <span className="live-mark">{words.live.edge}</span>
      ) : (
        <>
          <bdi dir="ltr" className="live-behind">
            −{formatMoment(behind / 1000)}
          </bdi>
          <button type="button" className="live-to-edge" onClick={toEdge}>
            {words.live.toEdge}
          </button>
        </>
      )}
      <span className="unseen" role="status">
        {place.from !== null && words.live.pastEdge}
      </span>
    </p>
  )
}
