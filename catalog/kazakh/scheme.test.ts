import { expect, test } from 'vitest'
import { detectScheme } from './scheme.ts'

test.each([
  ['Қазақстан Республикасы', 'cyrillic'],
  ['YouTube-та Cosmo Beauty Awards сыйлығы', 'cyrillic'],
  ['тiлi', 'cyrillic'],
  ['Būryñğy ötken zamanda', 'latin2021'],
  ['aldyñğy qatar', 'latin2021'],
  ['QAZAQSTAN RESPUBLİKASY', 'latin2021'],
  ['Şymkent nar.kz қ', 'latin2021'],
  ['Qazaqstannyŋ tarıhy', 'latin2019'],
  ['Qazaqstannyñ tarıhy, oqw jäne bilim', 'latin2019'],
  ['Qazaqstan tarıhy. Sóz ben oqý, ǵylym', 'latin2018'],
  ['bilmeımin', 'latin2018'],
  ['keluı', 'latin2021'],
  ["u'i'", 'latin2017'],
  ["fory'm", 'latin2017'],
  ["Qazaqstan ta'uelsiz memleket, s'ag'yn", 'latin2017'],
  ['Qazaqstan ta’uelsiz', 'latin2017'],
  ['Qazaqstan Respwblïkasınıñ bayraqtarı', 'mediawiki'],
  ['Qazaqstannıñ bayrağı', 'mediawiki'],
  ['qazaqşa', 'latin2021'],
  // қазір has ı beside q in 2021 as well; w may be of a name.
  ['Qazır mekemege älı de 13 därıger qajet', 'latin2021'],
  ['beldı Cosmo Beauty Awards syilyğynyñ ielerı', 'latin2021'],
  ['qazaq tili, qazaqsha soz', 'ascii'],
  ["Emma's choice, don't", 'ascii'],
  ['قازاق ٴتىلى', 'arabic'],
  ['قازاق TV', 'arabic'],
  ['2021', 'ascii'],
  ['', 'ascii'],
])('%j is %s', (text, scheme) => expect(detectScheme(text)).toBe(scheme))
