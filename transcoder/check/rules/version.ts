import { type Tag, wholeNumber } from '../playlist.ts'
import { at, forEach, type PlaylistFile, playlistFiles, type Rule, rfc } from './rule.ts'
import { perFile, repeated } from './text.ts'

/** Rules of RFC 8216bis about the protocol version: sections 4.4.1.2 and 8. */

/** What a protocol version came with (section 8). */
const features: readonly { version: number; what: string; used(tag: Tag, file: PlaylistFile): boolean }[] = [
  { version: 2, what: 'IV of EXT-X-KEY', used: (tag) => tag.name === 'EXT-X-KEY' && 'IV' in tag.attributes },
  {
    version: 3,
    what: 'an EXTINF that is not a whole number',
    used: (tag) => tag.name === 'EXTINF' && /^\d*\./.test(tag.value),
  },
  { version: 4, what: 'EXT-X-BYTERANGE', used: (tag) => tag.name === 'EXT-X-BYTERANGE' },
  { version: 4, what: 'EXT-X-I-FRAMES-ONLY', used: (tag) => tag.name === 'EXT-X-I-FRAMES-ONLY' },
  { version: 5, what: 'EXT-X-MAP', used: (tag) => tag.name === 'EXT-X-MAP' },
  { version: 5, what: 'KEYFORMAT', used: (tag) => tag.name === 'EXT-X-KEY' && 'KEYFORMAT' in tag.attributes },
  {
    version: 6,
    what: 'EXT-X-MAP without EXT-X-I-FRAMES-ONLY',
    used: (tag, { playlist }) => tag.name === 'EXT-X-MAP' && !playlist.iFramesOnly,
  },
  {
    version: 7,
    what: 'a SERVICE value of INSTREAM-ID',
    used: (tag) => /^SERVICE/.test(tag.attributes['INSTREAM-ID'] ?? ''),
  },
  { version: 8, what: 'EXT-X-DEFINE', used: (tag) => tag.name === 'EXT-X-DEFINE' },
  { version: 9, what: 'EXT-X-SKIP', used: (tag) => tag.name === 'EXT-X-SKIP' },
  {
    version: 11,
    what: 'QUERYPARAM of EXT-X-DEFINE',
    used: (tag) => tag.name === 'EXT-X-DEFINE' && 'QUERYPARAM' in tag.attributes,
  },
  {
    version: 12,
    what: 'an attribute whose name begins with REQ-',
    used: (tag) => Object.keys(tag.attributes).some((name) => name.startsWith('REQ-')),
  },
]

function versionCovers(file: PlaylistFile): string[] {
  const { version, tags } = file.playlist
  return features
    .filter((feature) => feature.version > version && tags.some((tag) => feature.used(tag, file)))
    .map(({ version: needed, what }) => `${file.label}: ${what} needs version ${needed}, not ${version}`)
}

export const versionRules: readonly Rule[] = [
  rfc(
    '4.4.1.2',
    'version-once',
    'must',
    'There is one EXT-X-VERSION at most.',
    perFile((file) => repeated(file, ({ name }) => name === 'EXT-X-VERSION')),
  ),
  rfc(
    '4.4.1.2',
    'version-known',
    'should',
    'The version is one that the specification knows, 1 to 13.',
    (stream) =>
      forEach(playlistFiles(stream), (file) =>
        forEach(
          file.playlist.tags.filter(({ name }) => name === 'EXT-X-VERSION'),
          (tag) => {
            const version = wholeNumber(tag.value)
            return version !== null && version >= 1 && version <= 13
              ? []
              : [at(file, tag, `version ${tag.value}`)]
          },
        ),
      ),
  ),
  rfc(
    '8',
    'version-covers',
    'must',
    'The version covers every feature the playlist uses.',
    perFile(versionCovers),
  ),
]
