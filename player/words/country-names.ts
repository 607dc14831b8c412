import type { Words } from './words.ts'

/** Names of countries from their codes (`KZ, KG`), in the order given; a code that has no name stays. */
export function countryNames(codes: string, { countries }: Words): string {
  const known: Readonly<Record<string, string>> = countries
  return codes
    .split(', ')
    .map((code) => known[code] ?? code)
    .join(', ')
}
