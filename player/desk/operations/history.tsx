import { useState } from 'react'
import { type OperationPoint, type OperationSpan, operationSpans } from '#catalog/contract/operations.ts'
import { formatBytes, formatNumber } from '#player/format/size.ts'
import { formatClock } from '#player/format/time.ts'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { SpanChoice } from '#player/plot/span-choice.tsx'
import { TimePlot } from '#player/plot/time-plot.tsx'
import { told } from '#player/studio/figures/told.ts'
import { useSpeech } from '#player/words/words.ts'
import { timelineOf } from './timeline.ts'
import { useHistory } from './use-operations.ts'

/** What the machines did over time, drawn. */
export function History() {
  const { words, locale } = useSpeech()
  const said = words.figures.operations
  const [span, setSpan] = useState<OperationSpan>('hour')
  const { data, problem } = useHistory(span)
  const places = data ? timelineOf(data) : []
  const labels = places.map(({ at }) => formatClock(at, words))
  const shown = (n: number) => (span === 'hour' || span === 'day' ? labels[n]?.slice(-5) : labels[n])
  const ends = [shown(0) ?? '', shown(places.length - 1) ?? ''] as const
  const values = (of: (point: OperationPoint) => number | null) =>
    places.map(({ point }) => (point ? of(point) : null))
  const number = (value: number) => told(value, locale)
  const bytes = (value: number) => formatBytes(value, locale)
  const ms = (value: number) => said.inMs(formatNumber(value, locale))
  const plots = [
    [said.watching, number, [[said.watching, (point: OperationPoint) => point.watching]]],
    [
      said.lanes,
      number,
      [
        [said.waiting, (point: OperationPoint) => point.waiting],
        [said.active, (point: OperationPoint) => point.active],
      ],
    ],
    [said.workers, number, [[said.workers, (point: OperationPoint) => point.workers]]],
    [said.encodedOver, number, [[said.encodedOver, (point: OperationPoint) => point.encodedSeconds / 3600]]],
    [
      said.requests,
      number,
      [
        [said.requests, (point: OperationPoint) => point.requests / ((data?.step ?? 60) / 60)],
        [said.failed, (point: OperationPoint) => point.failedRequests / ((data?.step ?? 60) / 60)],
      ],
    ],
    [
      said.latency,
      ms,
      [
        [said.half, (point: OperationPoint) => point.latencyMs.half],
        [said.most, (point: OperationPoint) => point.latencyMs.most],
      ],
    ],
    [
      said.storage,
      bytes,
      [
        [said.stored, (point: OperationPoint) => point.storedBytes],
        [said.free, (point: OperationPoint) => point.freeBytes],
      ],
    ],
    [said.database, bytes, [[said.database, (point: OperationPoint) => point.databaseBytes]]],
  ] as const
  const counts: readonly string[] = [said.watching, said.lanes, said.workers]
  return (
    <section className="figure-part figure-whole" aria-label={words.figures.span}>
      <SpanChoice
        {...{ spans: operationSpans, chosen: span, onChoose: setSpan }}
        label={words.figures.span}
        named={(name) => said.span[name]}
      />
      {problem && !data && <ProblemNotice problem={problem} retry={() => setSpan(span)} />}
      {data && (
        <div className="plots">
          {plots.map(([heading, format, lines]) => (
            <TimePlot
              key={heading}
              {...{ heading, labels, ends, format }}
              shape="lines"
              whole={counts.includes(heading)}
              series={lines.map(([name, of], n) => ({
                ...{ name, values: values(of) },
                tone: n === 0 ? 'plain' : 'hatched',
              }))}
            />
          ))}
        </div>
      )}
    </section>
  )
}
