import { type FormEvent, useState } from 'react'
import { type DeskComplaint, type Instance, longestText } from '#catalog/contract/complaint.ts'
import { call } from '#player/api/client.ts'
import { Choices, Field } from '#player/complaints/field.tsx'
import { FieldProblem } from '#player/studio/field-problem.tsx'
import { useTask } from '#player/studio/task.ts'
import { useSpeech } from '#player/words/words.ts'
import { decisionOf, emptyDraft, type Fault, faultsOf, verdicts } from './decision-draft.ts'

/** One judgement, with the reason that the complainant reads. */
export function DecisionForm({
  complaint,
  instance,
  onDecided,
}: {
  complaint: DeskComplaint
  instance: Instance
  onDecided: (complaint: DeskComplaint) => void
}) {
  const { words } = useSpeech()
  const { desk } = words
  const [draft, setDraft] = useState(emptyDraft)
  const [checked, setChecked] = useState(false)
  const { busy, problem, run } = useTask()
  const faults = faultsOf(draft)
  const wrong = (fault: Fault) => (checked && faults.includes(fault) ? desk.faults[fault] : undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    const [first] = faults
    if (first) return document.getElementById(first)?.focus()
    if (busy) return
    const request = { params: { number: complaint.number }, body: decisionOf(draft, instance) }
    run(() => call('decideComplaint', request), onDecided)
  }
  // The hub itself cannot be restricted.
  const offered = verdicts.filter((verdict) => verdict !== 'restriction' || complaint.titleId !== null)
  return (
    <form className="decision" onSubmit={submit} noValidate>
      <Choices
        id="outcome"
        legend={desk.decide}
        options={offered.map((verdict) => [verdict, desk.outcomes[verdict]] as const)}
        value={draft.verdict}
        problem={wrong('outcome')}
        onChange={(verdict) => setDraft((old) => ({ ...old, verdict }))}
      />
      {draft.verdict === 'restriction' && (
        <Field id="restriction" label={desk.restrictionId} problem={wrong('restriction')}>
          {(tied) => (
            <input
              {...tied}
              maxLength={12}
              spellCheck={false}
              autoComplete="off"
              value={draft.restrictionId}
              onChange={({ target }) => setDraft((old) => ({ ...old, restrictionId: target.value }))}
            />
          )}
        </Field>
      )}
      <Field
        id="reason"
        label={desk.reason}
        note={desk.reasonNote(words.languages[complaint.language])}
        problem={wrong('reason')}
      >
        {(tied) => (
          <textarea
            {...tied}
            rows={5}
            maxLength={longestText}
            value={draft.reason}
            onChange={({ target }) => setDraft((old) => ({ ...old, reason: target.value }))}
          />
        )}
      </Field>
      {problem && <FieldProblem problem={problem} />}
      <button type="submit" className="button primary" aria-disabled={busy}>
        {desk.submit}
      </button>
    </form>
  )
}
