import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { formatNumber } from '#player/format/size.ts'
import { formatDay } from '#player/format/time.ts'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { Tiles } from '#player/plot/tile.tsx'
import { TimePlot } from '#player/plot/time-plot.tsx'
import { shortDay } from '#player/studio/figures/told.ts'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/duties.css'
import { DeskShell } from './desk-shell.tsx'

const days = 28

function Clocks() {
  const { words, locale } = useSpeech()
  const said = words.figures.clocks
  const { data, problem, reload } = useRequest('clocks', (signal) =>
    call('deskClocks', { query: { days }, signal }),
  )
  if (!data) return problem && <ProblemNotice problem={problem} retry={reload} />
  const { waiting, hours } = data
  const count = (value: number) => formatNumber(value, locale)
  const inHours = (value: number) => formatNumber(value, locale, 1)
  const shared = {
    labels: data.days.map(({ day }) => formatDay(day, words)),
    ends: [shortDay(data.days[0]?.day ?? ''), shortDay(data.days.at(-1)?.day ?? '')] as const,
    format: count,
    whole: true,
  }
  const values = (name: 'received' | 'inTime' | 'late' | 'restrictions') => data.days.map((day) => day[name])
  return (
    <div className="desk-wide">
      <p>{said.lead}</p>
      <Tiles
        label={said.waiting}
        tiles={[
          { name: said.late, value: count(waiting.late) },
          { name: said.within6, value: count(waiting.within6) },
          { name: said.within12, value: count(waiting.within12) },
          { name: said.later, value: count(waiting.later) },
          {
            name: said.median,
            value: hours.median === null ? '–' : said.inHours(inHours(hours.median)),
            note: hours.worst === null ? undefined : said.worst(inHours(hours.worst)),
          },
        ]}
      />
      <div className="plots">
        <TimePlot
          {...shared}
          heading={said.received}
          shape="bars"
          series={[{ name: said.received, tone: 'plain', values: values('received') }]}
        />
        <TimePlot
          {...shared}
          heading={said.answered}
          shape="bars"
          series={[
            { name: said.inTime, tone: 'plain', values: values('inTime') },
            { name: said.lateAnswers, tone: 'hatched', values: values('late') },
          ]}
        />
        <TimePlot
          {...shared}
          heading={said.restrictions}
          shape="bars"
          series={[{ name: said.restrictions, tone: 'plain', values: values('restrictions') }]}
        />
      </div>
    </div>
  )
}

/** How the clocks of complaints go, for moderators. */
export default function ClocksPage() {
  const { figures } = useSpeech().words
  return (
    <DeskShell heading={figures.clocks.heading} leastRole="moderator">
      <Clocks />
    </DeskShell>
  )
}
