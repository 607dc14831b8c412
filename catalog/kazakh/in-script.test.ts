import { expect, it } from 'vitest'
import { inScript, type ReadingScript } from './in-script.ts'

it.each<[string, ReadingScript, string]>([
  ['Қазақ айтысы', 'cyrillic', 'Қазақ айтысы'],
  ['Қазақ айтысы', 'latin', 'Qazaq aitysy'],
  ['Қазақ айтысы', 'arabic', 'قازاق ايتىسى'],
  ['Gülsära', 'cyrillic', 'Гүлсәра'],
  ['قازاق ايتىسى', 'cyrillic', 'қазақ айтысы'],
  ['قازاق ايتىسى', 'latin', 'qazaq aitysy'],
  // As typed: in an older Latin, in the reader's own alphabet, in what may be English.
  ['Qazaq áıeli', 'latin', 'Qazaq áıeli'],
  ['Dimash live', 'cyrillic', 'Dimash live'],
  ['Dimash live', 'arabic', 'Dimash live'],
  ['12:30', 'latin', '12:30'],
])('%s in %s is %s', (text, script, expected) => {
  expect(inScript(text, script)).toBe(expected)
})
