import type { TitleView } from '#catalog/contract/title.ts'
import { tell } from '#player/home/title-text.ts'
import { watchAddress } from '#player/router.ts'
import { type Context, linkTo } from './context.ts'
import type { PageDocument } from './documents.ts'
import { html } from './markup.ts'
import { pictureOf } from './title-ld.ts'
import { plainPicture } from './title-list.ts'
import { saidOf } from './watch-document.ts'

/** The small page that other sites frame: the picture, and the way to the title's own page. */
export function embedDocument(title: TitleView, context: Context): PageDocument {
  const { words, language } = context
  const text = tell(title.texts, language)
  const address = linkTo(context, watchAddress(title.id))
  const picture = title.poster === null ? null : plainPicture(pictureOf(title).address)
  const body = html`<main id="main" class="embedded"><p class="embedded-name"><a href="${address}" target="_blank" rel="noopener" lang="${
    text.language
  }">${text.title}</a></p><div class="plain-stage poster">${picture}<noscript><p>${words.pages.needsScript}</p></noscript></div></main>`
  return {
    head: {
      ...{ title: text.title, description: saidOf(title, context) },
      // The title's own page is what search engines are to show.
      ...{ canonical: null, type: 'video.other', image: null, jsonLd: [], feeds: [], oembed: null },
    },
    body,
  }
}
