import { fold } from '#catalog/kazakh/fold.ts'
import { toLatin } from '#catalog/kazakh/latin.ts'
import { skeleton } from '#catalog/kazakh/skeleton.ts'
import type { Word } from './terms.ts'

/**
 * A word as it sounds, in the letters of ASCII: what two spellings have in common, for pg_trgm to compare, which sees
 * letters only of the database's own locale. '' where there is nothing to compare, as of a number.
 */
export const soundOf = ({ spelt, digits }: Word): string =>
  digits !== null
    ? ''
    : fold(toLatin(skeleton(spelt)))
        .normalize('NFD')
        .replace(/[^a-z]/g, '')
