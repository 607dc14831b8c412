import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import type { ChannelView, Programme } from '#catalog/contract/channel.ts'
import { ageAtMost } from '#player/age.ts'
import { useDocumentTitle } from '#player/frame/document-title.ts'
import { ProblemNotice, problemText } from '#player/frame/problem-notice.tsx'
import { tell } from '#player/home/title-text.ts'
import { Link } from '#player/link.tsx'
import { complainOfChannel } from '#player/router.ts'
import { useStore } from '#player/use-store.ts'
import { Restricted } from '#player/watch/restricted.tsx'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/live.css'
import { channelsAddress } from './addresses.ts'
import { dayOf, dayPlus } from './times.ts'
import { useChannel } from './use-channel.ts'
import { markOf } from './use-channels.ts'
import { useAll, useGuide } from './use-guide.ts'

// Who listens needs no pictures.
const Television = lazy(() => import('./television.tsx'))
const Station = lazy(() => import('./station.tsx'))

export type ChannelProps = {
  channel: ChannelView
  /** Of what was on air then, ms since 1970; null for now. */
  begin: number | null
  /** All that is known of the guide, in the order of time. */
  programmes: readonly Programme[]
  /** The day that is looked at, and what is on then; null until it has come. */
  day: string
  ofDay: readonly Programme[] | null
  onDay(day: string): void
}

/** As far back as the bar reaches, ms. */
const barMs = 3 * 3_600_000

function Missing({ title, note }: { title: string; note: string }) {
  const { words } = useSpeech()
  return (
    <section className="missing">
      <h1>{title}</h1>
      <p>{note}</p>
      <Link href={channelsAddress()} className="button primary">
        {words.live.title}
      </Link>
    </section>
  )
}

function Channel({ channel, from }: { channel: ChannelView; from: number | null }) {
  const [opened] = useState(Date.now)
  const [day, setDay] = useState(() => dayOf(from ?? opened))
  const today = dayOf(opened)
  const around = useGuide(channel.id, dayOf(opened - barMs), dayPlus(today, 1))
  const ofDay = useGuide(channel.id, day)
  const programmes = useAll(around.data, ofDay.data)
  // What is told of now and next is newer than the guide that was asked for.
  const told = [channel.now, channel.next].map((one) => one && one.id + one.starts + one.ends).join()
  const [reloadAround, reloadDay] = [around.reload, ofDay.reload]
  const known = useRef(told)
  useEffect(() => {
    if (known.current === told) return
    known.current = told
    reloadAround()
    reloadDay()
  }, [told, reloadAround, reloadDay])
  // Where to begin depends on what was on then; another day is looked at beside what plays.
  const begun = useRef(from === null)
  if (ofDay.data || ofDay.problem) begun.current = true
  if (!begun.current) return <div className="watch-waiting" />
  const props = { channel, begin: from, programmes, day, ofDay: ofDay.data, onDay: setDay }
  return (
    <Suspense fallback={<div className="page-waiting" />}>
      {channel.kind === 'radio' ? <Station {...props} /> : <Television {...props} />}
    </Suspense>
  )
}

/** A channel of television or radio. */
export default function ChannelPage({ id, from }: { id: string; from: number | null }) {
  const { words, language } = useSpeech()
  const { data: channel, problem, reload } = useChannel(id)
  const most = useStore(ageAtMost)
  useDocumentTitle(channel ? tell(channel.texts, language).title : problem ? words.live.notChannel : null)
  // Also while it is watched: what it showed before is not for these eyes any more.
  if (problem?.code === 'restricted') {
    const { details } = problem
    return <Restricted {...{ details, heading: words.live.closedByLaw, complaint: complainOfChannel(id) }} />
  }
  if (!channel && problem && problem.status > 0)
    return <Missing title={words.live.notChannel} note={problemText(problem, words)} />
  if (!channel && problem) return <ProblemNotice problem={problem} retry={reload} />
  if (!channel) return <div className="page-waiting" />
  const mark = markOf(channel)
  if (most !== null && mark > most)
    return <Missing title={tell(channel.texts, language).title} note={words.live.notForChildren(mark)} />
  return <Channel channel={channel} from={from} />
}
