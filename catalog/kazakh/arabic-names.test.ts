import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { toArabic } from './arabic.ts'
import { arabicNames, nameIn } from './arabic-names.ts'
import { fromArabic } from './from-arabic.ts'

/** Where CLDR writes `kk_Arab` otherwise than this library, and why; README.md has the same in words. */
const reasons = {
  /** A word that is not the Cyrillic one: another name, one from English, a form more or less, a slip. */
  otherWord: `languages.apc languages.ast languages.bew languages.bss languages.cop languages.dsb languages.dz languages.frr
    languages.gn languages.gsw languages.haw languages.hsb languages.ht languages.hu languages.jbo languages.ksh
    languages.ku-menu-extension languages.lld languages.lou languages.lrc languages.mic languages.moh languages.mul
    languages.frc languages.rhg languages.se languages.sgs languages.sma languages.smj languages.smn languages.sms
    languages.su languages.tok languages.trw languages.yue languages.yue-alt-menu languages.za languages.zh-alt-menu
    languages.zh-Hans-alt-long languages.zh-Hant-alt-long territories.061 territories.419 territories.BL territories.CI
    territories.CX territories.DZ territories.EZ territories.GN territories.GU territories.GW territories.HK
    territories.HU territories.KH territories.KZ territories.MO territories.RU territories.XB scripts.Bhks scripts.Dogr
    scripts.Dsrt scripts.Dupl scripts.Glag scripts.Hans-alt-stand-alone scripts.Hant-alt-stand-alone scripts.Hluw
    scripts.Ital scripts.Lina scripts.Linb scripts.Lisu scripts.Medf scripts.Mend scripts.Merc scripts.Nshu scripts.Orkh
    scripts.Phag scripts.Phli scripts.Phlp scripts.Sora scripts.Tale scripts.Talu scripts.Tglg scripts.Xpeo scripts.Zsye`,
  /** CLDR has the same word otherwise elsewhere: Франция, Француз, пиджин. */
  inTwoWays: 'territories.PF territories.TF languages.pcm',
  /** The letters of an abbreviation apart, which could not be read back. */
  abbreviation: 'territories.UM territories.US-alt-short territories.VI',
}

const path = resolve(import.meta.dirname, '../../../shared/data/kazakh/script-pairs/cldr_names_cyrl_arab.tsv')
const names = readFileSync(path, 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [key: string, cyrillic: string, arabic: string])
const keysOf = (reason: keyof typeof reasons) => new Set(reasons[reason].split(/\s+/u))

test('names are written as CLDR writes them, but for those listed', () => {
  const missed = names.filter(([, cyrillic, arabic]) => toArabic(cyrillic, { hamza: 'ء' }) !== arabic)
  const known = Object.values(reasons).flatMap((keys) => keys.split(/\s+/u))
  expect(missed.map(([key]) => key).sort()).toEqual(known.sort())

  const sameWords = names.length - keysOf('otherWord').size
  const asCldr = names.length - missed.length
  const listed = names.filter(([, cyrillic]) =>
    cyrillic.split(/[^\p{L}]+/u).some((word) => nameIn(word.toLowerCase(), arabicNames)),
  ).length
  const share = (count: number) => ((100 * count) / sameWords).toFixed(2)
  console.log(
    `${names.length} names: ${asCldr} equal; of ${sameWords} with the same words ${share(asCldr)} %, ` +
      `${share(asCldr - listed)} % without the ${listed} of the list of names`,
  )
  expect(asCldr / sameWords).toBeGreaterThan(0.98)
})

test('the hamza of every name with the same letters is that of CLDR', () => {
  const withoutHamza = (word: string) => word.replace('ء', '')
  const words = names.flatMap(([, cyrillic, arabic]) => {
    const [ours, theirs] = [toArabic(cyrillic, { hamza: 'ء' }).split(' '), arabic.split(' ')]
    return ours.map((word, at) => [word, theirs[at] ?? ''] as const)
  })
  const same = words.filter(([ours, theirs]) => withoutHamza(ours) === withoutHamza(theirs))
  expect(same.length).toBeGreaterThan(1_300)
  expect(same.filter(([ours, theirs]) => ours !== theirs)).toEqual([])
})

test('names of the list come back, with endings as well', () => {
  for (const [cyrillic, arabic] of arabicNames) expect(fromArabic(arabic)).toBe(cyrillic)
  expect(toArabic('Филиппиндер')).toBe('فيليپيندەر')
  expect(fromArabic('فيليپيندەر')).toBe('филиппиндер')
})

test('нг is one sound at the end of a word', () => {
  expect(toArabic('митинг рейтингтер Конго енгізу')).toBe('ميتيڭ رەيتيڭتەر كونگو ەنگىزۋ')
  expect(fromArabic('ميتيڭ')).toBe('митинг')
})
