import { type FormEvent, useState } from 'react'
import {
  answerHours,
  appealDays,
  type ComplaintReceipt,
  complaintCategories,
  longestText,
} from '#catalog/contract/complaint.ts'
import type { LocalTexts } from '#catalog/contract/title.ts'
import { call } from '#player/api/client.ts'
import { creationKeys } from '#player/api/creation-key.ts'
import { useRequest } from '#player/api/request.ts'
import { useDocumentTitle } from '#player/frame/document-title.ts'
import { tell } from '#player/home/title-text.ts'
import { FieldProblem } from '#player/studio/field-problem.tsx'
import { useTask } from '#player/studio/task.ts'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/complaints.css'
import {
  type About,
  complaintOf,
  type Draft,
  type Field as DraftField,
  faultsOf,
  newDraft,
} from './complaint-draft.ts'
import { Choices, Field } from './field.tsx'
import { Receipt } from './receipt.tsx'

/** What it is about. What this viewer may not see is called by the id it came with. */
function Subject({ of, id }: { of: 'title' | 'channel'; id: string }) {
  const { words, language, locale } = useSpeech()
  const { data, problem } = useRequest<{ texts: LocalTexts }>(`complain ${id} ${locale}`, (signal) =>
    call(of, { params: { id }, signal }),
  )
  const name = data ? tell(data.texts, language).title : problem ? id : '…'
  const about = { title: words.complain.aboutTitle, channel: words.complain.aboutChannel }
  return <p className="subject">{about[of](name)}</p>
}

function WhatAbout({ titleId, channelId }: About) {
  const { words } = useSpeech()
  if (titleId !== null) return <Subject of="title" id={titleId} />
  if (channelId !== null) return <Subject of="channel" id={channelId} />
  return <p className="subject">{words.complain.aboutHub}</p>
}

type PartProps = {
  draft: Draft
  wrong: (field: DraftField) => string | undefined
  edit: (part: Partial<Draft>) => void
}

/** The part of the title that is meant. */
function Range({ draft, wrong, edit }: PartProps) {
  const { words } = useSpeech()
  return (
    <div className="form-pair">
      <Field id="from" label={words.complain.from} note={words.complain.momentNote} problem={wrong('from')}>
        {(tied) => (
          <input
            {...tied}
            inputMode="numeric"
            maxLength={9}
            value={draft.from}
            onChange={(event) => edit({ from: event.target.value })}
          />
        )}
      </Field>
      <Field id="to" label={words.complain.to} problem={wrong('to')}>
        {(tied) => (
          <input
            {...tied}
            inputMode="numeric"
            maxLength={9}
            value={draft.to}
            onChange={(event) => edit({ to: event.target.value })}
          />
        )}
      </Field>
    </div>
  )
}

function Fields({ draft, wrong, edit, titleId }: PartProps & { titleId: string | null }) {
  const { words } = useSpeech()
  const { complain } = words
  return (
    <>
      <Choices
        id="category"
        legend={complain.what}
        options={complaintCategories.map((name) => [name, complain.categories[name]] as const)}
        value={draft.category}
        problem={wrong('category')}
        onChange={(category) => edit({ category })}
      />
      <Field id="text" label={complain.text} note={complain.textNote} problem={wrong('text')}>
        {(tied) => (
          <textarea
            {...tied}
            rows={6}
            maxLength={longestText}
            value={draft.text}
            onChange={(event) => edit({ text: event.target.value })}
          />
        )}
      </Field>
      {titleId !== null && <Range draft={draft} wrong={wrong} edit={edit} />}
      <Field
        id="contact"
        label={complain.contact}
        note={complain.contactNote(appealDays)}
        problem={wrong('contact')}
      >
        {(tied) => (
          <input
            {...tied}
            type="email"
            autoComplete="email"
            maxLength={254}
            value={draft.contact}
            onChange={(event) => edit({ contact: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}

/** Sends a draft; a second try with the same words is the same complaint, should the first have been heard. */
function useSending(about: About) {
  const { language } = useSpeech()
  const [receipt, setReceipt] = useState<ComplaintReceipt | null>(null)
  const { busy, problem, run } = useTask()
  const [keyOf] = useState(creationKeys)
  const send = (draft: Draft) => {
    const body = complaintOf(draft, about, language)
    run(() => call('createComplaint', { body, key: keyOf(body) }), setReceipt)
  }
  return { receipt, problem, busy, send }
}

/** The form; `at`: the second of the title that was playing. */
export default function ComplainPage({ at, ...about }: About & { at: number | null }) {
  const { titleId } = about
  const { words } = useSpeech()
  const { complain } = words
  const [draft, setDraft] = useState(() => newDraft(at))
  const [checked, setChecked] = useState(false)
  const { receipt, problem, busy, send } = useSending(about)
  useDocumentTitle(complain.title)
  if (receipt) return <Receipt receipt={receipt} />
  const faults = faultsOf(titleId === null ? { ...draft, from: '', to: '' } : draft)
  const wrong = (field: DraftField) => {
    const fault = faults.find(([name]) => name === field)
    return checked && fault ? complain.faults[fault[1]] : undefined
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const [first] = faults
    setChecked(true)
    if (first) document.getElementById(first[0])?.focus()
    else if (!busy) send(draft)
  }
  return (
    <form className="plain-form" onSubmit={submit} noValidate>
      <h1>{complain.title}</h1>
      <p>{complain.lead(answerHours)}</p>
      <WhatAbout {...about} />
      <Fields
        draft={draft}
        wrong={wrong}
        edit={(part) => setDraft((old) => ({ ...old, ...part }))}
        titleId={titleId}
      />
      {problem && <FieldProblem problem={problem} />}
      <button type="submit" className="button primary" aria-disabled={busy}>
        {busy ? complain.sending : complain.submit}
      </button>
    </form>
  )
}
