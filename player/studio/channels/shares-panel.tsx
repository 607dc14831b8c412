import { useState } from 'react'
import type { Shares } from '#catalog/contract/guide.ts'
import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { formatNumber, formatPercent } from '#player/format/size.ts'
import { formatClock, formatDay } from '#player/format/time.ts'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { Icon } from '#player/icons/icon.tsx'
import { dayPlus } from '#player/live/times.ts'
import { TimePlot } from '#player/plot/time-plot.tsx'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/plot.css'

type Part = Shares['kazakh']

const hoursTold = (hours: number) => Math.round(hours * 10) / 10

/** A share, drawn to scale with a mark where the law wants it to reach. */
function ShareBar({ name, part, hours }: { name: string; part: Part; hours: number }) {
  const { words, locale } = useSpeech()
  const { channels } = words
  const share = part.share ?? 0
  const enough = share >= part.least
  const told = (value: number) => formatNumber(hoursTold(value), locale, 1)
  return (
    <div className="law-share">
      <p className="law-name">
        <b>{name}</b>
        <bdi className="law-value">{formatPercent(share, locale)}</bdi>
      </p>
      <div className="law-bar" aria-hidden="true" dir="ltr">
        <span
          className={enough ? 'law-filled' : 'law-filled law-short'}
          style={{ width: `${share * 100}%` }}
        />
        <i style={{ left: `${part.least * 100}%` }} />
      </div>
      <p className="small">
        <span className={enough ? 'tone-reed' : 'tone-madder'}>
          {enough ? channels.enough : channels.tooLittle}
        </span>
        {' · '}
        {channels.least(formatPercent(part.least, locale))}
        {' · '}
        {channels.ofHours(told(part.hours), told(hours))}
      </p>
    </div>
  )
}

function Week({ shares }: { shares: Shares }) {
  const { words, locale } = useSpeech()
  const { channels } = words
  const told = (value: number) => formatNumber(hoursTold(value), locale, 1)
  const days = shares.days.map(({ day }) => formatDay(day, words))
  const shortDay = (day: string | undefined) => day?.slice(8) ?? ''
  const { unsaid } = shares
  if (shares.hours === 0) return <p>{channels.noHours}</p>
  return (
    <>
      <div className="law-shares">
        <ShareBar name={channels.kazakh} part={shares.kazakh} hours={shares.hours} />
        <ShareBar name={channels.home} part={shares.domestic} hours={shares.hours} />
      </div>
      {unsaid.language + unsaid.origin > 0 && (
        <p className="small">{channels.unsaidHours(told(unsaid.language), told(unsaid.origin))}</p>
      )}
      <TimePlot
        heading={channels.byDay}
        shape="bars"
        labels={days}
        ends={[shortDay(shares.days[0]?.day), shortDay(shares.days.at(-1)?.day)]}
        format={(value) => channels.hours(told(value))}
        series={[
          { name: channels.kazakh, tone: 'plain', values: shares.days.map(({ kazakh }) => kazakh) },
          {
            name: channels.other,
            tone: 'hatched',
            values: shares.days.map(({ hours, kazakh }) => Math.max(0, hours - kazakh)),
          },
        ]}
      />
      {shares.thin.length > 0 && (
        <section>
          <h3>{channels.thin}</h3>
          <ul className="law-thin">
            {shares.thin.map(({ from, until, hours, kazakh }) => (
              <li key={from}>
                {channels.thinPart(
                  formatClock(from, words),
                  formatClock(until, words),
                  told(kazakh),
                  told(hours),
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** What of a week is in Kazakh and made at home, against what the law asks for. */
export function SharesPanel({ channelId }: { channelId: string }) {
  const { words } = useSpeech()
  const { channels } = words
  const [week, setWeek] = useState<string | null>(null)
  const { data, problem, reload } = useRequest(`shares ${channelId} ${week}`, (signal) =>
    call('channelShares', { params: { id: channelId }, query: week === null ? {} : { week }, signal }),
  )
  if (problem && !data) return <ProblemNotice problem={problem} retry={reload} />
  if (!data) return <div className="page-waiting" />
  const step = (days: 7 | -7) => (
    <button
      type="button"
      className="bare"
      aria-label={days > 0 ? channels.weekAfter : channels.weekBefore}
      title={days > 0 ? channels.weekAfter : channels.weekBefore}
      onClick={() => setWeek(dayPlus(data.week, days))}
    >
      <Icon name={days > 0 ? 'chevron-right' : 'chevron-left'} />
    </button>
  )
  return (
    <div className="channel-panel">
      <h3>{channels.sharesTitle}</h3>
      <div className="day-choice week-choice">
        {step(-7)}
        <span role="status">
          {channels.week(formatDay(data.week, words), formatDay(dayPlus(data.week, 6), words))}
        </span>
        {step(7)}
      </div>
      <Week shares={data} />
      <p className="small">{channels.sharesNote}</p>
    </div>
  )
}
