import { expect, it } from 'vitest'
import { seal, unseal } from './sealed.ts'

const [first, second] = ['a'.repeat(43), 'b'.repeat(43)]

it('is read by who has the secret, also after it was replaced by another', () => {
  const sealed = seal(first, 'test', 'Нар')
  expect(sealed.includes('Нар')).toBe(false)
  expect(unseal([first], 'test', sealed)).toBe('Нар')
  expect(unseal([second, first], 'test', sealed)).toBe('Нар')
  expect(unseal([second], 'test', sealed)).toBeNull()
  expect(unseal([first], 'another', sealed)).toBeNull()
})

it('is never the same, and not read when a byte of it was changed', () => {
  const sealed = seal(first, 'test', 'Нар')
  expect(seal(first, 'test', 'Нар').equals(sealed)).toBe(false)
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(unseal([first], 'test', changed), String(at)).toBeNull()
  }
  expect(unseal([first], 'test', Buffer.alloc(0))).toBeNull()
})
