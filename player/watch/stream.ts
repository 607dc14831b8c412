import type Hls from 'hls.js'
import type { AttachMediaSourceData, ErrorData } from 'hls.js'
import { believedBandwidth, networkName, savesData } from '#player/api/connection.ts'
import { recall, remember } from '#player/device.ts'
import { hlsConfig } from './hls-config.ts'
import { firstEstimate, parseEstimate } from './network.ts'
import { rungFor } from './quality.ts'
import { type Run, set, tryToPlay } from './run.ts'

export type HlsClass = typeof Hls
/** What the stream tells the engine. */
export type StreamHooks = { onError(data: ErrorData): void; onRefused(): void }

/** Buffered segments between two notes of what the link carries. */
const noteEvery = 8

/** Its own chunk: only a page that plays pays for it. */
export const loadHls = async (): Promise<HlsClass> => (await import('hls.js')).default
const linkKey = () => `link.${networkName()}`
export const qualityKey = () => `quality.${networkName()}`

function onBuffered(run: Run, hls: Hls): void {
  run.failedLoads = 0
  if (run.state.status !== 'ready') set(run, { status: 'ready' })
  if (++run.bufferedFrags % noteEvery === 0 && Number.isFinite(hls.bandwidthEstimate))
    remember(linkKey(), JSON.stringify({ bandwidth: hls.bandwidthEstimate, at: Date.now() }))
}

function onManifest(run: Run, hls: Hls): void {
  const rungs = hls.levels.map(({ width, height, averageBitrate, bitrate }) => ({
    width: width || null,
    height: height || null,
    averageBandwidth: averageBitrate || bitrate,
  }))
  const chosen = rungFor(rungs, recall(qualityKey()))
  if (chosen >= 0) hls.loadLevel = chosen
  set(run, { rungs, chosen })
}

function follow(run: Run, Class: HlsClass, hls: Hls, hooks: StreamHooks): void {
  const { Events } = Class
  const tracks = () =>
    set(run, {
      tracks: hls.audioTracks.map(({ name, lang }) => ({ name, language: lang ?? '' })),
      track: hls.audioTrack,
    })
  hls.on(Events.ERROR, (_, data) => hooks.onError(data))
  hls.on(Events.MANIFEST_PARSED, () => onManifest(run, hls))
  hls.on(Events.MEDIA_ATTACHED, () => tryToPlay(run))
  hls.on(Events.LEVEL_SWITCHED, (_, { level }) => set(run, { current: level }))
  hls.on(Events.LEVEL_UPDATED, (_, { details }) => {
    if (details.live !== run.state.growing) set(run, { growing: details.live })
  })
  hls.on(Events.FRAG_BUFFERED, () => onBuffered(run, hls))
  hls.on(Events.AUDIO_TRACKS_UPDATED, tracks)
  hls.on(Events.AUDIO_TRACK_SWITCHED, tracks)
}

/** `transfer` hands over the media source of an instance before, with what it holds. */
export type Source = { master: string; position: number; transfer?: AttachMediaSourceData | null }

/** Starts hls.js on a master playlist; it becomes the run's instance. */
export function openStream(run: Run, Class: HlsClass, source: Source, hooks: StreamHooks): void {
  const stored = parseEstimate(recall(linkKey()))
  const bandwidth = firstEstimate(stored, believedBandwidth(), Date.now())
  const link = { bandwidth, savesData: savesData() }
  const loading = { current: run.renewal.book.current, onRefused: hooks.onRefused }
  const hls = new Class(hlsConfig(link, loading, source.position, run.started))
  run.hls = hls
  follow(run, Class, hls, hooks)
  hls.loadSource(new URL(source.master, location.href).href)
  hls.attachMedia(source.transfer ?? run.video)
}
