import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/**
 * Signatures of Standard Webhooks 1.0.0 (github.com/standard-webhooks/standard-webhooks): `webhook-signature` holds
 * `v1,` and the base64 of HMAC-SHA256 over `<webhook-id>.<webhook-timestamp>.<body>`, several of them with a space
 * between while a secret is being replaced.
 */
export type SignedMessage = { id: string; timestamp: string; signature: string }

/** How far the clock of the sender may be off, and how long a message that was caught could be sent again, s. */
export const toleranceSeconds = 300

const prefix = 'whsec_'

const keyOf = (secret: string): Buffer => Buffer.from(secret.slice(prefix.length), 'base64')

function signatureOf(
  secret: string,
  { id, timestamp }: Omit<SignedMessage, 'signature'>,
  body: string | Buffer,
) {
  return createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.`).update(body).digest('base64')
}

/** The headers of a message of ours. */
export function signedHeaders(secret: string, id: string, body: string, now: Date): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1000))
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signatureOf(secret, { id, timestamp }, body)}`,
  }
}

/** The id of a message that who has the secret has signed within the last minutes; null for any other. */
export function verifiedId(
  secret: string,
  headers: IncomingHttpHeaders,
  body: Buffer,
  now: Date,
): string | null {
  const text = (name: string) => {
    const value = headers[name]
    return typeof value === 'string' ? value : ''
  }
  const message = { id: text('webhook-id'), timestamp: text('webhook-timestamp') }
  if (message.id === '' || message.id.length > 200 || !/^\d{1,12}$/.test(message.timestamp)) return null
  const expected = Buffer.from(signatureOf(secret, message, body))
  const good = text('webhook-signature')
    .split(' ')
    .filter((part) => part.startsWith('v1,'))
    .map((part) => Buffer.from(part.slice(3)))
    .some((given) => given.length === expected.length && timingSafeEqual(given, expected))
  const age = Math.abs(now.getTime() / 1000 - Number(message.timestamp))
  return good && age <= toleranceSeconds ? message.id : null
}
