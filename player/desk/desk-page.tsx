import { useEffect, useState } from 'react'
import type { DeskComplaint } from '#catalog/contract/complaint.ts'
import { call } from '#player/api/client.ts'
import { roughTime } from '#player/format/time.ts'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { tell } from '#player/home/title-text.ts'
import { Icon } from '#player/icons/icon.tsx'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/complaints.css'
import '#player/styles/desk.css'
import { Case } from './case.tsx'
import { DeskShell } from './desk-shell.tsx'
import { usePages } from './use-pages.ts'

/** Clocks on the page go on by themselves, ms. */
const tickMs = 30_000

function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), tickMs)
    return () => clearInterval(tick)
  }, [])
  return now
}

/** How long there is, or how late it is; what became of it, once it is decided. */
function Clock({ complaint, now }: { complaint: DeskComplaint; now: number }) {
  const { words } = useSpeech()
  const waiting = complaint.reviews.find(({ decision }) => decision === null)
  if (!waiting) return <span className="small">{words.complaint.states[complaint.state]}</span>
  const seconds = (Date.parse(waiting.answerBy) - now) / 1000
  const late = seconds < 0
  return (
    <span className={late ? 'clock-late' : 'clock-left'}>
      <Icon name={late ? 'triangle-alert' : 'timer'} size={16} />
      {late ? words.desk.late(roughTime(-seconds, words)) : words.desk.left(roughTime(seconds, words))}
    </span>
  )
}

/** What the list calls a complaint. */
function Name({ complaint }: { complaint: DeskComplaint }) {
  const { words, language } = useSpeech()
  const { title, titleId, channel, channelId } = complaint
  if (channel) return words.desk.channel(tell(channel.texts, language).title)
  if (channelId !== null) return words.desk.noChannel(channelId)
  if (title) return tell(title.texts, language).title
  return titleId === null ? words.desk.hub : words.desk.noTitle(titleId)
}

function Desk() {
  const { words } = useSpeech()
  const { desk } = words
  const now = useNow()
  const {
    rows: complaints,
    more,
    problem,
    reload,
    put,
  } = usePages('complaints', async (cursor) => {
    const { complaints: rows, next } = await call('deskComplaints', { query: cursor ? { cursor } : {} })
    return { rows, next }
  })
  const [chosen, setChosen] = useState<string | null>(null)
  const shown = complaints?.find(({ number }) => number === chosen) ?? complaints?.[0]
  return (
    <div className="desk">
      <section className="desk-queue" aria-label={desk.queue}>
        <button type="button" className="button" onClick={reload}>
          <Icon name="refresh-cw" />
          {desk.refresh}
        </button>
        {problem && <ProblemNotice problem={problem} retry={reload} />}
        {complaints?.length === 0 && <p>{desk.empty}</p>}
        <ul>
          {complaints?.map((complaint) => (
            <li key={complaint.number}>
              <button
                type="button"
                className="desk-row"
                aria-pressed={complaint === shown}
                onClick={() => setChosen(complaint.number)}
              >
                <span className="desk-number">{complaint.number}</span>
                {complaint.state === 'appealed' && <span className="badge">{desk.appeal}</span>}
                <Clock complaint={complaint} now={now} />
                <span className="desk-name">
                  <Name complaint={complaint} />
                </span>
              </button>
            </li>
          ))}
        </ul>
        {more && (
          <button type="button" className="button" onClick={more}>
            {desk.more}
          </button>
        )}
      </section>
      {shown && (
        <Case key={shown.number} complaint={shown} chosen={shown.number === chosen} onDecided={put} />
      )}
    </div>
  )
}

/** Where moderators judge complaints. */
export default function DeskPage() {
  const { desk } = useSpeech().words
  return (
    <DeskShell heading={desk.title} leastRole="moderator">
      <Desk />
    </DeskShell>
  )
}
