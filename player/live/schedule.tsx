import { useState } from 'react'
import type { ChannelView, Programme } from '#catalog/contract/channel.ts'
import type { GuideProgramme } from '#catalog/contract/guide.ts'
import { tell } from '#player/home/title-text.ts'
import { Icon } from '#player/icons/icon.tsx'
import { Link } from '#player/link.tsx'
import { watchAddress } from '#player/router.ts'
import { languageName, useSpeech, type Words } from '#player/words/words.ts'
import { ElapsedBar } from './channel-row.tsx'
import { oldestOf } from './place.ts'
import { elapsedOf, endOf, startOf } from './programmes.ts'
import { dayName, dayPlus, hoursOf, timeText } from './times.ts'

/** "in Kazakh · domestic · 12+": whatever of it is known. */
export function factsOf({ language, origin, ageMark }: Programme, words: Words): string {
  return [
    language && language !== 'zxx' ? languageName(language, words) : null,
    origin && words.live[origin],
    ageMark === null ? null : words.age.mark(ageMark),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** One day further, or back. */
export function DayChoice({ day, now, onChoose }: { day: string; now: number; onChoose(day: string): void }) {
  const { words } = useSpeech()
  const { live } = words
  const step = (days: 1 | -1) => (
    <button
      type="button"
      className="bare"
      aria-label={days === 1 ? live.dayAfter : live.dayBefore}
      title={days === 1 ? live.dayAfter : live.dayBefore}
      onClick={() => onChoose(dayPlus(day, days))}
    >
      <Icon name={days === 1 ? 'chevron-right' : 'chevron-left'} />
    </button>
  )
  return (
    <div className="day-choice">
      {step(-1)}
      <span role="status">{dayName(day, now, words)}</span>
      {step(1)}
    </div>
  )
}

type RowProps = {
  programme: Programme
  channel: ChannelView
  now: number
  /** It is what plays. */
  playing: boolean
  onPlay(moment: number): void
}

/** Whether it may be watched here, where that is known. */
type Listed = Programme & Partial<Pick<GuideProgramme, 'closed'>>

function Face({ programme, now, isNow }: { programme: Listed; now: number; isNow: boolean }) {
  const { words, language } = useSpeech()
  const text = tell(programme.texts, language)
  const facts = factsOf(programme, words)
  return (
    <>
      <span className="listing-time">{timeText(startOf(programme))}</span>
      <span className="listing-words">
        <span className="listing-name" lang={text.language}>
          {text.title}
        </span>
        {isNow && <span className="meta">{words.live.until(...hoursOf(endOf(programme)))}</span>}
        {facts && <span className="meta">{facts}</span>}
        {programme.closed && <span className="meta">{words.live.closedFor[programme.closed]}</span>}
        {isNow && <ElapsedBar share={elapsedOf(programme, now)} />}
      </span>
    </>
  )
}

/** One programme: what is over can be gone back to as long as it is kept, or has become a recording. */
function Row({ programme, channel, now, playing, onPlay }: RowProps) {
  const { live } = useSpeech().words
  const [start, end] = [startOf(programme), endOf(programme)]
  const isNow = start <= now && now < end
  const kept = start >= oldestOf(channel, now) && start < now
  const heard = channel.kind === 'radio'
  const face = <Face {...{ programme, now, isNow }} />
  const name = isNow ? 'listing listing-now' : end <= now ? 'listing listing-past' : 'listing'
  const current = playing ? 'true' : undefined
  if (programme.titleId)
    return (
      <li>
        <Link href={watchAddress(programme.titleId)} className={name} aria-current={current}>
          {face}
          <span className="listing-way">
            <Icon name="play" size={18} />
            <span className="unseen">{live.recording}</span>
          </span>
        </Link>
      </li>
    )
  if (isNow || kept)
    return (
      <li>
        <button
          type="button"
          className={name}
          aria-current={current}
          onClick={() => onPlay(isNow && !kept ? now : start)}
        >
          {face}
          {isNow ? (
            <span className="live-mark">{live.nowWord}</span>
          ) : (
            <span className="listing-way">
              <Icon name="rotate-ccw" size={18} />
              <span className="unseen">{heard ? live.hearAgain : live.again}</span>
            </span>
          )}
        </button>
      </li>
    )
  return (
    <li>
      <div className={name}>{face}</div>
    </li>
  )
}

type Props = {
  channel: ChannelView
  programmes: readonly Programme[] | null
  day: string
  now: number
  /** Id of what plays. */
  playing: string | null
  onDay(day: string): void
  /** ms since 1970. */
  onPlay(moment: number): void
}

/** Programmes that are over and stay in sight above what is on. */
const pastShown = 2

/** A day of a channel; of today what is long over is folded away. */
export function Schedule({ channel, programmes, day, now, playing, onDay, onPlay }: Props) {
  const { live } = useSpeech().words
  const [whole, setWhole] = useState<string | null>(null)
  const over = programmes?.filter((one) => endOf(one) <= now).length ?? 0
  const ahead = programmes !== null && over < programmes.length
  const folded = ahead && whole !== day ? Math.max(0, over - pastShown) : 0
  return (
    <section className="schedule" aria-labelledby="schedule-name">
      <div className="section-head">
        <h2 id="schedule-name">{live.schedule}</h2>
        <DayChoice {...{ day, now }} onChoose={onDay} />
      </div>
      {programmes?.length === 0 && <p className="small">{live.noSchedule}</p>}
      {folded > 0 && (
        <button type="button" className="listings-more" onClick={() => setWhole(day)}>
          {live.earlier(folded)}
        </button>
      )}
      <ol className="listings">
        {programmes?.slice(folded).map((programme) => (
          <Row
            key={programme.id}
            {...{ programme, channel, now, onPlay }}
            playing={programme.id === playing}
          />
        ))}
      </ol>
    </section>
  )
}
