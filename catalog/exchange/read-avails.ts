import { defaultTimeZone, type LicenceUse } from '#catalog/contract/title.ts'
import { isTimeZone } from '#catalog/rules/local-time.ts'
import { availColumns } from './avails.ts'
import { listed, yesOrNo } from './cell.ts'
import { type Note, notes, quoted, type Reading } from './finding.ts'
import { checkTerms, isName, type LicenceTerms, type TermPlaces, type WantedLicence } from './licence-file.ts'
import type { Cells, TableRow } from './table.ts'
import { inUtc, offsetIn, readTime, type WrittenTime, wholeMinute } from './written-time.ts'

/**
 * Columns of the standard that say nothing about what is allowed. A value in any other column that is not ours to read may
 * be a condition, and is refused.
 */
const informative = [
  ...['Description', 'ServiceProvider', 'ContractID', 'ReportingID', 'LicenseRightsDescription', 'StoreType'],
  ...[
    'TitleDisplayUnlimited',
    'ReleaseHistoryOriginal',
    'ReleaseHistoryPhysicalHV',
    'TotalRunTime',
    'Director',
  ],
  ...['RatingSystem', 'RatingValue', 'RatingReason', 'CompanyDisplayCredit', 'TitleID', 'EditID', 'AltID'],
  ...[
    'SeriesContentID',
    'SeasonContentID',
    'EpisodeContentID',
    'SeriesID',
    'SeasonID',
    'EpisodeID',
    'EncodeID',
  ],
  ...['SeriesAltID', 'SeasonAltID', 'EpisodeAltID', 'SeriesTitleInternalAlias', 'SeasonTitleInternalAlias'],
  ...['EpisodeTitleInternalAlias', 'SeriesTitleDisplayUnlimited', 'SeasonTitleDisplayUnlimited'],
  ...[
    'EpisodeTitleDisplayUnlimited',
    'EpisodeNumber',
    'SeasonNumber',
    'EpisodeCount',
    'SeasonCount',
    'Metadata',
  ],
  ...['CaptionIncluded', 'CaptionExemption', 'LocalizationType', 'GroupingEntity', 'UV_ID', 'DMA_ID'],
]

export const availTable = {
  known: [...availColumns, ...informative],
  needed: ['DisplayName', 'Territory', 'Start', 'End', 'ALID'],
}
const understood: ReadonlySet<string> = new Set(availTable.known)

const places: TermPlaces = {
  licensor: 'DisplayName',
  territories: 'Territory',
  uses: 'NarUses',
  from: 'Start',
  until: 'End',
  timeZone: 'NarTimeZone',
  exclusive: 'Exclusive',
  revocable: 'NarRevocable',
}

/** A row as the licence it asks for; a comment (`//` in the first cell) is null. */
export function readAvail({ row, cells, surplus }: TableRow): Reading<WantedLicence> | null {
  if ([...cells.values()][0]?.startsWith('//')) return null
  const { findings, note } = notes()
  const cell = (name: string) => (cells.get(name) ?? '').trim()
  if (surplus) note('', 'row-surplus')
  checkConditions(cells, note)
  const terms: LicenceTerms = {
    licensor: cells.get('DisplayName') ?? '',
    territories: territoriesOf(cell, note),
    uses: usesOf(cell, note),
    ...windowOf(cell, note),
    exclusive: flag(cell, 'Exclusive', false, note),
    revocable: flag(cell, 'NarRevocable', true, note),
  }
  if (terms.licensor === '') note('DisplayName', 'cell-missing')
  if (cell('ALID') === '') note('ALID', 'cell-missing')
  const name = cell('AvailID')
  if (name !== '' && !isName(name)) note('AvailID', 'cell-wrong', { value: quoted(name) })
  checkTerms(terms, places, { findings, note })
  const titles = ['ALID', 'ContentID'].map((place) => ({ place, name: cell(place) }))
  const value = {
    ...{
      titles: titles.filter((one) => one.name !== ''),
      name: name || null,
      namePlace: 'AvailID',
      terms,
      places,
    },
    wholePlace: /^full extract$/i.test(cell('EntryType')) ? 'EntryType' : null,
  }
  return { row, value, findings }
}

type Cell = (name: string) => string

/** What the hub could only keep by not showing the title at all. */
const kept: ReadonlyMap<string, RegExp> = new Map([
  // What is not there any more is withdrawn on the hub, by a person.
  ['EntryType', /^(full extract|create|)$/i],
  ['LicenseType', /^(svod|vod|library|)$/i],
  // A licence for SD alone would be broken by the rungs above.
  ['FormatProfile', /^(u?hd|)$/i],
  // "Look at it yourself".
  ['ExceptionFlag', /^(no|false|n|0|)$/i],
  ['NarTerritory', /^(world|)$/i],
])

function checkConditions(cells: Cells, note: Note): void {
  for (const [name, cell] of cells) {
    const value = cell.trim()
    const pattern = kept.get(name)
    if (pattern ? !pattern.test(value) : value !== '' && !understood.has(name))
      note(name, 'cell-not-honoured', { value: quoted(value) })
  }
}

function territoriesOf(cell: Cell, note: Note): string[] {
  const world = cell('NarTerritory') === '' ? [] : ['WORLD']
  const territories = [...listed(cell('Territory')), ...world]
  if (territories.length === 0) note('Territory', 'cell-missing')
  return territories
}

/** `NarUses` says it all; without it a right to show on demand is one to stream. */
function usesOf(cell: Cell, note: Note): LicenceUse[] {
  const download = flag(cell, 'Download', false, note)
  // The schema says which there are.
  const said = listed(cell('NarUses')) as LicenceUse[]
  if (said.length > 0) {
    const contradicts = cell('Download') !== '' && download !== said.includes('download')
    if (contradicts) note('NarUses', 'cell-contradicts', { other: 'Download' })
    return said
  }
  if (cell('LicenseType') === '') note('LicenseType', 'cell-missing')
  return download ? ['stream', 'download'] : ['stream']
}

function flag(cell: Cell, name: string, otherwise: boolean, note: Note): boolean {
  const value = cell(name)
  if (value === '') return otherwise
  const answer = yesOrNo(value)
  if (answer === null) note(name, 'cell-wrong', { value: quoted(value) })
  return answer ?? otherwise
}

type Window = Pick<LicenceTerms, 'from' | 'until' | 'timeZone'>

/**
 * Times are by the clocks of `NarTimeZone`. Without it they are moments, by the offsets they are written with; a time with
 * neither is one of the territory (TR-META-AVAIL 2.5, date and time encoding), whose clocks are known only for
 * Kazakhstan.
 */
function windowOf(cell: Cell, note: Note): Window {
  const from = edgeOf(cell, 'Start', 'Immediate', note)
  const until = edgeOf(cell, 'End', 'Open', note)
  const zone = cell('NarTimeZone')
  if (zone !== '') return zonedWindow(zone, { from, until }, note)
  const times = [from, until].filter((time) => time !== null)
  if (times.length > 0 && times.every(({ offset }) => offset !== null)) {
    return {
      ...(from ? { from: inUtc(from, 'start') } : {}),
      ...(until ? { until: inUtc(until, 'end') } : {}),
      timeZone: 'UTC',
    }
  }
  const here = listed(cell('Territory')).join() === 'KZ' && times.every(({ offset }) => offset === null)
  if (times.length > 0 && !here) note('NarTimeZone', 'cell-missing')
  return localWindow(defaultTimeZone, { from, until })
}

function edgeOf(cell: Cell, name: string, none: string, note: Note): WrittenTime | null {
  const value = cell(name)
  if (value.toLowerCase() === none.toLowerCase()) return null
  const time = readTime(value)
  if (value === '') note(name, 'cell-missing')
  else if (!time)
    note(name, /^[a-z]+$/i.test(value) ? 'cell-not-honoured' : 'cell-wrong', { value: quoted(value) })
  return time
}

type Edges = { from: WrittenTime | null; until: WrittenTime | null }

const localWindow = (timeZone: string, { from, until }: Edges): Window => ({
  ...(from ? { from: wholeMinute(from, 'start') } : {}),
  ...(until ? { until: wholeMinute(until, 'end') } : {}),
  timeZone,
})

function zonedWindow(timeZone: string, edges: Edges, note: Note): Window {
  if (isTimeZone(timeZone)) {
    const agrees = (time: WrittenTime | null) =>
      !time || time.offset === null || time.offset === offsetIn(time.local, timeZone)
    if (!agrees(edges.from)) note('Start', 'cell-contradicts', { other: 'NarTimeZone' })
    if (!agrees(edges.until)) note('End', 'cell-contradicts', { other: 'NarTimeZone' })
  }
  return localWindow(timeZone, edges)
}
