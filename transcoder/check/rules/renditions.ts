import type { Tag } from '../playlist.ts'
import { codecsIn, type Member, type Stream } from '../stream.ts'
import { at, eachTag, forEach, type Outcome, type Rule, rfc } from './rule.ts'

/** Rules of RFC 8216bis about EXT-X-MEDIA and its groups: sections 4.4.6.1 and 4.4.6.1.1. */

const rendition = (check: (tag: Tag) => string[] | string | null | undefined): Rule['check'] =>
  eachTag('EXT-X-MEDIA', (tag) => check(tag) ?? null)

/** Members of each group, by type and id. */
function groups(stream: Stream): { name: string; members: Tag[] }[] {
  const found = new Map<string, Tag[]>()
  for (const { tag } of stream.renditions) {
    const name = `${tag.attributes.TYPE} group "${tag.attributes['GROUP-ID']}"`
    found.set(name, [...(found.get(name) ?? []), tag])
  }
  return [...found].map(([name, members]) => ({ name, members }))
}

/** Values that come more than once. */
function doubles(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
}

const signature = ({ attributes: a }: Tag): string =>
  `${a.LANGUAGE ?? ''} ${a['ASSOC-LANGUAGE'] ?? ''} ${a.FORCED ?? 'NO'} ${a.CHARACTERISTICS ?? ''}`.trim()

/** What may differ between the same member of two groups: they are encodings of one thing. */
const mayDiffer = new Set(['URI', 'GROUP-ID', 'CHANNELS', 'BIT-DEPTH', 'SAMPLE-RATE', 'STABLE-RENDITION-ID'])

function memberText({ attributes }: Tag): string {
  const kept = Object.entries(attributes).filter(([name]) => !mayDiffer.has(name))
  return kept
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join(',')
}

function groupsAlike(stream: Stream): Outcome {
  const all = groups(stream)
  const types = [...new Set(all.map(({ members }) => members[0]?.attributes.TYPE))]
  return forEach(types, (type) => {
    const same = all.filter(({ members }) => members[0]?.attributes.TYPE === type)
    if (same.length < 2) return null
    const texts = (members: readonly Tag[]) => members.map(memberText).sort().join('\n')
    const [first, ...others] = same
    return others
      .filter(({ members }) => texts(members) !== texts(first?.members ?? []))
      .map(({ name }) => `${name} has not the members of ${first?.name}`)
  })
}

function instream({ attributes }: Tag): string | null {
  const { TYPE: type, 'INSTREAM-ID': id } = attributes
  if (type !== 'CLOSED-CAPTIONS') return null
  const known = /^(CC[1-4]|SERVICE([1-9]|[1-5]\d|6[0-3]))$/.test(id ?? '')
  return known ? null : `INSTREAM-ID is ${id ?? 'missing'}, not CC1 to CC4 or SERVICE1 to SERVICE63`
}

function uriOf({ attributes }: Tag): string | null {
  if (attributes.TYPE === 'CLOSED-CAPTIONS' && attributes.URI !== undefined)
    return 'closed captions with a URI'
  return attributes.TYPE === 'SUBTITLES' && attributes.URI === undefined ? 'subtitles without URI' : null
}

/** Channels where one name in one group comes with several counts. */
function channelsSaid(stream: Stream): Outcome {
  const audio = stream.renditions.filter(({ tag }) => tag.attributes.TYPE === 'AUDIO')
  return forEach(audio, ({ tag, label }) =>
    tag.attributes.CHANNELS === undefined ? [`${label}: no CHANNELS`] : [],
  )
}

const groupTypes = ['AUDIO', 'VIDEO', 'SUBTITLES', 'CLOSED-CAPTIONS']

function groupsExist(stream: Stream): Outcome {
  const named = (member: Member) =>
    groupTypes.flatMap((type) => {
      const id = member.tag.attributes[type]
      return id === undefined || (type === 'CLOSED-CAPTIONS' && id === 'NONE') ? [] : [{ type, id }]
    })
  return forEach([...stream.variants, ...stream.iframes], (member) =>
    forEach(named(member), ({ type, id }) => {
      const exists = stream.renditions.some(
        ({ tag }) => tag.attributes.TYPE === type && tag.attributes['GROUP-ID'] === id,
      )
      return exists ? [] : [`${member.label}: there is no ${type} group "${id}"`]
    }),
  )
}

export const renditionRules: readonly Rule[] = [
  rfc('4.4.6.1', 'media-uri', 'must', 'Subtitles have a URI, closed captions have none.', rendition(uriOf)),
  rfc(
    '4.4.6.1',
    'media-autoselect',
    'must',
    'AUTOSELECT, where present, is YES when DEFAULT is YES.',
    rendition(({ attributes: a }) =>
      a.DEFAULT === 'YES' && a.AUTOSELECT === 'NO' ? 'DEFAULT=YES with AUTOSELECT=NO' : null,
    ),
  ),
  rfc(
    '4.4.6.1',
    'media-forced',
    'must',
    'FORCED is said of subtitles only.',
    rendition(({ attributes: a }) =>
      a.FORCED !== undefined && a.TYPE !== 'SUBTITLES' ? `FORCED with TYPE=${a.TYPE}` : null,
    ),
  ),
  rfc('4.4.6.1', 'media-instream-id', 'must', 'Closed captions have an INSTREAM-ID.', (stream) =>
    stream.renditions.some(({ tag }) => tag.attributes.TYPE === 'CLOSED-CAPTIONS')
      ? rendition(instream)(stream)
      : null,
  ),
  rfc(
    '4.4.6.1',
    'media-language',
    'must',
    'LANGUAGE and ASSOC-LANGUAGE are language tags of RFC 5646.',
    (stream) =>
      forEach(stream.renditions, ({ tag, label }) => {
        const tags = [tag.attributes.LANGUAGE, tag.attributes['ASSOC-LANGUAGE']].filter(
          (one) => one !== undefined,
        )
        return forEach(tags, (text) => (isLanguageTag(text) ? [] : [`${label}: "${text}"`]))
      }),
  ),
  rfc('4.4.6.1', 'media-channels', 'should', 'Sound renditions say their CHANNELS.', channelsSaid),
  rfc('4.4.6.1.1', 'group-names', 'must', 'Every NAME is unique in its group.', (stream) =>
    forEach(groups(stream), ({ name, members }) =>
      doubles(members.map(({ attributes }) => attributes.NAME ?? '')).map(
        (twice) => `${name}: "${twice}" twice`,
      ),
    ),
  ),
  rfc('4.4.6.1.1', 'group-default', 'must', 'A group has one DEFAULT=YES at most.', (stream) =>
    forEach(groups(stream), ({ name, members }) => {
      const defaults = members.filter(({ attributes }) => attributes.DEFAULT === 'YES').length
      return defaults > 1 ? [`${name}: ${defaults} of them`] : []
    }),
  ),
  rfc(
    '4.4.6.1.1',
    'group-autoselect',
    'should',
    'Members with AUTOSELECT=YES differ in language, FORCED or CHARACTERISTICS.',
    (stream) =>
      forEach(groups(stream), ({ name, members }) =>
        doubles(members.filter(({ attributes }) => attributes.AUTOSELECT === 'YES').map(signature)).map(
          (twice) => `${name}: several "${twice}"`,
        ),
      ),
  ),
  rfc(
    '4.4.6.1.1',
    'groups-alike',
    'must',
    'Groups of one type have the same members, alike but for their encoding.',
    groupsAlike,
  ),
  rfc('4.4.6.2', 'groups-exist', 'must', 'Every group that a variant names exists.', groupsExist),
  rfc(
    '4.4.6.2',
    'closed-captions-none',
    'must',
    'CLOSED-CAPTIONS=NONE is said by every variant or by none.',
    (stream) => {
      const none = stream.variants.filter(({ tag }) => tag.attributes['CLOSED-CAPTIONS'] === 'NONE')
      if (none.length === 0) return null
      const others = stream.variants.filter((variant) => !none.includes(variant))
      return others.map(({ label }) => `${label}: no CLOSED-CAPTIONS=NONE`)
    },
  ),
  rfc('4.4.6.2', 'codecs-syntax', 'must', 'CODECS is a list of formats as of RFC 6381.', (stream) =>
    forEach([...stream.variants, ...stream.iframes], ({ tag, label }) => {
      if (tag.attributes.CODECS === undefined) return null
      const wrong = codecsIn(tag).filter((codec) => !/^[A-Za-z0-9+-]{4}(\.[A-Za-z0-9%.+-]+)?$/.test(codec))
      return codecsIn(tag).length === 0
        ? [`${label}: it is empty`]
        : wrong.map((codec) => `${label}: "${codec}"`)
    }),
  ),
  rfc(
    '4.4.6.3',
    'i-frame-attributes',
    'must',
    'EXT-X-I-FRAME-STREAM-INF has no FRAME-RATE, AUDIO, SUBTITLES or CLOSED-CAPTIONS.',
    (stream) =>
      forEach(stream.iframes, ({ tag, label }) =>
        ['FRAME-RATE', 'AUDIO', 'SUBTITLES', 'CLOSED-CAPTIONS']
          .filter((name) => tag.attributes[name] !== undefined)
          .map((name) => `${label}: ${name}`),
      ),
  ),
  rfc(
    '4.4.6.4',
    'session-data',
    'must',
    'EXT-X-SESSION-DATA has VALUE or URI, and one entry for each language.',
    sessionData,
  ),
]

function sessionData(stream: Stream): Outcome {
  const master = stream.master
  const tags = master?.playlist.tags.filter(({ name }) => name === 'EXT-X-SESSION-DATA') ?? []
  if (!master || tags.length === 0) return null
  const both = tags
    .filter(({ attributes: a }) => (a.VALUE === undefined) === (a.URI === undefined))
    .map((tag) => at(master, tag, 'not exactly one of VALUE and URI'))
  const ids = tags.map(({ attributes: a }) => `${a['DATA-ID'] ?? ''} ${a.LANGUAGE ?? ''}`)
  return [...both, ...doubles(ids).map((id) => `${master.label}: several of ${id.trim()}`)]
}

function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}
