import type Hls from 'hls.js'
import { asProblem } from '#player/api/request.ts'
import { recall } from '#player/device.ts'
import type { Starter } from '#player/start/starter-state.ts'
import { type EngineState, openingState } from './engine-state.ts'
import { qualityKey, wantsSoundAlone } from './quality-choice.ts'
import type { Attempts } from './recovery.ts'
import { keepAddress, type Permit, type Renewal } from './renewal.ts'
import { type Faring, faringWell } from './thin-link.ts'

/** Under which it is remembered that 5.1 is wanted. */
export const surroundKey = 'surround'

/** Of the title, in seconds. */
export type Stretch = { start: number; end: number }

/** What is to be played: who permits it, and from which second on. */
export type Subject = {
  permit: Permit
  at: number
  /** What is on air now: it begins at its newest moment, and is kept close to it. */
  live: boolean
  /** The playlist of sound alone beside a master playlist; null where there is none. */
  soundOf: ((master: string) => string) | null
}

/** One playing of one title or channel: what the functions below share. Positions in seconds. */
export type Run = {
  readonly video: HTMLVideoElement
  /** Where it begins. */
  readonly at: number
  readonly live: boolean
  readonly soundOf: Subject['soundOf']
  readonly renewal: Renewal
  readonly onState: (state: EngineState) => void
  /** Opens the title with a fresh address and a fresh media source, at a second. */
  readonly open: (run: Run, position: number) => void
  state: EngineState
  hls: Hls | null
  /** Plays until hls.js takes over; null before and afterwards. */
  starter: Starter | null
  destroyed: boolean
  /** The viewer, or the browser's permission, has let it play: segments may be loaded. */
  started: boolean
  /** The link cannot carry the source as it is: the encoded rungs, however few there are yet. */
  thin: boolean
  /** It was asked for, and there was nothing. */
  noEncoded: boolean
  /** The viewer was offered sound alone. */
  offered: boolean
  faring: Faring
  /** Of a growing stream: seconds there are, and since when (ms) there are no more. */
  edge: { end: number; at: number }
  /** Play AV1 where there is some; null until the browser was asked. */
  av1: boolean | null
  /** NAME of the sound track that the viewer has chosen. */
  chosenTrack: string | null
  /** What has been measured of the link, bit/s; and of it what the segments said that came before hls.js. */
  link: number | null
  measured: number | null
  /** It should be running: attaching a source anew must not start what the viewer has stopped. */
  wantsPlay: boolean
  attempts: Attempts
  failedLoads: number
  bufferedFrags: number
  /** The stretch that could not be appended; null while all is well. */
  appendTrouble: Stretch | null
  /** The stretch that is being appended. */
  appending: Stretch | null
  /** The buffer was filled by an instance before: hls.js does not know what it holds and cannot replace parts of it. */
  foreignBuffer: boolean
  hole: Stretch | null
  /** Segments are on their way. */
  loading: boolean
  /** For how many looks the picture has waited while none was. */
  idle: number
  /** What no decoder takes. */
  bad: Stretch[]
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
  { permit, at, live, soundOf }: Subject,
  { onState, open }: Pick<Run, 'onState' | 'open'>,
): Run {
  const run: Run = {
    ...{ video, at, live, soundOf },
    renewal: keepAddress(
      permit,
      ({ master, subtitles, storyboard, chapters, view }) =>
        set(run, {
          ...{ subtitles, storyboard, chapters, view, soundMaster: soundOf?.(master) ?? null },
          domestic: run.renewal.book.domestic(),
        }),
      (cause) => stop(run, cause),
    ),
    onState,
    open,
    state: {
      ...openingState,
      surround: recall(surroundKey) !== null,
      soundOnly: soundOf !== null && wantsSoundAlone(recall(qualityKey())),
    },
    hls: null,
    starter: null,
    destroyed: false,
    started: false,
    ...{ thin: false, noEncoded: false, offered: false },
    faring: faringWell,
    edge: { end: 0, at: 0 },
    av1: null,
    chosenTrack: null,
    link: null,
    measured: null,
    wantsPlay: true,
    attempts: { resets: [], rebuilds: 0 },
    failedLoads: 0,
    bufferedFrags: 0,
    appendTrouble: null,
    appending: null,
    foreignBuffer: false,
    hole: null,
    loading: false,
    idle: 0,
    bad: [],
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
  run.hls?.startLoad(run.live ? -1 : run.video.currentTime || run.at)
}

/** A new media source where it stands, or so many seconds further. Destroying the old one takes the video to 0. */
export function reopen(run: Run, further = 0): void {
  const { currentTime } = run.video
  run.hls?.destroy()
  run.hls = null
  run.open(run, currentTime + further)
}
