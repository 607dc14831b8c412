import type { NetworkKind } from '#catalog/contract/plays.ts'
import { apiBase, routes } from '#catalog/contract/routes.ts'
import type { EngineState } from './engine-state.ts'
import { counted, type Look, noPlayCount, type PlayCount, reportOf } from './play-count.ts'

/**
 * Tells the hub how the title plays: starts, seconds, stalls, rungs, and nothing of who watches. Nothing is sent before
 * there is a picture, and at most once a minute after the first report; what is lost is in the next one.
 */

const [firstMs, everyMs, lookMs] = [10_000, 60_000, 1000] as const

/** The browser asks for its user not to be counted. */
export const asksNotToBeCounted = (signals: PrivacySignals): boolean =>
  signals.doNotTrack === '1' || signals.globalPrivacyControl === true
export type PrivacySignals = { doNotTrack?: string | null; globalPrivacyControl?: boolean }

/** What a browser says that it is connected by (Network Information API; Chromium on telephones). */
export function networkKind(type: string | undefined): NetworkKind {
  if (type === 'cellular' || type === 'wifi') return type
  return type === 'ethernet' ? 'wired' : 'unknown'
}

const connectionType = () => (navigator as Navigator & { connection?: { type?: string } }).connection?.type

function send(body: string): void {
  const address = apiBase + routes.tellPlay.url
  const json = new Blob([body], { type: 'application/json' })
  // Full: a few dozen kilobytes at once are all that a browser takes along.
  if (navigator.sendBeacon?.(address, json)) return
  fetch(address, { method: 'POST', body: json, keepalive: true }).catch(() => undefined)
}

function lookAt(video: HTMLVideoElement, seeking: boolean): Look {
  const wants = !video.paused && !video.ended
  const ready = video.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA
  return {
    ...{
      at: performance.now(),
      playing: wants && ready && !video.seeking,
      starving: wants && !ready && !seeking,
    },
    ...{ time: video.currentTime, rate: video.playbackRate || 1 },
    duration: Number.isFinite(video.duration) ? video.duration : 0,
    side: Math.min(video.videoWidth, video.videoHeight),
  }
}

/** Of the first title of a page that was opened at it, the wish to watch is as old as the page. */
let opened = false
function wishedAt(): number {
  const [entry] = performance.getEntriesByType('navigation')
  const cold = !opened && entry !== undefined && new URL(entry.name).pathname === location.pathname
  opened = true
  return cold ? 0 : performance.now()
}

const looksAt = ['playing', 'waiting', 'pause', 'ended', 'timeupdate', 'resize', 'ratechange'] as const

/** What is counted and told so far; `sentAt` on the clock of `performance`, ms. */
type Told = { number: number; sentAt: number; news: string }

type Of = () => Pick<EngineState, 'view' | 'blocked'>

/** Counts one view of the page until the function is called that it answers, under the first name that the hub gives it. */
function countPlay(video: HTMLVideoElement, of: Of): () => void {
  let count: PlayCount = noPlayCount
  let told: Told = { number: 0, sentAt: Number.NEGATIVE_INFINITY, news: '' }
  let [wished, seeking, name] = [wishedAt(), false, null as string | null]
  const look = () => {
    const seen = lookAt(video, seeking)
    if (seen.playing) seeking = false
    if (count.startMs === null && seen.playing && video.currentTime > 0)
      count = { ...count, startMs: Math.min(600_000, Math.round(seen.at - wished)) }
    count = counted(count, seen)
    name ??= of().view
  }
  const tell = () => {
    look()
    if (name !== null && count.startMs !== null) told = sendNews(count, name, told)
  }
  const round = () => {
    look()
    const now = performance.now()
    const first = count.startMs === null ? Number.POSITIVE_INFINITY : wished + count.startMs + firstMs
    if (told.number === 0 ? now >= first : now - told.sentAt >= everyMs) tell()
  }
  const sought = () => {
    seeking = true
  }
  // A browser that lets nothing begin by itself: the wish is the viewer's, when the button is pressed.
  const asked = () => {
    if (count.startMs === null && of().blocked) wished = performance.now()
  }
  const hidden = () => {
    if (document.visibilityState === 'hidden' && performance.now() - told.sentAt >= firstMs) tell()
  }
  const timer = setInterval(round, lookMs)
  const silence = listen([
    ...looksAt.map((event): Listening => [video, event, look]),
    [video, 'seeking', sought],
    [video, 'play', asked],
    // Telephones end pages without another word once they are out of sight.
    [document, 'visibilitychange', hidden],
    [window, 'pagehide', tell],
  ])
  return () => {
    clearInterval(timer)
    silence()
    tell()
  }
}

/** Sends what there is to tell, unless that is what was told last. */
function sendNews(count: PlayCount, view: string, told: Told): Told {
  const number = told.number + 1
  const report = reportOf(count, { view, number, network: networkKind(connectionType()) })
  const news = JSON.stringify({ ...report, number: 0 })
  if (news === told.news) return told
  send(JSON.stringify(report))
  return { number, news, sentAt: performance.now() }
}

type Listening = [EventTarget, string, () => unknown]

function listen(listeners: readonly Listening[]): () => void {
  for (const [target, name, listener] of listeners) target.addEventListener(name, listener)
  return () => {
    for (const [target, name, listener] of listeners) target.removeEventListener(name, listener)
  }
}

/** Begins before anything else listens to the video. Nothing is counted of who asks not to be. */
export function startFigures(video: HTMLVideoElement, of: Of): () => void {
  return asksNotToBeCounted(navigator as PrivacySignals) ? () => undefined : countPlay(video, of)
}
