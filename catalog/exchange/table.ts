import { Readable } from 'node:stream'
import { setImmediate as others } from 'node:timers/promises'
import { CsvError, parse } from 'csv-parse'
import { stringify } from 'csv-stringify/sync'
import { importMaxRows } from '#catalog/contract/exchange.ts'
import { Problem } from '#platform/errors.ts'
import { quoted } from './finding.ts'

/** Tables as text (RFC 4180), to and from spreadsheets. */

export type Cells = ReadonlyMap<string, string>
/** `surplus`: the row has cells beyond the last column. */
export type TableRow = { row: number; cells: Cells; surplus: boolean }

const separators = [',', ';', '\t'] as const
type Separator = (typeof separators)[number]

/** Begins what a spreadsheet would calculate (OWASP, CSV injection), after any apostrophes that we or others put before it. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/

/** An apostrophe makes a spreadsheet show the cell instead of calculating it; `unguarded` takes just that one away. */
export const guarded = (text: string): string => (formula.test(text) ? `'${text}` : text)
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell

/** With a byte order mark, without which Excel takes UTF-8 for the code page of the country. */
export function writeTable(
  columns: readonly string[],
  rows: Iterable<readonly string[]>,
  separator: Separator = ',',
): string {
  const lines = [columns, ...[...rows].map((cells) => cells.map(guarded))]
  return stringify(lines, {
    bom: true,
    delimiter: separator,
    record_delimiter: '\r\n',
    // Whatever any program may take for an end of a cell, or trim.
    quoted_match: /[\s;,"]/,
  })
}

/** A cell is at most a description of a title. */
const maxRecordChars = 200_000
const sliceBytes = 64 * 1024
/** A standard's sheet may have a row of headings above the names of its columns. */
const headingRows = 3

/** Names as they are compared: what people add or change by accident does not count. */
const plain = (name: string) => name.trim().toLowerCase()

/**
 * The rows below the names of the columns, by these names; rows without anything in them are left out. Others have their
 * turns meanwhile.
 * @param known the columns that mean something; others are told by the name they have
 * @throws Problem table-broken, columns-missing, column-twice, table-too-long
 */
export async function readTable(
  text: string,
  { known, needed }: { known: readonly string[]; needed: readonly string[] },
): Promise<TableRow[]> {
  const names = new Map(known.map((name) => [plain(name), name]))
  const found: TableRow[] = []
  let columns: string[] | null = null
  let row = 0
  for await (const record of records(text, separatorOf(text, names))) {
    row += 1
    if (columns === null) {
      columns = record.some((cell) => names.has(plain(cell))) ? columnsOf(record, names) : null
      if (columns === null && row >= headingRows) break
    } else if (record.some((cell) => cell.trim() !== '')) {
      if (found.length === importMaxRows) throw new Problem('table-too-long', { limit: importMaxRows })
      found.push(tableRow(row, columns, record))
    }
  }
  const missing = needed.filter((name) => !columns?.includes(name))
  if (missing.length > 0) throw new Problem('columns-missing', { columns: missing.join(', ') })
  return found
}

function columnsOf(record: readonly string[], names: ReadonlyMap<string, string>): string[] {
  const columns = record.map((cell) => names.get(plain(cell)) ?? cell.trim())
  const seen = new Set<string>()
  for (const name of columns.filter((one) => one !== '')) {
    if (seen.has(name)) throw new Problem('column-twice', { column: quoted(name) })
    seen.add(name)
  }
  return columns
}

function tableRow(row: number, columns: readonly string[], record: readonly string[]): TableRow {
  const cells = new Map<string, string>()
  let surplus = false
  for (const [at, cell] of record.entries()) {
    const name = columns[at] ?? ''
    if (name !== '') cells.set(name, unguarded(cell))
    else if (cell.trim() !== '') surplus = true
  }
  return { row, cells, surplus }
}

/** The one by which most of the first lines' names are known. */
function separatorOf(text: string, names: ReadonlyMap<string, string>): Separator {
  const lines = text
    .replace(/^\ufeff/, '')
    .slice(0, sliceBytes)
    .split(/\r\n|\n|\r/, headingRows)
  const score = (separator: Separator) =>
    lines
      .flatMap((line) => line.split(separator))
      .filter((cell) => names.has(plain(cell.replaceAll('"', '')))).length
  return separators.reduce((best, next) => (score(next) > score(best) ? next : best))
}

async function* records(text: string, separator: Separator): AsyncGenerator<string[]> {
  const parser = parse({
    bom: true,
    delimiter: separator,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: maxRecordChars,
  })
  try {
    yield* Readable.from(slices(text)).pipe(parser)
  } catch (error) {
    throw error instanceof CsvError ? new Problem('table-broken', { row: parser.info.records + 1 }) : error
  }
}

async function* slices(text: string): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += sliceBytes) {
    yield bytes.subarray(at, at + sliceBytes)
    await others()
  }
}
