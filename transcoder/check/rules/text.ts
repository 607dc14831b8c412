import type { Tag } from '../playlist.ts'
import { answered } from '../stream.ts'
import { tagSpec } from '../tags.ts'
import {
  at,
  forEach,
  type Outcome,
  type PlaylistFile,
  playlistFiles,
  type Rule,
  readerFindings,
  rfc,
} from './rule.ts'

/** Rules of RFC 8216bis about the text of every playlist: sections 4.1 to 4.4.2. */

export const perFile =
  (check: (file: PlaylistFile) => Outcome): Rule['check'] =>
  (stream) =>
    forEach(playlistFiles(stream), check)

const playlistTypes = ['application/vnd.apple.mpegurl', 'audio/mpegurl']

function identified(file: PlaylistFile): string[] {
  const type = file.answer.headers?.['content-type']?.replace(/;.*/, '').trim().toLowerCase()
  const path = file.address.replace(/[?#].*/, '')
  if (/\.m3u8?$/.test(path) || playlistTypes.includes(type ?? '')) return []
  return [`${file.label}: neither its path nor its content type (${type ?? 'none'}) says so`]
}

function missing(file: PlaylistFile, names: (name: string) => boolean): string[] {
  return file.playlist.tags
    .filter(({ name }) => names(name))
    .flatMap((tag) =>
      (tagSpec(tag.name)?.required ?? [])
        .filter((attribute) => tag.attributes[attribute] === undefined)
        .map((attribute) => at(file, tag, `${tag.name} has no ${attribute}`)),
    )
}

/** Tags beyond the first of each name that there may be one of. */
export function repeated(file: PlaylistFile, wanted: (tag: Tag) => boolean): string[] {
  const seen = new Set<string>()
  return file.playlist.tags.filter(wanted).flatMap((tag) => {
    const again = seen.has(tag.name)
    seen.add(tag.name)
    return again ? [at(file, tag, `another ${tag.name}`)] : []
  })
}

function oneKind(file: PlaylistFile): string[] {
  const { kind, uris, segments } = file.playlist
  if (kind === 'mixed') return [`${file.label}: it has tags of media and of multivariant playlists`]
  if (kind === 'neither') return [`${file.label}: it has tags of neither kind of playlist`]
  const strays = kind === 'multivariant' ? uris.filter(({ after }) => after !== 'EXT-X-STREAM-INF') : []
  if (kind === 'media' && uris.length !== segments.length)
    return [`${file.label}: addresses that are no segments`]
  return strays.map((uri) => `${file.label} line ${uri.line}: an address without EXT-X-STREAM-INF`)
}

export const textRules: readonly Rule[] = [
  rfc(
    '6.2.1',
    'available',
    'must',
    'Every playlist, initialization section and segment can be read.',
    (stream) => {
      const inits = new Set(
        stream.playlists.flatMap(({ segments }) => segments.flatMap(({ init }) => init ?? [])),
      )
      const files = [
        ...(stream.master ? [stream.master] : []),
        ...stream.playlists,
        ...inits,
        ...stream.playlists.flatMap(({ segments }) => segments.map(({ file }) => file)),
      ]
      const found = files
        .filter((file) => !answered(file))
        .map(({ label, answer }) => `${label}: ${answer.error ?? `status ${answer.status}`}`)
      return [
        ...new Set(found),
        ...stream.omitted.map((what) => `not read, since there are too many: ${what}`),
      ]
    },
  ),
  rfc(
    '4',
    'identified',
    'must',
    'A playlist is known by its path (.m3u8, .m3u) or its content type.',
    perFile(identified),
  ),
  rfc('4.1', 'utf-8', 'must', 'Playlists are UTF-8.', readerFindings('utf-8')),
  rfc(
    '4.1',
    'no-byte-order-mark',
    'must',
    'Playlists have no byte order mark.',
    readerFindings('byte-order-mark'),
  ),
  rfc(
    '4.1',
    'no-control-characters',
    'must',
    'Playlists have no control characters but line ends.',
    readerFindings('control-characters'),
  ),
  rfc(
    '4.1',
    'normalized',
    'must',
    'Playlists are in Unicode normalization form C.',
    readerFindings('normalization'),
  ),
  rfc(
    '4.1',
    'no-white-space',
    'must',
    'White space stands only where a tag allows it.',
    readerFindings('whitespace'),
  ),
  rfc(
    '4.1',
    'one-kind',
    'must',
    'A playlist is a media playlist or a multivariant playlist, not both.',
    perFile(oneKind),
  ),
  rfc(
    '4.2',
    'attribute-lists',
    'must',
    'Attribute lists follow their grammar.',
    readerFindings('attribute-list'),
  ),
  rfc(
    '4.2',
    'attributes-once',
    'must',
    'An attribute occurs once in its list.',
    readerFindings('attribute-twice'),
  ),
  rfc(
    '4.2',
    'attribute-types',
    'must',
    'Attribute values have the type of their attribute.',
    readerFindings('attribute-type'),
  ),
  rfc('4.3', 'variables', 'must', 'Variables are defined once, before they are used.', (stream) => {
    const uses = (tag: Tag) => tag.name === 'EXT-X-DEFINE' || tag.value.includes('{$')
    const used = playlistFiles(stream).some(
      ({ playlist }) =>
        playlist.tags.some(uses) || playlist.problems.some(({ about }) => about === 'variable'),
    )
    return used ? readerFindings('variable')(stream) : null
  }),
  rfc(
    '4.4',
    'tag-values',
    'must',
    'Values of tags have the form their tag gives them.',
    readerFindings('tag-value'),
  ),
  rfc(
    '4.4',
    'required-attributes',
    'must',
    'Tags have the attributes they require.',
    perFile((file) => missing(file, (name) => name !== 'EXT-X-MEDIA' && !name.endsWith('STREAM-INF'))),
  ),
  rfc('4.4.1.1', 'first-line', 'must', 'EXTM3U is the first line.', readerFindings('first-line')),
  rfc(
    '4.4.2',
    'shared-tags-once',
    'must',
    'Tags of both kinds of playlist (EXT-X-DEFINE apart) occur once.',
    perFile((file) =>
      repeated(file, ({ name }) => tagSpec(name)?.kind === 'both' && tagSpec(name)?.once === true),
    ),
  ),
  rfc(
    '4.4.3',
    'media-tags-once',
    'must',
    'Tags that speak of a whole media playlist occur once.',
    perFile((file) => repeated(file, ({ name }) => tagSpec(name)?.kind === 'media')),
  ),
  rfc(
    '4.4.6.1',
    'media-required',
    'must',
    'EXT-X-MEDIA has TYPE, GROUP-ID and NAME.',
    perFile((file) =>
      hasTag(file, /^EXT-X-MEDIA$/) ? missing(file, (name) => name === 'EXT-X-MEDIA') : null,
    ),
  ),
  rfc(
    '4.4.6.2',
    'stream-inf-required',
    'must',
    'EXT-X-STREAM-INF has BANDWIDTH, EXT-X-I-FRAME-STREAM-INF has BANDWIDTH and URI.',
    perFile((file) =>
      hasTag(file, /STREAM-INF$/) ? missing(file, (name) => name.endsWith('STREAM-INF')) : null,
    ),
  ),
]

const hasTag = ({ playlist }: PlaylistFile, name: RegExp): boolean =>
  playlist.tags.some((tag) => name.test(tag.name))
