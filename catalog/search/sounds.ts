import { fold } from '#catalog/kazakh/fold.ts'
import { toLatin } from '#catalog/kazakh/latin.ts'
import { skeleton } from '#catalog/kazakh/skeleton.ts'
import { wordsOf } from './terms.ts'

/**
 * A text as it sounds, in the letters of ASCII: what two spellings have in common, for pg_trgm to compare, which sees
 * letters only of the database's own locale. Words with a space between.
 */
export const soundsOf = (text: string): string =>
  wordsOf(text)
    .map(({ spelt }) =>
      fold(toLatin(skeleton(spelt)))
        .normalize('NFD')
        .replace(/[^a-z0-9]/g, ''),
    )
    .filter((word) => word !== '')
    .join(' ')
