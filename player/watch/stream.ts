import type Hls from 'hls.js'
import type { AttachMediaSourceData, ErrorData, LevelDetails } from 'hls.js'
import { believedBandwidth, loadedBandwidth, networkName, savesData } from '#player/api/connection.ts'
import { recall, remember } from '#player/device.ts'
import { leaveOut } from './bad-segments.ts'
import { cmcdTeller } from './cmcd.ts'
import { leftOut } from './codecs.ts'
import { asksNotToBeCounted, type PrivacySignals } from './figures.ts'
import { hlsConfig, liveConfig } from './hls-config.ts'
import { firstEstimate, measuredLink, parseEstimate } from './network.ts'
import { automatic, rungFor, saver, saverTop } from './quality.ts'
import { qualityKey } from './quality-choice.ts'
import { type Run, set, tryToPlay } from './run.ts'
import { isSurround, needlessLevels } from './sound.ts'
import { clockOf, sameClock } from './wall-clock.ts'

export type HlsClass = typeof Hls
/** `newCodec`: another codec may be played than the first of the list. */
type Following = { hooks: StreamHooks; newCodec: boolean }
/** What the stream tells the engine. */
export type StreamHooks = { onError(data: ErrorData): void; onRefused(): void }

/** Buffered segments between two notes of what the link carries. */
const noteEvery = 8

/** Its own chunk: only a page that plays pays for it. */
export const loadHls = async (): Promise<HlsClass> => (await import('hls.js')).default
const linkKey = () => `link.${networkName()}`

function onBuffered(run: Run, hls: Hls): void {
  run.failedLoads = 0
  if (run.state.status !== 'ready') set(run, { status: 'ready' })
  if (++run.bufferedFrags % noteEvery === 0 && Number.isFinite(hls.bandwidthEstimate))
    remember(linkKey(), JSON.stringify({ bandwidth: hls.bandwidthEstimate, at: Date.now() }))
}

/** `address` is a master playlist's. */
const encodedOnly = (address: string): string => address.replace(/master\.m3u8$/, 'encoded.m3u8')

/** The source as it is, and nothing beside it. */
const onlyOriginal = (hls: Hls): boolean =>
  hls.levels.length === 1 && /\/original\.m3u8$/.test(hls.levels[0]?.uri ?? '')

/** How much more a link must carry than what is played over it. */
const reserve = 1.2

/** The source as it is needs more than the link, bit/s, carries. */
export function isTooHeavy(hls: Hls, link: number): boolean {
  return onlyOriginal(hls) && link < (hls.levels[0]?.bitrate ?? 0) * reserve
}

/** Of every picture the one that goes with the sound the viewer wants. */
function keepOneSound(run: Run, hls: Hls): void {
  const groups = new Set(hls.allAudioTracks.filter(isSurround).map(({ groupId }) => groupId))
  const levels = hls.levels.map(({ uri, audioGroups = [] }) => ({
    uri,
    surround: audioGroups.some((group) => group !== undefined && groups.has(group)),
  }))
  for (const index of needlessLevels(levels, run.state.surround)) hls.removeLevel(index)
}

/**
 * The lightest rung has its sound in mono. hls.js takes that for another track and throws away all the sound that is loaded, so that
 * each change between this rung and the next would be a break.
 */
function takeMonoForStereo(hls: Hls): void {
  for (const track of hls.allAudioTracks) if (track.channels === '1') track.channels = '2'
}

function onManifest(run: Run, hls: Hls, newCodec: boolean): void {
  const { url } = hls
  takeMonoForStereo(hls)
  keepOneSound(run, hls)
  if (url && !run.noEncoded && run.link !== null && isTooHeavy(hls, run.link)) {
    run.thin = true
    // Not from within its own event.
    setTimeout(() => run.hls === hls && hls.loadSource(encodedOnly(url)))
    return
  }
  // Whoever has pictures of many rungs in the buffer goes on in their codec, which is the one that comes first.
  const av1 = run.av1 === true && newCodec
  const codecs = hls.levels.map(({ videoCodec }) => videoCodec)
  for (const index of leftOut(codecs, av1)) hls.removeLevel(index)
  const rungs = hls.levels.map(({ width, height, averageBitrate, bitrate }) => ({
    width: width || null,
    height: height || null,
    averageBandwidth: averageBitrate || bitrate,
  }))
  // Rungs of the picture stay in the menu while there is none; they are told anew with the next one.
  if (run.state.soundOnly) return
  const chosen = rungFor(rungs, recall(qualityKey()))
  if (chosen >= 0) hls.loadLevel = chosen
  limitTo(hls, chosen === saver ? saverTop(rungs) : automatic)
  set(run, { rungs, chosen })
}

/** Automatic choice goes no higher than `top`; `automatic` lets it go as high as the picture's place on the page. */
export function limitTo(hls: Hls, top: number): void {
  // Both write the same field of hls.js: whoever saves takes no notice of the place.
  hls.capLevelToPlayerSize = top < 0
  hls.autoLevelCapping = top
}

function tellTracks(run: Run, hls: Hls): void {
  const inSurround = new Set(hls.allAudioTracks.filter(isSurround).map(({ name }) => name))
  set(run, {
    tracks: hls.audioTracks.map(({ name, lang }) => ({
      ...{ name, language: lang ?? '' },
      surround: inSurround.has(name),
    })),
    track: hls.audioTrack,
  })
}

/**
 * Another group, or another instance. hls.js looks for the same language where the number of channels is another, and
 * takes the first track of it.
 */
function onTracks(run: Run, hls: Hls): void {
  const chosen = hls.audioTracks.findIndex(({ name }) => name === run.chosenTrack)
  if (chosen >= 0 && chosen !== hls.audioTrack) hls.audioTrack = chosen
  tellTracks(run, hls)
}

/**
 * What is on air now, after something that may not be seen here: its list grows from there on, and says where that begins
 * (`EXT-X-START`). Whoever wants what is on now begins at its end nevertheless.
 */
function beginAtEdge(hls: Hls, { startTimeOffset }: LevelDetails): void {
  const edge = hls.liveSyncPosition
  if (startTimeOffset !== null && edge !== null) hls.startLoad(edge)
}

function follow(run: Run, Class: HlsClass, hls: Hls, { hooks, newCodec }: Following): void {
  const { Events } = Class
  if (run.live) hls.once(Events.LEVEL_UPDATED, (_, { details }) => beginAtEdge(hls, details))
  hls.on(Events.ERROR, (_, data) => hooks.onError(data))
  hls.on(Events.MANIFEST_PARSED, () => onManifest(run, hls, newCodec))
  hls.on(Events.MEDIA_ATTACHED, () => tryToPlay(run))
  hls.on(Events.LEVEL_SWITCHED, (_, { level }) => !run.state.soundOnly && set(run, { current: level }))
  hls.on(Events.LEVEL_UPDATED, (_, { details }) => {
    leaveOut(details, run.bad)
    if (details.edge !== run.edge.end) run.edge = { end: details.edge, at: Date.now() }
    if (details.live !== run.state.growing) set(run, { growing: details.live })
    const clock = clockOf(details.fragments)
    if (!sameClock(clock, run.state.clock)) set(run, { clock })
  })
  hls.on(Events.FRAG_LOADING, () => {
    run.loading = true
  })
  hls.on(Events.FRAG_LOADED, () => {
    run.loading = false
  })
  hls.on(Events.BUFFER_APPENDING, (_, { frag }) => {
    if (frag.sn !== 'initSegment') run.appending = frag
  })
  hls.on(Events.FRAG_BUFFERED, () => onBuffered(run, hls))
  hls.on(Events.AUDIO_TRACKS_UPDATED, () => onTracks(run, hls))
  // As soon as it is settled: with what was begun before hls.js had come in the buffer, it is switched to seconds later.
  hls.on(Events.AUDIO_TRACK_SWITCHING, () => tellTracks(run, hls))
}

/** There is no such playlist: nothing is encoded yet that a thin link could carry, or nothing is heard. All of it, then. */
export function backToOriginal(run: Run): void {
  if (run.thin) run.noEncoded = true
  run.thin = false
  set(run, { soundOnly: false })
  run.hls?.loadSource(run.hls.url?.replace(/[^/]+\.m3u8$/, 'master.m3u8') ?? '')
}

/**
 * `transfer` hands over the media source of an instance before, with what it holds. `goesOn`: all of that is good, and
 * loading goes on at `position`, where it ends.
 */
export type Source = {
  master: string
  position: number
  transfer?: AttachMediaSourceData | null
  goesOn?: boolean
}

/** Fields of the pinned hls.js: tests/browser/start.test.ts sees a jump or a segment twice if they are others. */
type Insides = { streamController: { startPosition: number; lastCurrentTime: number; altAudio: number } }
/** `AlternateAudio.SWITCHED` of hls.js. */
const switched = 2

/** Begins to load at the end of what is there. hls.js would then take the playhead there, too. */
function goOn(run: Run, Class: HlsClass, hls: Hls, end: number): void {
  const { video } = run
  hls.once(Class.Events.MANIFEST_PARSED, () => {
    // Not on the border, where a rounded number would be the segment before it.
    hls.startLoad(end + 0.1)
    const current = hls.levels.findIndex(({ height }) => height === video.videoHeight)
    set(run, { current })
  })
  hls.once(Class.Events.BUFFER_CREATED, () => {
    const { streamController } = hls as unknown as Insides
    streamController.startPosition = -1
    streamController.lastCurrentTime = video.currentTime
    // The picture is scheduled by its own buffer from the first segment on, not by what it has in common with the sound.
    if (hls.audioTracks.length > 0) streamController.altAudio = switched
    hls.config.autoStartLoad = true
  })
}

/** Starts hls.js on a master playlist; it becomes the run's instance. */
export function openStream(run: Run, Class: HlsClass, source: Source, hooks: StreamHooks): void {
  const stored = parseEstimate(recall(linkKey()))
  const loaded = run.measured ?? loadedBandwidth(performance.getEntriesByType('resource'))
  run.link = measuredLink(stored, loaded, Date.now())
  const bandwidth = firstEstimate(run.link, believedBandwidth())
  const link = { bandwidth, savesData: savesData() }
  const isUncounted = asksNotToBeCounted(navigator as PrivacySignals)
  const cmcd = cmcdTeller(run.video, () => !isUncounted && run.state.view !== null)
  const { book } = run.renewal
  const current = (address: string) => cmcd.told(address, book.current(address))
  const loading = { current, onFailed: book.fail, onRefused: hooks.onRefused }
  const { goesOn = false, position } = source
  const atOnce = run.started && !goesOn
  const hls = new Class({ ...hlsConfig(link, loading, position, atOnce), ...(run.live ? liveConfig : {}) })
  run.hls = hls
  hls.on(Class.Events.FRAG_LOADING, (_, { frag, part }) => {
    const { url, duration } = part ?? frag
    if (frag.sn !== 'initSegment') cmcd.loading(url, duration, frag.type === 'main')
  })
  hls.once(Class.Events.DESTROYING, cmcd.end)
  follow(run, Class, hls, { hooks, newCodec: goesOn || !run.foreignBuffer })
  if (goesOn) goOn(run, Class, hls, position)
  const { href } = new URL(source.master, location.href)
  const sound = run.state.soundOnly ? run.soundOf?.(href) : undefined
  hls.loadSource(sound ?? (run.thin ? encodedOnly(href) : href))
  hls.attachMedia(source.transfer ?? run.video)
}
