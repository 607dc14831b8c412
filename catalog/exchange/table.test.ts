import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { guarded, readTable, unguarded, writeTable } from './table.ts'

const columns = { known: ['key', 'name'], needed: ['key'] }
const read = async (text: string) =>
  (await readTable(text, columns)).map(({ row, cells }) => [row, cells.get('key'), cells.get('name')])

describe('a table', () => {
  it.each([
    ['a comma', 'key,name\r\n1,a;b\r\n'],
    ['a semicolon, as Excel in Kazakhstan', 'key;name\r\n1;a;b'.replace('a;b', '"a;b"')],
    ['a tab', 'key\tname\n1\ta;b'],
    ['a byte order mark', '\ufeffkey,name\n1,a;b\n'],
    ['quoted names', '"key";"name"\n"1";"a;b"\n'],
    ['names in other letters, with spaces', ' KEY ,Name\n1,a;b'],
  ])('is read with %s', async (_, text) => {
    expect(await read(text)).toEqual([[2, '1', 'a;b']])
  })

  it('counts rows as a spreadsheet does', async () => {
    expect(await read('key,name\n\n1,"two\nlines"\n,\n2,x')).toEqual([
      [3, '1', 'two\nlines'],
      [5, '2', 'x'],
    ])
  })

  it('may have headings above the names of its columns', async () => {
    expect(await read('Avail,AvailTrans\nkey,name\n1,x')).toEqual([[3, '1', 'x']])
  })

  it.each([
    ['columns-missing', { columns: 'key' }, 'name\nx'],
    ['columns-missing', { columns: 'key' }, ''],
    ['columns-missing', { columns: 'key' }, 'a\nb\nc\nkey,name\n1,x'],
    ['column-twice', { column: 'name' }, 'key,name,Name\n1,x,y'],
    ['table-broken', { row: 3 }, 'key,name\n1,x\n2,"y\n3,z'],
  ])('is refused: %s %o', async (code, details, text) => {
    await expect(readTable(text, columns)).rejects.toMatchObject({ code, details })
  })

  it('has no more rows than are taken', async () => {
    const rows = (count: number) => `key\n${'x\n'.repeat(count)}`
    expect(await read(rows(5000))).toHaveLength(5000)
    await expect(read(rows(5001))).rejects.toMatchObject({ code: 'table-too-long' })
  })
})

describe('a cell', () => {
  it.each(['=1+1', '+7 701', '-1', '@SUM(A1)', '\t=1', '\r=1', "'=1", "''=1", '＝1'])(
    '%j is no formula',
    (text) => {
      expect(guarded(text)).toBe(`'${text}`)
    },
  )

  it.each(['x=1', "'x", "'", '', ' =1', 'Қос ішек'])('%j stays as it is', (text) => {
    expect(guarded(text)).toBe(text)
  })

  it('comes back as it went, whatever is in it', async () => {
    const unit = fc.constantFrom(...'=+-@\'",; \r\n\tａ＝қ\ufeff\u2028😀')
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit }),
        fc.constantFrom(',' as const, ';' as const),
        async (cell, separator) => {
          expect(unguarded(guarded(cell))).toBe(cell)
          const text = writeTable(['key', 'name'], [['1', cell]], separator)
          expect(await read(text)).toEqual([[2, '1', cell]])
        },
      ),
      { numRuns: 150 },
    )
  })
})
