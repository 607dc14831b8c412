/** How the 42 letters of Cyrillic are written in a Latin scheme, small letters. */
export type LatinTable = Readonly<Record<string, string>>

const common: LatinTable = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'j',
  з: 'z',
  к: 'k',
  қ: 'q',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ф: 'f',
  х: 'h',
  һ: 'h',
  э: 'e',
  ъ: '',
  ь: '',
}

/**
 * Letters the alphabet of 2021 has no sign for. The alphabet does not say how to write them; these are the habits of
 * public converters. Tables of one's own may say otherwise (`toLatin(text, {foreign})`).
 */
export const usualForeign: LatinTable = {
  ё: 'io',
  ц: 'ts',
  ч: 'tş',
  щ: 'ştş',
  ъ: '',
  ь: '',
  ю: 'iu',
  я: 'ia',
}

/** The table presented to the government of Kazakhstan on 28 January 2021: 31 letters. */
export const latin2021: LatinTable = {
  ...common,
  ...usualForeign,
  ә: 'ä',
  ғ: 'ğ',
  и: 'i',
  й: 'i',
  ң: 'ñ',
  ө: 'ö',
  у: 'u',
  ұ: 'ū',
  ү: 'ü',
  ш: 'ş',
  ы: 'y',
  і: 'ı',
}

/** Its letters in its order, small. No standard names an order of its own; this is that of the table. */
export const latinAlphabet = 'aäbdefgğhiıjklmnñoöpqrsştuūüvyz'

/** The draft of 2019; its variants (ñ, u, y for ŋ, w, i) are read as well. */
export const latin2019: LatinTable = {
  ...common,
  ә: 'ä',
  ғ: 'ğ',
  и: 'ı',
  й: 'ı',
  ң: 'ŋ',
  ө: 'ö',
  у: 'w',
  ұ: 'u',
  ү: 'ü',
  ш: 'ş',
  ы: 'y',
  і: 'i',
  ё: 'ıo',
  ц: 'ts',
  ч: 'ç',
  щ: 'şç',
  ю: 'ıw',
  я: 'ıa',
}

/** Presidential decree of 19 February 2018, with acutes. */
export const latin2018: LatinTable = {
  ...common,
  ә: 'á',
  ғ: 'ǵ',
  и: 'ı',
  й: 'ı',
  ң: 'ń',
  ө: 'ó',
  у: 'ý',
  ұ: 'u',
  ү: 'ú',
  ш: 'sh',
  ы: 'y',
  і: 'i',
  ё: 'ıo',
  ц: 'ts',
  ч: 'ch',
  щ: 'shch',
  ю: 'ıý',
  я: 'ıa',
}

/** Presidential decree No. 569 of 26 October 2017, with apostrophes. */
export const latin2017: LatinTable = {
  ...common,
  ә: "a'",
  ғ: "g'",
  и: "i'",
  й: "i'",
  ң: "n'",
  ө: "o'",
  у: "y'",
  ұ: 'u',
  ү: "u'",
  ш: "s'",
  ы: 'y',
  і: 'i',
  ё: "i'o",
  ц: 'ts',
  ч: "c'",
  щ: "s'c'",
  ю: "i'y'",
  я: "i'a",
}

/** The Latin of the Kazakh Wikipedia's interface and, with ý for й, of QazAqparat before 2017. It tells all letters but е. */
export const mediawiki: LatinTable = {
  ...common,
  ә: 'ä',
  ғ: 'ğ',
  и: 'ï',
  й: 'y',
  ң: 'ñ',
  ө: 'ö',
  у: 'w',
  ұ: 'u',
  ү: 'ü',
  ш: 'ş',
  ы: 'ı',
  і: 'i',
  х: 'x',
  э: 'é',
  ц: 'c',
  ч: 'ç',
  щ: 'şç',
  ё: 'yo',
  ю: 'yw',
  я: 'ya',
  ъ: 'ʺ',
  ь: 'ʹ',
}
