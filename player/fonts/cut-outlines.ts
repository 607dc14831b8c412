/**
 * Writes the outlines of our letters as paths, for pictures that are drawn where there is no font (a channel's slate, inside the
 * sandbox); run once per change of the font: `npx tsx player/fonts/cut-outlines.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import subsetFont from 'subset-font'

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('')

const parts = {
  cyrillic: `${range(0x410, 0x44f)}ЁёІіҰұ№`,
  'cyrillic-ext': 'ӘәҒғҚқҢңӨөҮүҺһ',
  latin: `${range(0x20, 0x7e)}«»–—’“”…ÄäÖöÑñÜüı`,
  'latin-ext': 'ĞğİŞşŪū₸',
}
const weight = 600

type Table = { at: number; length: number }

/** Tables of a TrueType font (OpenType 1.9, "Table Directory"). */
function tablesOf(font: Buffer): Map<string, Table> {
  const count = font.readUInt16BE(4)
  return new Map(
    Array.from({ length: count }, (_, order) => {
      const at = 12 + 16 * order
      const [at_, length] = [font.readUInt32BE(at + 8), font.readUInt32BE(at + 12)]
      return [font.toString('latin1', at, at + 4), { at: at_, length }]
    }),
  )
}

/** Code point → glyph, by a `cmap` of format 4 or 12. */
function glyphsOf(font: Buffer, cmap: Table): Map<number, number> {
  const found = new Map<number, number>()
  for (let order = 0; order < font.readUInt16BE(cmap.at + 2); order += 1) {
    const at = cmap.at + font.readUInt32BE(cmap.at + 4 + 8 * order + 4)
    if (font.readUInt16BE(at) === 12)
      for (let group = 0; group < font.readUInt32BE(at + 12); group += 1) {
        const entry = at + 16 + 12 * group
        const [first, last, glyph] = [0, 4, 8].map((more) => font.readUInt32BE(entry + more)) as [
          number,
          number,
          number,
        ]
        for (let code = first; code <= last; code += 1) found.set(code, glyph + code - first)
      }
    if (font.readUInt16BE(at) !== 4) continue
    const segments = font.readUInt16BE(at + 6) / 2
    for (let segment = 0; segment < segments; segment += 1) {
      const end = font.readUInt16BE(at + 14 + 2 * segment)
      const start = font.readUInt16BE(at + 16 + 2 * segments + 2 * segment)
      const delta = font.readInt16BE(at + 16 + 4 * segments + 2 * segment)
      const offsetAt = at + 16 + 6 * segments + 2 * segment
      const offset = font.readUInt16BE(offsetAt)
      for (let code = start; code <= end && code !== 0xffff; code += 1) {
        const glyph = offset === 0 ? code : font.readUInt16BE(offsetAt + offset + 2 * (code - start))
        if (glyph !== 0 || offset === 0) found.set(code, (glyph + delta) & 0xffff)
      }
    }
  }
  return found
}

type Point = { x: number; y: number; on: boolean }

/** Contours of a glyph (OpenType, "glyf"); composites are put together. */
function contoursOf(font: Buffer, tables: Map<string, Table>, glyph: number): Point[][] {
  const at = (name: string) => tables.get(name)?.at ?? 0
  const long = font.readInt16BE(at('head') + 50) === 1
  const offset = (order: number) =>
    long ? font.readUInt32BE(at('loca') + 4 * order) : 2 * font.readUInt16BE(at('loca') + 2 * order)
  if (offset(glyph) === offset(glyph + 1)) return []
  const start = at('glyf') + offset(glyph)
  const count = font.readInt16BE(start)
  if (count < 0) return composite(font, tables, start + 10)
  const ends = Array.from({ length: count }, (_, order) => font.readUInt16BE(start + 10 + 2 * order))
  const points = (ends.at(-1) ?? -1) + 1
  let read = start + 10 + 2 * count
  read += 2 + font.readUInt16BE(read)
  const flags: number[] = []
  while (flags.length < points) {
    const flag = font[read++] ?? 0
    flags.push(flag)
    if (flag & 8) for (let again = font[read++] ?? 0; again > 0; again -= 1) flags.push(flag)
  }
  const axis = (short: number, same: number) => {
    let value = 0
    return flags.map((flag) => {
      if (flag & short) value += (flag & same ? 1 : -1) * (font[read++] ?? 0)
      else if (!(flag & same)) {
        value += font.readInt16BE(read)
        read += 2
      }
      return value
    })
  }
  const xs = axis(2, 16)
  const ys = axis(4, 32)
  const all = flags.map((flag, order) => ({ x: xs[order] ?? 0, y: ys[order] ?? 0, on: (flag & 1) === 1 }))
  return ends.map((end, order) => all.slice(order === 0 ? 0 : (ends[order - 1] ?? 0) + 1, end + 1))
}

function composite(font: Buffer, tables: Map<string, Table>, start: number): Point[][] {
  const contours: Point[][] = []
  for (let at = start, more = true; more; ) {
    const flags = font.readUInt16BE(at)
    const inside = contoursOf(font, tables, font.readUInt16BE(at + 2))
    const [dx, dy] =
      flags & 1
        ? [font.readInt16BE(at + 4), font.readInt16BE(at + 6)]
        : [font.readInt8(at + 4), font.readInt8(at + 5)]
    at += flags & 1 ? 8 : 6
    const scale = (place: number) => font.readInt16BE(place) / 16384
    let [a, b, c, d] = [1, 0, 0, 1]
    if (flags & 8) [a, d, at] = [scale(at), scale(at), at + 2]
    else if (flags & 64) [a, d, at] = [scale(at), scale(at + 2), at + 4]
    else if (flags & 128) [a, b, c, d, at] = [scale(at), scale(at + 2), scale(at + 4), scale(at + 6), at + 8]
    for (const contour of inside)
      contours.push(contour.map(({ x, y, on }) => ({ x: a * x + c * y + dx, y: b * x + d * y + dy, on })))
    more = (flags & 32) !== 0
  }
  return contours
}

/** Quadratic curves; between two points off the curve there is one on it that nobody wrote down. SVG's y goes down. */
function pathOf(contours: Point[][]): string {
  const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true })
  const said = ({ x, y }: Point) => `${Math.round(x)} ${-Math.round(y) || 0}`
  return contours
    .filter(({ length }) => length > 1)
    .map((contour) => {
      const whole = contour.flatMap((point, order) => {
        const next = contour[(order + 1) % contour.length] as Point
        return point.on || next.on ? [point] : [point, middle(point, next)]
      })
      const first = whole.findIndex(({ on }) => on)
      const turned = [...whole.slice(first), ...whole.slice(0, first)]
      let path = `M${said(turned[0] as Point)}`
      for (let order = 1; order <= turned.length; order += 1) {
        const point = turned[order % turned.length] as Point
        if (point.on) path += order === turned.length ? '' : `L${said(point)}`
        else {
          order += 1
          path += `Q${said(point)} ${said(turned[order % turned.length] as Point)}`
        }
      }
      return `${path}Z`
    })
    .join('')
}

const folder = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/onest/package.json'))
const lines: string[] = []
for (const [part, letters] of Object.entries(parts)) {
  const whole = readFileSync(join(folder, 'files', `onest-${part}-wght-normal.woff2`))
  const font = await subsetFont(whole, letters, { targetFormat: 'sfnt', variationAxes: { wght: weight } })
  const tables = tablesOf(font)
  const glyphs = glyphsOf(font, tables.get('cmap') as Table)
  const em = font.readUInt16BE((tables.get('head')?.at ?? 0) + 18)
  if (em !== 1000) throw new Error(`units per em: ${em}`)
  const wide = font.readUInt16BE((tables.get('hhea')?.at ?? 0) + 34)
  for (const letter of letters) {
    const glyph = glyphs.get(letter.codePointAt(0) ?? 0)
    if (glyph === undefined) throw new Error(`${part} has no ${letter}`)
    const advance = font.readUInt16BE((tables.get('hmtx')?.at ?? 0) + 4 * Math.min(glyph, wide - 1))
    lines.push(`  ${JSON.stringify(letter)}: '${advance} ${pathOf(contoursOf(font, tables, glyph))}',`)
  }
}
writeFileSync(
  join(import.meta.dirname, '../../transcoder/live/slate-letters.ts'),
  `/**
 * Outlines of Onest (SIL Open Font License) in thousandths of an em: how far it is to the next letter, then the path of SVG.
 * Written by player/fonts/cut-outlines.ts.
 */
// biome-ignore format: a letter a line
export const letters: Readonly<Record<string, string>> = {
${lines.join('\n')}
}
`,
)
