import { type Loaded, measured } from './estimate.ts'
import { aheadOf, hostsOf, isInside, loadedTo, planOf, type Run } from './start-run.ts'
import type { Handed } from './starter-state.ts'
import { endOf, loadNext } from './tracks.ts'

/**
 * Picture and sound end at one moment: hls.js goes on where the first of them ends, and would take the rest of the other out of
 * the browser's cache, which tells it of a link that is a hundred times as fast.
 */
async function makeEven(run: Run): Promise<void> {
  const hooks = {
    ...hostsOf(run),
    signal: run.abort.signal,
    onLoaded: (loaded: Loaded) => run.loaded.push(loaded),
    mayAsk: () => false,
    // Not worth waiting for.
    onLost: () => run.abort.abort(),
  }
  const end = Math.max(...run.tracks.map(endOf))
  for (const track of run.tracks)
    while (endOf(track) + track.seconds / 2 < end && !run.abort.signal.aborted) await loadNext(track, hooks)
}

/** hls.js goes on from here: all fetches have ended, so that no segment is loaded twice. */
async function handOver(run: Run, filling: Promise<unknown>): Promise<Handed | null> {
  run.stopped = true
  const { currentTime } = run.video
  // Where the viewer goes there is nothing of ours: what is on its way is of no use.
  const inside = isInside(run.video)
  if (!inside || run.lost) run.abort.abort()
  await filling
  if (inside && !run.lost && run.failed === 'no') await makeEven(run).catch(() => undefined)
  await Promise.all(run.tracks.map(({ queue }) => (run.failed === 'media' ? null : queue.drained())))
  for (const { queue } of run.tracks) queue.leave()
  run.listeners.clear()
  if (run.failed === 'media' || run.video.error || run.mediaSource.readyState !== 'open') return null
  const tracks = run.tracks.map(({ kind, codec, buffer }) => ({ kind, codec, buffer }))
  return { mediaSource: run.mediaSource, tracks, from: inside ? loadedTo(run) : currentTime }
}

/** Resolves when `met` is true, looked at after every step. */
function when(run: Run, met: () => boolean): Promise<void> {
  return new Promise((done) => {
    const look = () => {
      if (!met()) return
      run.listeners.delete(look)
      done()
    }
    run.listeners.add(look)
    look()
  })
}

/** Where the page finds what has begun. */
export function publish(run: Run, filling: Promise<unknown>): void {
  const { data, video } = run
  const enough = () =>
    run.failed !== 'no' ||
    run.lost ||
    (run.begun && !isInside(video)) ||
    (!run.blocked && aheadOf(run) >= planOf(run).takeOver)
  window.narStarter = {
    ...{ titleId: data.titleId, playback: data.playback, video, at: run.at },
    bandwidth: () => measured(run.loaded),
    failed: run.pathways.failed,
    isBlocked: () => run.blocked,
    ready: () => when(run, enough),
    handOver: () => handOver(run, filling),
    moved: () => run.stage.remove(),
    drop() {
      run.stopped = true
      run.abort.abort()
      run.listeners.clear()
      run.stage.remove()
      video.removeAttribute('src')
      video.load()
    },
  }
}
