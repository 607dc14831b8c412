import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { signedHeaders, toleranceSeconds, verifiedId } from './standard-webhooks.ts'

/** The example that the libraries of Standard Webhooks test themselves with. */
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const body = '{"test": 2432232314}'
const headers = {
  'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  'webhook-timestamp': '1614265330',
  'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
}
const then = new Date(1_614_265_330_000)
const verify = (change: object = {}, text = body, now = then, key = secret) =>
  verifiedId(key, { ...headers, ...change }, Buffer.from(text), now)

describe('signatures of webhooks', () => {
  it('are those of the specification', () => {
    expect(verify()).toBe(headers['webhook-id'])
    expect(signedHeaders([secret], { id: headers['webhook-id'], body }, then)).toEqual(headers)
  })

  it('are one of several', () => {
    const others = `v1,AAAA v1a,${headers['webhook-signature']}`
    expect(verify({ 'webhook-signature': others })).toBeNull()
    expect(verify({ 'webhook-signature': `${others} ${headers['webhook-signature']}` })).not.toBeNull()
  })

  it.each([
    ['no signature', { 'webhook-signature': undefined }],
    ['an empty one', { 'webhook-signature': 'v1,' }],
    ['one of another version', { 'webhook-signature': headers['webhook-signature'].replace('v1', 'v2') }],
    ['another id', { 'webhook-id': 'msg_other' }],
    ['no id', { 'webhook-id': '' }],
    ['another moment', { 'webhook-timestamp': '1614265331' }],
    ['a moment that is none', { 'webhook-timestamp': '1614265330.0' }],
  ])('are refused with %s', (_, change) => expect(verify(change)).toBeNull())

  it('are of the whole body and of one secret', () => {
    expect(verify({}, `${body} `)).toBeNull()
    expect(verify({}, body, then, 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSx')).toBeNull()
  })

  it('hold for five minutes either way', () => {
    const later = (seconds: number) => new Date(then.getTime() + seconds * 1000)
    for (const seconds of [-toleranceSeconds, toleranceSeconds])
      expect(verify({}, body, later(seconds)), String(seconds)).not.toBeNull()
    for (const seconds of [-toleranceSeconds - 1, toleranceSeconds + 1])
      expect(verify({}, body, later(seconds)), String(seconds)).toBeNull()
  })

  it('are understood by the example of the owner’s guide', async () => {
    const guide = readFileSync(new URL('../docs/owner-guide.md', import.meta.url), 'utf8')
    const code = /```js\n([\s\S]+?)```/.exec(guide)?.[1] ?? ''
    const { isFromNar } = await import(`data:text/javascript,${encodeURIComponent(code)}`)
    const message = { id: headers['webhook-id'], body }
    const other = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD'
    const now = signedHeaders([other, secret], message, new Date())
    expect(isFromNar(now, body, secret)).toBe(true)
    expect(isFromNar(now, body, other)).toBe(true)
    expect(isFromNar(now, `${body} `, secret)).toBe(false)
    expect(isFromNar(now, body, 'whsec_AAAA')).toBe(false)
    expect(isFromNar({ ...now, 'webhook-id': 'msg_x' }, body, secret)).toBe(false)
    const old = signedHeaders([secret], message, new Date(Date.now() - 301_000))
    expect(isFromNar(old, body, secret)).toBe(false)
  })
})
