import { useState } from 'react'
import type { WebhookWithSecret } from '#catalog/contract/webhook.ts'
import { call } from '#player/api/client.ts'
import { useRequest } from '#player/api/request.ts'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { Icon } from '#player/icons/icon.tsx'
import { useSpeech } from '#player/words/words.ts'
import '#player/styles/complaints.css'
import '#player/styles/title-panels.css'
import '#player/styles/webhooks.css'
import { SignedInPage } from '../signed-in-page.tsx'
import { NewSecret } from './new-secret.tsx'
import { WebhookCard } from './webhook-card.tsx'
import { WebhookForm } from './webhook-form.tsx'

function Webhooks() {
  const { words } = useSpeech()
  const { data, problem, reload } = useRequest('webhooks', (signal) => call('listWebhooks', { signal }))
  const [adding, setAdding] = useState(false)
  const [made, setMade] = useState<WebhookWithSecret | null>(null)
  if (problem && !data) return <ProblemNotice problem={problem} retry={reload} />
  if (!data) return <div className="page-waiting" />
  return (
    <div className="webhooks">
      {data.webhooks.length === 0 && !adding && <p>{words.webhooks.none}</p>}
      <ul>
        {data.webhooks.map((webhook) => (
          <li key={webhook.id}>
            <WebhookCard
              webhook={webhook}
              fresh={made?.id === webhook.id ? made.secret : null}
              onSeen={() => setMade(null)}
              onChanged={reload}
            />
          </li>
        ))}
      </ul>
      {made && !data.webhooks.some(({ id }) => id === made.id) && (
        <NewSecret secret={made.secret} overlapUntil={null} onSeen={() => setMade(null)} />
      )}
      {adding ? (
        <WebhookForm
          webhook={null}
          onCancel={() => setAdding(false)}
          onSaved={(saved) => {
            setAdding(false)
            if ('secret' in saved) setMade(saved)
            reload()
          }}
        />
      ) : (
        <div>
          <button type="button" className="button primary" onClick={() => setAdding(true)}>
            <Icon name="plus" size={18} />
            {words.webhooks.add}
          </button>
        </div>
      )}
    </div>
  )
}

/** Addresses of an owner, to which the hub tells what happens to their titles. */
export default function WebhooksPage() {
  const { words } = useSpeech()
  return (
    <SignedInPage heading={words.webhooks.title} note={words.webhooks.note}>
      <Webhooks />
    </SignedInPage>
  )
}
