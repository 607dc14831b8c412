import type { EncodedPart, EncodingPlan } from '#catalog/contract/encoding.ts'
import { ratio } from './frame-rate.ts'
import { groupComplete } from './progress.ts'
import { initTags, startTag } from './run-tags.ts'
import { stereoOnly, withSurround } from './surround.ts'
import {
  type AudioRendition,
  audioRenditions,
  measuredRates,
  type OriginalRendition,
  offeredVideo,
  originalRendition,
  type Rendition,
  type VideoRendition,
  videoRenditions,
} from './tracks.ts'
import { hasTrickPlay, trickPlayName, trickPlayPlaylist, trickPlayVariant } from './trick-play.ts'

/**
 * HLS playlists (RFC 8216bis), written by us: EXTINF is exact by construction and every rate is measured
 * (ffmpeg's own master is wrong on both).
 */

/** EXT-X-TARGETDURATION: every EXTINF, rounded, is at most this (RFC 8216, 4.3.3.1). Never changes. */
const targetDuration = (rendition: Rendition): number =>
  Math.max(
    1,
    Math.round(rendition.targetSeconds),
    ...rendition.segments.map(({ seconds }) => Math.round(seconds)),
  )

/** A media playlist: EVENT while it grows (nothing listed ever changes), VOD once it is whole. */
export function mediaPlaylist(rendition: Rendition): string {
  return [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    `#EXT-X-TARGETDURATION:${targetDuration(rendition)}`,
    '#EXT-X-MEDIA-SEQUENCE:0',
    `#EXT-X-PLAYLIST-TYPE:${rendition.ended ? 'VOD' : 'EVENT'}`,
    '#EXT-X-INDEPENDENT-SEGMENTS',
    ...startTag(rendition),
    ...rendition.segments.flatMap(({ seconds }, number) => [
      ...initTags(rendition, number),
      `#EXTINF:${seconds.toFixed(6)},`,
      `${rendition.name}/${number}.m4s`,
    ]),
    ...(rendition.ended ? ['#EXT-X-ENDLIST'] : []),
    '',
  ].join('\n')
}

const attributes = (pairs: (string | null)[]): string => pairs.filter((pair) => pair !== null).join(',')

/** Languages whose own name a track menu can show; others go by their code. */
const languageNames: Readonly<Record<string, readonly [string, string]>> = {
  kaz: ['kk', 'Қазақша'],
  kk: ['kk', 'Қазақша'],
  rus: ['ru', 'Русский'],
  ru: ['ru', 'Русский'],
  eng: ['en', 'English'],
  en: ['en', 'English'],
  kir: ['ky', 'Кыргызча'],
  uzb: ['uz', 'Oʻzbekcha'],
  tur: ['tr', 'Türkçe'],
}

export const languageName = (language: string): readonly [string, string] =>
  languageNames[language] ?? [language, language]

/**
 * A name says nothing of channels: those of one track are the same in every group. Two tracks of one language still need
 * names of their own, and only the first of them is chosen by language (RFC 8216bis, 4.4.6.1.1).
 */
export function soundName(
  { track, order }: Pick<AudioRendition, 'track' | 'order'>,
  { audio }: EncodingPlan,
) {
  const [language, name] = languageName(track.language)
  const before = audio.slice(0, order).filter((other) => languageName(other.language)[0] === language).length
  return { language, label: before > 0 ? `${name} ${before + 1}` : name, isFirst: before === 0 }
}

function audioMedia(rendition: AudioRendition, version: number, plan: EncodingPlan): string {
  const { language, label, isFirst } = soundName(rendition, plan)
  return `#EXT-X-MEDIA:${attributes([
    'TYPE=AUDIO',
    `GROUP-ID="${rendition.rung.group}"`,
    `NAME="${label}"`,
    `LANGUAGE="${language}"`,
    `DEFAULT=${rendition.order === 0 ? 'YES' : 'NO'}`,
    `AUTOSELECT=${isFirst ? 'YES' : 'NO'}`,
    `CHANNELS="${rendition.rung.channels}"`,
    `URI="${version}/${rendition.name}.m3u8"`,
  ])}`
}

/** Peak and average of a picture with the dearest sound it may be played with, bit/s. */
export function variantRates(video: Rendition | null, sound: readonly AudioRendition[]) {
  const rates = sound.map(measuredRates)
  const own = video ? measuredRates(video) : { peak: 0, average: 0 }
  return {
    peak: own.peak + Math.max(0, ...rates.map((rate) => rate.peak)),
    average: own.average + Math.max(0, ...rates.map((rate) => rate.average)),
  }
}

function videoVariant(
  video: VideoRendition | OriginalRendition,
  sound: readonly AudioRendition[],
  version: number,
): string[] {
  const mine = sound.filter(({ rung }) => rung.group === video.rung.audioGroup)
  const rates = variantRates(video, mine)
  return [
    `#EXT-X-STREAM-INF:${attributes([
      `BANDWIDTH=${rates.peak}`,
      `AVERAGE-BANDWIDTH=${rates.average}`,
      `CODECS="${[video.codecs, mine[0]?.codecs].filter(Boolean).join(',')}"`,
      `RESOLUTION=${video.rung.width}x${video.rung.height}`,
      `FRAME-RATE=${ratio(video.frameRate).toFixed(3)}`,
      'VIDEO-RANGE=SDR',
      mine.length > 0 ? `AUDIO="${video.rung.audioGroup}"` : null,
      'CLOSED-CAPTIONS=NONE',
    ])}`,
    `${version}/${video.name}.m3u8`,
  ]
}

function soundVariant(sound: AudioRendition, version: number, grouped: boolean): string[] {
  const rates = variantRates(null, [sound])
  const pairs = [
    `BANDWIDTH=${rates.peak}`,
    `AVERAGE-BANDWIDTH=${rates.average}`,
    `CODECS="${sound.codecs}"`,
    grouped ? `AUDIO="${sound.rung.group}"` : null,
  ]
  return [`#EXT-X-STREAM-INF:${attributes(pairs)}`, `${version}/${sound.name}.m3u8`]
}

type Offered = readonly (VideoRendition | OriginalRendition)[]

/**
 * Pictures with their sound groups, lowest rung first: a player that takes the first one starts on a thin link too. Those
 * with sound in 5.1 come last.
 */
function pictureMaster(
  video: Offered,
  encoded: readonly AudioRendition[],
  version: number,
  plan: EncodingPlan,
) {
  const { pictures, sound } = withSurround(video, encoded)
  const used = new Set([...video, ...pictures].map(({ rung }) => rung.audioGroup))
  return [
    ...sound
      .filter(({ rung }) => used.has(rung.group))
      .map((rendition) => audioMedia(rendition, version, plan)),
    ...[...video, ...pictures].flatMap((rendition) => videoVariant(rendition, sound, version)),
    ...video.filter(hasTrickPlay).map((rendition) => trickPlayVariant(rendition, version)),
  ]
}

/** Sound alone; a choice of languages where there is one. */
function soundMaster(sound: readonly AudioRendition[], version: number, plan: EncodingPlan): string[] {
  const grouped = plan.audio.length > 1
  return [
    ...(grouped ? sound.map((rendition) => audioMedia(rendition, version, plan)) : []),
    ...sound
      .filter(({ order }) => order === 0)
      .flatMap((rendition) => soundVariant(rendition, version, grouped)),
  ]
}

const masters = ['master.m3u8', 'encoded.m3u8', 'sound.m3u8'] as const
type Master = (typeof masters)[number]

/**
 * A master playlist of what can be played now; null when nothing can. `encoded.m3u8` is the same without the source as
 * it is: for a link too thin for it, however little is encoded yet. `sound.m3u8` is for ears alone: in the first one it
 * would be a rung that a player falls back to (Apple HLS forbids that for tvOS, 9.20).
 */
function masterPlaylist(
  plan: EncodingPlan,
  parts: readonly EncodedPart[],
  version: number,
  name: Master,
): { body: string; complete: boolean } | null {
  const encoded = videoRenditions(plan, parts)
  const video = name === 'encoded.m3u8' ? encoded : offeredVideo(plan, parts)
  const sound = audioRenditions(plan, parts)
  const forEars = name === 'sound.m3u8' || plan.video.length === 0
  if (forEars ? sound.length === 0 : video.length === 0) return null
  const head = ['#EXTM3U', '#EXT-X-VERSION:7', '#EXT-X-INDEPENDENT-SEGMENTS']
  const body = forEars
    ? soundMaster(stereoOnly(sound), version, plan)
    : pictureMaster(video, sound, version, plan)
  const sounds = plan.audio.reduce((sum, track) => sum + track.rungs.length, 0)
  const whole = plan.video.every((group) => groupComplete(parts, group)) && sound.length === sounds
  const complete = whole && [...encoded, ...sound].every(({ ended }) => ended)
  return { body: [...head, ...body, ''].join('\n'), complete }
}

/**
 * A playlist by its address below the asset: `master.m3u8`, `encoded.m3u8`, `sound.m3u8`, or
 * `<version>/<rendition>.m3u8`. `complete` tells that its text will not change any more.
 */
export function playlistAt(
  plan: EncodingPlan,
  parts: readonly EncodedPart[],
  version: number,
  path: string,
): { body: string; complete: boolean } | null {
  const master = masters.find((name) => name === path)
  if (master) return masterPlaylist(plan, parts, version, master)
  const video = videoRenditions(plan, parts)
  const original = originalRendition(plan, parts)
  const rendition = [...video, ...audioRenditions(plan, parts), ...(original ? [original] : [])].find(
    ({ name }) => path === `${version}/${name}.m3u8`,
  )
  if (rendition) return { body: mediaPlaylist(rendition), complete: rendition.ended }
  const stills = video.filter(hasTrickPlay).find((one) => path === `${version}/${trickPlayName(one)}.m3u8`)
  return stills ? { body: trickPlayPlaylist(stills), complete: true } : null
}
