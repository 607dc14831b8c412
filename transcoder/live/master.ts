import type { LiveRendition } from '#catalog/contract/live.ts'
import { languageName } from '../plan/playlists.ts'

/** bit/s that a rendition has really had; `pictures`: of its single pictures at their peak, and on average where that is over. */
export type MeasuredRates = { peak: number; average: number; pictures: number; averagePictures?: number }

/** Rates vary: what was measured so far is not the most there will be. */
const headroom = 1.1
/** What single pictures take of a rendition's rate, before that was measured. */
const pictureShare = 0.4

type Rated = LiveRendition & { pictures: number; averagePictures: number }

function rated(rendition: LiveRendition, measured: MeasuredRates | undefined): Rated {
  const pictures = Math.ceil(
    measured ? measured.pictures * headroom : rendition.averageBandwidth * pictureShare,
  )
  const most = (told: number, seen: number) => Math.max(told, Math.ceil(seen * headroom))
  return {
    ...rendition,
    bandwidth: most(rendition.bandwidth, measured?.peak ?? 0),
    averageBandwidth: most(rendition.averageBandwidth, measured?.average ?? 0),
    ...{ pictures, averagePictures: measured?.averagePictures ?? pictures },
  }
}

const attributes = (pairs: (string | null)[]): string => pairs.filter((pair) => pair !== null).join(',')

function audioMedia(audio: LiveRendition, language: string): string {
  const [tag, name] = languageName(language)
  return `#EXT-X-MEDIA:${attributes([
    'TYPE=AUDIO',
    `GROUP-ID="${audio.name}"`,
    `NAME="${name}"`,
    `LANGUAGE="${tag}"`,
    'DEFAULT=YES',
    'AUTOSELECT=YES',
    audio.channels ? `CHANNELS="${audio.channels}"` : null,
    `URI="${audio.name}.m3u8"`,
  ])}`
}

function videoVariant(video: Rated, audio: Rated | undefined): string[] {
  return [
    `#EXT-X-STREAM-INF:${attributes([
      `BANDWIDTH=${video.bandwidth + (audio?.bandwidth ?? 0)}`,
      `AVERAGE-BANDWIDTH=${video.averageBandwidth + (audio?.averageBandwidth ?? 0)}`,
      `CODECS="${[video.codecs, audio?.codecs].filter(Boolean).join(',')}"`,
      video.width && video.height ? `RESOLUTION=${video.width}x${video.height}` : null,
      video.frameRate ? `FRAME-RATE=${video.frameRate.toFixed(3)}` : null,
      'VIDEO-RANGE=SDR',
      audio ? `AUDIO="${audio.name}"` : null,
      'CLOSED-CAPTIONS=NONE',
    ])}`,
    `${video.name}.m3u8`,
  ]
}

const soundVariant = (audio: Rated): string[] => [
  `#EXT-X-STREAM-INF:BANDWIDTH=${audio.bandwidth},AVERAGE-BANDWIDTH=${audio.averageBandwidth},CODECS="${audio.codecs}"`,
  `${audio.name}.m3u8`,
]

const trickPlay = (video: Rated): string =>
  `#EXT-X-I-FRAME-STREAM-INF:${attributes([
    `BANDWIDTH=${video.pictures}`,
    `AVERAGE-BANDWIDTH=${video.averagePictures}`,
    `CODECS="${video.codecs}"`,
    video.width && video.height ? `RESOLUTION=${video.width}x${video.height}` : null,
    'VIDEO-RANGE=SDR',
    `URI="${video.name}.iframes.m3u8"`,
  ])}`

/**
 * The multivariant playlist of a run, the cheapest first: a player that takes the first one starts on a thin link too.
 * Renditions of sound are one group each; pictures of the lower half go with the cheapest of them.
 * @param languages of the channel, BCP 47
 */
export function masterPlaylist(
  renditions: readonly LiveRendition[],
  languages: readonly string[],
  rates: ReadonlyMap<string, MeasuredRates> = new Map(),
): string {
  const ordered = renditions
    .map((one) => rated(one, rates.get(one.name)))
    .sort((a, b) => a.bandwidth - b.bandwidth)
  const videos = ordered.filter(({ kind }) => kind === 'video')
  const audios = ordered.filter(({ kind }) => kind === 'audio')
  const audioOf = (order: number) => (order < videos.length / 2 ? audios[0] : audios.at(-1))
  const chosen = videos.map((video, order) => ({ video, audio: audioOf(order) }))
  const groups = new Set(chosen.map(({ audio }) => audio))
  const body =
    videos.length === 0
      ? audios.flatMap(soundVariant)
      : [
          ...audios
            .filter((audio) => groups.has(audio))
            .map((audio) => audioMedia(audio, languages[0] ?? 'kk')),
          ...chosen.flatMap(({ video, audio }) => videoVariant(video, audio)),
          ...videos.slice(0, 1).map(trickPlay),
        ]
  return ['#EXTM3U', '#EXT-X-VERSION:9', '#EXT-X-INDEPENDENT-SEGMENTS', ...body, ''].join('\n')
}

/**
 * The sound of a run alone, the lightest first: for thin links and for ears. A list of its own, as titles have: in the first one it
 * would be no second rate of the picture (Apple HLS 9.9 asks for that), and tvOS forbids it there (9.20). null where there is none.
 */
export function soundPlaylist(
  renditions: readonly LiveRendition[],
  rates: ReadonlyMap<string, MeasuredRates> = new Map(),
): string | null {
  const sounds = renditions.filter(({ kind }) => kind === 'audio')
  return sounds.length === 0 ? null : masterPlaylist(sounds, [], rates)
}
