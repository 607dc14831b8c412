import { isLive } from '../rates.ts'
import { codecsIn, contentOf, hasPicture, iframesOf, listedSeconds, type Stream, timed } from '../stream.ts'
import { apple, forEach, number, type Outcome, type Rule, rfc } from './rule.ts'

/** Rules about I-frame playlists: Apple 6.1 to 6.16, and RFC 8216bis, 4.4.3.6. */

const video = (stream: Stream) => stream.variants.filter(hasPicture)

/** `avc`, `hevc`, `av01`: what a picture codec is called by, whatever its profile. */
function families(codecs: readonly string[]): Set<string> {
  const found = codecs.flatMap((codec) => /^(avc|hvc|hev|dv|av0|mjp)/.exec(codec)?.[1] ?? [])
  return new Set(found.map((family) => (family === 'hev' ? 'hvc' : family)))
}

function sameCodecs(stream: Stream): Outcome {
  if (stream.iframes.length === 0) return null
  const normal = families(stream.variants.flatMap(({ tag }) => codecsIn(tag)))
  const trick = families(stream.iframes.flatMap(({ tag }) => codecsIn(tag)))
  if (trick.has('mjp')) return []
  return [...normal].filter((family) => !trick.has(family)).map((family) => `no I-frames of ${family}`)
}

/** Seconds between dense I-frames, with room for 29.97. */
const denseSeconds = 1.01

function dense(stream: Stream): Outcome {
  const spans = iframesOf(stream)
    .filter(({ segments }) => segments.length > 0)
    .map((media) => ({ label: media.label, span: listedSeconds(media) / media.segments.length }))
  if (spans.length === 0) return null
  if (spans.some(({ span }) => span <= denseSeconds)) return []
  return spans.map(({ label, span }) => `${label}: ${number(span)} s a frame`)
}

export const trickPlayRules: readonly Rule[] = [
  rfc(
    '4.4.3.6',
    'i-frames',
    'must',
    'Every segment of an I-frame playlist begins with an I-frame.',
    (stream) =>
      forEach(iframesOf(stream), (media) =>
        forEach(timed(media, 'video'), ({ run, segment }) =>
          run.firstIsSync && run.firstIsIdr !== false
            ? []
            : [`${media.label} line ${segment.entry.line}: ${segment.file.label}`],
        ),
      ),
  ),
  apple('6.1', 'must', 'There are I-frame playlists.', (stream) => {
    if (!stream.master || video(stream).length === 0) return null
    return stream.iframes.length > 0 ? [] : ['no EXT-X-I-FRAME-STREAM-INF']
  }),
  apple('6.2', 'should', 'Some I-frame playlist has a frame each second.', dense),
  apple('6.6', 'should', 'There are several I-frame playlists of different rates.', (stream) => {
    if (stream.iframes.length === 0) return null
    const rates = new Set(stream.iframes.map(({ tag }) => tag.attributes.BANDWIDTH))
    return rates.size > 1 ? [] : ['there is one rate only']
  }),
  apple('6.8', 'must', 'I-frame playlists have EXT-X-I-FRAMES-ONLY.', (stream) =>
    forEach(stream.iframes, ({ media, label }) => {
      if (!media || media.answer.error !== null) return null
      return media.playlist.iFramesOnly ? [] : [label]
    }),
  ),
  apple('6.10', 'must', 'I-frame segments of fragmented MP4 have the moof of their I-frame.', (stream) =>
    forEach(iframesOf(stream), (media) =>
      forEach(media.segments, ({ media: facts, entry, file, init }) => {
        if (init === null || file.answer.error !== null) return null
        const whole = facts.format === 'fmp4' && facts.boxes.includes('moof')
        return whole ? [] : [`${media.label} line ${entry.line}: ${file.label}`]
      }),
    ),
  ),
  apple('6.11', 'must', 'Live: I-frame playlists have the target duration of the others.', (stream) =>
    forEach(iframesOf(stream), (media) => {
      if (!isLive(media)) return null
      const targets = new Set(contentOf(stream).map(({ playlist }) => playlist.targetDuration))
      const own = media.playlist.targetDuration
      return targets.has(own) ? [] : [`${media.label}: ${own} s, others ${[...targets].join(', ')} s`]
    }),
  ),
  apple('AirPlay 6.13', 'must', 'Every picture codec has I-frames of its own codec, or of mjpg.', sameCodecs),
  apple('6.14', 'should', 'Some I-frames are H.264.', (stream) => {
    if (stream.iframes.length === 0) return null
    return families(stream.iframes.flatMap(({ tag }) => codecsIn(tag))).has('avc') ? [] : ['none are']
  }),
  apple('6.16', 'must', 'Some I-frames have standard dynamic range.', (stream) => {
    if (stream.iframes.length === 0) return null
    const standard = stream.iframes.some(({ tag }) => (tag.attributes['VIDEO-RANGE'] ?? 'SDR') === 'SDR')
    return standard ? [] : ['none have']
  }),
]
