import { useEffect, useRef } from 'react'
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
export function asksNotToBeCounted({ doNotTrack, ...more }: PrivacySignals): boolean {
  return doNotTrack === '1' || more.globalPrivacyControl === true
}
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

/** Counts until the function is called that it answers. */
export function countPlay(
  video: HTMLVideoElement,
  of: () => Pick<EngineState, 'view' | 'blocked'>,
): () => void {
  let count: PlayCount = noPlayCount
  let [wished, number, sentAt, toldOf] = [wishedAt(), 0, Number.NEGATIVE_INFINITY, '']
  let seeking = false
  const look = () => {
    const seen = lookAt(video, seeking)
    if (seen.playing) seeking = false
    if (count.startMs === null && seen.playing && video.currentTime > 0)
      count = { ...count, startMs: Math.min(600_000, Math.round(seen.at - wished)) }
    count = counted(count, seen)
  }
  const tell = () => {
    look()
    const { view } = of()
    if (view === null || count.startMs === null) return
    const report = reportOf(count, { view, number: number + 1, network: networkKind(connectionType()) })
    const news = JSON.stringify({ ...report, number: 0 })
    if (news === toldOf) return
    number += 1
    toldOf = news
    sentAt = performance.now()
    send(JSON.stringify(report))
  }
  const round = () => {
    look()
    const began = count.startMs === null ? null : wished + count.startMs
    const due =
      number === 0
        ? began !== null && performance.now() - began >= firstMs
        : performance.now() - sentAt >= everyMs
    if (due) tell()
  }
  // Telephones end pages without another word once they are out of sight.
  const hidden = () => {
    if (document.visibilityState === 'hidden' && performance.now() - sentAt >= firstMs) tell()
  }
  // A browser that lets nothing begin by itself: the wish is the viewer's, when the button is pressed.
  const asked = () => {
    if (count.startMs === null && of().blocked) wished = performance.now()
  }
  const sought = () => {
    seeking = true
  }
  const listeners: [EventTarget, string, () => void][] = [
    ...looksAt.map((name): [EventTarget, string, () => void] => [video, name, look]),
    [video, 'seeking', sought],
    [video, 'play', asked],
    [document, 'visibilitychange', hidden],
    [window, 'pagehide', tell],
  ]
  for (const [target, name, listener] of listeners) target.addEventListener(name, listener)
  const timer = setInterval(round, lookMs)
  return () => {
    clearInterval(timer)
    for (const [target, name, listener] of listeners) target.removeEventListener(name, listener)
    tell()
  }
}

/** Counts one view of the page, under the first name that the hub gives it. */
export function usePlayFigures(video: HTMLVideoElement | null, { view, blocked }: EngineState): void {
  const known = useRef({ view, blocked })
  known.current = { view: known.current.view ?? view, blocked }
  useEffect(() => {
    if (video && !asksNotToBeCounted(navigator as PrivacySignals))
      return countPlay(video, () => known.current)
  }, [video])
}
