import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { Webhook } from 'standardwebhooks'

/**
 * Messages signed after Standard Webhooks 1.0.0 (github.com/standard-webhooks/standard-webhooks): `webhook-signature` holds
 * `v1,` and the base64 of HMAC-SHA256 over `<webhook-id>.<webhook-timestamp>.<body>`, several of them with a space between
 * while a secret is being replaced. The library signs; it verifies by the machine's own clock alone, so that is done here.
 */

/** How far the clock of the sender may be off, and how long a message that was caught could be sent again, s. */
export const toleranceSeconds = 300

/** The headers of a message of ours, signed with all secrets (`whsec_…`) that are in force. */
export function signedHeaders(
  secrets: readonly string[],
  { id, body }: { id: string; body: string },
  at: Date,
): Record<string, string> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
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
  const [id, timestamp] = [text('webhook-id'), text('webhook-timestamp')]
  if (id === '' || id.length > 200 || !/^\d{1,12}$/.test(timestamp)) return null
  const sent = new Date(Number(timestamp) * 1000)
  const expected = Buffer.from(new Webhook(secret).sign(id, sent, body))
  const good = text('webhook-signature')
    .split(' ')
    .map((part) => Buffer.from(part))
    .some((given) => given.length === expected.length && timingSafeEqual(given, expected))
  return good && Math.abs(now.getTime() - sent.getTime()) <= toleranceSeconds * 1000 ? id : null
}
