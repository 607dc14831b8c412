import { believedBandwidth, networkName, savesData } from '#player/api/connection.ts'
import { recall } from '#player/device.ts'
import { beginningOf } from '#player/resume.ts'
import { measuredLink, parseEstimate } from '#player/watch/network.ts'
import { openPathways } from '#player/watch/pathways.ts'
import { qualityKey, wantsSoundAlone } from '#player/watch/quality-choice.ts'
import { firstLocale } from '#player/words/language.ts'
import type { Loaded } from './estimate.ts'
import { publish } from './hand-over.ts'
import { startRung } from './link-class.ts'
import { appLoader } from './load-app.ts'
import { openStage } from './stage.ts'
import { dataElementId, type StartData, type StartRung } from './start-data.ts'
import { aheadOf, fail, hostsOf, loadedTo, planOf, type Run, step } from './start-run.ts'
import { endOf, loadNext, mimeOf, openTrack, type Track } from './tracks.ts'

/** After so long the page comes whatever the buffer holds: it has words and a choice for a link too thin, ms. */
const patienceMs = 45_000

/** What a viewer who has not pressed play is loaded: one segment, so that there is something to see. */
function mayLoad(run: Run, track: Track): boolean {
  const end = endOf(track)
  const evenly = end <= loadedTo(run) + 0.5
  if (run.blocked) return end <= run.at && evenly
  return evenly && end - run.video.currentTime < planOf(run).ahead
}

/** Pictures are what the link is full of: only theirs are asked for before the last ones are there. */
function mayAsk(run: Run, track: Track): boolean {
  const end = endOf(track) + track.seconds
  const within = end - run.video.currentTime < planOf(run).ahead && track.next + 1 < run.data.count - 1
  return track.kind === 'video' && !run.blocked && within
}

async function fill(run: Run, track: Track): Promise<void> {
  const { data, stage } = run
  const onLost = (lost: boolean) => {
    run.lost = lost
    stage.say(lost && aheadOf(run) < 1 ? data.words[locale()].lost : '')
  }
  const hooks = {
    ...hostsOf(run),
    signal: run.abort.signal,
    onLost,
    onLoaded: (loaded: Loaded) => run.loaded.push(loaded),
    mayAsk: () => !run.stopped && mayAsk(run, track),
  }
  // The last one is left to hls.js, which ends the stream; one that was asked for is awaited.
  const goesOn = () => track.next < data.count - 1 && (!run.stopped || track.coming !== null)
  try {
    while (goesOn()) {
      if (track.coming || mayLoad(run, track)) await loadNext(track, hooks)
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
  // Subtitles come from an edge.
  video.crossOrigin = 'anonymous'
  const { at } = beginningOf(data.titleId, momentOf(location.search))
  const mediaSource = new MediaSource()
  const words = data.words[locale()]
  const pathways = openPathways(location.href)
  pathways.renew(data.playback.pathways)
  const run: Run = {
    ...{ data, video, mediaSource, at, pathways, tracks: [], loaded: [], believed, loadApp },
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

/** It is played from this device, or its viewer wants no picture: both are other streams. */
const isElsewhere = ({ titleId }: StartData): boolean =>
  recall(`kept.${titleId}`) !== null || wantsSoundAlone(recall(qualityKey()))

/** A child's mode of this device that is below the title's mark. */
function isForbidden({ ageMark }: StartData): boolean {
  const most = recall('age.at-most')
  return most !== null && ageMark > Number(most)
}

/**
 * The first lines of a watch page, inlined by the hub (cli/hub-start.ts): they show the picture before any other script has
 * come, in the lowest rungs, and hand the media source on to hls.js. No seeking, no change of rung, no end of the
 * stream: these are its.
 */
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
  if (!rung || !playable || isForbidden(data) || isElsewhere(data)) {
    loadApp()
    return
  }
  const { dataset } = document.documentElement
  dataset.start = ''
  // As player/theme.ts has it when the page's code comes.
  const dark = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  dataset.theme = recall('theme') ?? dark
  begin(data, rung, believed, loadApp)
}

start()
