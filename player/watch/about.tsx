import { lazy, Suspense, useState } from 'react'
import type { TitleView } from '#catalog/contract/title.ts'
import { bytesPerHour, formatBytes } from '#player/format/size.ts'
import { formatDay, formatLength, spokenTime } from '#player/format/time.ts'
import { episodeLine, tell } from '#player/home/title-text.ts'
import { Icon } from '#player/icons/icon.tsx'
import { Link } from '#player/link.tsx'
import { complainAddress, ownerAddress, regionAddress, seriesAddress } from '#player/router.ts'
import { languageName, useSpeech } from '#player/words/words.ts'
import { Credits } from './credits.tsx'
import type { Playing } from './playing.ts'
import { rungName } from './quality.ts'
import { ShareButton } from './share-button.tsx'

// For the few whose owners let others frame a title.
const EmbedPanel = lazy(() => import('#player/embed/embed-panel.tsx'))

/** The series it belongs to, and its number there. */
function InSeries({ title }: { title: TitleView }) {
  const { words, language } = useSpeech()
  const place = episodeLine(title, words)
  if (!title.series) return place ? <p className="about-meta">{place}</p> : null
  const series = tell(title.series.texts, language)
  return (
    <p className="about-meta">
      <Link href={seriesAddress(title.series.id)} lang={series.language}>
        {series.title}
      </Link>
      {place && ` · ${place}`}
    </p>
  )
}

/** To the form of complaints, with the moment that plays. */
function ComplainLink({ titleId }: { titleId: string }) {
  const { words } = useSpeech()
  const [at, setAt] = useState(0)
  // Before the click that follows, so that the link is right however it is opened.
  const note = () => setAt(document.querySelector('video')?.currentTime ?? 0)
  return (
    <Link href={complainAddress(titleId, at)} className="button" onFocus={note} onPointerDown={note}>
      {words.watch.complain}
    </Link>
  )
}

/** Whoever watches notices that so much is missing, s. */
const noticed = 5

/** What the way of the bytes costs whoever watches, in words: no price of ours, nor of anybody's tariff. */
function LinkCost({ playing: { domestic, rate } }: { playing: Playing }) {
  const { words, locale } = useSpeech()
  if (domestic === null || rate === null) return null
  const size = formatBytes(bytesPerHour(rate), locale)
  return (
    <p className="small link-cost">
      {domestic ? words.watch.domesticCost(size) : words.watch.externalCost(size)}{' '}
      <Link href="/connection">{words.connection.title}</Link>
    </p>
  )
}

/** Title, what kind of thing it is, its marks, and its words. */
export function About({ title, playing }: { title: TitleView; playing: Playing }) {
  const { domestic } = playing
  const { words, language } = useSpeech()
  const text = tell(title.texts, language)
  const when = title.recordedOn ? formatDay(title.recordedOn, words) : title.year
  // `zxx` is BCP 47 for "no words in it".
  const spoken = title.languages
    .filter((code) => code !== 'zxx')
    .map((code) => languageName(code, words))
    .join(', ')
  return (
    <div className="about">
      <h1 lang={text.language}>{text.title}</h1>
      <InSeries title={title} />
      <p className="about-meta">
        {words.kinds[title.kind]}
        {title.region && ' · '}
        {title.region && <Link href={regionAddress(title.region)}>{words.regions[title.region]}</Link>}
        {when !== null && ` · ${when}`}
        {' · '}
        <Link href={ownerAddress(title.owner.id)}>{title.owner.name}</Link>
      </p>
      <div className="about-row">
        <ShareButton titleId={title.id} name={text.title} video={playing.video} turns={playing.turns} />
        <ComplainLink titleId={title.id} />
        <ul className="marks">
          {title.demo && <li className="badge">{words.home.demo}</li>}
          <li className="badge" title={words.watch.age(title.ageMark)}>
            {words.age.mark(title.ageMark)}
          </li>
          {title.languages.length > 0 && <li className="badge">{spoken}</li>}
          {domestic !== null && (
            <li>
              <Link href="/connection" className={`badge ${domestic ? 'mark-domestic' : 'mark-external'}`}>
                <Icon name={domestic ? 'house' : 'globe'} size={16} />
                {domestic ? words.watch.domestic : words.watch.external}
              </Link>
            </li>
          )}
        </ul>
      </div>
      <LinkCost playing={playing} />
      {text.description && (
        <p className="description" lang={text.language}>
          {text.description}
        </p>
      )}
      {title.recording && title.recording.missing > noticed && (
        <p className="about-meta">{words.recordings.missing(spokenTime(title.recording.missing, words))}</p>
      )}
      <Credits credits={title.credits} />
      <Suspense>
        <EmbedPanel title={title} />
      </Suspense>
    </div>
  )
}

/** What the title costs to watch, rung by rung, drawn to scale: nobody pays for data they did not see. */
export function Weights({ title }: { title: TitleView }) {
  const { words, locale } = useSpeech()
  const rungs = [...title.renditions].sort((a, b) => b.averageBandwidth - a.averageBandwidth)
  const heaviest = rungs[0]?.averageBandwidth ?? 0
  if (heaviest === 0 || title.duration === null) return null
  const seconds = title.duration
  return (
    <section className="weights">
      <div className="section-head">
        <h2>{words.watch.weights}</h2>
        <p className="small">
          {words.watch.length} {formatLength(seconds)}
        </p>
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.player.quality}</th>
            <th scope="col">{words.watch.hour}</th>
            <th scope="col">{words.watch.whole}</th>
          </tr>
        </thead>
        <tbody>
          {rungs.map((rung) => (
            <tr key={rung.name}>
              <th scope="row">
                {rungName(rung, words.player.kilobits)}
                <span
                  className="weight-bar"
                  style={{ inlineSize: `${Math.max(2, (rung.averageBandwidth / heaviest) * 100)}%` }}
                />
              </th>
              <td>{formatBytes(bytesPerHour(rung.averageBandwidth), locale)}</td>
              <td>{formatBytes((rung.averageBandwidth * seconds) / 8, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
