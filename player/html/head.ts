import { type Locale, locales } from '#player/words/language.ts'
import { absolute, type Context, inLanguage } from './context.ts'
import { html, type Markup, scriptJson } from './markup.ts'

/** What the head of a page says of it. Addresses of ours may begin with `/`. */
export type Head = {
  title: string
  description: string
  /** The page's one address; null: it is not for search engines. */
  canonical: string | null
  /** Open Graph's kind. */
  type: 'website' | 'profile' | 'video.other' | 'video.episode' | 'video.movie' | 'music.song'
  image: { address: string; width?: number; height?: number } | null
  jsonLd: readonly object[]
  feeds: readonly { name: string; address: string }[]
  /** Address of a page that oEmbed knows; null where there is nothing to embed. */
  oembed: string | null
}

/** As Open Graph names them: a language and a country. */
const openGraphLocale: Readonly<Record<Locale, string>> = {
  kk: 'kk_KZ',
  'kk-Latn': 'kk_KZ',
  'kk-Arab': 'kk_KZ',
  ru: 'ru_RU',
  en: 'en_US',
}

/** One address speaks five languages: search engines are given one for each (hreflang). */
function addresses(canonical: string, context: Context): Markup {
  const self = context.hl === null ? canonical : inLanguage(canonical, context.hl)
  return html`<link rel="canonical" href="${absolute(context, self)}">${locales.map(
    (locale) =>
      html`<link rel="alternate" hreflang="${locale}" href="${absolute(context, inLanguage(canonical, locale))}">`,
  )}<link rel="alternate" hreflang="x-default" href="${absolute(context, canonical)}">`
}

function card(head: Head, context: Context): Markup {
  const { words, locale } = context
  const { width, height, address } = head.image ?? { address: context.icon }
  const named = (property: string, content: string | number | undefined | null) =>
    content !== undefined && content !== null && html`<meta property="og:${property}" content="${content}">`
  const url = head.canonical === null ? null : absolute(context, head.canonical)
  return html`${named('site_name', words.name)}${named('type', head.type)}${named('title', head.title)}${named(
    'description',
    head.description,
  )}${named('url', url)}${named('locale', openGraphLocale[locale])}${named('image', absolute(context, address))}${named(
    'image:width',
    width,
  )}${named('image:height', height)}<meta name="twitter:card" content="${head.image ? 'summary_large_image' : 'summary'}">`
}

/** What the window is called: the page, and the hub where the page does not name it itself. */
export const windowTitle = ({ title }: Head, { words }: Context): string =>
  title.startsWith(words.name) ? title : `${title} · ${words.name}`

/** Elements of a head, apart from what every page has. */
export function headMarkup(head: Head, context: Context): Markup {
  const { canonical, jsonLd, feeds, oembed } = head
  const asked = oembed && encodeURIComponent(absolute(context, oembed))
  return html`${canonical === null ? html`<meta name="robots" content="noindex">` : addresses(canonical, context)}${card(
    head,
    context,
  )}${feeds.map(
    ({ name, address }) =>
      html`<link rel="alternate" type="application/rss+xml" title="${name}" href="${address}">`,
  )}${
    asked &&
    (['json', 'xml'] as const).map(
      (format) =>
        html`<link rel="alternate" type="${format === 'json' ? 'application/json+oembed' : 'text/xml+oembed'}" title="${head.title}" href="${context.origin}/oembed?url=${asked}&format=${format}">`,
    )
  }${jsonLd.map(
    (thing) =>
      html`<script type="application/ld+json">${scriptJson({ '@context': 'https://schema.org', ...thing })}</script>`,
  )}`
}
