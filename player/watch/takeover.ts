import type { AttachMediaSourceData } from 'hls.js'
import type { Handed, Starter } from '#player/start/starter-state.ts'
import { decodesAv1 } from './codecs.ts'
import { waitMs } from './recovery.ts'
import { type Run, set } from './run.ts'
import { type HlsClass, loadHls, type Source } from './stream.ts'

/** Where the viewer wants to begin is not where it was begun, s. */
const elsewhere = 1

/** hls.js' code, over a link that may be lost for a while: what has been begun plays on. */
async function loadPatiently(run: Run): Promise<HlsClass> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await loadHls()
    } catch (cause) {
      if (run.destroyed) throw cause
      set(run, { status: 'lost' })
      await new Promise((wake) => setTimeout(wake, waitMs(attempt)))
    }
  }
}

/**
 * A media source for hls.js to open: where it would add a buffer it gets the one that is filled already. Its own way of taking
 * filled buffers over (`tracks`) loads the first segment before it looks at them, and a second time afterwards.
 */
function filled(video: HTMLVideoElement, { mediaSource, tracks }: Handed): AttachMediaSourceData {
  mediaSource.addSourceBuffer = (type) => {
    const track = tracks.find(({ kind }) => type.startsWith(kind))
    if (!track) throw new DOMException(`nothing of ${type} has begun`, 'NotSupportedError')
    track.buffer.changeType(type)
    return track.buffer
  }
  return { media: video, mediaSource, tracks: {} }
}

/**
 * What the first lines of the page have begun goes on in the same media source with hls.js, from the second where they stopped.
 * Where that cannot be, the title is opened as if it had not begun.
 */
export async function takeOver(
  run: Run,
  starter: Starter,
  build: (Class: HlsClass, source: Source) => void,
): Promise<void> {
  const { video, at, renewal } = run
  const { playback } = starter
  // Who wants no picture has another stream.
  if (run.state.soundOnly) {
    starter.drop()
    return run.open(run, at)
  }
  run.starter = starter
  // An error pauses, too: that is not the viewer's wish.
  run.wantsPlay = !video.paused || starter.isBlocked() || video.error !== null
  run.started = !starter.isBlocked()
  renewal.begin(playback)
  set(run, { status: 'ready', blocked: starter.isBlocked() })
  if (Math.abs(at - starter.at) > elsewhere) video.currentTime = at
  const [Class, av1] = await Promise.all([loadPatiently(run), decodesAv1(), starter.ready()])
  if (run.destroyed) return
  const handed = await starter.handOver()
  run.starter = null
  if (run.destroyed) return
  for (const origin of starter.failed()) renewal.book.fail(origin)
  run.measured = starter.bandwidth()
  run.av1 ??= av1
  set(run, { status: 'ready' })
  if (!handed || !Class.isSupported()) return run.open(run, video.currentTime)
  run.foreignBuffer = true
  const transfer = filled(video, handed)
  build(Class, { master: playback.master, position: handed.from, transfer, goesOn: true })
}
