import { type FormEvent, useState } from 'react'
import type { ChannelView } from '#catalog/contract/channel.ts'
import { call } from '#player/api/client.ts'
import { creationKeys } from '#player/api/creation-key.ts'
import { remember } from '#player/device.ts'
import { useSpeech } from '#player/words/words.ts'
import { FieldProblem } from '../field-problem.tsx'
import { useTask } from '../task.ts'
import { gapsOfChannel, newChannelDraft, newChannelOf } from './channel-draft.ts'
import { ChannelFields } from './channel-fields.tsx'
import { LiveLicenceSentence, liveLicenceOf, newLiveLicence, todayHere } from './licence-form.tsx'

/** A channel that is not there yet: what it is, where its signal comes from, and who lets the hub broadcast it. */
export function ChannelForm({ onMade, onCancel }: { onMade(channel: ChannelView): void; onCancel(): void }) {
  const { words, language } = useSpeech()
  const { channels } = words
  const [draft, setDraft] = useState(() => newChannelDraft())
  const [licence, setLicence] = useState(() => newLiveLicence(language))
  const [keyOf] = useState(creationKeys)
  const { busy, problem, run } = useTask()
  const gaps = gapsOfChannel(draft, true)
  const leave = liveLicenceOf(licence, todayHere())
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const body = { ...newChannelOf(draft), ...(leave ? { licence: leave } : {}) }
    run(
      () => call('createChannel', { body, key: keyOf(body) }),
      (made) => {
        if (leave) remember('licensor', leave.licensor)
        onMade(made)
      },
    )
  }
  return (
    <form className="channel-form" onSubmit={submit}>
      <ChannelFields draft={draft} isNew onChange={setDraft} />
      <section className="channel-licence">
        <h2>{channels.licence}</h2>
        <p className="small">{channels.licenceNote}</p>
        <LiveLicenceSentence licence={licence} onChange={setLicence} />
      </section>
      {gaps.length > 0 && <p className="small">{gaps.map((gap) => channels.gaps[gap]).join(' ')}</p>}
      {problem && <FieldProblem problem={problem} />}
      <div className="form-actions">
        <button type="submit" className="button primary" disabled={busy || gaps.length > 0}>
          {channels.make}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {channels.cancel}
        </button>
      </div>
    </form>
  )
}
