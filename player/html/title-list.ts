import type { TitleView } from '#catalog/contract/title.ts'
import { formatLength } from '#player/format/time.ts'
import { metaLine, tell } from '#player/home/title-text.ts'
import { priceMark } from '#player/pay/price-mark.ts'
import { watchAddress } from '#player/router.ts'
import { type Context, linkTo } from './context.ts'
import { html, type Markup } from './markup.ts'
import { pictureOf } from './title-ld.ts'

/**
 * A picture for whoever runs no scripts. Others have the application in a moment, which asks for pictures when it knows how
 * thin the link is: here they would only stand in its way.
 */
export const plainPicture = (address: string): Markup =>
  html`<noscript><img class="poster-photo" src="${address}" alt="" width="640" height="360" loading="lazy"></noscript>`

/** Art, length, name, kind · place · weight or `meta`; all of it one link. */
function card(title: TitleView, context: Context, meta: string): Markup {
  const { words, language, locale } = context
  const text = tell(title.texts, language)
  const price = priceMark(title, words, language)
  return html`<li><a class="card" href="${linkTo(context, watchAddress(title.id))}"><span class="card-art"><span class="poster poster-wide">${plainPicture(
    pictureOf(title).address,
  )}</span>${title.duration !== null && html`<span class="on-art card-length">${formatLength(title.duration)}</span>`}</span><span class="card-title" lang="${
    text.language
  }">${text.title}</span><span class="meta">${meta || metaLine(title, words, locale)}${
    price && ` · ${words.paid.badge}: ${price}`
  }</span></a></li>`
}

/** Titles in their order. `metaOf`: what stands below a name, where it is not what stands there otherwise. */
export const titleList = (
  titles: readonly TitleView[],
  context: Context,
  metaOf: (title: TitleView) => string = () => '',
): Markup => html`<ul class="cards">${titles.map((title) => card(title, context, metaOf(title)))}</ul>`

/** To the next ones: `address` without its cursor; nothing at the end. */
export const nextLink = (context: Context, address: string, next: string | null): Markup | null =>
  next === null
    ? null
    : html`<a class="button more" rel="next" href="${linkTo(
        context,
        `${address}${address.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(next)}`,
      )}">${context.words.pages.next}</a>`

/** A list as schema.org knows it: addresses in their order. */
export const listLd = (titles: readonly TitleView[], { origin }: Context): object => ({
  '@type': 'ItemList',
  itemListElement: titles.map(({ id }, at) => ({
    '@type': 'ListItem',
    position: at + 1,
    url: origin + watchAddress(id),
  })),
})

export const linkList = (
  links: readonly { address: string; name: string; lang?: string }[],
  context: Context,
  label: string,
) =>
  links.length > 0 &&
  html`<nav class="chips" aria-label="${label}">${links.map(
    ({ address, name, lang }) =>
      html`<a href="${linkTo(context, address)}"${lang !== undefined && html` lang="${lang}"`}>${name}</a>`,
  )}</nav>`
