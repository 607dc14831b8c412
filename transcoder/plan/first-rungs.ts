import type { EncodedPart, EncodingPlan } from '#catalog/contract/encoding.ts'
import {
  type AudioRendition,
  audioRenditions,
  measuredRates,
  type Rendition,
  type VideoRendition,
  videoRenditions,
} from './tracks.ts'

/** One rendition whose segments all last `seconds`, but the last. */
export type FirstTrack = { kind: 'video' | 'audio'; name: string; codecs: string; seconds: number }
/** A picture, by the lines of its shorter side, and its sound, if it has one. `bandwidth`: the peak of both, bit/s. */
export type FirstRung = { height: number; bandwidth: number; tracks: FirstTrack[] }
/** `count`: segments that every track has. `duration` in seconds. */
export type FirstRungs = { rungs: FirstRung[]; count: number; duration: number }

/** The lowest rung must be this low: it is what the thinnest link begins with. Lines. */
const lowest = 240
/** Shorter ones are soon loaded whole: hls.js may as well begin. */
const fewestSegments = 4

/** Length of each segment but the last; null where they differ. */
function secondsOfAll({ segments }: Rendition): number | null {
  const [first] = segments
  const alike = segments.slice(0, -1).every(({ seconds }) => Math.abs(seconds - (first?.seconds ?? 0)) < 1e-6)
  return first && alike ? first.seconds : null
}

function trackOf(rendition: Rendition, kind: FirstTrack['kind']): FirstTrack | null {
  const seconds = secondsOfAll(rendition)
  if (seconds === null || !rendition.ended || rendition.segments.length < fewestSegments) return null
  return { kind, name: rendition.name, codecs: rendition.codecs, seconds }
}

function rungOf(video: VideoRendition, sound: AudioRendition | undefined): FirstRung | null {
  const silent = video.rung.audioGroup === null
  const tracks = [trackOf(video, 'video'), ...(sound ? [trackOf(sound, 'audio')] : [])]
  const whole = tracks.filter((track) => track !== null)
  if (whole.length !== tracks.length || (!silent && !sound)) return null
  const bandwidth = measuredRates(video).peak + (sound ? measuredRates(sound).peak : 0)
  return { height: Math.min(video.rung.width, video.rung.height), bandwidth, tracks: whole }
}

/**
 * What a player that knows neither playlists nor changes of rung can begin with: the low rungs in H.264, each with the first sound
 * track of its group. null while they grow, and where there is no rung for the thinnest link.
 */
export function firstRungs(plan: EncodingPlan, parts: readonly EncodedPart[]): FirstRungs | null {
  // It begins inside a segment, and is cut where its station did.
  if (plan.recorded) return null
  const sounds = audioRenditions(plan, parts).filter(({ order }) => order === 0)
  const videos = videoRenditions(plan, parts).filter(({ group }) => group === 'low')
  const chosen = videos.map((video) => ({
    video,
    sound: sounds.find(({ rung }) => rung.group === video.rung.audioGroup),
  }))
  const rungs = chosen.map(({ video, sound }) => rungOf(video, sound))
  const known = rungs.filter((rung) => rung !== null)
  const [first] = known
  if (!first || known.length < rungs.length || first.height > lowest) return null
  const used = chosen.flatMap(({ video, sound }) => (sound ? [video, sound] : [video]))
  const lengths = used.map(({ segments }) => segments.reduce((sum, { seconds }) => sum + seconds, 0))
  return {
    rungs: known,
    count: Math.min(...used.map(({ segments }) => segments.length)),
    duration: Math.max(...lengths),
  }
}
