import type { Sharing } from '#catalog/contract/sharing.ts'
import { adultAge, type TitleView } from '#catalog/contract/title.ts'
import { tell } from '#player/home/title-text.ts'
import { watchAddress } from '#player/router.ts'
import { absolute, type Context } from './context.ts'
import { html, type Markup } from './markup.ts'
import { embedAddress, pictureOf } from './title-ld.ts'
import { saidOf } from './watch-document.ts'
import { speakable } from './xml.ts'

/** Sitemaps (sitemaps.org 0.9) with the video extension, written piece by piece: one may have 50 000 addresses. */

export const sitemapStart =
  '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:video="http://www.google.com/schemas/sitemap-video/1.1">\n'
export const sitemapEnd = '</urlset>\n'

export const pageEntry = (origin: string, address: string): string =>
  html`<url><loc>${origin + address}</loc></url>\n`.markup

/** The extension wants an address of a player: only what may be framed has one of its own. */
function videoOf(title: TitleView, sharing: Sharing, context: Context): Markup {
  const { duration, ageMark, createdAt } = title
  const { territories, except } = sharing
  const [relationship, places] = territories.includes('WORLD') ? ['deny', except] : ['allow', territories]
  return html`<video:video><video:thumbnail_loc>${absolute(context, pictureOf(title).address)}</video:thumbnail_loc><video:title>${speakable(
    tell(title.texts, context.language).title,
  )}</video:title><video:description>${speakable(saidOf(title, context))}</video:description><video:player_loc>${absolute(
    context,
    embedAddress(title.id),
  )}</video:player_loc>${
    duration !== null &&
    duration >= 1 &&
    duration <= 28_800 &&
    html`<video:duration>${Math.round(duration)}</video:duration>`
  }<video:publication_date>${createdAt}</video:publication_date><video:family_friendly>${
    ageMark < adultAge ? 'yes' : 'no'
  }</video:family_friendly>${
    places.length > 0 &&
    html`<video:restriction relationship="${relationship}">${places.join(' ')}</video:restriction>`
  }<video:requires_subscription>${title.offers.length > 0 ? 'yes' : 'no'}</video:requires_subscription><video:uploader>${speakable(
    title.owner.name,
  ).slice(0, 255)}</video:uploader><video:live>no</video:live></video:video>`
}

export const titleEntry = (title: TitleView, sharing: Sharing, context: Context): string =>
  html`<url><loc>${absolute(context, watchAddress(title.id))}</loc>${sharing.embed && videoOf(title, sharing, context)}</url>\n`
    .markup

export const sitemapIndex = (addresses: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${addresses
    .map((address) => html`<sitemap><loc>${address}</loc></sitemap>\n`.markup)
    .join('')}</sitemapindex>\n`
