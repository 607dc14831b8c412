import { assMarkup } from './ass-text.ts'
import type { CueList } from './cue-list.ts'
import { settingsOfPlace } from './cue-settings.ts'
import { readAssTime } from './timing.ts'

/** What of a style can be kept in WebVTT. `place` as on the numeric pad. */
export type AssStyle = { bold: boolean; italic: boolean; underline: boolean; place: number }

const plain: AssStyle = { bold: false, italic: false, underline: false, place: 2 }
/** The order of SSA and ASS alike; SSA calls the first field "Marked". */
const defaultEvent = 'layer,start,end,style,name,marginl,marginr,marginv,effect,text'.split(',')

/** The longest line looked at: the rest of a drawing of a megabyte draws nothing here. */
const longestLine = 20_000

/** SubStation Alpha and Advanced SubStation Alpha: words, bold, italic, underline and nine places are kept. */
export function parseAss(text: string, list: CueList): void {
  const styles = new Map<string, AssStyle>()
  let section = ''
  let format = defaultEvent
  for (const raw of text.split('\n')) {
    const line = raw.slice(0, longestLine).trim()
    const heading = /^\[([^\]]{1,40})\]$/.exec(line)?.[1]
    if (heading !== undefined) {
      section = heading.toLowerCase()
      if (section === 'events') format = defaultEvent
    }
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(0, colon)).toLowerCase()
    const value = line.slice(colon + 1)
    if (name === 'format') format = value.split(',').map((field) => field.trim().toLowerCase())
    else if (name === 'style') addStyle(fieldsOf(value, format), section.startsWith('v4 '), styles)
    else if (name === 'dialogue') addEvent(fieldsOf(value, format), styles, list)
  }
}

/** The last field may hold commas: it is the text. */
function fieldsOf(value: string, format: readonly string[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>()
  let rest = value
  format.forEach((name, at) => {
    const comma = at === format.length - 1 ? -1 : rest.indexOf(',')
    fields.set(name, comma < 0 ? rest : rest.slice(0, comma))
    rest = comma < 0 ? '' : rest.slice(comma + 1)
  })
  return fields
}

const isSet = (field: string | undefined): boolean => Number(field ?? 0) !== 0

/** SSA numbers places in its own way: 1 to 3, plus 4 above, plus 8 in the middle. */
function placeOf(field: string | undefined, isSsa: boolean): number {
  const number = Number(field ?? 2)
  if (!isSsa) return number >= 1 && number <= 9 ? number : 2
  const column = number & 3
  if (column === 0) return 2
  return column + (number & 4 ? 6 : number & 8 ? 3 : 0)
}

function addStyle(fields: ReadonlyMap<string, string>, isSsa: boolean, styles: Map<string, AssStyle>): void {
  styles.set(styleName(fields.get('name')), {
    bold: isSet(fields.get('bold')),
    italic: isSet(fields.get('italic')),
    underline: isSet(fields.get('underline')),
    place: placeOf(fields.get('alignment'), isSsa),
  })
}

const styleName = (field = ''): string => field.trim().replace(/^\*/, '').toLowerCase()

function addEvent(
  fields: ReadonlyMap<string, string>,
  styles: ReadonlyMap<string, AssStyle>,
  list: CueList,
): void {
  const start = readAssTime(fields.get('start') ?? '')
  const end = readAssTime(fields.get('end') ?? '')
  if (start === null || end === null) {
    list.warn('cues-skipped')
    return
  }
  const style = styles.get(styleName(fields.get('style'))) ?? plain
  const { markup, place } = assMarkup(fields.get('text') ?? '', style)
  list.add(start, end, markup, settingsOfPlace(place))
}
