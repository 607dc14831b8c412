import type { RouteEntry } from './entry.ts'
import * as sample from './samples.ts'

const { webhook, delivery, secret } = sample

export const webhookEntries = {
  listWebhooks: {
    caller: 'signed-in',
    description: 'Of your own owner, oldest first.',
    answer: { webhooks: [webhook] },
  } satisfies RouteEntry<'listWebhooks'>,
  createWebhook: {
    caller: 'signed-in',
    description:
      'Messages are those of [Standard Webhooks](https://www.standardwebhooks.com) 1.0, signed with `secret`, which is shown only now. They come at least once, in order as long as yours answers 2xx within 15 seconds; otherwise again, ten times in three days. What each says stands under Webhooks below.',
    problems: ['webhook-address', 'too-many-webhooks'],
    body: { url: webhook.url, events: webhook.events, note: webhook.note },
    answer: { ...webhook, secret },
  } satisfies RouteEntry<'createWebhook'>,
  webhook: {
    caller: 'signed-in',
    description: '`offReason` tells why the hub switched it off by itself.',
    problems: ['not-found'],
    answer: webhook,
  } satisfies RouteEntry<'webhook'>,
  patchWebhook: {
    caller: 'signed-in',
    description: 'What is not named stays as it is. What waits while it is switched off is given up.',
    problems: ['not-found', 'webhook-address'],
    body: { on: false },
    answer: { ...webhook, on: false },
  } satisfies RouteEntry<'patchWebhook'>,
  deleteWebhook: {
    caller: 'signed-in',
    description: 'Nothing of it is kept.',
    problems: ['not-found'],
    answer: null,
  } satisfies RouteEntry<'deleteWebhook'>,
  renewWebhookSecret: {
    caller: 'signed-in',
    description: 'Until `oldSecretUntil` every message has two signatures.',
    problems: ['not-found'],
    answer: { ...webhook, secret, oldSecretUntil: '2026-11-24T05:00:00.000Z' },
  } satisfies RouteEntry<'renewWebhookSecret'>,
  testWebhook: {
    caller: 'signed-in',
    description:
      'Look at `listDeliveries` a moment later for what came of it. Thirty a minute from one network.',
    problems: ['not-found', 'webhook-is-off'],
    answer: {
      ...{ ...delivery, type: 'webhook.test', state: 'waiting', attempts: [] },
      nextAt: '2026-11-23T05:00:00.000Z',
    },
  } satisfies RouteEntry<'testWebhook'>,
  listDeliveries: {
    caller: 'signed-in',
    description: 'With the first bytes of each answer.',
    problems: ['not-found'],
    answer: { deliveries: [delivery], next: null },
  } satisfies RouteEntry<'listDeliveries'>,
  sendDeliveryAgain: {
    caller: 'signed-in',
    description: 'Whatever came of it before. Thirty a minute from one network.',
    problems: ['not-found', 'webhook-is-off'],
    answer: { ...delivery, state: 'waiting', nextAt: '2026-11-23T06:00:00.000Z' },
  } satisfies RouteEntry<'sendDeliveryAgain'>,
}
