import { Errors } from 'typebox/value'
import { NewTitle } from '#catalog/contract/title.ts'
import { wrongField } from '#catalog/rules/licence-terms.ts'
import { listed, yesOrNo } from './cell.ts'
import { type Note, notes, quoted, type Reading } from './finding.ts'
import { isName } from './licence-file.ts'
import type { Cells, TableRow } from './table.ts'
import { readTime } from './written-time.ts'

/**
 * A catalogue as a table: each column is one field of `NewTitle`. A new column is a new line here: what it is called, where
 * its value stands (JSON Pointer), how a cell is read and how it is written. What a cell should not have been is left as it
 * is, for the schema to refuse.
 */
type Column = { name: string; at: string; read: (cell: string) => unknown; write: (value: unknown) => string }
type Kind = Pick<Column, 'read' | 'write'>

const text: Kind = { read: (cell) => cell, write: String }
const code: Kind = { read: (cell) => cell.trim(), write: String }
const list: Kind = { read: listed, write: (value) => (Array.isArray(value) ? value.join(' ') : '') }
/** `12+` is an age mark as people write it. */
const number: Kind = {
  read: (cell) => (/^\d{1,4}\+?$/.test(cell.trim()) ? Number.parseInt(cell, 10) : cell),
  write: String,
}
const flag: Kind = { read: (cell) => yesOrNo(cell) ?? cell, write: (value) => (value ? 'yes' : 'no') }
/** Seconds and offsets are no part of what a licence says. */
const time: Kind = {
  read: (cell) => {
    const found = readTime(cell)
    return found && !found.seconds && found.offset === null ? found.local : cell
  },
  write: String,
}

const columns: readonly Column[] = [
  { name: 'kind', at: '/kind', ...code },
  { name: 'title_kk', at: '/texts/kk/title', ...text },
  { name: 'title_ru', at: '/texts/ru/title', ...text },
  { name: 'title_en', at: '/texts/en/title', ...text },
  { name: 'description_kk', at: '/texts/kk/description', ...text },
  { name: 'description_ru', at: '/texts/ru/description', ...text },
  { name: 'description_en', at: '/texts/en/description', ...text },
  { name: 'region', at: '/region', ...code },
  { name: 'languages', at: '/languages', ...list },
  { name: 'age', at: '/ageMark', ...number },
  { name: 'year', at: '/year', ...number },
  { name: 'licensor', at: '/licence/licensor', ...text },
  { name: 'territories', at: '/licence/territories', ...list },
  { name: 'uses', at: '/licence/uses', ...list },
  { name: 'from', at: '/licence/from', ...time },
  { name: 'until', at: '/licence/until', ...time },
  { name: 'time_zone', at: '/licence/timeZone', ...code },
  { name: 'exclusive', at: '/licence/exclusive', ...flag },
  { name: 'revocable', at: '/licence/revocable', ...flag },
]

/** The owner's own name of a title, by which a second import knows it again. */
const keyColumn = 'key'
export const catalogueColumns: readonly string[] = [keyColumn, ...columns.map(({ name }) => name)]
export const catalogueTable = { known: catalogueColumns, needed: [keyColumn, 'kind'] }

export type KeyedTitle = { key: string; title: NewTitle }

/** A row as the title it asks for. */
export function readTitle({ row, cells, surplus }: TableRow): Reading<KeyedTitle> {
  const { findings, note } = notes()
  if (surplus) note('', 'row-surplus')
  const key = (cells.get(keyColumn) ?? '').trim()
  if (key === '') note(keyColumn, 'cell-missing')
  else if (!isName(key)) note(keyColumn, 'cell-wrong', { value: quoted(key) })
  const known = new Set(catalogueColumns)
  for (const [name, cell] of cells)
    if (!known.has(name) && cell.trim() !== '') note(name, 'column-unknown', { column: quoted(name) })
  const title: Record<string, unknown> = {}
  for (const { name, at, read } of columns) {
    const cell = cells.get(name) ?? ''
    if (cell.trim() !== '') put(title, at.split('/').slice(1), read(cell))
  }
  checkTitle(title, cells, note)
  // What was noted is not used.
  return { row, value: { key, title: title as NewTitle }, findings }
}

function checkTitle(title: Record<string, unknown>, cells: Cells, note: Note): void {
  const wrong = new Set<string>()
  const add = (pointer: string) => {
    const column = columnAt(pointer)
    if (wrong.has(column)) return
    wrong.add(column)
    const cell = (cells.get(column) ?? '').trim()
    note(column, cell === '' ? 'cell-missing' : 'cell-wrong', cell === '' ? {} : { value: quoted(cell) })
  }
  for (const { instancePath, params } of Errors(NewTitle, title)) {
    const missing = 'requiredProperties' in params ? params.requiredProperties : []
    if (missing.length === 0) add(instancePath)
    for (const name of missing) add(`${instancePath}/${name}`)
  }
  const { licence } = title as NewTitle
  const field = wrong.size === 0 && licence ? wrongField(licence) : null
  if (field !== null) add(`/licence/${field}`)
}

/** The column that a part of a title comes from; of a larger part, its first. */
function columnAt(pointer: string): string {
  const within = (one: string, other: string) => one === other || one.startsWith(`${other}/`)
  const column = columns.find(({ at }) => within(at, pointer) || within(pointer, at))
  if (!column) throw new RangeError(`no column of ${pointer}`)
  return column.name
}

function put(target: Record<string, unknown>, [name = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) target[name] = value
  else {
    const inner = (target[name] ?? {}) as Record<string, unknown>
    target[name] = inner
    put(inner, rest, value)
  }
}

/** A row of `catalogueColumns`. */
export function titleCells({ key, title }: KeyedTitle): string[] {
  const cells = columns.map(({ at, write }) => {
    const value = at
      .split('/')
      .slice(1)
      .reduce<unknown>((inside, name) => (inside as Record<string, unknown> | undefined)?.[name], title)
    return value === undefined ? '' : write(value)
  })
  return [key, ...cells]
}
