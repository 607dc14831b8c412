import type { ChannelView } from '#catalog/contract/channel.ts'
import type { GuideProgramme } from '#catalog/contract/guide.ts'
import { tell } from '#player/home/title-text.ts'
import { Link } from '#player/link.tsx'
import { useSpeech } from '#player/words/words.ts'
import { channelAddress } from './addresses.ts'
import { type Day, programmeAddress } from './guide-day.ts'
import { LetterTile } from './letter-tile.tsx'
import { endOf, startOf, within } from './programmes.ts'
import { factsOf } from './schedule.tsx'
import { timeText } from './times.ts'
import { useGuide } from './use-guide.ts'
import { useInSight } from './use-in-sight.ts'

/** What is on and what comes, before the rest of the day is asked for. */
const shownAtFirst = 4

function Row({ programme, channel, day }: { programme: GuideProgramme; channel: ChannelView; day: Day }) {
  const { words, language } = useSpeech()
  const text = tell(programme.texts, language)
  const isNow = startOf(programme) <= day.now && day.now < endOf(programme)
  const past = endOf(programme) <= day.now
  const facts = factsOf(programme, words)
  return (
    <li>
      <Link
        href={programmeAddress(programme, channel, day.now)}
        className={isNow ? 'listing listing-now' : past ? 'listing listing-past' : 'listing'}
      >
        <span className="listing-time">{timeText(startOf(programme))}</span>
        <span className="listing-words">
          <bdi className="listing-name" lang={text.language}>
            {text.title}
          </bdi>
          {facts && <span className="meta">{facts}</span>}
          {programme.closed && <span className="meta">{words.live.closedFor[programme.closed]}</span>}
        </span>
        {isNow && <span className="live-mark">{words.live.nowWord}</span>}
      </Link>
    </li>
  )
}

function Programmes({ channel, day }: { channel: ChannelView; day: Day }) {
  const { live } = useSpeech().words
  const { data } = useGuide(channel.id, day.day)
  if (!data) return <div className="guide-waiting" />
  const all = within(data, day.from, day.until)
  if (all.length === 0) return <p className="small">{live.noSchedule}</p>
  const first = Math.max(
    0,
    all.findIndex((programme) => endOf(programme) > day.now),
  )
  const near = all.slice(first, first + shownAtFirst)
  const rows = (some: typeof all) =>
    some.map((programme) => <Row key={programme.id} {...{ programme, channel, day }} />)
  return (
    <>
      <ol className="listings">{rows(near)}</ol>
      {near.length < all.length && (
        <details className="guide-rest">
          <summary>{live.wholeDay(all.length)}</summary>
          <ol className="listings">{rows(all)}</ol>
        </details>
      )}
    </>
  )
}

function ListedChannel({ channel, day }: { channel: ChannelView; day: Day }) {
  const { words, language } = useSpeech()
  const [place, seen] = useInSight<HTMLLIElement>()
  const name = tell(channel.texts, language)
  return (
    <li className="guide-listed" ref={place}>
      <h2>
        <Link href={channelAddress(channel.id)} className="guide-listed-channel">
          <LetterTile id={channel.id} name={name.title} />
          <bdi lang={name.language}>{name.title}</bdi>
          <span className="unseen">{words.live.kinds[channel.kind]}</span>
        </Link>
      </h2>
      {seen ? <Programmes {...{ channel, day }} /> : <div className="guide-waiting" />}
    </li>
  )
}

/** The guide for a narrow screen: channels below one another, each with what is on and what comes. */
export function GuideList({ channels, day }: { channels: readonly ChannelView[]; day: Day }) {
  return (
    <ul className="guide-list">
      {channels.map((channel) => (
        <ListedChannel key={channel.id} {...{ channel, day }} />
      ))}
    </ul>
  )
}
