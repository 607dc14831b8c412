import { useState } from 'react'
import type { Webhook } from '#catalog/contract/webhook.ts'
import { call } from '#player/api/client.ts'
import { newCreationKey } from '#player/api/creation-key.ts'
import { formatClock } from '#player/format/time.ts'
import { Icon } from '#player/icons/icon.tsx'
import { AskedTwice } from '#player/studio/asked-twice.tsx'
import { useSpeech } from '#player/words/words.ts'
import { FieldProblem } from '../field-problem.tsx'
import { RowPanel } from '../row-panel.tsx'
import { useTask } from '../task.ts'
import { Deliveries } from './deliveries.tsx'
import { NewSecret } from './new-secret.tsx'
import { WebhookForm } from './webhook-form.tsx'

/** On, off and why, or in trouble. */
function State({ webhook }: { webhook: Webhook }) {
  const { words } = useSpeech()
  const said = words.webhooks
  const { on, offReason, failingSince, waiting } = webhook
  const why = offReason === 'gone' ? said.offGone : said.offFailing
  return (
    <>
      <p className={`studio-state ${on ? (failingSince ? 'tone-gold' : 'tone-reed') : 'tone-plain'}`}>
        <Icon
          name={on && !failingSince ? 'circle-check' : on ? 'triangle-alert' : 'circle-pause'}
          size={18}
        />
        {on ? (failingSince ? said.failing(formatClock(failingSince, words)) : said.on) : said.off}
      </p>
      {offReason && <p>{why}</p>}
      {waiting > 0 && <p className="small">{said.waiting(waiting)}</p>}
    </>
  )
}

function Name({ note, url }: Pick<Webhook, 'note' | 'url'>) {
  return (
    <>
      <h2>
        <bdi dir={note ? undefined : 'ltr'}>{note || url}</bdi>
      </h2>
      {note && (
        <p className="webhook-url">
          <bdi dir="ltr">{url}</bdi>
        </p>
      )}
    </>
  )
}

type Props = {
  webhook: Webhook
  /** Its secret, when it was made just now. */
  fresh: string | null
  onSeen: () => void
  onChanged: () => void
}

export function WebhookCard({ webhook, fresh, onSeen, onChanged }: Props) {
  const { words } = useSpeech()
  const said = words.webhooks
  const { id, url, note, events, on } = webhook
  const [editing, setEditing] = useState(false)
  const [renewed, setRenewed] = useState<{ secret: string; oldSecretUntil: string | null } | null>(null)
  const [sent, setSent] = useState(0)
  const { busy, problem, run } = useTask()
  const params = { id }
  const secret = renewed?.secret ?? fresh
  return (
    <article className="webhook">
      <Name note={note} url={url} />
      <State webhook={webhook} />
      <p className="small">{events.map((event) => said.eventNames[event]).join(' · ')}</p>
      {secret && (
        <NewSecret
          secret={secret}
          overlapUntil={renewed?.oldSecretUntil ?? null}
          onSeen={() => {
            setRenewed(null)
            onSeen()
          }}
        />
      )}
      {editing ? (
        <WebhookForm
          webhook={webhook}
          onCancel={() => setEditing(false)}
          onSaved={() => {
            setEditing(false)
            onChanged()
          }}
        />
      ) : (
        <div className="form-actions">
          <button
            type="button"
            className="button"
            disabled={busy || !on}
            onClick={() =>
              run(
                () => call('testWebhook', { params, key: newCreationKey() }),
                () => setSent((count) => count + 1),
              )
            }
          >
            {said.test}
          </button>
          <button type="button" className="button" onClick={() => setEditing(true)}>
            {said.edit}
          </button>
          <button
            type="button"
            className="button"
            disabled={busy}
            onClick={() => run(() => call('patchWebhook', { params, body: { on: !on } }), onChanged)}
          >
            {on ? said.switchOff : said.switchOn}
          </button>
          <button
            type="button"
            className="button"
            disabled={busy}
            onClick={() =>
              run(() => call('renewWebhookSecret', { params, key: newCreationKey() }), setRenewed)
            }
          >
            {said.renew}
          </button>
          <AskedTwice
            label={said.remove}
            sure={said.removeSure}
            yes={said.remove}
            no={said.cancel}
            busy={busy}
            onYes={() => run(() => call('deleteWebhook', { params }), onChanged)}
          />
        </div>
      )}
      {problem && <FieldProblem problem={problem} />}
      <RowPanel key={sent > 0 ? 'sent' : 'quiet'} icon="list" heading={said.deliveries} open={sent > 0}>
        <Deliveries webhookId={id} on={on} sent={sent} />
      </RowPanel>
    </article>
  )
}
