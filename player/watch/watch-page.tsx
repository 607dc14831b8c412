import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import type { TitleView } from '#catalog/contract/title.ts'
import { ageAtMost, suits } from '#player/age.ts'
import { call } from '#player/api/client.ts'
import { useLast, useRequest } from '#player/api/request.ts'
import { formatPercent } from '#player/format/size.ts'
import { useDocumentTitle } from '#player/frame/document-title.ts'
import { ProblemNotice, problemText } from '#player/frame/problem-notice.tsx'
import { Waiting } from '#player/frame/waiting.tsx'
import { TitleRow } from '#player/home/title-card.tsx'
import { tell } from '#player/home/title-text.ts'
import { Icon } from '#player/icons/icon.tsx'
import { Link } from '#player/link.tsx'
import { PayWall } from '#player/pay/pay-wall.tsx'
import { Poster } from '#player/poster/poster.tsx'
import { complainAddress } from '#player/router.ts'
import { dropStarted } from '#player/start/started.ts'
import { useStore } from '#player/use-store.ts'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/player.css'
import '#player/styles/seek.css'
import '#player/styles/player-menus.css'
import '#player/styles/watch.css'
import '#player/styles/turns.css'
import '#player/styles/captions.css'
import '#player/styles/over-picture.css'
import '#player/styles/player-full-screen.css'
import { About, Weights } from './about.tsx'
import { Player } from './player.tsx'
import { notPlaying, type Playing } from './playing.ts'
import { useTitleProgress } from './progress.ts'
import { Restricted } from './restricted.tsx'
import { theatre } from './settings.ts'
import { Transcript } from './transcript.tsx'
import { TurnList } from './turn-list.tsx'

// It waits for the picture, and so does its code.
const KeepPanel = lazy(() => import('#player/kept/keep-panel.tsx').catch(() => ({ default: () => null })))

/** How many other titles stand beside. */
const others = 6

function isPlayable(title: TitleView): boolean {
  return title.state === 'watchable' || title.state === 'complete'
}

/** What is most like it, each with the reason. */
function Others({ title }: { title: TitleView }) {
  const { words, locale } = useSpeech()
  const { data } = useRequest(`alike ${title.id} ${locale}`, (signal) =>
    call('alike', { params: { id: title.id }, query: { limit: others }, signal }),
  )
  const most = useStore(ageAtMost)
  const alike = data?.titles.filter((each) => suits(each.title, most)) ?? []
  if (alike.length === 0) return null
  return (
    <section className="others">
      <h2>{words.watch.others}</h2>
      <ul className="rows">
        {alike.map(({ title: other, why }) => (
          <TitleRow
            key={other.id}
            title={other}
            why={why.map((reason) => words.watch.why[reason]).join(' · ')}
          />
        ))}
      </ul>
    </section>
  )
}

/** In place of the player while there is nothing to play: why, in words. */
function NotYet({ title }: { title: TitleView }) {
  const { words } = useSpeech()
  return (
    <section className="player night">
      <div className="stage">
        <Poster title={title} shape="wide" eager />
        <div className="status" role="status">
          <p>{title.refusal?.message ?? words.watch.notYet}</p>
        </div>
      </div>
    </section>
  )
}

function Preparing({ encoded }: { encoded: number }) {
  const { words, language } = useSpeech()
  return (
    <p className="preparing">
      <Icon name="hourglass" />
      {words.watch.preparing(formatPercent(encoded, language))}
    </p>
  )
}

/** On a thin link everything that is not the picture waits for it, but not for ever. */
const patienceMs = 8000

function useAfterPicture(begun: boolean): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patienceMs)
    return () => clearTimeout(timer)
  }, [])
  return begun || late
}

type Props = {
  id: string
  /** Seconds to begin at. */
  at: number
  /** The viewer comes back from paying with it. */
  order: string | null
}

const useTitleView = (id: string, locale: string) =>
  useLast(
    id,
    useRequest(`title ${id} ${locale}`, (signal) => call('title', { params: { id }, signal })),
  )

export default function WatchPage({ id, at, order }: Props) {
  const { words, language, locale } = useSpeech()
  const { data: title, problem, reload } = useTitleView(id, locale)
  const [playing, setPlaying] = useState<Playing>(notPlaying)
  const opened = useCallback(() => setPlaying(notPlaying), [])
  const calm = useAfterPicture(playing.begun || playing.blocked)
  const childMode = useStore(ageAtMost)
  const wide = useStore(theatre.store)
  const progress = useTitleProgress(title, reload)
  // The page of what the law has closed names itself.
  const closedTitle = problem && problem.code !== 'restricted' ? words.problem.closedTitle : null
  useDocumentTitle(title ? tell(title.texts, language).title : closedTitle)
  // What was begun before this page had come goes with it, unless its player has taken it.
  const played = title !== null && isPlayable(title)
  useEffect(() => {
    if (problem && !played) dropStarted()
  }, [problem, played])
  useEffect(() => dropStarted, [])
  const { closed } = playing
  // The title's page has the whole of what its player was told.
  useEffect(() => {
    if (closed) reload()
  }, [closed, reload])
  if (problem?.code === 'restricted') {
    const { details } = problem
    return <Restricted {...{ details, heading: words.restricted.title, complaint: complainAddress(id, 0) }} />
  }
  if (problem && problem.status > 0 && !title)
    return (
      <section className="missing">
        <h1>{words.problem.closedTitle}</h1>
        <p>{problemText(problem, words)}</p>
        <Link href="/" className="button primary">
          {words.problem.home}
        </Link>
      </section>
    )
  if (problem && !title) return <ProblemNotice problem={problem} retry={reload} />
  if (!title) return <Waiting className="watch-waiting" />
  if (childMode !== null && title.ageMark > childMode)
    return (
      <section className="missing">
        <h1>{words.problem.closedTitle}</h1>
        <p>{words.age.notForChildren(title.ageMark)}</p>
        <Link href="/" className="button primary">
          {words.problem.home}
        </Link>
      </section>
    )
  const preparing = title.state === 'watchable' ? (progress?.encoded ?? 0) : null
  const renditions = (title.state === 'watchable' && progress?.renditions) || title.renditions
  const offered = renditions.map(({ name }) => name).join(' ')
  return (
    <div
      className={`watch${wide ? ' theatre' : ''}${playing.subtitles.length > 0 ? ' with-transcript' : ''}`}
    >
      <div className="watch-picture">
        {playing.unpaid ? (
          <PayWall title={title} details={playing.unpaid} order={order} onOpened={opened} />
        ) : isPlayable(title) ? (
          <Player title={title} at={at} encoded={preparing} offered={offered} onPlaying={setPlaying} />
        ) : (
          <NotYet title={title} />
        )}
        {preparing !== null && <Preparing encoded={preparing} />}
      </div>
      <div className="watch-about">
        <About title={title} playing={playing} />
        {calm && title.state === 'complete' && (
          <Suspense fallback={null}>
            <KeepPanel key={String(playing.unpaid === null)} title={title} />
          </Suspense>
        )}
      </div>
      <Transcript playing={playing} calm={calm} />
      <div className="watch-main">
        <TurnList turns={playing.turns} current={playing.turn} onChoose={playing.seek} />
      </div>
      <div className="watch-side">
        <Weights
          title={progress && preparing !== null ? { ...title, renditions: progress.renditions } : title}
        />
        {calm && <Others title={title} />}
      </div>
    </div>
  )
}
