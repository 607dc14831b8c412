import { useCallback, useEffect, useState } from 'react'
import type { WebhookAttempt, WebhookDelivery } from '#catalog/contract/webhook.ts'
import { type ApiProblem, call } from '#player/api/client.ts'
import { asProblem } from '#player/api/request.ts'
import { formatClock } from '#player/format/time.ts'
import { ProblemNotice } from '#player/frame/problem-notice.tsx'
import { Icon } from '#player/icons/icon.tsx'
import { useSpeech } from '#player/words/words.ts'
import { FieldProblem } from '../field-problem.tsx'
import { useTask } from '../task.ts'

/** What is on its way is looked at again so often, ms. */
const lookMs = 2000
/** A message that comes later than this is not waited for on the page, ms. */
const soonMs = 15_000

const isSoon = ({ state, nextAt }: WebhookDelivery) =>
  state === 'waiting' && nextAt !== null && Date.parse(nextAt) - Date.now() < soonMs

/** Newest first, page by page. `sent` grows with each message that was sent by hand. */
function useDeliveries(webhookId: string, sent: number) {
  const [deliveries, setDeliveries] = useState<readonly WebhookDelivery[] | null>(null)
  const [next, setNext] = useState<string | null>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const load = useCallback(
    (cursor: string | null) =>
      void call('listDeliveries', {
        params: { id: webhookId },
        query: cursor === null ? {} : { cursor },
      }).then(
        (page) => {
          setDeliveries((old) => (cursor === null ? page.deliveries : [...(old ?? []), ...page.deliveries]))
          setNext(page.next)
          setProblem(null)
        },
        (cause: unknown) => setProblem(asProblem(cause)),
      ),
    [webhookId],
  )
  const reload = useCallback(() => load(null), [load])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `sent` is why it is loaded again
  useEffect(reload, [reload, sent])
  const isBusy = deliveries?.some(isSoon) ?? false
  useEffect(() => {
    if (!isBusy) return
    const look = setInterval(reload, lookMs)
    return () => clearInterval(look)
  }, [isBusy, reload])
  return { deliveries, problem, reload, more: next === null ? null : () => load(next) }
}

function Attempt({ attempt: { at, milliseconds, status, trouble, answer } }: { attempt: WebhookAttempt }) {
  const { words } = useSpeech()
  const said = words.webhooks
  const came = status === null ? said.troubles[trouble ?? 'connection'] : said.status(status)
  return (
    <li>
      {formatClock(at, words)} — {came}, {said.milliseconds(milliseconds)}
      {answer && (
        <>
          <p className="small">{said.answer}:</p>
          <pre dir="auto">{answer}</pre>
        </>
      )}
    </li>
  )
}

const tones = { waiting: 'gold', delivered: 'reed', 'given-up': 'madder' } as const

type DeliveryProps = { webhookId: string; delivery: WebhookDelivery; on: boolean; onSent: () => void }

function Delivery({ webhookId, delivery, on, onSent }: DeliveryProps) {
  const { words } = useSpeech()
  const said = words.webhooks
  const { busy, problem, run } = useTask()
  const { id, type, state, createdAt, nextAt, attempts, body } = delivery
  return (
    <li className="delivery">
      <details>
        <summary>
          <span className="delivery-name">{said.eventNames[type]}</span>
          <span className={`delivery-state tone-${tones[state]}`}>{said.states[state]}</span>
          <span className="small">{formatClock(createdAt, words)}</span>
        </summary>
        <div className="delivery-told">
          {nextAt && attempts.length > 0 && <p className="small">{said.next(formatClock(nextAt, words))}</p>}
          <ol className="attempts">
            {attempts.map((attempt) => (
              <Attempt key={attempt.at} attempt={attempt} />
            ))}
          </ol>
          <p className="small">{said.body}:</p>
          <pre dir="ltr">{body}</pre>
          <button
            type="button"
            className="button"
            disabled={busy || !on}
            onClick={() =>
              run(() => call('sendDeliveryAgain', { params: { id: webhookId, deliveryId: id } }), onSent)
            }
          >
            {said.again}
          </button>
          {problem && <FieldProblem problem={problem} />}
        </div>
      </details>
    </li>
  )
}

/** What was sent to a webhook, and what came of each attempt. */
export function Deliveries({ webhookId, on, sent }: { webhookId: string; on: boolean; sent: number }) {
  const { words } = useSpeech()
  const said = words.webhooks
  const { deliveries, problem, reload, more } = useDeliveries(webhookId, sent)
  if (problem && !deliveries) return <ProblemNotice problem={problem} retry={reload} />
  if (!deliveries) return null
  return (
    <div className="deliveries">
      {deliveries.length === 0 && <p role="status">{said.noDeliveries}</p>}
      <ul aria-live="polite">
        {deliveries.map((delivery) => (
          <Delivery key={delivery.id} {...{ webhookId, delivery, on }} onSent={reload} />
        ))}
      </ul>
      <div className="form-actions">
        <button type="button" className="button" onClick={reload}>
          <Icon name="refresh-cw" size={18} />
          {said.refresh}
        </button>
        {more && (
          <button type="button" className="button" onClick={more}>
            {said.more}
          </button>
        )}
      </div>
    </div>
  )
}
