import type Hls from 'hls.js'
import { asProblem } from '#player/api/request.ts'
import { recall } from '#player/device.ts'
import { type EngineState, openingState } from './engine-state.ts'
import { qualityKey, wantsSoundAlone } from './quality.ts'
import type { Attempts } from './recovery.ts'
import { keepAddress, type Renewal } from './renewal.ts'

/** Under which it is remembered that 5.1 is wanted. */
export const surroundKey = 'surround'

/** One playing of one title: what the functions below share. Positions in seconds. */
export type Run = {
  readonly video: HTMLVideoElement
  /** Where it begins. */
  readonly at: number
  readonly renewal: Renewal
  readonly onState: (state: EngineState) => void
  state: EngineState
  hls: Hls | null
  destroyed: boolean
  /** The viewer, or the browser's permission, has let it play: segments may be loaded. */
  started: boolean
  /** The link cannot carry the source as it is: the encoded rungs, however few there are yet. */
  thin: boolean
  /** It was asked for, and there was nothing. */
  noEncoded: boolean
  /** Play AV1 where there is some; null until the browser was asked. */
  av1: boolean | null
  /** NAME of the sound track that the viewer has chosen. */
  chosenTrack: string | null
  /** What has been measured of the link, bit/s. */
  link: number | null
  /** It should be running: attaching a source anew must not start what the viewer has stopped. */
  wantsPlay: boolean
  attempts: Attempts
  failedLoads: number
  bufferedFrags: number
  appendTrouble: boolean
  /** The buffer was filled by an instance before: hls.js does not know what it holds and cannot replace parts of it. */
  foreignBuffer: boolean
  hole: { start: number; end: number } | null
  waiting: ReturnType<typeof setTimeout> | undefined
  /** Where the playhead was at the last look, and for how many looks it has not moved. */
  still: { time: number; looks: number }
}

export function set(run: Run, change: Partial<EngineState>): void {
  run.state = { ...run.state, ...change }
  if (!run.destroyed) run.onState(run.state)
}

/** `cause` null: nobody said why. */
export function stop(run: Run, cause: unknown): void {
  run.hls?.destroy()
  run.hls = null
  set(run, { status: 'stopped', problem: cause === null ? null : asProblem(cause) })
}

/** Plays if it should; a browser that wants a click first leaves the run blocked until `play`. */
export function tryToPlay(run: Run): void {
  if (!run.wantsPlay || !run.video.paused) return
  run.video.play().catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'NotAllowedError') set(run, { blocked: true })
  })
}

/** `address` is a master playlist's: the one of sound alone. */
export const forEars = (address: string): string => address.replace(/(?:master|encoded)\.m3u8$/, 'sound.m3u8')

export function newRun(
  video: HTMLVideoElement,
  { titleId, at }: { titleId: string; at: number },
  onState: Run['onState'],
): Run {
  const run: Run = {
    video,
    at,
    renewal: keepAddress(
      titleId,
      ({ master, subtitles, storyboard, chapters }) =>
        set(run, { subtitles, storyboard, chapters, soundMaster: forEars(master) }),
      (cause) => stop(run, cause),
    ),
    onState,
    state: {
      ...openingState,
      surround: recall(surroundKey) !== null,
      soundOnly: wantsSoundAlone(recall(qualityKey())),
    },
    hls: null,
    destroyed: false,
    started: false,
    thin: false,
    noEncoded: false,
    av1: null,
    chosenTrack: null,
    link: null,
    wantsPlay: true,
    attempts: { resets: [], rebuilds: 0 },
    failedLoads: 0,
    bufferedFrags: 0,
    appendTrouble: false,
    foreignBuffer: false,
    hole: null,
    waiting: undefined,
    still: { time: -1, looks: 0 },
  }
  return run
}

/** The viewer wants it to run: what was loaded for nobody yet is loaded now. */
export function onPlay(run: Run): void {
  run.wantsPlay = true
  if (run.state.blocked) set(run, { blocked: false })
  if (run.started) return
  run.started = true
  run.hls?.startLoad(run.video.currentTime || run.at)
}
