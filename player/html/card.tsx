import { renderToStaticMarkup } from 'react-dom/server'
import type { TitleKind } from '#catalog/contract/title.ts'
import { Syrmaq } from '#player/poster/syrmaq.tsx'

/** As wide and high as cards of links are shown (Open Graph asks for 1.91 : 1). */
export const cardSize = { width: 1200, height: 630 } as const

/** The drawn poster of a title as an SVG file. */
export function cardSvg(id: string, kind: TitleKind): string {
  const { width, height } = cardSize
  const drawn = renderToStaticMarkup(<Syrmaq id={id} kind={kind} shape="banner" />)
  return drawn.replace(
    '<svg ',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" `,
  )
}
