import { type Run, reopen, set } from './run.ts'
import { fared, faringWell, keepsUp } from './thin-link.ts'

/** A growing stream to which nothing has been added for so long is told as one that stands, ms: of a title, of what is on air. */
const [frozenMs, frozenLiveMs] = [60_000, 8000]

/** What a thin link does to the picture, and a worker that stands to a stream that grows: looked at with everything else. */
export function lookAtLink(run: Run): void {
  const { video, state, hls, edge } = run
  const now = Date.now()
  const longest = run.live ? frozenLiveMs : frozenMs
  const frozen = state.growing && edge.at > 0 && now - edge.at >= longest
  if (frozen !== state.frozen) set(run, { frozen })
  if (!hls || state.soundOnly || run.offered) return
  // A link that is gone carries no sound either.
  if (state.status === 'lost') {
    run.faring = faringWell
    return
  }
  const waits = !video.paused && !video.ended && video.readyState < HTMLMediaElement.HAVE_FUTURE_DATA
  run.faring = fared(run.faring, waits && video.played.length > 0, video.seeking, now)
  const sounds = hls.audioTracks.length > 0
  // What is not made yet is nothing that a better link would bring.
  const made = !state.growing || video.duration - video.currentTime > 10
  // Chosen by hand it is the lowest whatever the link is believed to carry.
  const onLowest = state.chosen === 0 || (state.chosen < 0 && hls.nextAutoLevel === 0)
  if (!sounds || !made || keepsUp(run.faring, onLowest, now)) return
  run.offered = true
  set(run, { offersSound: true })
}

/** Another stream in a fresh media source: what was loaded is of no use to it, and a pause is expected. */
export function listen(run: Run, soundOnly: boolean): void {
  run.foreignBuffer = false
  run.faring = faringWell
  run.bufferedFrags = 0
  set(run, { soundOnly, offersSound: false, status: 'opening', current: -1 })
  reopen(run)
}
