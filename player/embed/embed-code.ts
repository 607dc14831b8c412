import { html } from '#player/html/markup.ts'

/** What another site puts into its page. `address`: absolute, of the page to be framed. */
export function embedCode(
  address: string,
  title: string,
  { width, height }: { width: number; height: number },
): string {
  return html`<iframe src="${address}" width="${width}" height="${height}" title="${title}" style="border:0" allow="autoplay; fullscreen; picture-in-picture" allowfullscreen loading="lazy"></iframe>`
    .markup
}

/** As large as fits, 16 : 9 (oEmbed section 2.2: never larger than the consumer allows). */
export function frameSize(
  maxWidth = 640,
  maxHeight = Number.POSITIVE_INFINITY,
): { width: number; height: number } {
  const width = Math.max(1, Math.floor(Math.min(maxWidth, (maxHeight * 16) / 9)))
  return { width, height: Math.max(1, Math.floor((width * 9) / 16)) }
}
