import { type FormEvent, useState } from 'react'
import type { Breach } from '#catalog/contract/breach.ts'
import { call } from '#player/api/client.ts'
import { creationKeys } from '#player/api/creation-key.ts'
import { Field } from '#player/complaints/field.tsx'
import { FieldProblem } from '#player/studio/field-problem.tsx'
import { useTask } from '#player/studio/task.ts'
import { useSpeech } from '#player/words/words.ts'
import { type BreachDraft, type BreachField, breachOf, emptyBreach, faultsOf } from './breach-draft.ts'

const areas = ['happened', 'data', 'measures', 'contact'] as const

/** Which accounts see a notice. */
function Concerned({ draft, edit }: { draft: BreachDraft; edit: (part: Partial<BreachDraft>) => void }) {
  const { duties } = useSpeech().words
  return (
    <>
      <div className="choices">
        <label>
          <input
            type="checkbox"
            checked={draft.everybody}
            onChange={(event) => edit({ everybody: event.target.checked })}
          />
          {duties.everybody}
        </label>
      </div>
      {!draft.everybody && (
        <Field id="accounts" label={duties.accounts} note={duties.accountsNote}>
          {(tied) => (
            <textarea
              {...tied}
              rows={3}
              value={draft.accounts}
              onChange={(event) => edit({ accounts: event.target.value })}
            />
          )}
        </Field>
      )}
    </>
  )
}

/** What an admin knows of a breach at first. */
export function BreachForm({ onEntered }: { onEntered: (breach: Breach) => void }) {
  const { words } = useSpeech()
  const { duties } = words
  const [draft, setDraft] = useState(emptyBreach)
  const [checked, setChecked] = useState(false)
  const [keyOf] = useState(creationKeys)
  const { busy, problem, run } = useTask()
  const faults = faultsOf(draft)
  const edit = (field: BreachField, value: string) => setDraft((old) => ({ ...old, [field]: value }))
  const wrong = (field: BreachField, what = duties.required) =>
    checked && faults.includes(field) ? what : undefined
  const done = (breach: Breach) => {
    setDraft(emptyBreach)
    setChecked(false)
    onEntered(breach)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    const [first] = faults
    if (first) return document.getElementById(first)?.focus()
    const body = breachOf(draft)
    if (!busy) run(() => call('enterBreach', { body, key: keyOf(body) }), done)
  }
  const lines = [
    ['people', duties.people, duties.peopleNote, duties.peopleWrong],
    ['complaints', duties.complaintNumbers, duties.complaintNumbersNote, duties.complaintNumbersWrong],
  ] as const
  return (
    <form className="decision" onSubmit={submit} noValidate>
      {areas.map((field) => (
        <Field key={field} id={field} label={duties[field]} problem={wrong(field)}>
          {(tied) => (
            <textarea
              {...tied}
              rows={3}
              maxLength={5000}
              value={draft[field]}
              onChange={(event) => edit(field, event.target.value)}
            />
          )}
        </Field>
      ))}
      {lines.map(([field, label, note, what]) => (
        <Field key={field} id={field} label={label} note={note} problem={wrong(field, what)}>
          {(tied) => (
            <input
              {...tied}
              inputMode={field === 'people' ? 'numeric' : undefined}
              value={draft[field]}
              onChange={(event) => edit(field, event.target.value)}
            />
          )}
        </Field>
      ))}
      <Concerned draft={draft} edit={(part) => setDraft((old) => ({ ...old, ...part }))} />
      <Field id="noticedAt" label={duties.noticedAt} problem={wrong('noticedAt')}>
        {(tied) => (
          <input
            {...tied}
            type="datetime-local"
            value={draft.noticedAt}
            onChange={(event) => edit('noticedAt', event.target.value)}
          />
        )}
      </Field>
      {problem && <FieldProblem problem={problem} />}
      <button type="submit" className="button primary" aria-disabled={busy}>
        {busy ? duties.sending : duties.enter}
      </button>
    </form>
  )
}
