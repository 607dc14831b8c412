import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { signedHeaders } from './hub-webhooks.ts'

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const message = { messageId: 'msg_p5jXN8AQM9LWM0D4loKWxJek', body: '{"test": 2432232314}' }

it('signs as the specification’s own test does', () => {
  const headers = signedHeaders({ ...message, secrets: [secret] }, new Date(1_614_265_330_999))
  expect(headers).toMatchObject({
    'webhook-id': message.messageId,
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  })
})

it('is understood by the example of the owner’s guide', async () => {
  const guide = readFileSync(new URL('../docs/owner-guide.md', import.meta.url), 'utf8')
  const code = /```js\n([\s\S]+?)```/.exec(guide)?.[1] ?? ''
  const { isFromNar } = await import(`data:text/javascript,${encodeURIComponent(code)}`)
  const other = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD'
  const now = signedHeaders({ ...message, secrets: [other, secret] }, new Date())
  expect(isFromNar(now, message.body, secret)).toBe(true)
  expect(isFromNar(now, message.body, other)).toBe(true)
  expect(isFromNar(now, `${message.body} `, secret)).toBe(false)
  expect(isFromNar(now, message.body, 'whsec_AAAA')).toBe(false)
  expect(isFromNar({ ...now, 'webhook-id': 'msg_x' }, message.body, secret)).toBe(false)
  const old = signedHeaders({ ...message, secrets: [secret] }, new Date(Date.now() - 301_000))
  expect(isFromNar(old, message.body, secret)).toBe(false)
})
