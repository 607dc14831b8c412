import { type Attributes, readAttributes, typeProblem } from './attributes.ts'
import { type Problem, readText, short, type TextLine } from './playlist-text.ts'
import { readSegments, type SegmentEntry } from './segment-entries.ts'
import { type TagSpec, tagSpec } from './tags.ts'

/** A playlist as data (RFC 8216bis, 4): everything in it, and everything that is not as it should be. */

export type Tag = {
  line: number
  /** Without the `#`. */
  name: string
  value: string
  /** Empty for tags without an attribute list. */
  attributes: Attributes
}

/** A line that is an address. `after` is the tag just before it. */
export type UriLine = { line: number; text: string; after: string | null }

export type Playlist = {
  kind: 'multivariant' | 'media' | 'mixed' | 'neither'
  problems: Problem[]
  /** Those of the specification, and others that start with `EXT`. */
  tags: Tag[]
  uris: UriLine[]
  segments: SegmentEntry[]
  /** 1 when it does not say (4.4.1.2). */
  version: number
  /** Seconds. */
  targetDuration: number | null
  type: string | null
  ended: boolean
  iFramesOnly: boolean
}

/** Names and values that an EXT-X-DEFINE of a media playlist may import. */
export type Variables = ReadonlyMap<string, string>

/** Never throws: what cannot be read becomes a problem. */
export function readPlaylist(
  bytes: Buffer,
  imports: Variables = new Map(),
): { playlist: Playlist; variables: Variables } {
  const { lines, problems } = readText(bytes)
  const variables = new Map<string, string>()
  const tags: Tag[] = []
  const uris: UriLine[] = []
  let last: string | null = null
  for (const line of lines) {
    if (line.text.startsWith('#')) {
      const tag = readTag(line, variables, problems)
      if (tag.name === 'EXT-X-DEFINE') define(tag, variables, imports, problems)
      tags.push(tag)
      last = tag.name
    } else {
      uris.push({ line: line.line, text: substituted(line, line.text, variables, problems), after: last })
      last = null
    }
  }
  const segments = readSegments(tags, uris, problems)
  const value = (name: string) => tags.find((tag) => tag.name === name)?.value ?? null
  const playlist: Playlist = {
    kind: kindOf(tags),
    problems,
    tags,
    uris,
    segments,
    version: wholeNumber(value('EXT-X-VERSION')) ?? 1,
    targetDuration: wholeNumber(value('EXT-X-TARGETDURATION')),
    type: value('EXT-X-PLAYLIST-TYPE'),
    ended: value('EXT-X-ENDLIST') !== null,
    iFramesOnly: value('EXT-X-I-FRAMES-ONLY') !== null,
  }
  return { playlist, variables }
}

function kindOf(tags: readonly Tag[]): Playlist['kind'] {
  const kinds = new Set(tags.map(({ name }) => tagSpec(name)?.kind))
  const media = ['segment', 'media', 'metadata'].some((kind) => kinds.has(kind as TagSpec['kind']))
  if (media && kinds.has('multivariant')) return 'mixed'
  if (media) return 'media'
  return kinds.has('multivariant') ? 'multivariant' : 'neither'
}

function readTag({ line, text }: TextLine, variables: Variables, problems: Problem[]): Tag {
  const colon = text.indexOf(':')
  const name = text.slice(1, colon < 0 ? undefined : colon)
  const value = colon < 0 ? '' : text.slice(colon + 1)
  const spec = tagSpec(name)
  if (spec?.value !== 'attributes') {
    const wrong = spec && valueProblem(spec, value, colon >= 0)
    if (wrong) problems.push({ about: 'tag-value', line, says: `${name} is ${wrong}, not "${short(value)}"` })
    return { line, name, value, attributes: {} }
  }
  const list = readAttributes(value)
  const add = (about: Problem['about'], says: string) =>
    problems.push({ about, line, says: `${name}: ${says}` })
  for (const says of list.problems) add('attribute-list', says)
  for (const twice of list.twice) add('attribute-twice', `${twice} twice`)
  const attributes: Record<string, string> = {}
  for (const [key, raw] of Object.entries(list.values)) {
    const quoted = list.quoted.includes(key)
    const type = spec.attributes?.[key]
    const wrong = type === undefined ? null : typeProblem(type, raw, quoted)
    if (wrong)
      add('attribute-type', `${key} is ${wrong}, not ${quoted ? `"${short(raw)}" in quotes` : short(raw)}`)
    attributes[key] = quoted ? substituted({ line, text }, raw, variables, problems) : raw
  }
  return { line, name, value, attributes }
}

const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d(:?\d\d)?)$/

function valueProblem(spec: TagSpec, value: string, colon: boolean): string | null {
  switch (spec.value) {
    case 'none':
      return colon ? 'a tag without a value' : null
    case 'integer':
      return typeProblem('integer', value, false)
    case 'float':
      return typeProblem('float', value, false)
    case 'extinf':
      return /^(\d+(\.\d*)?|\.\d+),/.test(value) ? null : 'a duration and a comma'
    case 'byterange':
      return /^\d{1,15}(@\d{1,15})?$/.test(value) ? null : 'a length and perhaps an offset'
    case 'date':
      // The zone SHOULD be there, and without it the moment is not known (4.4.4.6).
      return dateTime.test(value) && !Number.isNaN(Date.parse(value)) ? null : 'a date and time with a zone'
    case 'playlist-type':
      return ['VOD', 'EVENT'].includes(value) ? null : 'VOD or EVENT'
    case 'attributes':
      return null
  }
}

/** A number of the file that arithmetic can be done with; null when there is none. */
export function wholeNumber(text: string | null | undefined): number | null {
  const number = /^\d{1,20}$/.test(text ?? '') ? Number(text) : null
  return number !== null && Number.isSafeInteger(number) ? number : null
}

/** EXT-X-DEFINE (4.4.2.3). Query parameters are not ours to give: their values stay unknown, which is no problem. */
function define(tag: Tag, variables: Map<string, string>, imports: Variables, problems: Problem[]): void {
  const { NAME, VALUE, IMPORT, QUERYPARAM } = tag.attributes
  const name = NAME ?? IMPORT ?? QUERYPARAM
  const given = [NAME, IMPORT, QUERYPARAM].filter((one) => one !== undefined)
  const add = (says: string) => problems.push({ about: 'variable', line: tag.line, says })
  if (name === undefined || given.length > 1) return void add('EXT-X-DEFINE with not exactly one name')
  if (NAME !== undefined && VALUE === undefined) add(`${short(name)} has no VALUE`)
  if (IMPORT !== undefined && !imports.has(IMPORT))
    add(`${short(name)} is not defined in the multivariant playlist`)
  if (variables.has(name)) add(`${short(name)} is defined twice`)
  variables.set(name, VALUE ?? imports.get(name) ?? '')
}

/** Variable substitution (4.3). */
function substituted(line: TextLine, text: string, variables: Variables, problems: Problem[]): string {
  if (!text.includes('{$')) return text
  return text.replace(/\{\$([A-Za-z0-9_-]+)\}/g, (whole, name: string) => {
    const value = variables.get(name)
    if (value === undefined) {
      problems.push({ about: 'variable', line: line.line, says: `{$${short(name)}} is not defined` })
    }
    return value ?? whole
  })
}
