import { describe, expect, test } from 'vitest'
import { lowerCase, toLatin, upperCase } from './latin.ts'
import { latin2021, latinAlphabet } from './latin-tables.ts'
import { alphabet } from './letters.ts'

describe('the alphabet of 2021', () => {
  test('has 31 letters and writes every Cyrillic one with them', () => {
    expect([...latinAlphabet]).toHaveLength(31)
    expect(new Set(Object.values(latin2021).join(''))).toEqual(new Set(latinAlphabet))
    expect(Object.keys(latin2021).sort()).toEqual([...alphabet].sort())
  })

  test('writes the alphabet, small and large', () => {
    expect(toLatin([...alphabet].join(' '))).toBe(
      'a ä b v g ğ d e io j z i i k q l m n ñ o ö p r s t u ū ü f h h ts tş ş ştş  y ı  e iu ia',
    )
    expect(toLatin([...alphabet.toUpperCase()].join(' '))).toBe(
      'A Ä B V G Ğ D E İo J Z İ İ K Q L M N Ñ O Ö P R S T U Ū Ü F H H Ts Tş Ş Ştş  Y I  E İu İa',
    )
  })

  test('has pairs of case of its own', () => {
    expect(upperCase('iılim')).toBe('İILİM')
    expect(lowerCase('İIQŞ')).toBe('iıqş')
    for (const letter of latinAlphabet) expect(lowerCase(upperCase(letter))).toBe(letter)
  })
})

test.each([
  [
    'Бұрыңғы өткен заманда, бір данышпан кісі, Бағдат шаһарының бір үлкен қазысының үйіне келіп қоныпты.',
    'Būryñğy ötken zamanda, bır danyşpan kısı, Bağdat şaharynyñ bır ülken qazysynyñ üiıne kelıp qonypty.',
  ],
  ['ЩУЧЬЕ Щучье щи Щ', 'ŞTŞUTŞİE Ştşutşie ştşi Ştş'],
  ['ІЛИЯС Ілияс ияс ЮНЕСКО', 'ILİİAS Iliias iias İUNESKO'],
  ['Вьетнам, объект, батальон, фестиваль, Ильич', 'Vietnam, obiekt, batalion, festival, İlitş'],
  ['2021-жылы АҚШ-тың 5-ші', '2021-jyly AQŞ-tyñ 5-şı'],
  [
    'YouTube-та «Cosmo Beauty» шықты: info@nar.kz, https://nar.kz/ә',
    'YouTube-ta «Cosmo Beauty» şyqty: info@nar.kz, https://nar.kz/ә',
  ],
  ['<b title="тіл">тіл</b>&nbsp;{count}', '<b title="тіл">tıl</b>&nbsp;{count}'],
  ['Қaзaқстан d’Or', 'Qazaqstan d’Or'],
  ['', ''],
])('%j in Latin', (cyrillic, latin) => expect(toLatin(cyrillic)).toBe(latin))

test('letters the alphabet lacks are written as one asks', () => {
  const foreign = { ц: 'c', ч: 'ç', ь: 'ʹ', щ: 'şç' }
  expect(toLatin('Цирк, чек, альбом, Вьетнам, ащы', { foreign })).toBe('Cirk, çek, alʹbom, Vʹetnam, aşçy')
})
