import type { FastifyInstance } from 'fastify'
import type { Kysely } from 'kysely'
import { Counter, type Registry } from 'prom-client'
import type { Database } from '#catalog/store/schema.ts'
import { type Claim, claimDelivery, releaseClaim, settleAttempt } from '#catalog/store/webhook-queue.ts'
import type { Log } from '#platform/log.ts'
import { OutboundTrouble } from '#platform/outbound-address.ts'
import type { OutboundPolicy } from '#platform/outbound-policy.ts'
import { type OutboundAnswer, outboundPost } from '#platform/outbound-post.ts'
import { signedHeaders } from '#platform/standard-webhooks.ts'
import { keepLanes } from './lanes.ts'

/** On their way at once from one hub. */
const mostAtOnce = 8
/** The outbox is looked at so often: workers write to it, too, and Redis may be away. */
const lookMs = 2000
/** "We recommend a timeout of 15 to 30 seconds" (Standard Webhooks 1.0). */
const timeoutMs = 15_000
/** Well beyond that: whoever holds a message for longer is dead. */
const holdMs = 30_000
/** What its owner sees of an answer. */
const answerBytes = 500

type Deps = {
  db: Kysely<Database>
  log: Log
  policy: OutboundPolicy
  metrics: Registry
  now: () => Date
  random?: () => number
}

/**
 * Sends the messages of webhooks for as long as the hub is up. Several hubs may do it at once. The function looks at the
 * outbox now instead of soon.
 */
export function keepSending(app: FastifyInstance, deps: Deps): () => void {
  const attempts = new Counter({
    name: 'nar_webhook_attempts_total',
    help: 'Attempts to deliver a message to a webhook',
    labelNames: ['outcome'],
    registers: [deps.metrics],
  })
  return keepLanes(app, {
    ...{ mostAtOnce, lookMs },
    sendDue: (signal, more) => sendDue({ ...deps, attempts }, signal, more),
    onTrouble: (error) => deps.log.warn({ err: error }, 'webhooks not sent'),
  })
}

type Sending = Deps & { attempts: Counter<'outcome'> }

/** One after another while there are any. `more` is called where there may be enough for somebody else, too. */
async function sendDue(deps: Sending, signal: AbortSignal, more: () => void): Promise<void> {
  while (!signal.aborted) {
    const claim = await claimDelivery(deps.db, deps.now(), holdMs)
    if (!claim) return
    more()
    await sendOne(deps, claim, signal)
  }
}

async function sendOne(
  { db, log, policy, now, random, attempts }: Sending,
  claim: Claim,
  signal: AbortSignal,
) {
  const at = now()
  const began = performance.now()
  const limits = { policy, timeoutMs, answerBytes, signal }
  const { secrets, messageId: id, body } = claim
  const signed = signedHeaders(secrets, { id, body }, at)
  const headers = { 'content-type': 'application/json', 'user-agent': 'Nar-Webhooks', ...signed }
  const came = await outboundPost(claim.webhook.url, { headers, body: Buffer.from(body) }, limits).catch(
    (error: unknown): OutboundTrouble | null => (error instanceof OutboundTrouble ? error : null),
  )
  // The hub stops: nobody knows whether it arrived, so it is sent again.
  if (!came) return releaseClaim(db, claim)
  const milliseconds = Math.round(performance.now() - began)
  const attempt = { at, milliseconds, ...resultOf(came) }
  const after = await settleAttempt(db, claim, attempt, { now: now(), random: (random ?? Math.random)() })
  attempts.inc({ outcome: after?.state ?? 'gone' })
  if (after?.off) log.info({ webhookId: claim.webhook.id, why: after.off }, 'webhook switched off')
}

const resultOf = (came: OutboundAnswer | OutboundTrouble) =>
  came instanceof OutboundTrouble
    ? { status: null, trouble: came.why, answer: '' }
    : { status: came.status, trouble: null, answer: came.text }
