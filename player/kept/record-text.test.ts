import { expect, it } from 'vitest'
import { parseRecord } from './record-text.ts'

/** As it was written before there was a choice of sounds. */
const whole = {
  ...{ titleId: 'a', state: 'whole', told: {}, rung: { bytes: 1 } },
  permit: { expiresAt: '2026-12-07T06:00:00.000Z' },
}

it('reads what was written, and nothing that is not whole', () => {
  expect(parseRecord(JSON.stringify(whole))).toEqual({ ...whole, sounds: [], storyboard: null })
  const rich = { ...whole, sounds: [{ name: 'a48-1' }], storyboard: { url: 'x', bytes: 2 } }
  expect(parseRecord(JSON.stringify(rich))).toEqual(rich)
  for (const name of Object.keys(whole))
    expect(parseRecord(JSON.stringify({ ...whole, [name]: undefined })), name).toBe(null)
  for (const text of [null, '', '{', 'null', '1', '[]']) expect(parseRecord(text), String(text)).toBe(null)
})
