import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { ChannelView } from '#catalog/contract/channel.ts'
import type { GuideProgramme } from '#catalog/contract/guide.ts'
import { useDocumentTitle } from '#player/frame/document-title.ts'
import { Horn } from '#player/frame/mark.tsx'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { tell } from '#player/home/title-text.ts'
import { Link } from '#player/link.tsx'
import { navigate } from '#player/router.ts'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/live.css'
import '#player/styles/broadcast.css'
import '#player/styles/guide.css'
import { channelAddress, guideAddress } from './addresses.ts'
import { type Day, programmeAddress } from './guide-day.ts'
import { GuideList } from './guide-list.tsx'
import { LetterTile } from './letter-tile.tsx'
import { endOf, startOf, within } from './programmes.ts'
import { DayChoice, factsOf } from './schedule.tsx'
import { clockHours, dayOf, dayPlus, startOfDay, timeText } from './times.ts'
import { useChannels } from './use-channels.ts'
import { useGuide } from './use-guide.ts'
import { useInSight } from './use-in-sight.ts'
import { useNow } from './use-now.ts'

const hourMs = 3_600_000
const lookMs = 30_000
/** Hours before now that are in sight when the page opens. */
const hoursBefore = 1

const hoursInto = ({ from }: Day, moment: number): number => (moment - from) / hourMs

/** One programme on the line of its channel, as long as it lasts. */
function Block({ programme, channel, day }: { programme: GuideProgramme; channel: ChannelView; day: Day }) {
  const { words, language } = useSpeech()
  const [start, end] = [startOf(programme), endOf(programme)]
  const [left, right] = [Math.max(start, day.from), Math.min(end, day.until)]
  const text = tell(programme.texts, language)
  const isNow = start <= day.now && day.now < end
  const closed = programme.closed && words.live.closedFor[programme.closed]
  const facts = closed ?? factsOf(programme, words)
  return (
    <li
      className="guide-block"
      style={{
        left: `calc(${hoursInto(day, left)} * var(--hour))`,
        width: `calc(${(right - left) / hourMs} * var(--hour))`,
      }}
    >
      <Link
        href={programmeAddress(programme, channel, day.now)}
        className={isNow ? 'guide-now' : end <= day.now ? 'guide-past' : undefined}
        title={[timeText(start), text.title, closed].filter(Boolean).join(' ')}
      >
        <span className="guide-time">{timeText(start)}</span>
        <bdi className="guide-name" lang={text.language}>
          {text.title}
        </bdi>
        {facts && <bdi className="guide-facts">{facts}</bdi>}
      </Link>
    </li>
  )
}

/** The day of a channel; it is asked for when its line comes into sight. */
function Line({ channel, day }: { channel: ChannelView; day: Day }) {
  const { words, language } = useSpeech()
  const [line, seen] = useInSight<HTMLLIElement>()
  const name = tell(channel.texts, language)
  return (
    <li className="guide-line" ref={line}>
      <Link href={channelAddress(channel.id)} className="guide-channel">
        <LetterTile id={channel.id} name={name.title} />
        <bdi lang={name.language}>{name.title}</bdi>
      </Link>
      {seen ? <Blocks channel={channel} day={day} /> : <div className="guide-blocks" />}
      <span className="unseen">{words.live.kinds[channel.kind]}</span>
    </li>
  )
}

function Blocks({ channel, day }: { channel: ChannelView; day: Day }) {
  const { words } = useSpeech()
  const { data } = useGuide(channel.id, day.day)
  const shown = within(data ?? [], day.from, day.until)
  return (
    <ol className="guide-blocks">
      {data && shown.length === 0 && <li className="guide-none">{words.live.noSchedule}</li>}
      {shown.map((programme) => (
        <Block key={programme.id} {...{ programme, channel, day }} />
      ))}
    </ol>
  )
}

/** Hours across, channels below one another; it opens where it is now. */
function Grid({ channels, day }: { channels: readonly ChannelView[]; day: Day }) {
  const { live } = useSpeech().words
  const box = useRef<HTMLElement>(null)
  const isToday = day.from <= day.now && day.now < day.until
  const { day: shown } = day
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each day, not as time goes by
  useEffect(() => {
    const hour = Number.parseFloat(getComputedStyle(box.current ?? document.body).getPropertyValue('--hour'))
    if (box.current)
      box.current.scrollLeft = isToday ? (hoursInto(day, day.now) - hoursBefore) * hour : 6 * hour
  }, [shown])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it nobody without a pointer gets to its end
    <section className="guide-grid" dir="ltr" ref={box} aria-label={live.grid} tabIndex={0}>
      <div className="guide-hours" aria-hidden="true">
        {clockHours(day).map((moment) => (
          <span key={moment} style={{ left: `calc(${hoursInto(day, moment)} * var(--hour))` }}>
            {timeText(moment)}
          </span>
        ))}
        {isToday && (
          <i className="guide-pin" style={{ left: `calc(${hoursInto(day, day.now)} * var(--hour))` }} />
        )}
      </div>
      <ul>
        {channels.map((channel) => (
          <Line key={channel.id} {...{ channel, day }} />
        ))}
      </ul>
    </section>
  )
}

/** As in guide.css. */
const wide = matchMedia('(width >= 768px)')
const onWidth = (changed: () => void) => {
  wide.addEventListener('change', changed)
  return () => wide.removeEventListener('change', changed)
}

/** What is on all channels on one day: time across where there is room, else channel by channel. */
export default function GuidePage({ day: asked }: { day: string | null }) {
  const { words } = useSpeech()
  const { live } = words
  const now = useNow(lookMs)
  const { data, problem, reload } = useChannels()
  const day = asked ?? dayOf(now)
  const span = { day, from: startOfDay(day), until: startOfDay(dayPlus(day, 1)), now }
  useDocumentTitle(live.guide)
  const ofKind = (kind: ChannelView['kind']) => data?.filter((channel) => channel.kind === kind) ?? []
  const channels = [...ofKind('tv'), ...ofKind('radio')]
  const isWide = useSyncExternalStore(onWidth, () => wide.matches)
  return (
    <div className="home guide">
      <section className="guide-head">
        <h1>{live.guide}</h1>
        <DayChoice day={day} now={now} onChoose={(chosen) => navigate(guideAddress(chosen))} />
      </section>
      {problem && !data && <ProblemNotice problem={problem} retry={reload} />}
      {!data && !problem && <div className="page-waiting" />}
      {data?.length === 0 && (
        <div className="empty">
          <Horn size={56} />
          <p>{live.empty}</p>
        </div>
      )}
      {channels.length > 0 &&
        (isWide ? <Grid {...{ channels, day: span }} /> : <GuideList {...{ channels, day: span }} />)}
      <p className="guide-links">
        <a href="/guide.xml">{live.wholeXmltv}</a>
      </p>
    </div>
  )
}
