import { type FormEvent, useState } from 'react'
import { type ComplaintView, longestText } from '#catalog/contract/complaint.ts'
import { Notice } from '#player/account/notices.tsx'
import { call } from '#player/api/client.ts'
import { formatClock } from '#player/format/time.ts'
import { useDocumentTitle } from '#player/frame/document-title.ts'
import { FieldProblem } from '#player/studio/field-problem.tsx'
import { useTask } from '#player/studio/task.ts'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/complaints.css'
import { Field } from './field.tsx'
import { Outcome } from './outcome.tsx'

/** Asks for another judgement, as long as that may be asked for. */
function AppealForm({
  complaint,
  code,
  appealBy,
  onView,
}: {
  complaint: ComplaintView
  code: string
  appealBy: string
  onView: (view: ComplaintView) => void
}) {
  const { words } = useSpeech()
  const [text, setText] = useState('')
  const { busy, problem, run } = useTask()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const request = { params: { number: complaint.number }, body: { code, text } }
    run(() => call('appealComplaint', request), onView)
  }
  return (
    <form onSubmit={submit}>
      <h2>{words.complaint.disagree}</h2>
      <Field
        id="appeal"
        label={words.complaint.appealText}
        note={words.complaint.appealNote(formatClock(appealBy, words))}
      >
        {(tied) => (
          <textarea
            {...tied}
            rows={4}
            required
            maxLength={longestText}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {problem && <FieldProblem problem={problem} />}
      <button type="submit" className="button" disabled={busy || text.trim() === ''}>
        {words.complaint.appeal}
      </button>
    </form>
  )
}

/** What became of a complaint, by its receipt. */
export default function LookUpPage({ number: given }: { number: string }) {
  const { words } = useSpeech()
  const { complain, complaint } = words
  const [number, setNumber] = useState(given)
  const [code, setCode] = useState('')
  const [view, setView] = useState<ComplaintView | null>(null)
  const { busy, problem, run } = useTask()
  useDocumentTitle(complaint.title)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setView(null)
    const request = { params: { number: number.trim() }, query: { code: code.trim() } }
    run(() => call('complaint', request), setView)
  }
  const field = (id: string, label: string, value: string, set: (text: string) => void) => (
    <Field id={id} label={label}>
      {(tied) => (
        <input
          {...tied}
          required
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
          value={value}
          onChange={(event) => set(event.target.value)}
        />
      )}
    </Field>
  )
  return (
    <div className="plain-form">
      <form onSubmit={submit}>
        <h1>{complaint.title}</h1>
        <p>{complaint.lead}</p>
        <div className="form-pair">
          {field('number', complain.number, number, setNumber)}
          {field('code', complain.code, code, setCode)}
        </div>
        {problem && <FieldProblem problem={problem} />}
        <button type="submit" className="button primary" disabled={busy}>
          {complaint.submit}
        </button>
      </form>
      <div className="complaint-state" role="status">
        {view && (
          <>
            <p className="state-line">
              {view.number}: {complaint.states[view.state]}
            </p>
            {view.reviews[0] && <p>{complaint.received(formatClock(view.reviews[0].askedAt, words))}</p>}
            {view.reviews.map((review) => (
              <Outcome key={review.instance} review={review} />
            ))}
            {view.notices.map((notice) => (
              <Notice key={notice.breachId} notice={notice} />
            ))}
          </>
        )}
      </div>
      {view?.appealBy && (
        <AppealForm complaint={view} code={code} appealBy={view.appealBy} onView={setView} />
      )}
    </div>
  )
}
