import { XMLParser, XMLValidator } from 'fast-xml-parser'
import type { ProgrammeOrigin } from '#catalog/contract/channel.ts'
import { type AgeMark, ageMarks, type LocalTexts } from '#catalog/contract/title.ts'
import { type Language, languages, Problem } from '#platform/errors.ts'
import { type Note, notes, quoted, type Reading } from './finding.ts'
import { textOfXml } from './xml-text.ts'
import { ratingSystem } from './xmltv.ts'

/** A programme as a file says it. What it does not say is undefined: that stays as it is. */
export type FiledProgramme = {
  starts: Date
  ends: Date
  texts: LocalTexts
  language?: string
  origin?: ProgrammeOrigin
  ageMark?: AgeMark
  /** What the file calls it. */
  key: string
}

/** The parser decodes nothing and knows no declarations; numbers stay words. */
const parser = new XMLParser({
  ...{ ignoreAttributes: false, attributeNamePrefix: '@', textNodeName: '#text', cdataPropName: '#cdata' },
  ...{ processEntities: false, parseTagValue: false, parseAttributeValue: false, alwaysCreateTextNode: true },
  isArray: (_name, path) => typeof path === 'string' && repeated.has(path),
})
const repeated = new Set(
  [
    ...['channel', 'programme', 'programme.title', 'programme.sub-title', 'programme.desc'],
    ...['programme.language', 'programme.country', 'programme.rating', 'programme.rating.value'],
  ].map((path) => `tv.${path}`),
)

type Node = { readonly [name: string]: unknown }

/**
 * The programmes of one channel of an XMLTV file, in their order; `row` counts the file's `programme` elements from 1.
 * @param channel its id in the file; null: the only one there is
 * @param fallback the language of texts that do not say theirs
 * @throws Problem not-xmltv; bad-request where several channels are there and none is named
 */
export function readXmltv(
  text: string,
  { channel, fallback, mostRows }: { channel: string | null; fallback: Language; mostRows: number },
): Reading<FiledProgramme>[] {
  const rows = programmesOf(text)
  if (rows.length > mostRows) throw new Problem('table-too-long', { limit: mostRows })
  const named = new Set(rows.map((row) => textIn(row['@channel'])))
  if (channel === null && named.size > 1) throw new Problem('bad-request', { what: 'channel' })
  const mine = rows
    .map((row, n) => ({ row, number: n + 1 }))
    .filter(({ row }) => channel === null || textIn(row['@channel']) === channel)
  const starts = mine.map(({ row }) => momentOf(textIn(row['@start']) ?? ''))
  return mine.map(({ row, number }, n) => {
    const next = starts.slice(n + 1, n + 2)[0] ?? null
    return { row: number, ...readProgramme(row, { starts: starts[n] ?? null, next, fallback }) }
  })
}

/** @throws Problem not-xmltv */
function programmesOf(text: string): Node[] {
  // Declarations are what makes XML dangerous, and no guide needs any: the name of the DTD is all that is let through.
  if (/<!ENTITY/i.test(text) || /<!DOCTYPE[^>]*\[/i.test(text))
    throw new Problem('not-xmltv', { what: '<!DOCTYPE … [' })
  const valid = XMLValidator.validate(text)
  if (valid !== true) throw new Problem('not-xmltv', { what: `${valid.err.line}:${valid.err.col}` })
  const document = parsed(text)
  const tv = isNode(document) ? document.tv : undefined
  if (!isNode(tv)) throw new Problem('not-xmltv', { what: '<tv>' })
  return nodes(tv.programme)
}

function parsed(text: string): unknown {
  try {
    return parser.parse(text)
  } catch (error) {
    // Too deep, or names that no object may have.
    throw new Problem(
      'not-xmltv',
      { what: quoted(error instanceof Error ? error.message : '') },
      { cause: error },
    )
  }
}

type About = { starts: Date | null; next: Date | null; fallback: Language }

function readProgramme(row: Node, { starts, next, fallback }: About): Omit<Reading<FiledProgramme>, 'row'> {
  const { findings, note } = notes()
  const said = { start: textIn(row['@start']), stop: textIn(row['@stop']) }
  if (starts === null)
    note('start', said.start ? 'cell-wrong' : 'cell-missing', { value: quoted(said.start ?? '') })
  const ends = said.stop ? momentOf(said.stop) : next
  if (ends === null)
    note('stop', said.stop ? 'cell-wrong' : 'cell-missing', { value: quoted(said.stop ?? '') })
  else if (starts && !(ends > starts && ends.getTime() - starts.getTime() <= 24 * 3_600_000))
    note('stop', 'cell-wrong', { value: quoted(said.stop ?? '') })
  const language = languageOf(row, note)
  const origin = originOf(row)
  const ageMark = ageOf(row, note)
  const value = {
    ...{ starts: starts ?? new Date(0), ends: ends ?? new Date(0), texts: textsOf(row, fallback, note) },
    key: `${textIn(row['@channel']) ?? ''} ${said.start ?? ''}`.slice(0, 300),
    ...(language === null ? {} : { language }),
    ...(origin === null ? {} : { origin }),
    ...(ageMark === null ? {} : { ageMark }),
  }
  return { value, findings }
}

function textsOf(row: Node, fallback: Language, note: Note): LocalTexts {
  const titles = byLanguage(row.title, fallback)
  const subtitles = byLanguage(row['sub-title'], fallback)
  const descriptions = byLanguage(row.desc, fallback)
  const texts: LocalTexts = {}
  for (const [language, title] of titles) {
    const name = [title, subtitles.get(language)].filter((part) => part).join(' · ')
    const description = descriptions.get(language)
    if (name.length > 300) note('title', 'cell-wrong', { value: quoted(name) })
    if (description && description.length > 10_000) note('desc', 'cell-wrong', { value: quoted(description) })
    texts[language] = { title: name, ...(description ? { description } : {}) }
  }
  if (titles.size === 0) note('title', 'cell-missing')
  return texts
}

/** Of our languages; the first of each counts. Long white space is one space (xmltv.dtd). */
function byLanguage(elements: unknown, fallback: Language): Map<Language, string> {
  const found = new Map<Language, string>()
  for (const element of nodes(elements)) {
    const tag = (textIn(element['@lang']) ?? fallback).toLowerCase().split(/[-_]/)[0]
    const language = languages.find((one) => one === tag)
    const text = contentOf(element)
    if (language && text && !found.has(language)) found.set(language, text)
  }
  return found
}

function languageOf(row: Node, note: Note): string | null {
  const [element] = nodes(row.language)
  const said = element ? contentOf(element).replace('_', '-') : ''
  if (said === '') return null
  const tag = said.replace(/^[a-z]{2,3}(?=-|$)/i, (letters) => letters.toLowerCase())
  if (/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag) && tag.length <= 40) return tag
  note('language', 'cell-wrong', { value: quoted(said) })
  return null
}

const kazakhstan = new Set(['kz', 'kaz', 'kazakhstan', 'қазақстан', 'казахстан', 'qazaqstan'])

/** One of the countries of a joint production is enough. */
function originOf(row: Node): ProgrammeOrigin | null {
  const countries = nodes(row.country).map((element) => contentOf(element).toLowerCase())
  if (countries.length === 0) return null
  return countries.some((country) => kazakhstan.has(country)) ? 'domestic' : 'foreign'
}

/** Marks of others who use the same ones count, too; whatever else is said is not for us. */
function ageOf(row: Node, note: Note): AgeMark | null {
  for (const rating of nodes(row.rating)) {
    const [value] = nodes(rating.value)
    const said = value ? contentOf(value) : ''
    const years = /^(\d{1,2})\s?\+?$/.exec(said)?.[1]
    const mark = ageMarks.find((one) => years !== undefined && one === Number(years))
    if (mark !== undefined) return mark
    if (textIn(rating['@system']) === ratingSystem) note('rating', 'cell-wrong', { value: quoted(said) })
  }
  return null
}

/** `YYYYMMDDhhmm[ss] [±hhmm]`; "if no explicit timezone is given, UTC is assumed" (xmltv.dtd). null for anything else. */
export function momentOf(said: string): Date | null {
  const found =
    /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?:\s*(?:([+-])(\d{2}):?(\d{2})|Z|UTC?|GMT))?$/.exec(
      said.trim(),
    )
  if (!found) return null
  const [, year, month, day, hour, minute, second = '00', sign, hours = '0', minutes = '0'] = found
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`
  const ms = Date.parse(local)
  if (Number.isNaN(ms) || new Date(ms).toISOString() !== local) return null
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000
  return new Date(sign === '-' ? ms + offset : ms - offset)
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null
const nodes = (value: unknown): Node[] =>
  Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []

/** An attribute; null where it is not there, or refers to what is not declared. */
const textIn = (value: unknown): string | null => (typeof value === 'string' ? textOfXml(value) : null)

function contentOf(element: Node): string {
  const whole = `${textIn(element['#text']) ?? ''}${quotedIn(element['#cdata'])}`
  return whole.replace(/\s+/g, ' ').trim()
}

/** CDATA sections, of which nothing is decoded. */
function quotedIn(cdata: unknown): string {
  if (Array.isArray(cdata)) return cdata.map(quotedIn).join('')
  if (isNode(cdata)) return quotedIn(cdata['#text'])
  return typeof cdata === 'string' ? cdata : ''
}
