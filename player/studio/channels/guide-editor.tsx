import { useEffect, useState } from 'react'
import type { Programme } from '#catalog/contract/channel.ts'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { tell } from '#player/home/title-text.ts'
import { Icon } from '#player/icons/icon.tsx'
import { endOf, startOf } from '#player/live/programmes.ts'
import { DayChoice, factsOf } from '#player/live/schedule.tsx'
import { dayOf, timeText } from '#player/live/times.ts'
import { useGuide } from '#player/live/use-guide.ts'
import { useNow } from '#player/live/use-now.ts'
import { useSpeech } from '#player/words/words.ts'
import { GuideImport } from './guide-import.tsx'
import { newProgramme, programmeDraft } from './programme-draft.ts'
import { ProgrammeForm } from './programme-form.tsx'

const lookMs = 30_000
/** Shorter than this is no gap that somebody has left open, ms. */
const gapMs = 60_000

const rowOf = (programmeId: string) => `programme-${programmeId}`
const addButton = 'programme-add'

/** Where a form is closed the keyboard goes on at the button that had opened it. */
function useEditing() {
  const [editing, setEditing] = useState<string | 'new' | null>(null)
  const [back, setBack] = useState<string | null>(null)
  useEffect(() => {
    if (editing === null && back !== null) document.getElementById(back)?.focus()
  }, [editing, back])
  const close = (to: string | null) => {
    setBack(to)
    setEditing(null)
  }
  return { editing, open: setEditing, close }
}

function Row({ programme, now, onEdit }: { programme: Programme; now: number; onEdit(): void }) {
  const { words, language } = useSpeech()
  const { channels } = words
  const text = tell(programme.texts, language)
  const [start, end] = [startOf(programme), endOf(programme)]
  const facts = [
    factsOf(programme, words),
    programme.ownLicences ? channels.ownLicence : '',
    programme.record ? channels.recordWord : '',
  ].filter(Boolean)
  return (
    <button
      type="button"
      id={rowOf(programme.id)}
      className={start <= now && now < end ? 'listing listing-now' : 'listing'}
      onClick={onEdit}
    >
      <span className="listing-time">
        {timeText(start)}
        <small>{timeText(end)}</small>
      </span>
      <span className="listing-words">
        <span className="listing-name" lang={text.language}>
          {text.title}
        </span>
        {facts.length > 0 && <span className="meta">{facts.join(' · ')}</span>}
      </span>
      <span>
        <Icon name="settings" size={18} />
        <span className="unseen">{channels.programmeEdit}</span>
      </span>
    </button>
  )
}

/** The guide of a channel, day by day: what stands there is changed where it stands. */
export function GuideEditor({ channelId }: { channelId: string }) {
  const { words, language } = useSpeech()
  const { channels } = words
  const now = useNow(lookMs)
  const [day, setDay] = useState(() => dayOf(Date.now()))
  const { editing, open, close } = useEditing()
  const { data, problem, reload } = useGuide(channelId, day, day, true)
  const programmes = data ?? []
  const done = (to: string) => {
    close(to)
    reload()
  }
  const form = (programme: Programme | null, opener = programme ? rowOf(programme.id) : addButton) => (
    <ProgrammeForm
      {...{ channelId, day, programme }}
      first={
        programme ? programmeDraft(programme, language) : newProgramme(programmes.at(-1) ?? null, language)
      }
      onSaved={() => done(opener)}
      onRemoved={() => done(addButton)}
      onClose={() => close(opener)}
    />
  )
  return (
    <div className="channel-panel guide-editor">
      <div className="section-head">
        <DayChoice
          day={day}
          now={now}
          onChoose={(chosen) => {
            close(null)
            setDay(chosen)
          }}
        />
        {editing === null && (
          <button type="button" id={addButton} className="button" onClick={() => open('new')}>
            <Icon name="plus" size={18} />
            {channels.programmeAdd}
          </button>
        )}
      </div>
      {problem && !data && <ProblemNotice problem={problem} retry={reload} />}
      {data?.length === 0 && <p>{channels.emptyDay}</p>}
      <ol className="listings">
        {programmes.map((programme, at) => {
          const before = programmes[at - 1]
          const gap = before && startOf(programme) - endOf(before) > gapMs ? endOf(before) : null
          return (
            <li key={programme.id}>
              {gap !== null && (
                <p className="small listing-gap">
                  {channels.gap(timeText(gap), timeText(startOf(programme)))}
                </p>
              )}
              {editing === programme.id ? (
                form(programme)
              ) : (
                <Row {...{ programme, now }} onEdit={() => open(programme.id)} />
              )}
            </li>
          )
        })}
      </ol>
      {editing === 'new' && form(null)}
      <GuideImport channelId={channelId} onDone={reload} />
    </div>
  )
}
