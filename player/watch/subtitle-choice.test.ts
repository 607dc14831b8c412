import { expect, test } from 'vitest'
import type { SubtitleChoice } from '#catalog/contract/subtitle.ts'
import { nextAfterToggle, subtitleFor } from './subtitle-choice.ts'

const choice = (language: string): SubtitleChoice => ({
  ...{ id: `id-${language}`, language, label: language, kind: 'subtitles', forced: false, url: '' },
})
const [kk, latin, ru] = [choice('kk'), choice('kk-Latn'), choice('ru')]

test('the remembered language is found, in another script if need be', () => {
  expect(subtitleFor([kk, latin], 'kk-Latn')).toBe(latin)
  expect(subtitleFor([ru, kk], 'kk-Arab')).toBe(kk)
  expect(subtitleFor([ru], 'kk')).toBe(null)
  expect(subtitleFor([ru], null)).toBe(null)
})

test('the key turns off what is on, and on what was on last', () => {
  expect(nextAfterToggle([kk, ru], ru, 'ru')).toBe(null)
  expect(nextAfterToggle([kk, ru], null, 'ru')).toBe(ru)
  expect(nextAfterToggle([kk, ru], null, 'de')).toBe(kk)
  expect(nextAfterToggle([], null, null)).toBe(null)
})
