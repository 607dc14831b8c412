import type { Locale } from '#player/words/language.ts'
import type { Speech } from '#player/words/words.ts'

/** Who a page is written for, and where. */
export type Context = Speech & {
  /** Of this hub as its readers reach it, without a slash at its end. */
  origin: string
  /** The language that the address itself asks for: links keep it. null where the browser has chosen. */
  hl: Locale | null
  /** Address of the hub's picture, for cards of pages without one of their own. */
  icon: string
}

/** An address of ours in a language. */
export const inLanguage = (address: string, hl: Locale): string =>
  `${address}${address.includes('?') ? '&' : '?'}hl=${hl}`

/** A link from a page to another one of ours. */
export const linkTo = ({ hl }: Context, address: string): string =>
  hl === null ? address : inLanguage(address, hl)

export const absolute = ({ origin }: Pick<Context, 'origin'>, address: string): string =>
  address.startsWith('/') ? origin + address : address
