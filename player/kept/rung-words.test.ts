import { expect, it } from 'vitest'
import type { KeepRung } from '#catalog/contract/keep.ts'
import { en } from '#player/words/en.ts'
import { furtherSounds } from './rung-words.ts'
import { storyboardWith, weightOf } from './weight.ts'

const sound = (name: string, language: string, label: string) => ({ name, language, label, bytes: 100 })
const rung: KeepRung = {
  ...{ name: 'v240', width: 426, height: 240, bytes: 1000, seconds: 40 },
  sounds: [
    ...[sound('a48', 'kk', 'Қазақша'), sound('a48-1', 'ru', 'Русский'), sound('a48-2', 'ru', 'Русский 2')],
    ...[sound('a48-3', 'und', 'und'), sound('a48-4', 'ky', 'Кыргызча'), sound('a48-5', 'xal', 'Хальмг 2')],
  ],
}

it('names the tracks beside the first in the words of the reader', () => {
  const names = ['Russian', 'Russian 2', 'track 4', 'Kyrgyz', 'Хальмг 2']
  expect(furtherSounds(rung, en).map(({ name }) => name.toLowerCase())).toEqual(
    names.map((name) => name.toLowerCase()),
  )
})

it('weighs all that is kept', () => {
  expect(weightOf({ rung, sounds: rung.sounds.slice(1, 3), storyboard: storyboardWith(rung, 30) })).toBe(1230)
  expect(weightOf({ rung, sounds: [], storyboard: storyboardWith({ height: null }, 30) })).toBe(1000)
})
