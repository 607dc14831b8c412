import { type File, type Init, type Segment, type Stream, tracksOf } from '../stream.ts'
import { apple, at, forEach, mediaFiles, type Outcome, playlistFiles, type Rule } from './rule.ts'

/** Apple's rules about delivery, encryption and low latency: 8.18 and 10.1 to 14.3. */

const overHttp = ({ answer }: File): boolean => answer.headers !== null
const header = ({ answer }: File, name: string): string => answer.headers?.[name]?.toLowerCase() ?? ''

const mediaOf = (stream: Stream): File[] => [
  ...new Set<File>(
    stream.playlists.flatMap((media) => [
      media,
      ...media.segments.flatMap(({ file, init }) => (init ? [init, file] : [file])),
    ]),
  ),
]

/** Once for each place and kind of finding: a rule broken by one segment is broken by all. */
const once = (found: readonly string[]): string[] => [...new Set(found)]

function redirects(stream: Stream): Outcome {
  return forEach(mediaOf(stream).filter(overHttp), ({ label, answer }) => {
    return answer.redirects > 0 ? [`${label}: ${answer.redirects} redirects`] : []
  })
}

function compressed(stream: Stream): Outcome {
  return forEach(playlistFiles(stream).filter(overHttp), (file) => {
    const coding = header(file, 'content-encoding')
    return coding === 'gzip' ? [] : [`${file.label}: ${coding === '' ? 'not compressed' : coding}`]
  })
}

const playlistTypes = ['application/vnd.apple.mpegurl', 'audio/mpegurl', 'audio/x-mpegurl']

/** The table of 10.4. Sound and picture of fragmented MP4 may both be called by their own type or `iso.segment`. */
function segmentTypes({ media: { format }, init }: Segment): string[] {
  const video = init?.tracks.some(({ kind }) => kind === 'video')
  const unknown = !init || init.tracks.length === 0
  const own = unknown ? ['video/mp4', 'audio/mp4'] : [video ? 'video/mp4' : 'audio/mp4']
  switch (format) {
    case 'fmp4':
      return ['video/iso.segment', ...own, 'application/mp4']
    case 'mpegts':
      return ['video/mp2t']
    case 'packed-audio':
      return ['audio/aac', 'audio/mpeg', 'audio/ac3', 'audio/eac3']
    case 'webvtt':
      return ['text/vtt', 'text/plain']
    case 'encrypted':
    case 'unknown':
      return []
  }
}

const initTypes = (init: Init): string[] =>
  init.tracks.some(({ kind }) => kind === 'video')
    ? ['video/mp4']
    : ['video/mp4', 'audio/mp4', 'application/mp4']

function contentTypes(stream: Stream): Outcome {
  const check = (file: File, types: readonly string[]): Outcome => {
    if (!overHttp(file) || types.length === 0) return null
    const type = header(file, 'content-type').replace(/;.*/, '').trim()
    return types.includes(type) ? [] : [`${file.label}: ${type || 'none'}, not ${types.join(' or ')}`]
  }
  const segments = stream.playlists.flatMap((media) => media.segments)
  const inits = [...new Set(segments.flatMap(({ init }) => init ?? []))]
  const found = [
    ...playlistFiles(stream).map((file) => check(file, playlistTypes)),
    ...inits.map((init) => check(init, init.tracks.length > 0 ? initTypes(init) : [])),
    ...segments.map((segment) => check(segment.file, segmentTypes(segment))),
  ].filter((outcome) => outcome !== null)
  return found.length === 0 ? null : once(found.flat())
}

/** Nothing between a program and itself needs to be hidden. */
const atHome = /^https?:\/\/(localhost|127(\.\d+){3}|\[::1\])(:\d+)?\//

const secure =
  (files: (stream: Stream) => readonly File[]): Rule['check'] =>
  (stream) =>
    forEach(
      files(stream).filter((file) => overHttp(file) && !atHome.test(file.address)),
      ({ address, label }) => (address.startsWith('https:') ? [] : [`${label}: not over TLS`]),
    )

const keys = (stream: Stream) =>
  playlistFiles(stream).flatMap((file) =>
    file.playlist.tags
      .filter(({ name }) => /^EXT-X-(SESSION-)?KEY$/.test(name))
      .map((tag) => ({ file, tag })),
  )

const fairPlay = 'com.apple.streamingkeydelivery'

function fairPlayMethod(stream: Stream): Outcome {
  const own = keys(stream).filter(({ tag }) => tag.attributes.KEYFORMAT === fairPlay)
  return forEach(own, ({ file, tag }) =>
    tag.attributes.METHOD === 'SAMPLE-AES' ? [] : [at(file, tag, `METHOD=${tag.attributes.METHOD}`)],
  )
}

function partHoldBack(stream: Stream): Outcome {
  return forEach(mediaFiles(stream), (media) => {
    const find = (name: string) => media.playlist.tags.find((tag) => tag.name === name)
    const target = Number(find('EXT-X-PART-INF')?.attributes['PART-TARGET'] ?? Number.NaN)
    const control = find('EXT-X-SERVER-CONTROL')
    if (!Number.isFinite(target)) return null
    const back = Number(control?.attributes['PART-HOLD-BACK'] ?? Number.NaN)
    return back >= 3 * target ? [] : [`${media.label}: PART-HOLD-BACK ${back} s, PART-TARGET ${target} s`]
  })
}

function highDefinitionKeys(stream: Stream): Outcome {
  if (keys(stream).every(({ tag }) => tag.attributes.KEYFORMAT !== fairPlay)) return null
  const large = stream.variants.filter(({ media }) =>
    tracksOf(media, 'video').some(({ height }) => height >= 720),
  )
  return forEach(large, ({ tag, label }) =>
    /^TYPE-[01]$/.test(tag.attributes['HDCP-LEVEL'] ?? '') ? [] : [`${label}: no HDCP-LEVEL`],
  )
}

export const deliveryRules: readonly Rule[] = [
  apple('8.18', 'must', 'Media are sent without HTTP redirects.', redirects),
  apple('10.1', 'must', 'Playlists are sent compressed with gzip.', compressed),
  apple('10.4', 'should', 'Everything has the recommended MIME type.', contentTypes),
  apple(
    '11.1',
    'should',
    'Multivariant playlists are sent over TLS.',
    secure(({ master }) => (master ? [master] : [])),
  ),
  apple('11.2', 'should', 'Media playlists are sent over TLS.', secure(mediaFiles)),
  apple(
    '11.3',
    'should',
    'Media segments are sent over TLS.',
    secure((stream) => stream.playlists.flatMap(({ segments }) => segments.map(({ file }) => file))),
  ),
  apple('13.2', 'must', 'FairPlay encrypts with SAMPLE-AES.', fairPlayMethod),
  apple('13.5', 'should', 'High definition under FairPlay has an HDCP-LEVEL.', highDefinitionKeys),
  apple('13.11', 'must', 'Nothing is encrypted with SAMPLE-AES-CTR.', (stream) =>
    forEach(keys(stream), ({ file, tag }) =>
      tag.attributes.METHOD === 'SAMPLE-AES-CTR' ? [at(file, tag, 'METHOD=SAMPLE-AES-CTR')] : [],
    ),
  ),
  apple('14.3', 'must', 'PART-HOLD-BACK is at least three part targets.', partHoldBack),
]
