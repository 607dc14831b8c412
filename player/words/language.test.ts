import { describe, expect, it } from 'vitest'
import { toArabic } from '#catalog/kazakh/arabic.ts'
import { toLatin } from '#catalog/kazakh/latin.ts'
import { kk } from './kk.ts'
import { acceptedBy, firstLocale, languageOf } from './language.ts'
import { respelt, withNumbersIsolated } from './respelt.ts'

it.each([
  ['ru', ['kk'], 'ru'],
  ['kk-Arab', ['ru'], 'kk-Arab'],
  [null, ['de', 'kk-Latn-KZ'], 'kk-Latn'],
  [null, ['kk-CN', 'zh'], 'kk-Arab'],
  [null, ['kk-KZ'], 'kk'],
  [null, ['kk-Cyrl-CN'], 'kk'],
  ['tlh', ['de', 'en-GB'], 'en'],
  [null, [], 'kk'],
] as const)('a choice of %s and a browser of %o begin in %s', (stored, preferred, locale) => {
  expect(firstLocale(stored, preferred)).toBe(locale)
})

it('the hub is asked in an alphabet, and titles in a language', () => {
  expect([acceptedBy('kk'), acceptedBy('kk-Arab'), acceptedBy('ru')]).toEqual(['kk-Cyrl', 'kk-Arab', 'ru'])
  expect([languageOf('kk-Latn'), languageOf('en')]).toEqual(['kk', 'en'])
})

describe('the words of the pages', () => {
  const [latin, arabic] = [respelt(kk, toLatin), respelt(kk, toArabic)]

  it('are told in the other alphabets, and what is put into them stays as it is', () => {
    expect([latin.nav.search, arabic.nav.search]).toEqual(['Izdeu', 'ىزدەۋ'])
    expect(latin.search.found('Жүк & қара өлең')).toBe('«Жүк & қара өлең» boiynşa tabylğany')
    expect(arabic.why.of('Dimash')).toBe('نەگە وسىندا: Dimash')
    expect(latin.time.day(22, 11, 2026)).toBe('2026 jylğy 22 qaraşa')
    expect(respelt(kk, (text) => withNumbersIsolated(toArabic(text))).age.mark(16)).toBe('\u206616+\u2069')
    expect(latin.form.sentence).toContain('{licensor}')
    expect(latin.why.word('а', latin.why.places.name, 'ә', '')).toBe('«а» atauynda bar: «ә»')
  })

  it('leave no Cyrillic letter behind', () => {
    const left: string[] = []
    const walk = (value: unknown, path: string) => {
      const said =
        typeof value === 'function' ? value(...Array.from({ length: value.length }, () => 1)) : value
      if (typeof said === 'string' && /\p{Script=Cyrillic}/u.test(said)) left.push(`${path}: ${said}`)
      if (typeof said === 'object' && said !== null)
        for (const [name, part] of Object.entries(said)) walk(part, `${path}/${name}`)
    }
    walk(latin, 'latin')
    walk(arabic, 'arabic')
    expect(left).toEqual([])
  })
})
