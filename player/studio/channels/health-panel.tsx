import { useState } from 'react'
import type { ChannelView } from '#catalog/contract/channel.ts'
import type { ChannelAlarm } from '#catalog/contract/channel-health.ts'
import { streams } from '#catalog/contract/routes.ts'
import { apiAddress, call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { Icon } from '#player/icons/icon.tsx'
import { useEvery } from '#player/live/use-channels.ts'
import { SpanChoice } from '#player/plot/span-choice.tsx'
import { Tiles } from '#player/plot/tile.tsx'
import { useSpeech } from '#player/words/words.ts'
import { AudiencePlot } from './audience-plot.tsx'
import { alarmLine, healthTiles } from './health-told.ts'
import { StateLine } from './state-line.tsx'

/** How a channel is changes by itself, ms; how many watch it, slowly. */
const [healthMs, figuresMs] = [3000, 60_000]
const spans = [1, 7, 28] as const

function Alarms({ alarms }: { alarms: readonly ChannelAlarm[] }) {
  const speech = useSpeech()
  const said = speech.words.channelHealth
  return (
    <section className="channel-alarms">
      <h3>{said.alarms}</h3>
      <p className="small">{said.alarmsNote}</p>
      {alarms.length === 0 && <p>{said.noAlarms}</p>}
      <ul>
        {alarms.map((alarm) => (
          <li key={alarm.id} className={alarm.ended === null ? 'tone-madder' : 'tone-plain'}>
            <Icon name={alarm.ended === null ? 'triangle-alert' : 'circle-check'} size={18} />
            <b>{said.kinds[alarm.kind]}</b>
            <span className="small">
              <bdi>{alarmLine(alarm, speech)}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Audience({ id }: { id: string }) {
  const { figures, channelHealth } = useSpeech().words
  const [days, setDays] = useState<(typeof spans)[number]>(1)
  const { data, problem, reload } = useRequest(`audience ${id} ${days}`, (signal) =>
    call('channelFigures', { params: { id }, query: { days }, signal }),
  )
  useEvery(reload, figuresMs)
  return (
    <section className="channel-audience">
      <SpanChoice
        {...{ spans, chosen: days, onChoose: setDays }}
        label={channelHealth.audience}
        named={figures.days}
      />
      {data && <AudiencePlot figures={data} perBin={days > 7 ? 24 : 1} />}
      {problem && <ProblemNotice problem={problem} retry={reload} />}
      <p className="small">{channelHealth.how}</p>
      <div className="form-actions">
        <a className="button" href={apiAddress(streams.channelFiguresCsv, { id }, { days: 400 })} download>
          {figures.csv}
        </a>
      </div>
    </section>
  )
}

/** How a channel is doing while it is on air, what went wrong with it, and how many watch it. */
export function HealthPanel({ channel: { id, kind } }: { channel: ChannelView }) {
  const speech = useSpeech()
  const said = speech.words.channelHealth
  const { data, problem, reload } = useRequest(`health ${id}`, (signal) =>
    call('channelHealth', { params: { id }, signal }),
  )
  useEvery(reload, healthMs)
  return (
    <div className="channel-panel">
      {problem && <ProblemNotice problem={problem} retry={reload} />}
      {data && (
        <>
          <StateLine state={data.state} />
          <Tiles label={said.now} tiles={healthTiles(data, speech, kind === 'radio')} />
          <Alarms alarms={data.alarms} />
        </>
      )}
      <Audience id={id} />
    </div>
  )
}
