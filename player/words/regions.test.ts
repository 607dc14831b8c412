import { describe, expect, it } from 'vitest'
import { type RegionCode, regionCodes } from '#catalog/contract/title.ts'
import { en } from './en.ts'
import { kk } from './kk.ts'
import { ru } from './ru.ts'

/**
 * Official names: in Kazakh and Russian as the decrees have them. The oblasts of 2022 keep their Kazakh names in Russian,
 * область Абай, Жетісу, Ұлытау (decree of the President No. 887 of 3 May 2022); lists of ISO 3166-2 make adjectives of them.
 * In English as Kazakhstan's own sites spell them since the Latin alphabet of 2021.
 */
const official: Readonly<Record<RegionCode, readonly [kk: string, ru: string, en: string]>> = {
  'KZ-10': ['Абай облысы', 'область Абай', 'Abai Region'],
  'KZ-11': ['Ақмола облысы', 'Акмолинская область', 'Akmola Region'],
  'KZ-15': ['Ақтөбе облысы', 'Актюбинская область', 'Aktobe Region'],
  'KZ-19': ['Алматы облысы', 'Алматинская область', 'Almaty Region'],
  'KZ-23': ['Атырау облысы', 'Атырауская область', 'Atyrau Region'],
  'KZ-27': ['Батыс Қазақстан облысы', 'Западно-Казахстанская область', 'West Kazakhstan Region'],
  'KZ-31': ['Жамбыл облысы', 'Жамбылская область', 'Jambyl Region'],
  'KZ-33': ['Жетісу облысы', 'область Жетісу', 'Jetisu Region'],
  'KZ-35': ['Қарағанды облысы', 'Карагандинская область', 'Karaganda Region'],
  'KZ-39': ['Қостанай облысы', 'Костанайская область', 'Kostanay Region'],
  'KZ-43': ['Қызылорда облысы', 'Кызылординская область', 'Kyzylorda Region'],
  'KZ-47': ['Маңғыстау облысы', 'Мангистауская область', 'Mangystau Region'],
  'KZ-55': ['Павлодар облысы', 'Павлодарская область', 'Pavlodar Region'],
  'KZ-59': ['Солтүстік Қазақстан облысы', 'Северо-Казахстанская область', 'North Kazakhstan Region'],
  'KZ-61': ['Түркістан облысы', 'Туркестанская область', 'Turkistan Region'],
  'KZ-62': ['Ұлытау облысы', 'область Ұлытау', 'Ulytau Region'],
  'KZ-63': ['Шығыс Қазақстан облысы', 'Восточно-Казахстанская область', 'East Kazakhstan Region'],
  'KZ-71': ['Астана', 'Астана', 'Astana'],
  'KZ-75': ['Алматы', 'Алматы', 'Almaty'],
  'KZ-79': ['Шымкент', 'Шымкент', 'Shymkent'],
}

/** What the pages leave out of them: the word for region, but where a city has the same name. */
const short = (name: string) => name.replace(/ облысы$| область$|^область | Region$/, '')

describe('regions', () => {
  it.each(regionCodes)('%s is called by its official name', (code) => {
    const [inKazakh, inRussian, inEnglish] = official[code]
    expect(kk.regions[code]).toBe(code === 'KZ-19' ? 'Алматы обл.' : short(inKazakh))
    expect(ru.regions[code]).toBe(short(inRussian))
    expect(en.regions[code]).toBe(code === 'KZ-19' ? inEnglish : short(inEnglish))
  })

  it('are twenty, each with a name of its own in every language', () => {
    expect(regionCodes).toHaveLength(20)
    for (const { regions } of [kk, ru, en]) expect(new Set(Object.values(regions)).size).toBe(20)
  })
})
