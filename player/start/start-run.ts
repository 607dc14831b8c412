import { savesData } from '#player/api/connection.ts'
import type { Pathways } from '#player/watch/pathways.ts'
import { type Loaded, measured } from './estimate.ts'
import { startPlan } from './link-class.ts'
import type { Stage } from './stage.ts'
import type { StartData } from './start-data.ts'
import { endOf, type Track } from './tracks.ts'

/** One title that begins: what the functions of the starter share. */
export type Run = {
  data: StartData
  video: HTMLVideoElement
  mediaSource: MediaSource
  stage: Stage
  at: number
  tracks: Track[]
  pathways: Pathways
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

/** With nothing known: enough for the lowest rung, bit/s. */
const careful = 400e3

const bandwidthOf = (run: Run) => measured(run.loaded) ?? run.believed ?? careful
export const planOf = (run: Run) => startPlan(bandwidthOf(run), savesData())
export const loadedTo = ({ tracks }: Run) => Math.min(...tracks.map(endOf))
export const aheadOf = (run: Run) => (run.tracks.length > 0 ? loadedTo(run) - run.video.currentTime : 0)

/** Where segments are to be had now, and what to do when they are not. */
export const hostsOf = ({ pathways, data }: Run) => ({
  addressOf: (path: string) => {
    const { origin, pathname } = new URL(data.base, location.href)
    return `${pathways.origin() ?? origin}${pathname}${path}`
  },
  onFailed: (address: string) => pathways.fail(new URL(address).origin),
  isPatient: !pathways.several(),
})

export function isInside({ buffered, currentTime }: HTMLVideoElement): boolean {
  for (let n = 0; n < buffered.length; n++)
    if (buffered.start(n) <= currentTime + 0.1 && currentTime <= buffered.end(n)) return true
  return false
}

export function step(run: Run): void {
  const { blocked, failed, video } = run
  run.begun ||= video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA
  if (run.begun && (blocked || aheadOf(run) >= planOf(run).app)) run.loadApp()
  if (failed !== 'no') run.loadApp()
  run.stage.invite(blocked && video.paused)
  for (const told of run.listeners) told()
}

export function fail(run: Run, why: 'load' | 'media'): void {
  run.failed = why
  run.stopped = true
  step(run)
}
