import { useId, useState } from 'react'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/plot.css'
import { ScrollBox } from './scroll-box.tsx'
import { areaPath, axisSteps, barPath, linePath, type Value } from './shape.ts'

/** The first is plain, the second hatched: pattern carries what colour repeats. `before`: a row of stitches behind both. */
export type Series = { name: string; tone: 'plain' | 'hatched' | 'before'; values: readonly Value[] }

type Props = {
  heading: string
  /** What is not plain from the heading. */
  note?: string
  /** Bars stand on one another. */
  shape: 'bars' | 'lines'
  /** Of each place, in full; and for the ends of the axis, in short. */
  labels: readonly string[]
  ends: readonly [string, string]
  series: readonly Series[]
  format: (value: number) => string
  /** There are no halves of it. */
  whole?: boolean
}

const size = { width: 1000, height: 160 }

/** The highest that anything comes to. */
function mostOf(series: readonly Series[], shape: Props['shape']): number {
  const values = (each: Series) => each.values.map((value) => value ?? 0)
  const stacked = series.filter(({ tone }) => tone !== 'before').map(values)
  const sums = (stacked[0] ?? []).map((_, n) => stacked.reduce((sum, each) => sum + (each[n] ?? 0), 0))
  return Math.max(0, ...(shape === 'bars' ? sums : []), ...series.flatMap(values))
}

function Shapes({ series, shape, top }: Pick<Props, 'series' | 'shape'> & { top: number }) {
  const hatch = useId()
  const stitched = series.filter(({ tone }) => tone === 'before')
  const solid = series.filter(({ tone }) => tone !== 'before')
  return (
    <>
      <pattern id={hatch} width="8" height="5" patternUnits="userSpaceOnUse">
        <path className="plot-hatch" d="M0 1.25H8" />
      </pattern>
      {stitched.map(({ name, values }) => (
        <path key={name} className="plot-stitches" d={linePath(values, size, top)} />
      ))}
      {solid.map(({ name, tone, values }, n) => {
        const fill = tone === 'hatched' ? { fill: `url(#${hatch})` } : {}
        if (shape === 'bars')
          return (
            <path
              key={name}
              className={`plot-bars plot-${tone}`}
              style={fill}
              d={barPath(values, size, top, n > 0 ? (solid[0]?.values ?? []) : [])}
            />
          )
        return (
          <g key={name} className={`plot-${tone}`}>
            {tone === 'plain' && <path className="plot-area" d={areaPath(values, size, top)} />}
            <path className="plot-line" d={linePath(values, size, top)} />
          </g>
        )
      })}
    </>
  )
}

/** What stands at one place, each with the pattern it is drawn in. */
function Readout({
  label,
  at,
  series,
  format,
}: { label: string; at: number } & Pick<Props, 'series' | 'format'>) {
  return (
    <p className="plot-readout">
      <span className="plot-label">{label}</span>
      {series.map(({ name, tone, values }) => (
        <span key={name} className="plot-key">
          <i className={`plot-swatch plot-swatch-${tone}`} aria-hidden="true" />
          {name} <b>{toldValue(values[at], format)}</b>
        </span>
      ))}
    </p>
  )
}

const toldValue = (value: Value | undefined, format: Props['format']) =>
  value === null || value === undefined ? '–' : format(value)

/**
 * Values over time. Time runs from left to right in every alphabet. A pointer, a finger or the arrow keys choose a place,
 * whose values are told in words; a table has them all.
 */
export function TimePlot({ heading, note, shape, labels, ends, series, format, whole = false }: Props) {
  const { figures } = useSpeech().words
  const [chosen, setChosen] = useState<number | null>(null)
  const last = labels.length - 1
  const at = Math.max(0, Math.min(chosen ?? last, last))
  const steps = axisSteps(mostOf(series, shape), { whole })
  const top = steps.at(-1) ?? 1
  const place = 100 / Math.max(1, labels.length)
  const spoken = [
    labels[at],
    ...series.map(({ name, values }) => `${name}: ${toldValue(values[at], format)}`),
  ]
  return (
    <figure className="plot">
      <figcaption>
        <h3>{heading}</h3>
        {note && <p className="small">{note}</p>}
      </figcaption>
      <Readout label={labels[at] ?? ''} at={at} series={series} format={format} />
      <div className="plot-field" dir="ltr">
        {steps.map((step) => (
          <span key={step} className="plot-step" style={{ insetBlockEnd: `${(step / top) * 100}%` }}>
            <bdi>{format(step)}</bdi>
          </span>
        ))}
        <svg viewBox={`0 0 ${size.width} ${size.height}`} preserveAspectRatio="none" aria-hidden="true">
          <Shapes series={series} shape={shape} top={top} />
        </svg>
        <span className="plot-pin" style={{ insetInlineStart: `${place * (at + 0.5)}%` }} />
        {last > 0 && (
          <input
            type="range"
            min={0}
            max={last}
            value={at}
            aria-label={heading}
            aria-valuetext={spoken.join(', ')}
            style={{ insetInline: `calc(${place / 2}% - 8px)` }}
            onChange={({ target }) => setChosen(Number(target.value))}
          />
        )}
      </div>
      <p className="plot-ends" dir="ltr" aria-hidden="true">
        <bdi>{ends[0]}</bdi>
        <bdi>{ends[1]}</bdi>
      </p>
      <details className="plot-table">
        <summary>{figures.table}</summary>
        <ScrollBox label={heading}>
          <table>
            <thead>
              <tr>
                <th scope="col">{figures.moment}</th>
                {series.map(({ name }) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {labels.map((label, n) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  {series.map(({ name, values }) => (
                    <td key={name}>
                      <bdi>{toldValue(values[n], format)}</bdi>
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      </details>
    </figure>
  )
}
