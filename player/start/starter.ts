import { believedBandwidth, networkName, savesData } from '#player/api/connection.ts'
import { recall } from '#player/device.ts'
import { measuredLink, parseEstimate } from '#player/watch/network.ts'
import { firstLocale } from '#player/words/language.ts'
import { type Loaded, measured } from './estimate.ts'
import { startPlan, startRung } from './link-class.ts'
import { appLoader } from './load-app.ts'
import { openStage, type Stage } from './stage.ts'
import { dataElementId, type StartData, type StartRung } from './start-data.ts'
import type { Handed } from './starter-state.ts'
import { endOf, loadNext, mimeOf, openTrack, type Track } from './tracks.ts'

/**
 * The first lines of a watch page, inlined by the hub (cli/hub-start.ts): they show the picture before any other script has
 * come, in the lowest rungs, and hand the media source on to hls.js. No seeking, no change of rung, no end of the
 * stream: these are its.
 */
type Run = {
  data: StartData
  video: HTMLVideoElement
  mediaSource: MediaSource
  stage: Stage
  at: number
  tracks: Track[]
  loaded: Loaded[]
  /** What was believed of the link before anything was loaded, bit/s. */
  believed: number | null
  blocked: boolean
  /** A picture has been seen. */
  begun: boolean
  /** Nothing comes over the link. */
  lost: boolean
  /** No more loading. */
  stopped: boolean
  /** It cannot go on: what it has may be played on, or not. */
  failed: 'no' | 'load' | 'media'
  abort: AbortController
  loadApp(): void
  /** Told at every step. */
  listeners: Set<() => void>
}

/** After so long the page comes whatever the buffer holds: it has words and a choice for a link too thin, ms. */
const patienceMs = 30_000
const careful = 400e3

const bandwidthOf = (run: Run) => measured(run.loaded) ?? run.believed ?? careful
const planOf = (run: Run) => startPlan(bandwidthOf(run), savesData())
const loadedTo = ({ tracks }: Run) => Math.min(...tracks.map(endOf))
const aheadOf = (run: Run) => (run.tracks.length > 0 ? loadedTo(run) - run.video.currentTime : 0)
function isInside({ buffered, currentTime }: HTMLVideoElement): boolean {
  for (let n = 0; n < buffered.length; n++)
    if (buffered.start(n) <= currentTime + 0.1 && currentTime <= buffered.end(n)) return true
  return false
}

function step(run: Run): void {
  const { blocked, failed, video } = run
  run.begun ||= video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA
  if (run.begun && (blocked || aheadOf(run) >= planOf(run).app)) run.loadApp()
  if (failed !== 'no') run.loadApp()
  run.stage.invite(blocked && video.paused)
  for (const told of run.listeners) told()
}

function fail(run: Run, why: 'load' | 'media'): void {
  run.failed = why
  run.stopped = true
  step(run)
}

/** What a viewer who has not pressed play is loaded: one segment, so that there is something to see. */
function mayLoad(run: Run, track: Track): boolean {
  const end = endOf(track)
  const evenly = end <= loadedTo(run) + 0.5
  if (run.blocked) return end <= run.at && evenly
  return evenly && end - run.video.currentTime < planOf(run).ahead
}

async function fill(run: Run, track: Track): Promise<void> {
  const { data, stage } = run
  const onLost = (lost: boolean) => {
    run.lost = lost
    stage.say(lost && aheadOf(run) < 1 ? data.words[locale()].lost : '')
  }
  const onLoaded = (loaded: Loaded) => run.loaded.push(loaded)
  try {
    // The last one is left to hls.js, which ends the stream.
    while (!run.stopped && track.next < data.count - 1) {
      if (mayLoad(run, track))
        await loadNext(track, data.base, { signal: run.abort.signal, onLoaded, onLost })
      else await new Promise((wake) => setTimeout(wake, 200))
      step(run)
    }
  } catch {
    fail(run, 'load')
  }
  if (!run.stopped) fail(run, 'load')
}

const locale = () => firstLocale(recall('language'), navigator.languages)

function play(run: Run): void {
  run.video.play().catch((cause: unknown) => {
    if (!(cause instanceof DOMException && cause.name === 'NotAllowedError')) return
    run.blocked = true
    step(run)
  })
}

/** The viewer's finger: the picture answers, and the page comes, as they want more of it than to look on. */
function onTap(run: Run): void {
  if (run.video.paused) play(run)
  else run.video.pause()
  run.loadApp()
}

/** hls.js goes on from here: all fetches have ended, so that no segment is loaded twice. */
async function handOver(run: Run, filling: Promise<unknown>): Promise<Handed | null> {
  run.stopped = true
  const { currentTime } = run.video
  // Where the viewer goes there is nothing of ours: what is on its way is of no use.
  const inside = isInside(run.video)
  if (!inside || run.lost) run.abort.abort()
  await filling
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

function publish(run: Run, filling: Promise<unknown>): void {
  const { data, video } = run
  const enough = () =>
    run.failed !== 'no' ||
    run.lost ||
    (run.begun && !isInside(video)) ||
    (!run.blocked && aheadOf(run) >= planOf(run).takeOver)
  window.narStarter = {
    ...{ titleId: data.titleId, playback: data.playback, video, at: run.at },
    bandwidth: () => measured(run.loaded),
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

function listen(run: Run): void {
  const { video } = run
  const onStep = () => step(run)
  for (const event of ['loadeddata', 'timeupdate', 'progress', 'seeking'])
    video.addEventListener(event, onStep)
  video.addEventListener('play', () => {
    run.blocked = false
    step(run)
  })
  video.addEventListener('error', () => fail(run, 'media'))
  setTimeout(run.loadApp, patienceMs)
}

/** Seconds the address asks to begin at, as the page reads it. */
function momentOf(search: string): number {
  const at = Number(new URLSearchParams(search).get('t'))
  return Number.isFinite(at) && at > 0 ? at : 0
}

function begin(data: StartData, rung: StartRung, believed: number | null, loadApp: () => void): void {
  const video = document.createElement('video')
  video.playsInline = true
  const at = momentOf(location.search)
  const mediaSource = new MediaSource()
  const words = data.words[locale()]
  const run: Run = {
    ...{ data, video, mediaSource, at, tracks: [], loaded: [], believed, loadApp },
    stage: openStage(video, words, () => onTap(run)),
    ...{ blocked: false, begun: false, lost: false, stopped: false, failed: 'no' },
    ...{ abort: new AbortController(), listeners: new Set() },
  }
  const opened = new Promise<void>((done) => {
    mediaSource.addEventListener('sourceopen', () => done(), { once: true })
  })
  video.src = URL.createObjectURL(mediaSource)
  const filling = opened.then(async () => {
    URL.revokeObjectURL(video.src)
    mediaSource.duration = data.duration
    const onFailed = () => fail(run, 'media')
    run.tracks = rung.tracks.map((track) => openTrack(mediaSource, track, { at, onFailed }))
    if (at > 0) video.currentTime = at
    await Promise.all(run.tracks.map((track) => fill(run, track)))
  })
  listen(run)
  publish(
    run,
    filling.catch(() => fail(run, 'media')),
  )
  play(run)
}

/** A child's mode of this device that is below the title's mark. */
function isForbidden({ ageMark }: StartData): boolean {
  const most = recall('age.at-most')
  return most !== null && ageMark > Number(most)
}

function start(): void {
  const text = document.getElementById(dataElementId)?.textContent
  if (!text) return
  const data = JSON.parse(text) as StartData
  const loadApp = appLoader(data.app)
  const stored = measuredLink(parseEstimate(recall(`link.${networkName()}`)), null, Date.now())
  const believed = stored ?? believedBandwidth()
  const rung = startRung(data.rungs, believed, savesData())
  const playable =
    typeof MediaSource === 'function' &&
    !('ManagedMediaSource' in window) &&
    rung?.tracks.every((track) => MediaSource.isTypeSupported(mimeOf(track)))
  // The usual road: the page's code opens the title.
  if (!rung || !playable || isForbidden(data)) {
    loadApp()
    return
  }
  document.documentElement.dataset.start = ''
  begin(data, rung, believed, loadApp)
}

start()
