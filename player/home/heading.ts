import { type Browse, homeAddress } from '#player/router.ts'
import { languageName, type Words } from '#player/words/words.ts'

/** What a page is narrowed by beside kind and region, in words, and its address without each. */
export function activeFilters(browse: Browse, words: Words): { said: string; without: string }[] {
  const { filters } = words
  const { lang, textLang, from, to, age, here } = browse
  const without = (part: Partial<Browse>) => homeAddress({ ...browse, ...part })
  return [
    lang && { said: filters.sound(languageName(lang, words)), without: without({ lang: null }) },
    textLang && { said: filters.texts(languageName(textLang, words)), without: without({ textLang: null }) },
    from !== null && { said: filters.from(from), without: without({ from: null }) },
    to !== null && { said: filters.to(to), without: without({ to: null }) },
    age !== null && { said: filters.upTo(age), without: without({ age: null }) },
    here && { said: filters.here, without: without({ here: false }) },
  ].filter((filter) => typeof filter === 'object' && filter !== null)
}

/** What a page of titles is headed by. */
export function headingOf(browse: Browse, words: Words): string {
  if (browse.q) return words.search.found(browse.q)
  const parts = [
    browse.kind ? words.kinds[browse.kind] : null,
    browse.region ? words.regions[browse.region] : null,
    ...activeFilters(browse, words).map(({ said }) => said),
  ].filter((part) => part !== null)
  if (parts.length > 0) return parts.join(' · ')
  return browse.q === '' ? words.search.ask : words.home.fresh
}
