import Type, { type Static } from 'typebox'

/**
 * What said where an address is, the first of them that knows it: a line of the operator's own file; the hub's
 * neighbourhood (RFC 6890), which is where the hub is; the prefixes of Kazakhstan that come with Nar; the country
 * database.
 */
export const placeRules = [
  'operator',
  'loopback',
  'private',
  'link-local',
  'shared',
  'kazakhstan',
  'database',
  'none',
] as const
export const PlaceRule = Type.Enum(placeRules)
export type PlaceRule = (typeof placeRules)[number]

/** Whether an address is in one of Kazakhstan's networks, between which some providers count traffic apart. */
export const zones = ['domestic', 'external'] as const
export const Zone = Type.Enum(zones)
export type Zone = (typeof zones)[number]

/** Where an address is, as far as the hub can tell. */
export const Place = Type.Object({
  /** As it is usually written, without a port; null when a proxy sent something else. */
  address: Type.Union([Type.String(), Type.Null()]),
  /** ISO 3166-1 alpha-2; `ZZ` when it is not known: no licence has that country. */
  country: Type.String(),
  zone: Zone,
  rule: PlaceRule,
  /** The range of addresses that the rule speaks of; null when none does. */
  prefix: Type.Union([Type.String(), Type.Null()]),
})
export type Place = Static<typeof Place>

/** How a request came. `unknown-proxy`: something names itself that `NAR_TRUSTED_PROXIES` does not; it is not believed. */
export const ways = ['direct', 'trusted-proxy', 'unknown-proxy'] as const
export const Way = Type.Enum(ways)
export type Way = (typeof ways)[number]

/** What the hub believes of the connection it is asked over. Nothing of it is kept. */
export const Connection = Type.Object({
  ...Place.properties,
  /** In the language of the request, as Unicode CLDR has it. */
  countryName: Type.String(),
  way: Way,
  /** What is loaded from this hub stays in the country: both ends are in it. */
  domesticTraffic: Type.Boolean(),
})
export type Connection = Static<typeof Connection>
