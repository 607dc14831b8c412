import type { ErrorData } from 'hls.js'
import { asProblem } from '#player/api/request.ts'
import { remember } from '#player/device.ts'
import { chooseRung } from './choose-rung.ts'
import { decodesAv1 } from './codecs.ts'
import type { Engine, EngineState } from './engine-state.ts'
import { playNatively } from './native.ts'
import { type Remedy, remedyFor, remedyForDeadVideo, waitMs } from './recovery.ts'
import { newRun, onPlay, type Run, set, stop, surroundKey } from './run.ts'
import { backToOriginal, type HlsClass, isTooHeavy, loadHls, openStream, type Source } from './stream.ts'

type Frag = NonNullable<ErrorData['frag']>

const watchdogMs = 500
/** Seconds of the old rungs that are played on while the new ones come; less where the viewer waits for it. */
const [kept, keptForChoice] = [10, 2]
/** Looks at a picture that stands still before a lighter one is taken. */
const patientLooks = 6

function loadAgain(run: Run): void {
  clearTimeout(run.waiting)
  const { hls } = run
  if (!hls) void open(run, run.video.currentTime)
  else if (hls.levels.length > 0) hls.startLoad()
  else if (hls.url) hls.loadSource(hls.url)
}

/** A new address, or the server's reason why there is none. Without an answer it is a lost connection. */
function renewAddress(run: Run, then: () => void): void {
  run.renewal.renew().then(then, (cause) => {
    if (asProblem(cause).status > 0) stop(run, cause)
    else carryOut(run, 'wait', null)
  })
}

function carryOut(run: Run, remedy: Remedy, frag: Frag | null): void {
  switch (remedy) {
    case 'leave':
      return
    case 'renew':
      renewAddress(run, () => loadAgain(run))
      return
    case 'wait':
      set(run, { status: 'lost' })
      clearTimeout(run.waiting)
      run.waiting = setTimeout(() => loadAgain(run), waitMs(run.failedLoads++))
      return
    case 'skip':
      if (frag) run.hole = { start: frag.start, end: frag.end }
      run.hls?.startLoad(frag ? frag.end + 0.05 : -1)
      return
    case 'reset':
      run.attempts = { ...run.attempts, resets: [...run.attempts.resets, Date.now()] }
      run.appendTrouble = false
      run.hls?.recoverMediaError()
      return
    case 'rebuild':
      run.attempts = { resets: [], rebuilds: run.attempts.rebuilds + 1 }
      // A decoder that dies again and again may be a young one.
      run.av1 = false
      reopen(run, 0.1)
      return
    case 'stop':
      stop(run, null)
  }
}

function onError(run: Run, Class: HlsClass, data: ErrorData): void {
  const { NETWORK_ERROR, MEDIA_ERROR } = Class.ErrorTypes
  const { BUFFER_APPEND_ERROR, BUFFER_APPENDING_ERROR } = Class.ErrorDetails
  if (data.details === BUFFER_APPEND_ERROR || data.details === BUFFER_APPENDING_ERROR)
    run.appendTrouble = true
  const kind = data.type === NETWORK_ERROR ? 'network' : data.type === MEDIA_ERROR ? 'media' : 'other'
  const trouble = {
    kind,
    fatal: data.fatal,
    status: data.response?.code ?? 0,
    segment: data.frag !== undefined,
    opened: (run.hls?.levels.length ?? 0) > 0,
  } as const
  if ((run.thin || run.state.soundOnly) && trouble.status === 404 && !trouble.opened) {
    backToOriginal(run)
    return
  }
  carryOut(run, remedyFor(trouble, run.attempts, Date.now()), data.frag ?? null)
}

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
    set(run, { domestic: playback.pathways[0]?.domestic ?? null })
    if (Class.isSupported()) return build(run, Class, { master: playback.master, position })
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
  if (!run.hls || (!state.growing && video.duration - video.currentTime < playedOn * 2)) return
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

/** Sees what hls.js does not tell: a hole reached, a decoder that died, an append that failed without end. */
function look(run: Run): void {
  const { video, hole } = run
  if (hole && video.currentTime >= hole.start - 0.7 && video.currentTime < hole.end) {
    video.currentTime = hole.end + 0.05
    run.hole = null
  }
  const moves = video.paused || video.ended || video.seeking || video.currentTime !== run.still.time
  run.still = { time: video.currentTime, looks: moves ? 0 : run.still.looks + 1 }
  // Some seconds without a picture, and the link is why (or nothing has come at all).
  const link = run.bufferedFrags > 0 ? (run.hls?.bandwidthEstimate ?? 0) : 0
  if (run.hls && run.started && run.still.looks === patientLooks && isTooHeavy(run.hls, link)) {
    run.thin = true
    void takeRungs(run)
  }
  const broken = (video.error?.code ?? 0) >= MediaError.MEDIA_ERR_DECODE
  if (run.hls && (broken || (run.appendTrouble && run.still.looks >= 2)))
    carryOut(run, remedyForDeadVideo(run.attempts, Date.now()), null)
}

/** A new media source where it stands. Destroying the old one takes the video to 0: the position is read before. */
function reopen(run: Run, further = 0): void {
  const { currentTime } = run.video
  run.hls?.destroy()
  run.hls = null
  void open(run, currentTime + further)
}

/** Another stream in a fresh media source: the pictures that were loaded are of no use, and a pause is expected. */
function listen(run: Run, soundOnly: boolean): void {
  run.foreignBuffer = false
  set(run, { soundOnly })
  reopen(run)
}

function actions(run: Run): Omit<Engine, 'destroy'> {
  return {
    chooseRung: (index) => chooseRung(run, index, (soundOnly) => listen(run, soundOnly)),
    listen: (soundOnly) => listen(run, soundOnly),
    chooseTrack(index, surround) {
      const track = run.state.tracks[index]
      run.chosenTrack = track?.name ?? null
      if (track?.surround && surround !== run.state.surround) {
        remember(surroundKey, surround ? 'yes' : null)
        set(run, { surround })
        void takeRungs(run, keptForChoice)
      } else if (run.hls) run.hls.audioTrack = index
    },
    retry() {
      run.attempts = { resets: [], rebuilds: 0 }
      set(run, { status: 'opening', problem: null })
      void open(run, run.video.currentTime)
    },
    takeRungs: () => void takeRungs(run),
  }
}

/** Plays a title in `video` from second `at` until destroyed. `onState` is told of every change, at least once. */
export function startEngine(
  video: HTMLVideoElement,
  { titleId, at }: { titleId: string; at: number },
  onState: (state: EngineState) => void,
): Engine {
  const run = newRun(video, { titleId, at }, onState)
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
  void open(run, at)
  return {
    ...actions(run),
    destroy() {
      run.destroyed = true
      clearInterval(watchdog)
      clearTimeout(run.waiting)
      video.removeEventListener('play', play)
      video.removeEventListener('pause', pause)
      removeEventListener('online', online)
      removeEventListener('offline', offline)
      run.renewal.stop()
      run.hls?.destroy()
    },
  }
}
