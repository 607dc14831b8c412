import type { Tag } from '../playlist.ts'
import type { MediaPlaylist } from '../stream.ts'
import { at, forEach, mediaFiles, number, type Outcome, type Rule, rfc } from './rule.ts'

/** Rules of RFC 8216bis about playlists with partial segments: what they allow is no breach of the others. */

const tagOf = ({ playlist }: MediaPlaylist, name: string): Tag | undefined =>
  playlist.tags.find((tag) => tag.name === name)

const value = (tag: Tag | undefined, name: string): number | null => {
  const found = Number(tag?.attributes[name] ?? Number.NaN)
  return Number.isFinite(found) ? found : null
}

const perPlaylist =
  (check: (media: MediaPlaylist) => Outcome): Rule['check'] =>
  (stream) =>
    forEach(mediaFiles(stream), check)

function partHoldBack(media: MediaPlaylist): Outcome {
  const parts = tagOf(media, 'EXT-X-PART-INF')
  const target = value(parts, 'PART-TARGET')
  if (!parts || target === null) return null
  const back = value(tagOf(media, 'EXT-X-SERVER-CONTROL'), 'PART-HOLD-BACK')
  if (back === null) return [at(media, parts, 'no PART-HOLD-BACK')]
  return back >= 2 * target
    ? []
    : [at(media, parts, `PART-HOLD-BACK ${back} s is less than ${number(2 * target)} s`)]
}

function skipUntil(media: MediaPlaylist): Outcome {
  const control = tagOf(media, 'EXT-X-SERVER-CONTROL')
  const skip = value(control, 'CAN-SKIP-UNTIL')
  const least = 6 * (media.playlist.targetDuration ?? 0)
  if (!control || skip === null) return null
  return skip >= least ? [] : [at(media, control, `CAN-SKIP-UNTIL ${skip} s is less than ${least} s`)]
}

/** The part before another one of the same segment: no address of a segment stands between them. */
function hasFollower({ playlist }: MediaPlaylist, parts: readonly Tag[], index: number): boolean {
  const [part, next] = [parts[index], parts[index + 1]]
  if (!part || !next) return false
  return !playlist.uris.some(({ line }) => line > part.line && line < next.line)
}

function partLengths(media: MediaPlaylist): Outcome {
  const parts = media.playlist.tags.filter(({ name }) => name === 'EXT-X-PART')
  const target = value(tagOf(media, 'EXT-X-PART-INF'), 'PART-TARGET')
  if (parts.length === 0 || target === null) return null
  return parts.flatMap((tag, index) => {
    const duration = value(tag, 'DURATION') ?? 0
    const isShort = duration < 0.85 * target && tag.attributes.INDEPENDENT !== 'YES'
    if (!isShort || !hasFollower(media, parts, index)) return []
    return [at(media, tag, `${duration} s with a part target of ${target} s`)]
  })
}

export const lowLatencyRules: readonly Rule[] = [
  rfc(
    '4.4.3.8',
    'part-hold-back',
    'must',
    'With partial segments there is PART-HOLD-BACK, of at least two part targets.',
    perPlaylist(partHoldBack),
  ),
  rfc(
    '4.4.3.8',
    'skip-until',
    'must',
    'CAN-SKIP-UNTIL is at least six target durations.',
    perPlaylist(skipUntil),
  ),
  rfc(
    '4.4.4.9',
    'part-lengths',
    'must',
    'Partial segments last at least 85 % of the part target, unless they are independent or the last of a segment.',
    perPlaylist(partLengths),
  ),
]
