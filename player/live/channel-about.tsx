import type { ChannelView } from '#catalog/contract/channel.ts'
import { formatBytes } from '#player/format/size.ts'
import { roughTime } from '#player/format/time.ts'
import { tell } from '#player/home/title-text.ts'
import { Icon } from '#player/icons/icon.tsx'
import { Link } from '#player/link.tsx'
import { complainOfChannel, ownerAddress, regionAddress } from '#player/router.ts'
import { languageName, useSpeech } from '#player/words/words.ts'
import { oldestOf } from './place.ts'
import { endOf, nextAfter, startOf } from './programmes.ts'
import { hoursOf as clockOf } from './times.ts'
import type { LivePlayerParts, LivePlayerProps } from './use-live-player.ts'
import { hoursOf, isSound } from './weight.ts'

type Props = { channel: ChannelView; player: LivePlayerParts; programmes: LivePlayerProps['programmes'] }

/** What is seen or heard, until when, and what comes after it. */
export function NowNext({ channel, player, programmes }: Props) {
  const { words, language } = useSpeech()
  const { live } = words
  const { programme, at, now, isNear, seek } = player.broadcast
  const next = nextAfter(programmes, at)
  const text = programme && tell(programme.texts, language)
  const following = next && tell(next.texts, language)
  const mayGoBack = programme !== null && startOf(programme) >= oldestOf(channel, now)
  return (
    <div className="now-next">
      {programme && text ? (
        <p className="now-line">
          <span className="small">{isNear ? live.nowWord : live.pastEdge}</span>
          <b lang={text.language}>{text.title}</b>
          <span className="meta">{live.until(...clockOf(endOf(programme)))}</span>
        </p>
      ) : (
        <p className="small">{live.unsaid}</p>
      )}
      {next && following && (
        <p className="meta">
          {live.nextWord}:{' '}
          <span lang={following.language}>{live.nextAt(...clockOf(startOf(next)), following.title)}</span>
        </p>
      )}
      {programme && mayGoBack && (
        <button type="button" className="button" onClick={() => seek(startOf(programme))}>
          <Icon name="rotate-ccw" size={18} />
          {channel.kind === 'radio' ? live.hearFromStart : live.fromStart}
        </button>
      )}
    </div>
  )
}

/** Name, place, owner and what else is known of a channel. */
export function ChannelAbout({ channel }: { channel: ChannelView }) {
  const { words, language } = useSpeech()
  const { live } = words
  const text = tell(channel.texts, language)
  const spoken = channel.languages.filter((code) => code !== 'zxx').map((code) => languageName(code, words))
  return (
    <div className="about">
      <h1 lang={text.language}>{text.title}</h1>
      <p className="about-meta">
        {live.kinds[channel.kind]}
        {channel.region && ' · '}
        {channel.region && <Link href={regionAddress(channel.region)}>{words.regions[channel.region]}</Link>}
        {' · '}
        <Link href={ownerAddress(channel.owner.id)}>{channel.owner.name}</Link>
      </p>
      <ul className="marks">
        <li className="badge">{words.age.mark(channel.ageMark)}</li>
        {spoken.length > 0 && <li className="badge">{spoken.join(', ')}</li>}
        {channel.dvrSeconds > 0 && (
          <li className="badge">{live.shift(roughTime(channel.dvrSeconds, words))}</li>
        )}
      </ul>
      {text.description && (
        <p className="description" lang={text.language}>
          {text.description}
        </p>
      )}
      <Link href={complainOfChannel(channel.id)} className="button">
        {words.watch.complain}
      </Link>
    </div>
  )
}

/** What an hour takes at each quality, drawn to scale. */
export function HourWeights({ channel }: { channel: ChannelView }) {
  const { words, locale } = useSpeech()
  const { live } = words
  const hours = hoursOf(channel.renditions)
  const sounds = channel.renditions.filter(isSound)
  const lightest = sounds.toSorted((a, b) => a.averageBandwidth - b.averageBandwidth)[0]
  const heaviest = hours[0]?.bytes ?? 0
  if (heaviest === 0) return null
  const rows = hours.map(({ rendition, bytes }) => ({
    bytes,
    name:
      rendition.height === null
        ? live.aac(Math.round(rendition.averageBandwidth / 1000))
        : `${rendition.height}p`,
  }))
  const alone =
    channel.kind === 'tv' && lightest
      ? [{ bytes: lightest.averageBandwidth * 450, name: words.controls.soundAlone }]
      : []
  return (
    <section className="weights">
      <h2>{live.weights}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.player.quality}</th>
            <th scope="col">{words.watch.hour}</th>
          </tr>
        </thead>
        <tbody>
          {[...rows, ...alone].map(({ name, bytes }) => (
            <tr key={name}>
              <th scope="row">
                {name}
                <span
                  className="weight-bar"
                  style={{ inlineSize: `${Math.max(2, (bytes / heaviest) * 100)}%` }}
                />
              </th>
              <td>{formatBytes(bytes, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
