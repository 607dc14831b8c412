import type { ChannelView } from '#catalog/contract/channel.ts'
import { formatPercent } from '#player/format/size.ts'
import { tell } from '#player/home/title-text.ts'
import { Link } from '#player/link.tsx'
import { useSpeech } from '#player/words/words.ts'
import { channelAddress } from './addresses.ts'
import { LetterTile } from './letter-tile.tsx'
import { elapsedOf, endOf, startOf } from './programmes.ts'
import { hoursOf } from './times.ts'
import { isOnAir, markOf } from './use-channels.ts'
import { weightLine } from './weight.ts'

/** How much of what is on is over. */
export function ElapsedBar({ share }: { share: number }) {
  const { words, language } = useSpeech()
  return (
    <span className="elapsed">
      <span className="unseen">{words.live.elapsed(formatPercent(share, language))}</span>
      <span className="elapsed-bar" aria-hidden="true">
        <span style={{ inlineSize: `${share * 100}%` }} />
      </span>
    </span>
  )
}

/** What is on, of which channel and until when, what comes next, and what an hour of it takes; all of it one link. */
export function ChannelRow({ channel, now }: { channel: ChannelView; now: number }) {
  const { words, language, locale } = useSpeech()
  const { live } = words
  const name = tell(channel.texts, language)
  const on = isOnAir(channel)
  const programme = on && channel.now ? tell(channel.now.texts, language) : null
  const next = channel.next && tell(channel.next.texts, language)
  const weight = weightLine(channel.renditions, words, locale)
  const about = [
    live.kinds[channel.kind],
    words.age.mark(markOf(channel)),
    channel.state === 'on-air' ? null : live.states[channel.state],
    weight || null,
  ]
  return (
    <li>
      <Link href={channelAddress(channel.id)} className="air-link">
        <LetterTile id={channel.id} name={name.title} />
        <span className="air-words">
          <span className="row-title" lang={(programme ?? name).language}>
            {(programme ?? name).title}
          </span>
          <span className="meta">
            {programme && <span lang={name.language}>{name.title}</span>}
            {programme && channel.now && ` · ${live.until(...hoursOf(endOf(channel.now)))}`}
            {!programme && on && channel.song}
          </span>
          <span className="meta">{about.filter((part) => part !== null).join(' · ')}</span>
          {channel.next && next && (
            <span className="meta air-next" lang={next.language}>
              {live.nextWord}: {live.nextAt(...hoursOf(startOf(channel.next)), next.title)}
            </span>
          )}
          {on && channel.now && <ElapsedBar share={elapsedOf(channel.now, now)} />}
        </span>
        {channel.region && <span className="badge">{words.regions[channel.region]}</span>}
      </Link>
    </li>
  )
}
