import { asProblem } from '#player/api/request.ts'
import { remember } from '#player/device.ts'
import { claimStarted } from '#player/start/started.ts'
import { chooseRung } from './choose-rung.ts'
import { decodesAv1 } from './codecs.ts'
import type { Engine, EngineState } from './engine-state.ts'
import { startFigures } from './figures.ts'
import { followSteering } from './follow-steering.ts'
import { playNatively } from './native.ts'
import { carryOut, loadAgain, lookAfter, onError, renewAddress } from './remedies.ts'
import { newRun, onPlay, type Run, type Subject, set, stop, surroundKey } from './run.ts'
import { listen, lookAtLink } from './sound-alone.ts'
import { type HlsClass, isTooHeavy, loadHls, openStream, type Source } from './stream.ts'
import { takeOver } from './takeover.ts'
import { clockOf, mediaAt } from './wall-clock.ts'

/** Seconds of the old rungs that are played on while the new ones come; less where the viewer waits for it. */
const [kept, keptForChoice] = [10, 2]
/** Looks at a picture that stands still before a lighter one is taken. */
const patientLooks = 6
const watchdogMs = 500

function build(run: Run, Class: HlsClass, source: Source): void {
  openStream(run, Class, source, {
    onError: (data) => onError(run, Class, data),
    // The load itself is repeated by hls.js, with the new address once it is there.
    onRefused: () => renewAddress(run, () => undefined),
  })
}

async function open(run: Run, position: number): Promise<void> {
  try {
    const asked = [loadHls(), run.renewal.renew(), decodesAv1()] as const
    const [Class, playback, av1] = await Promise.all(asked)
    if (run.destroyed || run.hls) return
    run.av1 ??= av1
    if (Class.isSupported())
      return build(run, Class, { master: run.renewal.book.current(playback.master), position })
    if (run.video.canPlayType('application/vnd.apple.mpegurl') === '')
      return set(run, { status: 'unsupported' })
    playNatively(run, playback, position, () => void open(run, run.video.currentTime))
  } catch (cause) {
    if (run.destroyed) return
    if (asProblem(cause).code === 'offline') carryOut(run, 'wait', null)
    else stop(run, cause)
  }
}

/**
 * One media source goes from the instance that knows the old rungs to one that knows the new: hls.js never reads a
 * master playlist again by itself.
 */
async function takeRungs(run: Run, playedOn = kept): Promise<void> {
  const { video, state } = run
  // So near to the end there is nothing to gain.
  if (
    !run.hls ||
    run.state.soundOnly ||
    (!state.growing && video.duration - video.currentTime < playedOn * 2)
  )
    return
  try {
    const [Class, { master }] = await Promise.all([loadHls(), run.renewal.renew()])
    const old = run.hls
    if (!old || run.destroyed) return
    old.stopLoad()
    // What is far ahead goes: hls.js would take it for its own, and find at the end that it is not.
    const startOffset = run.video.currentTime + playedOn
    old.trigger(Class.Events.BUFFER_FLUSHING, {
      startOffset,
      endOffset: Number.POSITIVE_INFINITY,
      type: null,
    })
    // Time for that, and for the piece that is being appended; without it half a segment would be lost at the seam.
    await new Promise((resolve) => setTimeout(resolve, 300))
    if (run.destroyed || run.hls !== old) return
    const transfer = old.transferMedia()
    old.destroy()
    run.foreignBuffer = true
    build(run, Class, { master, position: run.video.currentTime, transfer })
  } catch {
    // The stream goes on as it is, with the rungs it has.
    run.hls?.startLoad()
  }
}

function look(run: Run): void {
  const { video } = run
  const moves = video.paused || video.ended || video.seeking || video.currentTime !== run.still.time
  run.still = { time: video.currentTime, looks: moves ? 0 : run.still.looks + 1 }
  // Some seconds without a picture, and the link is why (or nothing has come at all).
  const link = run.bufferedFrags > 0 ? (run.hls?.bandwidthEstimate ?? 0) : 0
  if (run.hls && run.started && run.still.looks === patientLooks && isTooHeavy(run.hls, link)) {
    run.thin = true
    void takeRungs(run)
  }
  lookAfter(run)
  lookAtLink(run)
}

function actions(run: Run): Omit<Engine, 'destroy'> {
  return {
    chooseRung: (index) => chooseRung(run, index, (soundOnly) => listen(run, soundOnly)),
    chooseTrack(index, surround) {
      const track = run.state.tracks[index]
      run.chosenTrack = track?.name ?? null
      if (track?.surround && surround !== run.state.surround) {
        remember(surroundKey, surround ? 'yes' : null)
        set(run, { surround })
        void takeRungs(run, keptForChoice)
      } else if (run.hls) run.hls.audioTrack = index
    },
    listen: (soundOnly) => listen(run, soundOnly),
    keepWaiting: () => set(run, { offersSound: false }),
    retry() {
      run.attempts = { resets: [], rebuilds: 0 }
      set(run, { status: 'opening', problem: null })
      void open(run, run.video.currentTime)
    },
    takeRungs: () => void takeRungs(run),
    toEdge() {
      const edge = run.hls?.liveSyncPosition ?? null
      if (edge !== null) run.video.currentTime = edge
    },
    placeOf: (moment) => mediaAt(clockOf(run.hls?.latestLevelDetails?.fragments ?? []), moment),
  }
}

/** Plays a title or a channel in `video` until destroyed. `onState` is told of every change, at least once. */
export function startEngine(
  video: HTMLVideoElement,
  subject: Subject,
  onState: (state: EngineState) => void,
): Engine {
  const opened = (run: Run, position: number) => void open(run, position)
  const run = newRun(video, subject, { onState, open: opened })
  const endFigures = startFigures(video, () => run.state)
  const endSteering = followSteering(run.renewal.book, () => run.started && !video.paused)
  const play = () => onPlay(run)
  const online = () => run.state.status === 'lost' && loadAgain(run)
  // hls.js waits quietly for the network; the viewer should know what for. The next segment clears it.
  const offline = () => run.state.status === 'ready' && set(run, { status: 'lost' })
  const watchdog = setInterval(() => look(run), watchdogMs)
  // An error pauses, too: that is not the viewer's wish.
  const pause = () => {
    if (video.error === null) run.wantsPlay = false
  }
  video.addEventListener('play', play)
  video.addEventListener('pause', pause)
  addEventListener('online', online)
  addEventListener('offline', offline)
  onState(run.state)
  const starter = claimStarted(video)
  if (starter) void takeOver(run, starter, (Class, source) => build(run, Class, source))
  else void open(run, subject.at)
  return {
    ...actions(run),
    destroy() {
      run.destroyed = true
      endFigures()
      endSteering()
      clearInterval(watchdog)
      clearTimeout(run.waiting)
      video.removeEventListener('play', play)
      video.removeEventListener('pause', pause)
      removeEventListener('online', online)
      removeEventListener('offline', offline)
      run.renewal.stop()
      run.starter?.drop()
      run.hls?.destroy()
    },
  }
}
