import { describe, expect, it } from 'vitest'
import { locales } from '#catalog/contract/locale.ts'
import { letterKinds } from '#catalog/contract/mail.ts'
import { compose } from './compose.ts'
import type { Facts } from './letters.ts'

const hostile = '<b onload="x">"Дала"</b>\r\nBcc: all@example.kz & \u202e'
const facts: Facts = {
  invitation: { role: 'owner', owner: hostile, until: '2026-11-30 10:00' },
  'password-link': { name: hostile, until: '2026-11-23 11:00' },
  'mail-link': { name: hostile, until: '2026-11-24 10:00' },
  'account-changed': { name: hostile, what: 'password', at: '2026-11-23 10:00' },
  breach: { happened: hostile, data: 'X', measures: 'X', contact: 'X', noticed: '2026-11-23 10:00' },
  'complaint-received': { number: '2026-000123', code: '7Q2M-0XKD-AAAA-0000', answerBy: '2026-11-24 10:00' },
  'complaint-decided': { number: '2026-000123', outcome: 'rejected', reason: hostile, appealBy: null },
  'channel-alarm': { channel: hostile, what: 'silence', began: '2026-11-23 10:00' },
  receipt: {
    ...{ name: hostile, owner: hostile, price: '500.00 KZT', order: 'o1r2d3e4r5o6' },
    ...{ paid: '2026-11-23 10:00', until: '2026-11-25 10:00' },
  },
}
const link = 'https://nar.example.kz/invited#nar_a&b"c'

describe.each(locales)('letters in %s', (locale) => {
  it.each(letterKinds)('%s says what it has to, and nothing of it is markup or a header', (kind) => {
    const { subject, text, html } = compose(kind, facts[kind], { locale, link, hub: 'ЖШС <Нар>' })
    expect(subject).not.toMatch(/[\p{Cc}]/u)
    expect(subject.length).toBeGreaterThan(8)
    expect(html).not.toContain('<b ')
    expect(html).not.toContain('<Нар>')
    expect(text).toContain('ЖШС <Нар>')
    if (kind === 'breach') expect(text).not.toContain(link)
    else {
      expect(text).toContain(`\n\n${link}\n\n`)
      expect(html).toContain('href="https://nar.example.kz/invited#nar_a&#38;b&#34;c"')
    }
    expect(html).toContain(locale === 'kk-Arab' ? 'dir="rtl"' : 'dir="ltr"')
    // What was put in is told as it was typed.
    for (const value of Object.values(facts[kind])) if (value === hostile) expect(text).toContain(value)
  })
})

it('spells Kazakh in the alphabet of the reader and leaves numbers and names alone', () => {
  const given = { ...facts['complaint-received'] }
  const of = (locale: 'kk-Latn' | 'kk-Arab') =>
    compose('complaint-received', given, { locale, link, hub: 'Nar' })
  expect(of('kk-Latn').subject).toBe('Şağymyñyz qabyldandy: 2026-000123')
  expect(of('kk-Arab').subject).toContain('\u20662026-000123\u2069')
  for (const locale of ['kk-Latn', 'kk-Arab'] as const)
    expect(of(locale).text).not.toMatch(/\p{Script=Cyrillic}/u)
  const name = compose('mail-link', { name: 'Жетісу', until: 'x' }, { locale: 'kk-Latn', link, hub: 'Nar' })
  expect(name.text).toContain('«Жетісу»')
})
