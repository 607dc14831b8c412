import { expect, it } from 'vitest'
import { afterAttempt, offAfterMs, pausesMs } from './webhook-retry.ts'

const now = new Date('2026-11-23T06:00:00Z')
const fresh = { attempts: 0, failingSince: null }
const failed = { status: 500, trouble: null }

it('takes 2xx for an end, and nothing else', () => {
  for (const status of [200, 202, 204, 299])
    expect(afterAttempt({ status, trouble: null }, { attempts: 3, failingSince: now }, now, 0)).toEqual({
      ...{ state: 'delivered', nextAt: null, failingSince: null, off: null },
    })
  for (const status of [199, 301, 302, 304, 400, 401, 404, 429, 500, 503])
    expect(afterAttempt({ status, trouble: null }, fresh, now, 0).state, String(status)).toBe('waiting')
  expect(afterAttempt({ status: null, trouble: 'timeout' }, fresh, now, 0).state).toBe('waiting')
})

it('waits longer each time, with jitter, for three days and no longer', () => {
  let at = now
  for (const [attempts, pause] of pausesMs.entries()) {
    const early = afterAttempt(failed, { attempts, failingSince: now }, at, 0).nextAt
    const late = afterAttempt(failed, { attempts, failingSince: now }, at, 1).nextAt
    expect(early?.getTime()).toBe(at.getTime() + pause)
    expect(late?.getTime()).toBe(at.getTime() + pause * 1.2)
    at = early ?? at
  }
  const days = (at.getTime() - now.getTime()) / 86_400_000
  expect(days).toBeGreaterThan(3)
  expect(days).toBeLessThan(3.5)
  expect(afterAttempt(failed, { attempts: pausesMs.length, failingSince: now }, at, 0)).toMatchObject({
    ...{ state: 'given-up', nextAt: null, off: null },
  })
})

it('switches off what fails for days, and at once what is gone', () => {
  const before = { attempts: 0, failingSince: new Date(now.getTime() - offAfterMs) }
  expect(afterAttempt(failed, before, now, 0)).toMatchObject({ state: 'given-up', off: 'failing' })
  const justBefore = { attempts: 0, failingSince: new Date(now.getTime() - offAfterMs + 1) }
  expect(afterAttempt(failed, justBefore, now, 0)).toMatchObject({ state: 'waiting', off: null })
  expect(afterAttempt({ status: 410, trouble: null }, fresh, now, 0)).toMatchObject({ off: 'gone' })
  // A good answer in between begins anew.
  expect(afterAttempt({ status: 200, trouble: null }, before, now, 0).failingSince).toBeNull()
})
