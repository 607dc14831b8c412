/** A plot as SVG: lines over workers, which double from tick to tick. */
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

/** Both scales are logarithms of two; `up` names what goes up. */
export function plot(title: string, up: string, lines: readonly Line[]): string {
  const all = lines.flatMap(({ points }) => points)
  const most = [0, 1].map((axis) => Math.max(...all.map((point) => point[axis] ?? 1))) as [number, number]
  const least = Math.min(1, ...all.map(([, y]) => y))
  const x = (value: number) =>
    edge.left + (Math.log2(value) / Math.log2(most[0])) * (width - edge.left - edge.right)
  const y = (value: number) =>
    height -
    edge.bottom -
    ((Math.log2(value) - Math.log2(least)) / (Math.log2(most[1]) - Math.log2(least))) *
      (height - edge.top - edge.bottom)
  const doubled = (from: number, to: number) => {
    const ticks: number[] = []
    for (let tick = 2 ** Math.ceil(Math.log2(from)); tick <= to * 1.001; tick *= 2) ticks.push(tick)
    return ticks
  }
  const xTicks = doubled(1, most[0]).map(
    (tick) =>
      `<line x1="${x(tick)}" y1="${edge.top}" x2="${x(tick)}" y2="${height - edge.bottom}" class="grid"/>${text(x(tick), height - edge.bottom + 18, String(tick))}`,
  )
  const yTicks = doubled(least, most[1]).map(
    (tick) =>
      `<line x1="${edge.left}" y1="${y(tick)}" x2="${width - edge.right}" y2="${y(tick)}" class="grid"/>${text(edge.left - 8, y(tick) + 4, String(tick), 'end')}`,
  )
  const drawn = lines.map(({ name, colour, points, dashed }) => {
    const last = points.at(-1) ?? [1, 1]
    const path = points.map(([px, py]) => `${x(px).toFixed(1)},${y(py).toFixed(1)}`).join(' ')
    const dots = points.map(
      ([px, py]) => `<circle cx="${x(px).toFixed(1)}" cy="${y(py).toFixed(1)}" r="3" fill="${colour}"/>`,
    )
    return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"${dashed ? ' stroke-dasharray="4 4"' : ''}/>${dashed ? '' : dots.join('')}${text(x(last[0]) + 8, y(last[1]) + 4, name, 'start').replace('<text', `<text fill="${colour}"`)}`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">
<style>.grid{stroke:#ddd}</style><rect width="${width}" height="${height}" fill="#fff"/>
<text x="${edge.left}" y="22" font-size="14" font-weight="bold">${title}</text>
${[...xTicks, ...yTicks, ...drawn].join('\n')}
${text((edge.left + width - edge.right) / 2, height - 12, 'workers of one core')}
<text transform="translate(16 ${height / 2}) rotate(-90)" text-anchor="middle">${up}</text>
</svg>
`
}
