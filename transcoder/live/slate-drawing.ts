import { letters } from './slate-letters.ts'

/**
 * The slate's picture as SVG without any text: letters are outlines, since there is no font in the sandbox that has all of Kazakh.
 * Pure.
 */
const [ground, ink, quiet, stitch] = ['#0E6E93', '#F1EEE7', '#CDE6EF', '#E0AA3A'] as const

/** Said below the station's name. The station itself is the channel's, so it is said in Kazakh to everybody. */
const message = ['Хабар тарату уақытша үзілді', 'Жақында қайта қосыламыз']

/** Letters that the font lacks are left out: a name in Arabic letters stands on the page, too. */
function outline(text: string): { width: number; paths: string } {
  let [width, paths] = [0, '']
  for (const letter of text) {
    const known = letters[letter]
    if (known === undefined) continue
    const space = known.indexOf(' ')
    paths += `<path transform="translate(${width} 0)" d="${known.slice(space + 1)}"/>`
    width += Number(known.slice(0, space))
  }
  return { width, paths }
}

/** One line in the middle, as large as `size`, or as it fits. */
function line(text: string, of: { width: number; y: number; size: number; fill: string }): string {
  const drawn = outline(text.slice(0, 80))
  if (drawn.width === 0) return ''
  const scale = Math.min(of.size, (0.84 * of.width * 1000) / drawn.width) / 1000
  const x = (of.width - drawn.width * scale) / 2
  return `<g fill="${of.fill}" transform="translate(${x.toFixed(1)} ${of.y.toFixed(1)}) scale(${scale.toFixed(4)})">${drawn.paths}</g>`
}

export function slateDrawing(name: string, { width, height }: { width: number; height: number }): string {
  const unit = Math.min(width / 16, height / 9)
  const middle = height / 2
  const rows = [
    line(name, { width, y: middle - 0.2 * unit, size: 1.15 * unit, fill: ink }),
    ...message.map((text, row) =>
      line(text, { width, y: middle + (1.25 + 0.62 * row) * unit, size: 0.44 * unit, fill: quiet }),
    ),
  ]
  const seam = 0.45 * unit
  const thread = `stroke="${stitch}" stroke-width="${(0.05 * unit).toFixed(2)}" stroke-dasharray="${(0.22 * unit).toFixed(2)} ${(0.16 * unit).toFixed(2)}" fill="none"`
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<rect width="${width}" height="${height}" fill="${ground}"/>` +
    `<rect x="${seam}" y="${seam}" width="${width - 2 * seam}" height="${height - 2 * seam}" rx="${seam / 2}" ${thread}/>` +
    `${rows.join('')}</svg>`
  )
}
