import type { Playback } from '#catalog/contract/playback.ts'
import { type Run, set, tryToPlay } from './run.ts'

/** Before its end an address is refused nowhere; an error then has another reason, ms. */
const clockMs = 1000

/**
 * Plays where there is no MediaSource at all: native HLS knows no rungs and cannot renew its address. When that has ended
 * under it, or its host has failed, `again` opens it anew where it stood, and the viewer sees a pause.
 */
export function playNatively(
  run: Run,
  { master, expiresAt }: Pick<Playback, 'master' | 'expiresAt'>,
  position: number,
  again: () => void,
): void {
  const { video } = run
  const isOver = () => Date.now() >= Date.parse(expiresAt) - clockMs
  const ended = () => {
    if (!run.destroyed && !run.hls && (isOver() || run.renewal.book.fail(master))) again()
  }
  video.addEventListener('error', ended, { once: true })
  video.src = position > 0 ? `${master}#t=${position}` : master
  tryToPlay(run)
  set(run, { status: 'ready' })
}
