import { expect, test } from 'vitest'
import type { SubtitleChoice } from '#catalog/contract/subtitle.ts'
import { nextAfterToggle, offeredSubtitles, rememberedAs, subtitleFor } from './subtitle-choice.ts'

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

test('Kazakh is offered in every alphabet, once: what somebody has made comes before what is respelt', () => {
  const offered = offeredSubtitles([ru, kk])
  expect(offered.map(({ language, script, respelt }) => [language, script, respelt])).toEqual([
    ['ru', null, false],
    ['kk', 'cyrillic', false],
    ['kk-Latn', 'latin', true],
    ['kk-Arab', 'arabic', true],
  ])
  expect(new Set(offered.map(({ id }) => id)).size).toBe(4)
  expect(offeredSubtitles([kk, latin]).filter(({ respelt }) => respelt)).toMatchObject([
    { id: 'id-kk.arabic', language: 'kk-Arab' },
  ])
})

test('Kazakh that was on comes in the alphabet of the page, unless another one was chosen', () => {
  const offered = offeredSubtitles([kk, ru])
  const languageFor = (remembered: string, locale: 'kk' | 'kk-Arab' | 'ru') =>
    subtitleFor(offered, remembered, locale)?.language
  expect(languageFor('kk', 'kk')).toBe('kk')
  expect(languageFor('kk', 'kk-Arab')).toBe('kk-Arab')
  expect(languageFor('kk-Cyrl', 'kk-Arab')).toBe('kk')
  expect(languageFor('kk', 'ru')).toBe('kk')
  expect([rememberedAs('kk-Arab', 'kk-Arab'), rememberedAs('kk', 'kk-Arab')]).toEqual(['kk', 'kk-Cyrl'])
  expect([rememberedAs('kk-Latn', 'ru'), rememberedAs('ru', 'kk')]).toEqual(['kk-Latn', 'ru'])
  expect(nextAfterToggle(offered, null, null, 'kk-Arab')?.language).toBe('kk-Arab')
})
