import { type FormEvent, useState } from 'react'
import {
  type Webhook,
  type WebhookEvent,
  type WebhookWithSecret,
  webhookEvents,
} from '#catalog/contract/webhook.ts'
import { call } from '#player/api/client.ts'
import { creationKeys } from '#player/api/creation-key.ts'
import { Field } from '#player/complaints/field.tsx'
import { useSpeech } from '#player/words/words.ts'
import { FieldProblem } from '../field-problem.tsx'
import { useTask } from '../task.ts'

type Props = {
  /** null: a new one. */
  webhook: Webhook | null
  onSaved: (webhook: Webhook | WebhookWithSecret) => void
  onCancel: () => void
}

/** What most want to know. */
const usual: readonly WebhookEvent[] = [
  'title.complete',
  'title.refused',
  'licence.ending',
  'restriction.made',
]

export function WebhookForm({ webhook, onSaved, onCancel }: Props) {
  const { words } = useSpeech()
  const said = words.webhooks
  const [url, setUrl] = useState(webhook?.url ?? '')
  const [note, setNote] = useState(webhook?.note ?? '')
  const [events, setEvents] = useState<readonly WebhookEvent[]>(webhook?.events ?? usual)
  const [keyOf] = useState(creationKeys)
  const { busy, problem, run } = useTask()
  const id = webhook?.id ?? 'new'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const body = { url: url.trim(), note, events: [...events] }
    run(
      (): Promise<Webhook | WebhookWithSecret> =>
        webhook
          ? call('patchWebhook', { params: { id: webhook.id }, body })
          : call('createWebhook', { body, key: keyOf(body) }),
      onSaved,
    )
  }
  const toggle = (name: WebhookEvent, on: boolean) =>
    setEvents(webhookEvents.filter((event) => (event === name ? on : events.includes(event))))
  return (
    <form className="webhook-form" onSubmit={submit}>
      <Field id={`url-${id}`} label={said.url} note={said.urlNote}>
        {(tied) => (
          <input
            {...tied}
            // biome-ignore lint/a11y/noAutofocus: it stands where the button was that was pressed for it
            autoFocus
            type="url"
            dir="ltr"
            required
            maxLength={2000}
            spellCheck={false}
            autoComplete="off"
            placeholder="https://"
            value={url}
            onChange={(event) => setUrl(event.target.value)}
          />
        )}
      </Field>
      <Field id={`note-${id}`} label={said.forWhat} note={said.forWhatNote}>
        {(tied) => (
          <input {...tied} maxLength={200} value={note} onChange={(event) => setNote(event.target.value)} />
        )}
      </Field>
      <fieldset className="choices event-choices">
        <legend>{said.events}</legend>
        {webhookEvents.map((name) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={events.includes(name)}
              onChange={(event) => toggle(name, event.target.checked)}
            />
            {said.eventNames[name]}
          </label>
        ))}
      </fieldset>
      {problem && <FieldProblem problem={problem} />}
      <div className="form-actions">
        <button
          type="submit"
          className="button primary"
          disabled={busy || url.trim() === '' || events.length === 0}
        >
          {said.save}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {said.cancel}
        </button>
      </div>
    </form>
  )
}
