import { type FormEvent, useState } from 'react'
import { type DeskComplaint, type Instance, longestText } from '#catalog/contract/complaint.ts'
import { call } from '#player/api/client.ts'
import { creationKeys } from '#player/api/creation-key.ts'
import { Choices, Field } from '#player/complaints/field.tsx'
import { FieldProblem } from '#player/studio/field-problem.tsx'
import { useTask } from '#player/studio/task.ts'
import { useSpeech } from '#player/words/words.ts'
import {
  closableOf,
  type Draft,
  decisionOf,
  emptyDraft,
  type Gap,
  gapsOf,
  restrictionOf,
  verdicts,
} from './decision-draft.ts'
import { RestrictionFields } from './restriction-fields.tsx'

/**
 * Makes the restriction first, if one is to be made, then decides. Should the second fail, the first is there to be chosen
 * and another try makes no other.
 */
async function settle(
  draft: Draft,
  complaint: DeskComplaint,
  instance: Instance,
  keyOf: (body: unknown) => string,
): Promise<DeskComplaint> {
  const body = restrictionOf(draft)
  const { number } = complaint
  const of = closableOf(complaint)
  const made =
    body && of
      ? await call(of.isChannel ? 'restrictChannel' : 'restrictTitle', {
          params: { id: of.id },
          ...{ body, key: keyOf(body) },
        })
      : null
  return call('decideComplaint', { params: { number }, body: decisionOf(draft, instance, made?.id ?? null) })
}

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
  const { language } = complaint
  const of = closableOf(complaint)
  const [draft, setDraft] = useState(emptyDraft)
  const [checked, setChecked] = useState(false)
  const [keyOf] = useState(creationKeys)
  const { busy, problem, run } = useTask()
  const gaps = gapsOf(draft)
  const wrong = (gap: Gap) => (checked && gaps.includes(gap) ? desk.gaps[gap] : undefined)
  const edit = (part: Partial<Draft>) => setDraft((old) => ({ ...old, ...part }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    const [first] = gaps
    if (first) return document.getElementById(first)?.focus()
    if (!busy) run(() => settle(draft, complaint, instance, keyOf), onDecided)
  }
  // Neither the hub itself nor what is gone can be restricted.
  const offered = verdicts.filter((verdict) => verdict !== 'restriction' || of !== null)
  return (
    <form className="decision" onSubmit={submit} noValidate>
      <Choices
        id="verdict"
        legend={desk.decide}
        options={offered.map((verdict) => [verdict, desk.outcomes[verdict]] as const)}
        value={draft.verdict}
        problem={wrong('verdict')}
        onChange={(verdict) => edit({ verdict })}
      />
      {draft.verdict === 'restriction' && of && (
        <RestrictionFields of={of} draft={draft} wrong={wrong} edit={edit} />
      )}
      <Field
        id="reason"
        label={desk.reason}
        note={desk.reasonNote(words.languages[language])}
        problem={wrong('reason')}
      >
        {(tied) => (
          <textarea
            {...tied}
            rows={5}
            maxLength={longestText}
            value={draft.reason}
            onChange={({ target }) => edit({ reason: target.value })}
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
