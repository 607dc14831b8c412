import { expect, it } from 'vitest'
import { toLatin } from '#catalog/kazakh/latin.ts'
import { spellingOf } from './spelling.ts'

it.each([
  ['in another case and with other space', 'гүлсара  ЕДІЛҚЫЗЫ'],
  ['in Latin of 2021', toLatin('Гүлсара Еділқызы')],
  ['with Latin look-alikes', 'Гүлcapa Еділқызы'],
  ['with an initial’s or a quotation’s marks', '«Гүлсара» Еділқызы.'],
])('a name %s has one spelling', (_, typed) => {
  expect(spellingOf(typed)).toBe(spellingOf('Гүлсара Еділқызы'))
})

it.each([
  ['Әлия Оспанова', 'Алия Оспанова'],
  ['Гүлсара Еділқызы', 'Еділқызы Гүлсара'],
  ['Гүлсара Еділқызы', 'Gulsara Edilkyzy'],
  ['Гүлсара Еділқызы', 'Гүлсара Еділ'],
])('%s is not %s', (one, other) => {
  expect(spellingOf(one)).not.toBe(spellingOf(other))
})

it('of no word is none', () => {
  expect(spellingOf('—')).toBe('')
})
