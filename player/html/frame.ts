import { localeNames } from '#catalog/contract/locale.ts'
import { type IconName, shapes } from '#player/icons/shapes.ts'
import { homeAddress } from '#player/router.ts'
import { locales } from '#player/words/language.ts'
import { type Context, inLanguage, linkTo } from './context.ts'
import { escaped, html, type Markup } from './markup.ts'

/** What stands around every page that is written here: as the application's own frame, of links and a form alone. */

const hump =
  'M32 4.5C20 4.5 21 20 18 28c-2 6-5 9.5-9 9.5-4.5 0-6.5-3.5-6.5-7 0-3.7 2.7-6 6-6 3.2 0 4.9 2.2 4.9 4.6'
const mark = html`<svg class="mark" viewBox="0 0 64 42" fill="none" stroke="currentColor" stroke-width="5" aria-hidden="true"><path d="${hump}"/><path d="${hump}" transform="matrix(-1 0 0 1 64 0)"/></svg>`

export function icon(name: IconName, size = 20): Markup {
  const parts = shapes[name].map(([tag, attributes]) => {
    const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
    return `<${tag}${said.join('')}/>`
  })
  return {
    markup: `<svg class="icon" width="${size}" height="${size}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${parts.join('')}</svg>`,
  }
}

export function searchForm(context: Context, q: string): Markup {
  const { words, hl } = context
  return html`<search><form class="search" action="/">${icon('search')}<input type="search" name="q" maxlength="200" value="${q}" placeholder="${words.search.placeholder}" aria-label="${words.search.placeholder}">${
    hl !== null && html`<input type="hidden" name="hl" value="${hl}">`
  }<button type="submit" class="unseen">${words.search.submit}</button></form></search>`
}

/** `address`: of the page, so that it can be read in another language. */
export function framed(
  context: Context,
  { address, q }: { address: string; q: string },
  main: Markup,
): Markup {
  const { words } = context
  const link = (to: string, name: string) => html`<a href="${linkTo(context, to)}">${name}</a>`
  const search = linkTo(context, homeAddress({ q: '' }))
  return html`<a class="skip" href="#main">${words.skip}</a><header class="header"><a class="brand" href="${linkTo(
    context,
    '/',
  )}">${mark}<span>${words.name}</span></a>${searchForm(context, q)}<a class="bare search-open" href="${search}" aria-label="${
    words.nav.search
  }">${icon('search', 22)}</a></header><main id="main" tabindex="-1">${main}</main><footer class="motto"><p lang="kk">${
    words.motto
  }</p><nav aria-label="${words.footer.label}">${link('/complain', words.footer.complain)}${link(
    '/transparency',
    words.footer.transparency,
  )}${link('/terms', words.footer.terms)}${link('/order', words.order.link)}</nav><nav aria-label="${words.language}">${locales.map(
    (locale) =>
      html`<a href="${inLanguage(address, locale)}" lang="${locale}" hreflang="${locale}">${localeNames[locale]}</a>`,
  )}</nav></footer>`
}
