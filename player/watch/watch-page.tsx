import { useEffect, useState } from 'react'
import type { TitleView } from '#catalog/contract/title.ts'
import { ageAtMost, ageQuery } from '#player/age.ts'
import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { formatPercent } from '#player/format/size.ts'
import { useDocumentTitle } from '#player/frame/document-title.ts'
import { ProblemNotice, problemText } from '#player/frame/problem-notice.tsx'
import { TitleRow } from '#player/home/title-card.tsx'
import { tell } from '#player/home/title-text.ts'
import { Icon } from '#player/icons/icon.tsx'
import { Link } from '#player/link.tsx'
import { Poster } from '#player/poster/poster.tsx'
import { useStore } from '#player/use-store.ts'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/player.css'
import '#player/styles/seek.css'
import '#player/styles/player-menus.css'
import '#player/styles/watch.css'
import '#player/styles/player-full-screen.css'
import { About, Weights } from './about.tsx'
import { notPlaying, Player, type Playing } from './player.tsx'
import { useTitleProgress } from './progress.ts'
import { Restricted } from './restricted.tsx'

/** How many other titles stand beside. */
const others = 6

function isPlayable(title: TitleView): boolean {
  return title.state === 'watchable' || title.state === 'complete'
}

/** Titles of the same kind first, then whatever else is new. */
function Others({ title }: { title: TitleView }) {
  const { words, language } = useSpeech()
  const { data } = useRequest(`others ${title.id} ${language}`, async (signal) => {
    const query = { limit: others + 1, ...ageQuery() }
    const same = await call('listTitles', { query: { ...query, kind: title.kind }, signal })
    const any = same.titles.length > others ? same : await call('listTitles', { query, signal })
    const all = [...same.titles, ...any.titles].filter(({ id }) => id !== title.id)
    return [...new Map(all.map((other) => [other.id, other])).values()].slice(0, others)
  })
  if (!data || data.length === 0) return null
  return (
    <section className="others">
      <h2>{words.watch.others}</h2>
      <ul className="rows">
        {data.map((other) => (
          <TitleRow key={other.id} title={other} />
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

export default function WatchPage({ id }: { id: string }) {
  const { words, language } = useSpeech()
  const {
    data: title,
    problem,
    reload,
  } = useRequest(`title ${id} ${language}`, (signal) => call('title', { params: { id }, signal }))
  const [playing, setPlaying] = useState<Playing>(notPlaying)
  const calm = useAfterPicture(playing.begun || playing.blocked)
  const childMode = useStore(ageAtMost)
  const progress = useTitleProgress(title, reload)
  useDocumentTitle(title ? tell(title.texts, language).title : null)
  const { closed } = playing
  // The title's page has the whole of what its player was told.
  useEffect(() => {
    if (closed) reload()
  }, [closed, reload])
  if (problem?.code === 'restricted') return <Restricted id={id} details={problem.details} />
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
  if (!title) return <div className="watch-waiting" />
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
    <div className="watch">
      <div className="watch-main">
        {isPlayable(title) ? (
          <Player title={title} encoded={preparing} offered={offered} onPlaying={setPlaying} />
        ) : (
          <NotYet title={title} />
        )}
        {preparing !== null && <Preparing encoded={preparing} />}
        <About title={title} domestic={playing.domestic} />
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
