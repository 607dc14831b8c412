import Type from 'typebox'

/** ISO 3166-2:KZ as of 2022 (17 oblasts, 3 cities). */
export const regionCodes = [
  'KZ-10',
  'KZ-11',
  'KZ-15',
  'KZ-19',
  'KZ-23',
  'KZ-27',
  'KZ-31',
  'KZ-33',
  'KZ-35',
  'KZ-39',
  'KZ-43',
  'KZ-47',
  'KZ-55',
  'KZ-59',
  'KZ-61',
  'KZ-62',
  'KZ-63',
  'KZ-71',
  'KZ-75',
  'KZ-79',
] as const
export const RegionCode = Type.Enum(regionCodes)
export type RegionCode = (typeof regionCodes)[number]

/** The map: rows of region codes as they lie, west to east, north to south; null is a gap. */
export const regionMap: readonly (readonly (RegionCode | null)[])[] = [
  [null, null, 'KZ-39', 'KZ-59', 'KZ-55', null, null],
  ['KZ-27', 'KZ-15', 'KZ-11', 'KZ-71', 'KZ-35', 'KZ-10', 'KZ-63'],
  ['KZ-23', null, 'KZ-62', null, null, 'KZ-33', null],
  ['KZ-47', 'KZ-43', 'KZ-61', 'KZ-79', 'KZ-31', 'KZ-19', 'KZ-75'],
]
