/** A plot as SVG. A scale is a logarithm of two, with a tick at each doubling, or linear, with a tick at each `step`. */
export type Scale = { words: string; step: number | 'doubling' }
export type Line = {
  name: string
  colour: string
  points: readonly (readonly [number, number])[]
  dashed?: boolean
}

const width = 640
const height = 400
const edge = { left: 60, right: 150, top: 40, bottom: 50 }

const text = (x: number, y: number, words: string, anchor = 'middle'): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}">${words}</text>`

type Axis = { place: (value: number) => number; ticks: number[] }

/** Where a value goes between two edges of the paper, pixels. */
function axisOf({ step }: Scale, values: readonly number[], from: number, to: number): Axis {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  if (step === 'doubling') {
    const share = (value: number) => Math.log2(value / least) / Math.log2(most / least)
    const ticks: number[] = []
    for (let tick = 2 ** Math.ceil(Math.log2(least)); tick <= most * 1.001; tick *= 2) ticks.push(tick)
    return { place: (value) => from + share(value) * (to - from), ticks }
  }
  const [low, high] = [Math.floor(least / step) * step, Math.ceil(most / step) * step]
  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, n) => low + n * step)
  return { place: (value) => from + ((value - low) / (high - low)) * (to - from), ticks }
}

function drawnLine({ name, colour, points, dashed }: Line, x: Axis, y: Axis): string {
  const last = points.at(-1) ?? [1, 1]
  const path = points.map(([px, py]) => `${x.place(px).toFixed(1)},${y.place(py).toFixed(1)}`).join(' ')
  const dots = points.map(
    ([px, py]) =>
      `<circle cx="${x.place(px).toFixed(1)}" cy="${y.place(py).toFixed(1)}" r="3" fill="${colour}"/>`,
  )
  const label = text(x.place(last[0]) + 8, y.place(last[1]) + 4, name, 'start')
  return [
    `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"${dashed ? ' stroke-dasharray="4 4"' : ''}/>`,
    ...(dashed ? [] : dots),
    label.replace('<text', `<text fill="${colour}"`),
  ].join('')
}

const gridLine = (x1: number, y1: number, x2: number, y2: number): string =>
  `<line x1="${x1.toFixed(1)}" y1="${y1.toFixed(1)}" x2="${x2.toFixed(1)}" y2="${y2.toFixed(1)}" class="grid"/>`

/** `across` and `up` name what goes there. */
export function plot(title: string, across: Scale, up: Scale, lines: readonly Line[]): string {
  const all = lines.flatMap(({ points }) => points)
  const [right, bottom] = [width - edge.right, height - edge.bottom]
  const x = axisOf(
    across,
    all.map(([value]) => value),
    edge.left,
    right,
  )
  const y = axisOf(
    up,
    all.map(([, value]) => value),
    bottom,
    edge.top,
  )
  const grid = [
    ...x.ticks.map(
      (tick) =>
        gridLine(x.place(tick), edge.top, x.place(tick), bottom) +
        text(x.place(tick), bottom + 18, String(tick)),
    ),
    ...y.ticks.map(
      (tick) =>
        gridLine(edge.left, y.place(tick), right, y.place(tick)) +
        text(edge.left - 8, y.place(tick) + 4, String(tick), 'end'),
    ),
  ]
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">
<style>.grid{stroke:#ddd}</style><rect width="${width}" height="${height}" fill="#fff"/>
<text x="${edge.left}" y="22" font-size="14" font-weight="bold">${title}</text>
${[...grid, ...lines.map((line) => drawnLine(line, x, y))].join('\n')}
${text((edge.left + right) / 2, height - 12, across.words)}
<text transform="translate(16 ${height / 2}) rotate(-90)" text-anchor="middle">${up.words}</text>
</svg>
`
}
