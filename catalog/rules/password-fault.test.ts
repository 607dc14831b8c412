import { expect, it } from 'vitest'
import { passwordFault } from './password-fault.ts'

it.each([
  ['short', 'тым қысқа сөз'],
  ['short', 'k7#vT2!qLw9$z'],
  ['long', 'а'.repeat(257)],
  ['common', 'passwordpassword'],
  ['common', 'Password12345678'],
  ['common', '123456789012345'],
  ['common', 'aaaaaaaaaaaaaaaa'],
  ['common', 'abcabcabcabcabcabc'],
  ['common', 'qwertyuiopasdfgh'],
  ['common', '1q2w3e4r1q2w3e4r'],
  ['common', 'йцукенгшщзхъфыва'],
  ['common', 'Қазақстан2026!!!'],
  ['common', 'құпиясөз12345678'],
  ['common', 'AlmatyAstana2026'],
])('%s: %s', (fault, password) => {
  expect(passwordFault(password)).toBe(fault)
})

it.each([
  'тоғыз ұлың бір төбе',
  'correct horse battery staple',
  'Ер Төстіктің аты – Шалқұйрық',
  'zJ4kQm9vT2xW7rPb',
  'қара жорға билеген қыз',
])('takes %s', (password) => {
  expect(passwordFault(password)).toBeNull()
})

it('does not take the name of the account with a year', () => {
  expect(passwordFault('Жетісу телерадиосы', ['Жетісу телерадиосы'])).toBe('common')
  expect(passwordFault('jetisu-tv-2026-jetisu', ['Jetisu', 'hub@jetisu-tv.kz'])).toBe('common')
  expect(passwordFault('Жетісу телерадиосы')).toBeNull()
})
