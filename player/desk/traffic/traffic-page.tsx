import { useState } from 'react'
import type { TrafficReport, TrafficSums } from '#catalog/contract/traffic.ts'
import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { formatBytes, formatPercent } from '#player/format/size.ts'
import { formatClock, formatDay } from '#player/format/time.ts'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { SpanChoice } from '#player/plot/span-choice.tsx'
import { Tiles } from '#player/plot/tile.tsx'
import { TimePlot } from '#player/plot/time-plot.tsx'
import { hoursOf, shortDay, stallsPerHour, told } from '#player/studio/figures/told.ts'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/plot.css'
import '#player/styles/registers.css'
import { DeskShell } from '../desk-shell.tsx'
import { Logs, Networks, Subjects } from './traffic-lists.tsx'
import { domesticOf, hitsOf, tilesOf } from './traffic-tiles.ts'

const spans = [1, 7, 28, 365] as const

/** The day that begins at a midnight of Almaty. */
const dayAt = (at: string): string => new Date(Date.parse(at) + 12 * 3600_000).toISOString().slice(0, 10)

function Plots({ report }: { report: TrafficReport }) {
  const { words, locale } = useSpeech()
  const said = words.traffic
  const { points, step } = report
  const hourly = step === 'hour'
  const labels = points.map(({ at }) => (hourly ? formatClock(at, words) : formatDay(dayAt(at), words)))
  const short = (n: number) => {
    const label = labels.at(n) ?? ''
    return hourly ? label.slice(-5) : shortDay(dayAt(points.at(n)?.at ?? ''))
  }
  const ends = [short(0), short(-1)] as const
  const values = (of: (sums: TrafficSums) => number | null) => points.map(of)
  const shares = { labels, ends, format: (value: number) => formatPercent(value, locale) }
  const numbers = { labels, ends, format: (value: number) => told(value, locale) }
  return (
    <div className="plots">
      <TimePlot
        {...{ heading: said.bytes, shape: 'bars', labels, ends }}
        format={(value) => formatBytes(value, locale)}
        series={[
          { name: said.stayed, tone: 'plain', values: values(({ domesticBytes }) => domesticBytes) },
          {
            ...{ name: said.other, tone: 'hatched' },
            values: values(({ bytes, domesticBytes }) => bytes - domesticBytes),
          },
        ]}
      />
      <TimePlot
        {...{ ...shares, heading: said.shares, shape: 'lines' }}
        series={[
          { name: said.domestic, tone: 'plain', values: values(domesticOf) },
          { name: said.hits, tone: 'hatched', values: values(hitsOf) },
        ]}
      />
      <TimePlot
        {...{ ...numbers, heading: said.hours, shape: 'bars' }}
        series={[{ name: said.hours, tone: 'plain', values: values(({ seconds }) => hoursOf(seconds)) }]}
      />
      <TimePlot
        {...{ ...numbers, heading: said.stalls, shape: 'lines' }}
        series={[{ name: said.stalls, tone: 'plain', values: values(stallsPerHour) }]}
      />
    </div>
  )
}

function Desk() {
  const speech = useSpeech()
  const said = speech.words.traffic
  const [days, setDays] = useState<(typeof spans)[number]>(7)
  const { data, problem, reload } = useRequest(`traffic ${days}`, (signal) =>
    call('traffic', { query: { days }, signal }),
  )
  return (
    <div className="desk-wide">
      <p>{said.lead}</p>
      <SpanChoice label={said.span} spans={spans} chosen={days} named={said.days} onChoose={setDays} />
      {problem && <ProblemNotice problem={problem} retry={reload} />}
      {data && data.nodes.length === 0 && <p>{said.none}</p>}
      {data && data.nodes.length > 0 && (
        <>
          <Tiles label={said.sums} tiles={tilesOf(data, speech)} />
          <Plots report={data} />
          <div className="plots">
            <Networks {...data} />
          </div>
          <Subjects of="titles" rows={data.titles} />
          <Subjects of="channels" rows={data.channels} />
        </>
      )}
      {data && <Logs {...data} />}
    </div>
  )
}

/** What the nodes of the topology sent; for admins. */
export default function TrafficPage() {
  const { traffic } = useSpeech().words
  return (
    <DeskShell heading={traffic.heading} leastRole="admin">
      <Desk />
    </DeskShell>
  )
}
